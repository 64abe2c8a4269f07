/// A decision, and what made it.
public struct Ruling: Sendable, Hashable {
  /// What made a decision.
  public enum Cause: Sendable, Hashable {
    /// The votes, by the rule.
    case votes
    /// The panel's rating on a criterion is below the one needed.
    case gate(criterion: Int)
    /// Nobody could rate a criterion that a gate asks for.
    case notShown(criterion: Int)
    /// Fewer than half of the panel heard anything to vote on.
    case tooFewVotes
    /// Nobody votes in the seat that the rule looks for.
    case emptySeat
  }

  /// The decision.
  public var decision: Decision
  /// What made it.
  public var cause: Cause

  /// Makes a ruling.
  public init(decision: Decision, cause: Cause) {
    self.decision = decision
    self.cause = cause
  }

  /// The level that goes with the decision: an approval is at Staff, and a decline at most senior
  /// even where the ballots' median reads higher.
  public func level(median: Level) -> Level {
    switch decision {
    case .approve: .staff
    case .decline: min(median, .senior)
    case .hold: median
    }
  }
}
