/// What a trainee said at one step.
public enum BallotEntry: Sendable, Hashable {
  /// A rating of a criterion by its id; null for nothing to judge by.
  case rating(String, Int?)
  case vote(Vote)
  case level(Level)
  /// In percent, 0 to 100.
  case confidence(Int)
  /// Numbers of passages, rising; none where nothing that is said decides.
  case evidence([Int])
  case reason(String)
  /// Empty where the trainee wrote none.
  case feedback(String)

  /// The step it answers.
  public var step: BallotStep {
    switch self {
    case .rating(let criterion, _): .rating(criterion)
    case .vote: .vote
    case .level: .level
    case .confidence: .confidence
    case .evidence: .evidence
    case .reason: .reason
    case .feedback: .feedback
    }
  }
}
