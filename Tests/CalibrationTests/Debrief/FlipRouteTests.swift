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

  /// The signals of the route of one member who heard one answer, in the order taken.
  private func route(
    adds: [[Double]],
    undertone: [Double],
    gates: [String: Int] = [:]
  ) throws -> [Int]? {
    let members = Bench.members(1)
    let answer = Bench.answer(
      [],
      undertone: undertone,
      alsoRated: Array(undertone.indices),
      criteria: undertone.count
    )
    let outcome = try DebriefPlan(
      rubric: Bench.rubric(
        criteria: undertone.count,
        signals: adds.enumerated().map { Bench.signal("s\($0)", $1) },
        gates: gates
      ),
      panel: Bench.panel(members),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    ).outcome()
    return outcome.route?.changes.compactMap { change in
      if case .add(let signal, _) = change { signal } else { nil }
    }
  }

  /// Two of them make 7.5 logits at most, with the smallest 8.5.
  @Test(arguments: [1.0, -1]) func `takes what brings the ballots closest, step by step`(
    sign: Double
  ) throws {
    let adds = [1, 2, 3.5, 4].map { [sign * $0] }
    #expect(try route(adds: adds, undertone: [-8.4 * sign]) == [3, 2, 0])
    #expect(try route(adds: adds, undertone: [-9.4 * sign]) == [3, 2, 1])
    #expect(try route(adds: adds, undertone: [-7.4 * sign]) == nil)
    #expect(try route(adds: adds, undertone: [-11 * sign]) == nil)
  }

  @Test func `goes by the ratings that a gate asks for`() throws {
    let adds = [[0.0, 9, 0, 0], [1, 0, 0, 0], [1.5, 0, 0, 0], [2, 0, 0, 0]]
    let undertone = [-4.2, 5, 5, 5]
    #expect(try route(adds: adds, undertone: undertone, gates: ["c0": 3]) == [3, 2, 1])
    #expect(try route(adds: adds, undertone: undertone) == nil)
  }
}
