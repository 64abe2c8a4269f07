/// Labels beside their references, laid out for statistics over chosen answers.
struct LabelPairs: Sendable {
  let count: Int
  private let votes: [Int]
  private let references: [Int]
  private let isLevelHit: [Bool?]
  private let isHeadlineHit: [Bool?]
  /// One row a criterion: both ratings, or null where one lacks.
  private let ratings: [[(Int, Int)?]]
  /// One row a criterion: whether the reference has a rating.
  private let isRated: [[Bool]]
  /// One row a signal: 1 found and there, 2 found only, 3 there only.
  private let detections: [[UInt8]]
  /// One entry an answer: the sums over the judged signals.
  private let micro: [DetectionCounts]
  /// Whether a signal is judged: some rater names it.
  let isJudged: [Bool]

  /// Lays out pairs.
  ///
  /// - Parameters:
  ///   - pairs: A label, and what it is held against.
  ///   - criterionCount: How many criteria the rubric has.
  ///   - isJudged: For each signal whether it is judged; others count neither way.
  init(
    _ pairs: [(label: AnswerLabel, reference: AnswerLabel)],
    criterionCount: Int,
    isJudged: [Bool]
  ) {
    count = pairs.count
    self.isJudged = isJudged
    votes = pairs.map(\.label.vote.rawValue)
    references = pairs.map(\.reference.vote.rawValue)
    isLevelHit = pairs.map { pair in
      guard let one = pair.label.level, let other = pair.reference.level else { return nil }
      return one == other
    }
    isHeadlineHit = pairs.map { pair in
      guard !pair.reference.headlines.isEmpty else { return nil }
      return pair.label.headlines.contains(where: pair.reference.headlines.contains)
    }
    func rating(_ label: AnswerLabel, _ criterion: Int) -> Int? {
      label.ratings.indices.contains(criterion) ? label.ratings[criterion] : nil
    }
    ratings = (0..<criterionCount).map { criterion in
      pairs.map { pair in
        guard let one = rating(pair.label, criterion), let other = rating(pair.reference, criterion)
        else { return nil }
        return (one, other)
      }
    }
    isRated = (0..<criterionCount).map { criterion in
      pairs.map { rating($0.reference, criterion) != nil }
    }
    let found = pairs.map { Set($0.label.findings) }
    let there = pairs.map { Set($0.reference.findings) }
    detections = isJudged.indices.map { signal in
      pairs.indices.map { place -> UInt8 in
        guard isJudged[signal] else { return 0 }
        switch (found[place].contains(signal), there[place].contains(signal)) {
        case (true, true): return 1
        case (true, false): return 2
        case (false, true): return 3
        case (false, false): return 0
        }
      }
    }
    let rows = detections
    micro = pairs.indices.map { place in
      rows.reduce(into: DetectionCounts()) { $0.add($1[place]) }
    }
  }

  /// The quadratic weighted kappa of the votes.
  func voteKappa(_ units: [Int]) -> Double? {
    Self.kappa(units.map { votes[$0] }, units.map { references[$0] })
  }

  /// The share of votes at most so many apart.
  func voteAgreement(_ units: [Int], within distance: Int) -> Double? {
    Self.share(units) { abs(votes[$0] - references[$0]) <= distance }
  }

  /// The share of votes on the same side of the bar.
  func sideAgreement(_ units: [Int]) -> Double? {
    Self.share(units) { (votes[$0] >= 3) == (references[$0] >= 3) }
  }

  /// The share of levels that are the same, where both are given.
  func levelAgreement(_ units: [Int]) -> Double? {
    let given = units.compactMap { isLevelHit[$0] }
    return Self.share(given.indices) { given[$0] }
  }

  /// The share of headlines that some rater names too.
  func headlineAgreement(_ units: [Int]) -> Double? {
    let given = units.compactMap { isHeadlineHit[$0] }
    return Self.share(given.indices) { given[$0] }
  }

  /// The quadratic weighted kappa of a criterion, over the answers that both rate.
  func ratingKappa(_ criterion: Int, _ units: [Int]) -> Double? {
    var first: [Int] = []
    var second: [Int] = []
    first.reserveCapacity(units.count)
    second.reserveCapacity(units.count)
    for unit in units {
      guard let pair = ratings[criterion][unit] else { continue }
      first.append(pair.0)
      second.append(pair.1)
    }
    return Self.kappa(first, second)
  }

  /// The mean of the criteria's kappas, of those that ten answers or more are rated on.
  func meanRatingKappa(_ units: [Int]) -> Double? {
    let kappas = ratings.indices.filter { bothRated($0, units) >= 10 }
      .compactMap { ratingKappa($0, units) }
    return kappas.isEmpty ? nil : kappas.reduce(0, +) / Double(kappas.count)
  }

  /// How many answers the reference rates on a criterion.
  func rated(_ criterion: Int, _ units: [Int]) -> Int { units.count { isRated[criterion][$0] } }

  /// How many answers both rate on a criterion.
  func bothRated(_ criterion: Int, _ units: [Int]) -> Int {
    units.count { ratings[criterion][$0] != nil }
  }

  /// How often a signal was rightly found, wrongly found and missed.
  func detection(_ signal: Int, _ units: [Int]) -> DetectionCounts {
    units.reduce(into: DetectionCounts()) { $0.add(detections[signal][$1]) }
  }

  /// The counts of all judged signals as one.
  func microDetection(_ units: [Int]) -> DetectionCounts {
    units.reduce(DetectionCounts()) { $0 + micro[$1] }
  }

  /// The mean F1 of the signals that three answers or more have.
  func macroF1(_ units: [Int]) -> Double? {
    let scores = isJudged.indices.filter { isJudged[$0] }.map { detection($0, units) }
      .filter { $0.found + $0.missed >= 3 }.compactMap(\.f1)
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  /// In how many pairs both give a level.
  var levelCount: Int { isLevelHit.count { $0 != nil } }

  /// In how many pairs the reference names a headline.
  var headlineCount: Int { isHeadlineHit.count { $0 != nil } }

  /// In how many pairs a judged signal was found.
  var findingCount: Int { micro.count { $0.found + $0.spurious > 0 } }

  /// In how many pairs the reference has a judged signal.
  var namingCount: Int { micro.count { $0.found + $0.missed > 0 } }

  /// How often each vote met each reference: rows are the reference's votes.
  func confusion() -> [[Int]] {
    var counts = Array(repeating: Array(repeating: 0, count: 4), count: 4)
    for place in 0..<count { counts[references[place] - 1][votes[place] - 1] += 1 }
    return counts
  }

  /// The votes and the references as numbers.
  var voteRows: (votes: [Double], references: [Double]) {
    (votes.map(Double.init), references.map(Double.init))
  }

  static func kappa(_ first: [Int], _ second: [Int]) -> Double? {
    do throws(Undefined) { return try WeightedKappa.quadratic(first, second) } catch { return nil }
  }

  private static func share(_ units: some Collection<Int>, _ isHit: (Int) -> Bool) -> Double? {
    units.isEmpty ? nil : Double(units.count { isHit($0) }) / Double(units.count)
  }
}

extension DetectionCounts {
  fileprivate mutating func add(_ code: UInt8) {
    switch code {
    case 1: found += 1
    case 2: spurious += 1
    case 3: missed += 1
    default: break
    }
  }
}
