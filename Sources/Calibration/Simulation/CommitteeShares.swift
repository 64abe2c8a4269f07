/// Shares of the debriefs of several committees, with intervals that know whether the committees are
/// all there are.
struct CommitteeShares: Sendable {
  /// By committee.
  let tallies: [SimulationTally]
  /// Whether there are more committees than these: then chance drew them, too.
  let areDrawn: Bool

  /// A share of all debriefs, or of those that another count names.
  func share(
    _ count: (SimulationTally) -> Int,
    of total: (SimulationTally) -> Int = { $0.runs }
  ) -> Proportion {
    Self.proportion(tallies.map { (count($0), total($0)) }, areDrawn: areDrawn)
  }

  /// Debriefs with a decision.
  func share(of decision: Decision) -> Proportion { share { $0.count(of: decision) } }

  /// How likely two debriefs are decided alike.
  var stability: Stability? {
    let counts = tallies.map { tally in Decision.allCases.map { tally.count(of: $0) } }
    if areDrawn { return Stability(clusters: counts) }
    return Stability(
      counts: Decision.allCases.indices.map { place in counts.reduce(0) { $0 + $1[place] } }
    )
  }

  /// A share from its parts, committee by committee.
  static func proportion(_ parts: [(count: Int, total: Int)], areDrawn: Bool) -> Proportion {
    if areDrawn { return Proportion(clusters: parts) }
    return Proportion(parts.reduce(0) { $0 + $1.count }, of: parts.reduce(0) { $0 + $1.total })
  }
}
