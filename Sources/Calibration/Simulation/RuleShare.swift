/// What a decision rule makes of the debriefs, gates applied.
public struct RuleShare: Sendable, Hashable {
  /// The rule.
  public let rule: DecisionRule
  /// Whether it is the panel's own.
  public let isOwn: Bool
  /// Debriefs that it approves.
  public let approvals: Proportion
  /// Debriefs that it declines.
  public let declines: Proportion
  /// Debriefs that it holds.
  public let holds: Proportion

  /// Whether there were debriefs in which the seat it looks for had a vote.
  public var applies: Bool { approvals.total > 0 }
}
