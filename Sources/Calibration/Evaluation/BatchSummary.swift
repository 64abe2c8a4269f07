/// What a batch comes to, counted as its records go by.
public struct BatchSummary: Sendable, Hashable {
  /// Records evaluated in this run.
  public private(set) var evaluated = 0
  /// Records that an interrupted run had evaluated.
  public private(set) var continued = 0
  /// Records that could not be read, duplicates included.
  public private(set) var failed = 0
  /// Answers with nothing in them that could be judged, those of an interrupted run included.
  ///
  /// They count as evaluated, and in nothing else: not among the votes and levels, and not for
  /// their candidates.
  public private(set) var unreadable = 0
  /// Findings that people struck, and that they added.
  public private(set) var corrected = 0
  /// How many votes were 1, 2, 3 and 4, those of an interrupted run included.
  public private(set) var votes = [0, 0, 0, 0]
  /// How many answers read at each level, from below-senior up.
  public private(set) var levels = [0, 0, 0]
  /// In how many answers each signal of the rubric was found.
  public private(set) var findings: [Int]
  /// How many answers each signal decided.
  public private(set) var headlines: [Int]
  /// Sum and number of each criterion's ratings.
  public private(set) var ratings: [RatingTally]
  /// The packets by candidate.
  private var packets: [String: PacketSummary] = [:]
  private let rubric: Rubric
  private let keepsPackets: Bool

  /// Begins to count.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - keepsPackets: Whether candidates are summed up too, some hundred bytes each.
  public init(_ rubric: Rubric, keepsPackets: Bool = true) {
    self.rubric = rubric
    self.keepsPackets = keepsPackets
    findings = Array(repeating: 0, count: rubric.signals.count)
    headlines = findings
    ratings = Array(repeating: RatingTally(), count: rubric.criteria.count)
  }

  /// Answers that were judged, those of an interrupted run included.
  public var judged: Int { votes.reduce(0, +) }

  /// The mean of the votes, or null where there are none.
  public var meanVote: Double? {
    let count = votes.reduce(0, +)
    guard count > 0 else { return nil }
    let sum = votes.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    return Double(sum) / Double(count)
  }

  /// The share of votes of 3 and 4, or null where there are none.
  public var yesShare: Double? {
    let count = votes.reduce(0, +)
    return count > 0 ? Double(votes[2] + votes[3]) / Double(count) : nil
  }

  /// The candidates' packets, by candidate in byte order.
  public var candidates: [PacketSummary] {
    packets.values.sorted { $0.candidate.utf8.lexicographicallyPrecedes($1.candidate.utf8) }
  }

  /// Counts an evaluated answer.
  mutating func add(_ answer: EvaluatedAnswer) {
    let reading = answer.reading
    evaluated += 1
    guard answer.unreadable == nil else {
      unreadable += 1
      return
    }
    votes[reading.vote.rawValue - 1] += 1
    levels[reading.level.rank] += 1
    corrected += reading.struck.count + reading.findings.count { $0.origin == .correction }
    for signal in Set(reading.findings.map(\.signal)) where findings.indices.contains(signal) {
      findings[signal] += 1
    }
    if let place = reading.headline, reading.findings.indices.contains(place),
      headlines.indices.contains(reading.findings[place].signal)
    {
      headlines[reading.findings[place].signal] += 1
    }
    for (place, rating) in reading.ratings.enumerated() where ratings.indices.contains(place) {
      ratings[place].add(rating)
    }
    if keepsPackets, let candidate = answer.record.candidate {
      packets[candidate, default: PacketSummary(candidate: candidate, rubric)].add(answer, rubric)
    }
  }

  /// Counts a record that could not be read.
  mutating func addFailure() { failed += 1 }

  /// Counts records of an interrupted run: those judged by vote, and those with nothing to judge.
  mutating func add(continued counts: [Int], unreadable others: Int = 0) {
    for (place, count) in counts.enumerated() where votes.indices.contains(place) {
      votes[place] += count
      continued += count
    }
    unreadable += others
    continued += others
  }
}
