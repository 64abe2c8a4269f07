/// The answers of one candidate together.
public struct PacketSummary: Sendable, Hashable {
  /// The candidate.
  public let candidate: String
  /// How many answers there are, those with nothing to judge apart.
  public private(set) var answers = 0
  /// The sum of their votes.
  private var voteSum = 0
  /// Each criterion's ratings, by the rubric's order; the mean is over the answers that rate it.
  public private(set) var ratings: [RatingTally]
  /// In how many answers each point of the checklist is shown, in the rubric's order.
  public private(set) var shown: [Int]
  /// In how many answers each signal was found, in the rubric's order.
  public private(set) var findings: [Int]
  /// By criterion, the sum over the answers that rate it of their evidence in logits.
  private var theta: [Double]
  /// What shows across the answers.
  private var across: PacketReader
  private let coverage: [Set<Int>]
  private let needed: [Int]

  /// Begins with a candidate.
  init(candidate: String, _ rubric: Rubric) {
    self.candidate = candidate
    ratings = Array(repeating: RatingTally(), count: rubric.criteria.count)
    shown = Array(repeating: 0, count: rubric.checklist.count)
    findings = Array(repeating: 0, count: rubric.signals.count)
    theta = Array(repeating: 0, count: rubric.criteria.count)
    across = PacketReader(rubric)
    coverage = rubric.checklist.map { Set($0.coveredBy.compactMap(rubric.index(ofSignal:))) }
    needed = rubric.checklist.map(\.answers)
  }

  /// The mean vote of the answers.
  public var meanVote: Double { answers > 0 ? Double(voteSum) / Double(answers) : 1 }

  /// Places of the checklist's points that are shown in as many answers as they need.
  public var covered: [Int] { shown.indices.filter { shown[$0] >= needed[$0] } }

  /// What was found across the answers, as ``PacketReader`` decides.
  public var acrossAnswers: [Finding] { across.findings }

  /// Rates all answers together, as a debrief in which everybody heard everything does: by the mean of
  /// the answers' evidence, and all that was found across them.
  ///
  /// - Parameter rubric: The rubric that the answers were read by.
  /// - Returns: The rating of each criterion, 1 to 4, or null where neither an answer nor a finding
  ///   across answers rates it.
  public func packetRatings(by rubric: Rubric) -> [Int?] {
    let across = acrossAnswers
    return rubric.criteria.indices.map { place in
      let count = ratings.indices.contains(place) ? ratings[place].count : 0
      let added = across.reduce(0) { sum, finding in
        finding.contributions.indices.contains(place) ? sum + finding.contributions[place] : sum
      }
      guard count > 0 || added != 0 else { return nil }
      let mean =
        count > 0 ? theta[place] / Double(count) : -rubric.criteria[place].difficulty
      let expected = RatingModel.expectedRating(at: mean + added, steps: rubric.scale.steps)
      return RatingModel.rounded(expected)
    }
  }

  /// Measures how far the work reaches without the candidate.
  ///
  /// - Parameter rubric: The rubric that the answers were read by.
  /// - Returns: The measure, or null where the rubric has no steps for it.
  public func leverage(by rubric: Rubric) -> LeverageMeasure? {
    LeverageMeasure(rubric) { findings.indices.contains($0) && findings[$0] > 0 }
  }

  /// An answer's evidence on a criterion that it rates; with nothing to judge it is none at all.
  private static func theta(_ place: Int, _ answer: EvaluatedAnswer, _ rubric: Rubric) -> Double {
    let known = answer.reading.theta.indices.contains(place) ? answer.reading.theta[place] : nil
    return known ?? -rubric.criteria[place].difficulty
  }

  mutating func add(_ answer: EvaluatedAnswer, _ rubric: Rubric) {
    answers += 1
    voteSum += answer.reading.vote.rawValue
    for (place, rating) in answer.reading.ratings.enumerated()
    where ratings.indices.contains(place) {
      ratings[place].add(rating)
      if rating != nil { theta[place] += Self.theta(place, answer, rubric) }
    }
    across.add(answer.reading, isChallenged: answer.record.text.isChallenged)
    let found = Set(answer.reading.findings.map(\.signal))
    for signal in found where findings.indices.contains(signal) { findings[signal] += 1 }
    for (place, signals) in coverage.enumerated() where !signals.isDisjoint(with: found) {
      shown[place] += 1
    }
  }
}
