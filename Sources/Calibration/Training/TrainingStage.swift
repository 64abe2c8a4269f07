/// What a trainee is doing.
public enum TrainingStage: String, Sendable, Hashable, CaseIterable {
  /// Reading the anchors of each criterion, and an exemplar of each vote.
  case learn = "learn"
  /// Rating with feedback after each exercise.
  case practice = "practice"
  /// Rating two sets of ten without feedback until the end.
  case qualify = "qualify"
  /// Rating a few kept exercises, to see whether the standard has drifted.
  case monitor = "monitor"
  /// Rating exercises from the pair of votes that are mixed up most.
  case remediate = "remediate"

  /// Whether the committee's ratings are shown after each exercise.
  public var showsFeedback: Bool {
    switch self {
    case .learn, .practice, .remediate: true
    case .qualify, .monitor: false
    }
  }

  /// How many exercises a round has where nobody says.
  public var usualCount: Int {
    switch self {
    case .learn: 0
    case .practice, .remediate: 5
    case .qualify: 2 * Qualification.setSize
    case .monitor: 5
    }
  }

  /// Whether the number of exercises is fixed.
  public var hasFixedCount: Bool { self == .qualify || self == .monitor }
}
