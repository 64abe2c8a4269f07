/// Which clauses a cue counts in.
public struct ScopeFilter: Sendable, Hashable {
  /// Null: either; true: only affirmed clauses; false: only negated ones.
  public var affirmed: Bool?
  /// Null: either; true: only what happened; false: only what is hoped for or conditional.
  public var actual: Bool?
  /// Null: either; true: not in a past that is over; false: only there.
  public var current: Bool?
  /// Whose acts count; empty for anybody's.
  public var agents: [Agent]

  /// Whether it asks neither for a polarity nor for a mode.
  var isOpen: Bool { affirmed == nil && actual == nil }

  /// Makes a filter; by default everything passes.
  public init(
    affirmed: Bool? = nil,
    actual: Bool? = nil,
    current: Bool? = nil,
    agents: [Agent] = []
  ) {
    self.affirmed = affirmed
    self.actual = actual
    self.current = current
    self.agents = agents
  }

  /// Whether a clause with this scope counts.
  public func admits(_ scope: Scope) -> Bool {
    if let affirmed, affirmed != scope.isAffirmed { return false }
    if let actual, actual != scope.isActual { return false }
    if let current, current != scope.isCurrent { return false }
    return agents.isEmpty || agents.contains(scope.agent)
  }
}
