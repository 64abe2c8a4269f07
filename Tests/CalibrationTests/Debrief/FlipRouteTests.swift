import Testing

@testable import Calibration

@Suite struct `A route to the opposite decision` {
  private func decision(_ plan: DebriefPlan, _ changes: [EvidenceChange]) -> Decision {
    var engine = DebriefEngine(plan)
    engine.load(changes)
    engine.run(.expected)
    return engine.decide().decision
  }

  private func opposite(of decision: Decision) -> Decision? {
    switch decision {
    case .approve: .decline
    case .decline: .approve
    case .hold: nil
    }
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `leads there, spares nothing, and stands only where no pair leads there`(
    seed: UInt64
  ) throws {
    let plan = try RandomDebrief(seed: seed, answers: 3).plan()
    let outcome = plan.outcome()
    guard let route = outcome.route else { return }
    let wanted = try #require(opposite(of: outcome.decision))
    #expect(!outcome.flips.contains { $0.decision == wanted })
    #expect((3...FlipSearch.routeLimit).contains(route.changes.count))
    #expect(decision(plan, route.changes) == wanted && route.decision == wanted)
    for spared in route.changes.indices {
      var fewer = route.changes
      fewer.remove(at: spared)
      #expect(decision(plan, fewer) != wanted)
    }
  }

  @Test func `is found where pairs are not enough`() throws {
    let routes = try (0..<120 as Range<UInt64>).count { seed in
      try RandomDebrief(seed: seed, answers: 3).plan().outcome().route != nil
    }
    #expect(routes > 0)
  }
}
