/// The answers of one candidate together.
public struct PacketSummary: Sendable, Hashable {
  /// The candidate.
  public let candidate: String
  /// How many answers there are.
  public private(set) var answers = 0
  /// The sum of their votes.
  private var voteSum = 0
  /// Each criterion's ratings, by the rubric's order; the mean is over the answers that rate it.
  public private(set) var ratings: [RatingTally]
  /// In how many answers each point of the checklist is shown, in the rubric's order.
  public private(set) var shown: [Int]
  /// In how many answers each signal was found, in the rubric's order.
  public private(set) var findings: [Int]
  private let coverage: [Set<Int>]
  private let needed: [Int]

  /// Begins with a candidate.
  init(candidate: String, _ rubric: Rubric) {
    self.candidate = candidate
    ratings = Array(repeating: RatingTally(), count: rubric.criteria.count)
    shown = Array(repeating: 0, count: rubric.checklist.count)
    findings = Array(repeating: 0, count: rubric.signals.count)
    coverage = rubric.checklist.map { Set($0.coveredBy.compactMap(rubric.index(ofSignal:))) }
    needed = rubric.checklist.map(\.answers)
  }

  /// The mean vote of the answers.
  public var meanVote: Double { answers > 0 ? Double(voteSum) / Double(answers) : 1 }

  /// Places of the checklist's points that are shown in as many answers as they need.
  public var covered: [Int] { shown.indices.filter { shown[$0] >= needed[$0] } }

  mutating func add(_ answer: EvaluatedAnswer, _ rubric: Rubric) {
    answers += 1
    voteSum += answer.reading.vote.rawValue
    for (place, rating) in answer.reading.ratings.enumerated()
    where ratings.indices.contains(place) {
      ratings[place].add(rating)
    }
    let found = Set(answer.reading.findings.map(\.signal))
    for signal in found where findings.indices.contains(signal) { findings[signal] += 1 }
    for (place, signals) in coverage.enumerated() where !signals.isDisjoint(with: found) {
      shown[place] += 1
    }
  }
}
