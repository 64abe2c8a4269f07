/// How often the debriefs get a candidate wrong whose level is known.
public struct DecisionErrors: Sendable, Hashable {
  /// The level.
  public let trueLevel: Level
  /// Approvals of a candidate below Staff; null for one at Staff.
  public let falseApprovals: Proportion?
  /// Declines of a candidate at Staff; null for one below.
  public let falseDeclines: Proportion?

  init(_ trueLevel: Level, approvals: Proportion, declines: Proportion) {
    self.trueLevel = trueLevel
    falseApprovals = trueLevel == .staff ? nil : approvals
    falseDeclines = trueLevel == .staff ? declines : nil
  }
}
