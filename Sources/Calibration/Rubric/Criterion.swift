/// One of the things a committee rates.
public struct Criterion: Sendable, Hashable {
  /// When an answer can be rated on a criterion.
  public enum Applies: String, Sendable, Hashable, CaseIterable {
    /// Where a finding touches it or the interview probes it.
    case whenShown = "when-shown"
    /// Always.
    case always = "always"
    /// Only after the interviewer challenged the candidate.
    case afterChallenge = "after-challenge"
  }

  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// The question that the rating answers.
  public var question: String
  /// What a rating of 1, 2, 3 and 4 looks like, in that order.
  public var anchors: [String]
  /// Questions to ask where it was not shown.
  public var probes: [String]
  /// Weight in the vote, before a role's or a persona's multiplier.
  public var weight: Double
  /// When it is rated.
  public var applies: Applies
  /// Difficulty in logits: subtracted from the evidence.
  public var difficulty: Double

  /// Makes a criterion from its parts.
  public init(
    id: String,
    title: String,
    question: String,
    anchors: [String],
    probes: [String],
    weight: Double = 1,
    applies: Applies = .whenShown,
    difficulty: Double = 0
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.anchors = anchors
    self.probes = probes
    self.weight = weight
    self.applies = applies
    self.difficulty = difficulty
  }
}
