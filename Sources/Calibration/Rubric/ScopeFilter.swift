/// Which clauses a cue counts in.
public struct ScopeFilter: Sendable, Hashable {
  /// True: only affirmed clauses; false: only negated ones; null: what a wording's own words do not
  /// deny, and where ``standsDenied`` either.
  public var affirmed: Bool?
  /// True: only what happened; false: only what is hoped for or conditional; null: what is so by a
  /// wording's own words or not at all, and where ``standsWished`` either.
  public var actual: Bool?
  /// Null: either; true: not in a past that is over; false: only there.
  public var current: Bool?
  /// Whose acts count; empty for anybody's.
  public var agents: [Agent]
  /// Whether words that are not a wording's own may deny it, where ``affirmed`` is null.
  public var standsDenied: Bool
  /// Whether words that are not a wording's own may make it a wish or a condition, where ``actual``
  /// is null.
  public var standsWished: Bool

  /// Makes a filter; by default everything passes that other words do not take back.
  public init(
    affirmed: Bool? = nil,
    actual: Bool? = nil,
    current: Bool? = nil,
    agents: [Agent] = [],
    standsDenied: Bool = false,
    standsWished: Bool = false
  ) {
    self.affirmed = affirmed
    self.actual = actual
    self.current = current
    self.agents = agents
    self.standsDenied = standsDenied
    self.standsWished = standsWished
  }

  /// Whether a clause with this scope counts, were it set by a wording's own words.
  public func admits(_ scope: Scope) -> Bool {
    if let affirmed, affirmed != scope.isAffirmed { return false }
    if let actual, actual != scope.isActual { return false }
    if let current, current != scope.isCurrent { return false }
    return agents.isEmpty || agents.contains(scope.agent)
  }
}
