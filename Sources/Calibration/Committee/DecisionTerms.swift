/// How a panel decides once the votes are in.
public struct DecisionTerms: Sendable, Hashable {
  /// The rule on votes.
  public var rule: DecisionRule
  /// Votes of 2 that a consensus bears.
  public var dissent: Int
  /// Ratings needed by criterion id, or null for the rubric's.
  public var gates: [String: Int]?

  /// Makes the terms of a decision.
  public init(rule: DecisionRule = .majority, dissent: Int = 0, gates: [String: Int]? = nil) {
    self.rule = rule
    self.dissent = dissent
    self.gates = gates
  }
}
