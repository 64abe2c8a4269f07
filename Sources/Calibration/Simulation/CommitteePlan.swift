/// A committee's debrief compiled to numbers, with what chance needs to know about it.
struct CommitteePlan: Sendable {
  /// The debrief.
  let plan: DebriefPlan
  /// Places of the interviewers, by seat.
  let members: [Int]
  /// Ranks in speaking order, by seat; chance orders equal ones.
  let ranks: [Int]
  /// Whether chance has anything to order.
  let hasTies: Bool
  /// By finding: out of 65,536, how often nobody thinks of it.
  let forgotten: [UInt64]
  /// Whether anything can be forgotten.
  let forgets: Bool

  init(_ plan: DebriefPlan, members: [Int], ranks: [Int], recall: Double) {
    self.plan = plan
    self.members = members
    self.ranks = ranks
    hasTies = ranks.enumerated().contains { ranks[..<$0].contains($1) }
    let missed = 1 - max(0, min(1, recall.isNaN ? 1 : recall))
    forgotten = plan.ledger.items.map { item in
      let chance = (0..<item.knownBy.count).reduce(1.0) { product, _ in product * missed }
      return UInt64(65_536 * chance + 0.5)
    }
    forgets = forgotten.contains { $0 > 0 }
  }
}
