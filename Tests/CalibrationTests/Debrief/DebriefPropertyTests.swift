import Testing

@testable import Calibration

@Suite struct `Debrief properties` {
  private func plan(_ seed: UInt64, _ change: (inout Panel) -> Void) throws -> DebriefPlan {
    try RandomDebrief(seed: seed).plan(change)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a favourable finding never lowers a rating, drawn or expected`(seed: UInt64) throws {
    let plan = try plan(seed) { $0.discussion = Discussion(rounds: 0) }
    let table = try #require(RandomDebrief.table)
    var engine = DebriefEngine(plan)
    engine.drawNoise(from: CounterRandom(seed: seed), with: table)
    for mode in [DebriefEngine.Mode.expected, .drawn] {
      engine.load([])
      engine.run(mode)
      let before = ratings(engine)
      for (answer, entry) in plan.ledger.answers.enumerated() {
        for signal in [0, 2, 4, 6]
        where (plan.signals.entries[signal].touches - entry.rated).isEmpty {
          engine.load([.add(signal: signal, answer: answer)])
          engine.run(mode)
          #expect(zip(before, ratings(engine)).allSatisfy { $0 <= $1 })
        }
      }
    }
  }

  private func ratings(_ engine: borrowing DebriefEngine) -> [Int] {
    var all: [Int] = []
    for member in 0..<engine.memberCount {
      for criterion in 0..<engine.criterionCount {
        all.append(engine.rating(of: member, on: criterion))
      }
    }
    return all
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `independent ballots and the pull do not depend on the order`(seed: UInt64) throws {
    let plan = try plan(seed) { $0.discussion = Discussion(rounds: 3) }
    let everything = Array(0..<plan.ledger.items.count)
    var reference: [Double] = []
    for order in [Array(plan.members.indices), plan.members.indices.reversed()] {
      var engine = DebriefEngine(plan)
      engine.setOrder(order)
      engine.withhold(everything)
      engine.run(.expected)
      var positions: [Double] = []
      for member in plan.members.indices { positions.append(engine.position(of: member)) }
      if reference.isEmpty { reference = positions }
      #expect(positions == reference)
      #expect(engine.turnCount > 0 || engine.present.isEmpty)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `pulling on ends at the fixed point of Friedkin and Johnsen`(seed: UInt64) throws {
    let debrief = RandomDebrief(seed: seed)
    let interviewers = debrief.interviewers.map { person in
      var person = person
      person.authority += 0.25
      person.susceptibility = min(0.8, person.susceptibility)
      return person
    }
    var panel = debrief.panel
    panel.discussion = Discussion(independentBallots: false, rounds: 100)
    let plan = try DebriefPlan(
      rubric: debrief.rubric,
      panel: panel,
      interviewers: interviewers,
      packet: debrief.packet
    )
    var engine = DebriefEngine(plan)
    engine.run(.expected)
    while engine.roundsHeld < 100 {
      _ = engine.pull()
      engine.roundsHeld += 1
    }
    let members = engine.present.places
    guard members.count > 1 else { return }
    var matrix: [[Double]] = []
    for member in members {
      let trait = plan.traits[member]
      let others = members.filter { $0 != member }
      let authority = others.reduce(0) { $0 + plan.traits[$1].authority }
      let own =
        (1 - trait.susceptibility) * (engine.state.means[member] + engine.state.anchors[member])
      matrix.append(
        members.map { other in
          other == member
            ? 1 : -trait.susceptibility * plan.traits[other].authority / authority
        } + [own]
      )
    }
    for (member, wanted) in zip(members, solved(matrix)) {
      #expect(abs(engine.position(of: member) - wanted) < 1e-7)
    }
  }

  /// Gauss and Jordan, rows with the right side last.
  private func solved(_ rows: [[Double]]) -> [Double] {
    var rows = rows
    for pivot in rows.indices {
      let best = rows.indices[pivot...].max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) }
      rows.swapAt(pivot, best ?? pivot)
      let scale = rows[pivot][pivot]
      rows[pivot] = rows[pivot].map { $0 / scale }
      for row in rows.indices where row != pivot {
        let factor = rows[row][pivot]
        rows[row] = zip(rows[row], rows[pivot]).map { $0 - factor * $1 }
      }
    }
    return rows.map { $0.last ?? 0 }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `pooled is the same panel on the packet with everything observed`(seed: UInt64) throws {
    let debrief = RandomDebrief(seed: seed)
    let pooled = try debrief.plan().outcome(searchesFlips: false).pooled
    var panel = debrief.panel
    panel.evidence = .packet
    panel.discussion = Discussion(independentBallots: true, rounds: 0)
    let informed = debrief.interviewers.map { person in
      var person = person
      person.observes = nil
      return person
    }
    let outcome = try DebriefPlan(
      rubric: debrief.rubric,
      role: debrief.role,
      panel: panel,
      interviewers: informed,
      packet: debrief.packet
    ).outcome(searchesFlips: false)
    #expect(pooled.decision == outcome.decision)
    #expect(pooled.level == outcome.level)
    #expect(pooled.votes == outcome.seats.map { $0.after?.vote })
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `an engine run again gives what a new one gives`(seed: UInt64) throws {
    let plan = try plan(seed) { _ in }
    let table = try #require(RandomDebrief.table)
    var used = DebriefEngine(plan)
    for run in 0..<5 as Range<UInt64> {
      let random = CounterRandom(seed: seed).stream(run)
      used.drawNoise(from: random, with: table)
      used.run(.drawn)
      var fresh = DebriefEngine(plan)
      fresh.drawNoise(from: random, with: table)
      fresh.run(.drawn)
      #expect(ratings(used) == ratings(fresh))
      #expect(used.decide() == fresh.decide())
      for member in plan.members.indices {
        #expect(used.vote(of: member) == fresh.vote(of: member))
        #expect(used.firstVote(of: member) == fresh.firstVote(of: member))
      }
    }
  }

  @Test func `who does not sit neither votes nor speaks nor weighs`() throws {
    for seed in 0..<40 as Range<UInt64> {
      let debrief = RandomDebrief(seed: seed, evidence: .packet)
      guard debrief.interviewers.count > 2 else { continue }
      var engine = DebriefEngine(try debrief.plan())
      engine.seated = PlaceSet(bits: 0b011)
      engine.run(.expected)
      var panel = debrief.panel
      panel.members = ["m0", "m1"]
      var alone = DebriefEngine(
        try DebriefPlan(
          rubric: debrief.rubric,
          role: debrief.role,
          panel: panel,
          interviewers: debrief.interviewers,
          packet: debrief.packet
        )
      )
      alone.run(.expected)
      #expect(engine.vote(of: 2) == nil)
      #expect(engine.turnCount == alone.turnCount)
      for member in 0...1 where engine.present.contains(member) {
        #expect(engine.position(of: member) == alone.position(of: member))
      }
      #expect(engine.decide() == alone.decide())
    }
  }

  @Test(arguments: [2.0, 3])
  func `an outcome is the same each time`(seed: Double) throws {
    let plan = try plan(UInt64(seed)) { _ in }
    #expect(plan.outcome() == plan.outcome())
  }
}
