/// An expectation that a debrief did not meet.
public struct ExpectationFailure: Sendable, Hashable {
  /// Which of the expectations.
  public enum Part: Sendable, Hashable {
    case decision
    case level
    case headline
    /// The vote of a member, by id.
    case vote(String)
    /// A place in ``Expectations/finds``.
    case finds(Int)
    /// A place in ``Expectations/says``.
    case says(Int)
    /// A place in ``Expectations/saysNot``.
    case saysNot(Int)
    /// A place in ``Expectations/open``.
    case open(Int)

    /// The kind of expectation; null for one that is listed as open and comes out.
    var aspect: Expectations.Aspect? {
      switch self {
      case .decision: .decision
      case .level: .level
      case .headline: .headline
      case .vote: .votes
      case .finds: .finds
      case .says: .says
      case .saysNot: .saysNot
      case .open: nil
      }
    }
  }

  /// Which of the expectations.
  public let part: Part
  /// What was expected and what came instead, in lowercase without a full stop.
  public let message: String
}
