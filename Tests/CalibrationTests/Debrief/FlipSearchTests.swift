import Testing

@testable import Calibration

@Suite struct `What would flip a debrief` {
  /// A change to the packet itself, made before any plan.
  struct Change {
    var change: EvidenceChange
    var size: Double
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `is what trying every change of the packet finds`(seed: UInt64) throws {
    let debrief = RandomDebrief(seed: seed, answers: 3)
    let plan = try debrief.plan()
    let outcome = plan.outcome()
    let changes = all(debrief, against: outcome.decision)
    var smallest: [Decision: Double] = [:]
    for change in changes {
      let decision = try decided(debrief, [change])
      smallest[decision] = min(smallest[decision] ?? .infinity, change.size)
    }
    smallest[outcome.decision] = nil
    let opposite: Decision? =
      switch outcome.decision {
      case .approve: .decline
      case .decline: .approve
      case .hold: nil
      }
    let isReached = opposite.map { smallest[$0] != nil } ?? !smallest.isEmpty
    if !isReached {
      var best = Double.infinity
      for (index, first) in changes.enumerated() {
        for second in changes[(index + 1)...] where first.size + second.size < best - 1e-9 {
          let decision = try decided(debrief, [first, second])
          guard decision != outcome.decision, decision == opposite ?? decision else { continue }
          best = first.size + second.size
        }
      }
      if best < .infinity { smallest[opposite ?? .approve] = best }
    }
    let sizes = outcome.flips.map(\.size)
    #expect(sizes == sizes.sorted())
    let expected = smallest.values.sorted()
    #expect(sizes.count == expected.count)
    for (size, wanted) in zip(sizes, expected) { #expect(abs(size - wanted) < 2e-6) }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `decides as promised once the packet is changed`(seed: UInt64) throws {
    let debrief = RandomDebrief(seed: seed, answers: 3)
    for flip in try debrief.plan().outcome().flips {
      let changes = flip.changes.map { Change(change: $0, size: 0) }
      #expect(try decided(debrief, changes) == flip.decision)
    }
  }

  @Test func `finds singles, pairs and debriefs that nothing flips`() throws {
    var counts = [0: 0, 1: 0, 2: 0]
    for seed in 0..<60 as Range<UInt64> {
      let flips = try RandomDebrief(seed: seed, answers: 3).plan().outcome().flips
      for flip in flips { counts[flip.changes.count, default: 0] += 1 }
      if flips.isEmpty { counts[0, default: 0] += 1 }
    }
    #expect(counts[0, default: 0] > 0)
    #expect(counts[1, default: 0] > 10)
    #expect(counts[2, default: 0] > 3)
  }

  @Test func `leaves the evidence of the engine as it was`() throws {
    for seed in 0..<20 as Range<UInt64> {
      let plan = try RandomDebrief(seed: seed).plan()
      var engine = DebriefEngine(plan)
      engine.run(.expected)
      let before = (0..<plan.members.count).map { engine.position(of: $0) }
      let decision = engine.decide().decision
      var search = FlipSearch(plan, decision: decision)
      _ = search.run(&engine)
      engine.run(.expected)
      #expect((0..<plan.members.count).map { engine.position(of: $0) } == before)
    }
  }

  @Test func `adds to the room where a packet has no answers`() throws {
    let rubric = Bench.rubric(
      criteria: 2,
      signals: [Bench.signal("good", [4, 0])],
      gates: ["c0": 3]
    )
    let members = Bench.members(3)
    let plan = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members),
      interviewers: members,
      packet: Bench.observed([2, 3])
    )
    let flips = plan.outcome().flips
    #expect(flips.map(\.changes) == [[.add(signal: 0, answer: nil)]])
    #expect(flips.first?.decision == .approve)
    #expect(flips.first?.size == 4)
  }

  @Test func `never adds a signal that needs a challenge where there was none`() throws {
    let rubric = Bench.rubric(
      criteria: 1,
      signals: [Bench.signal("held", [6], needsChallenge: true)]
    )
    let members = Bench.members(1)
    func flips(isChallenged: Bool) throws -> [DebriefFlip] {
      let answer = Bench.answer(
        [],
        isChallenged: isChallenged,
        undertone: [-1],
        alsoRated: [0],
        criteria: 1
      )
      return try DebriefPlan(
        rubric: rubric,
        panel: Bench.panel(members),
        interviewers: members,
        packet: DebriefPacket(answers: [answer])
      ).outcome().flips
    }
    #expect(try flips(isChallenged: false).isEmpty)
    #expect(try flips(isChallenged: true).count == 1)
  }

  @Test func `counts what only a challenge can rate where there was one`() throws {
    var rubric = Bench.rubric(criteria: 2, signals: [Bench.signal("held", [1, -5])])
    rubric.criteria[1].applies = .afterChallenge
    let members = Bench.members(1)
    let plan = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members),
      interviewers: members,
      packet: DebriefPacket(
        answers: [false, true].map {
          Bench.answer([], isChallenged: $0, alsoRated: [0], criteria: 2)
        }
      )
    )
    // In millionths of a logit.
    #expect(FlipSearch.additions(of: 0, plan).map(\.size) == [1_000_000, 6_000_000])
  }

  private func decided(_ debrief: RandomDebrief, _ changes: [Change]) throws -> Decision {
    var packet = debrief.packet
    for change in changes {
      guard case .strike(let place) = change.change else { continue }
      strike(place, &packet, debrief)
    }
    for change in changes {
      guard case .add(let signal, let answer?) = change.change else { continue }
      add(signal, to: answer, &packet, debrief)
    }
    let plan = try DebriefPlan(
      rubric: debrief.rubric,
      role: debrief.role,
      panel: debrief.panel,
      interviewers: debrief.interviewers,
      packet: packet
    )
    return plan.outcome(searchesFlips: false).decision
  }

  /// Empties a finding, so that the places of the others stay.
  private func strike(
    _ place: FindingPlace,
    _ packet: inout DebriefPacket,
    _ debrief: RandomDebrief
  ) {
    let nothing = debrief.rubric.criteria.map { _ in 0.0 }
    guard let answer = place.answer else {
      packet.findings[place.finding].contributions = nothing
      return
    }
    let struck = packet.answers[answer].reading.findings[place.finding]
    packet.answers[answer].reading.findings[place.finding].contributions = nothing
    let probes = packet.answers[answer].interview == nil ? [] : ["c0", "c2"]
    for (index, criterion) in debrief.rubric.criteria.enumerated()
    where struck.contributions[index] != 0 && criterion.applies == .whenShown
      && !probes.contains(criterion.id)
    {
      let rest = packet.answers[answer].reading.findings
      if rest.allSatisfy({ $0.contributions[index] == 0 }) {
        packet.answers[answer].reading.theta[index] = nil
      }
    }
  }

  private func add(
    _ signal: Int,
    to answer: Int,
    _ packet: inout DebriefPacket,
    _ debrief: RandomDebrief
  ) {
    var finding = Bench.finding(signal, of: debrief.rubric)
    if !packet.answers[answer].isChallenged { finding.contributions[2] = 0 }
    for (index, amount) in finding.contributions.enumerated() where amount != 0 {
      packet.answers[answer].reading.theta[index] =
        packet.answers[answer].reading.theta[index] ?? 0
    }
    packet.answers[answer].reading.findings.append(finding)
  }

  private func all(_ debrief: RandomDebrief, against decision: Decision) -> [Change] {
    var changes: [Change] = []
    func isFor(_ signal: Int) -> Bool { debrief.rubric.signals[signal].direction == .for }
    func size(_ contributions: [Double]) -> Double {
      contributions.reduce(0) { $0 + abs($1) }
    }
    for (answer, entry) in debrief.packet.answers.enumerated() {
      for (number, finding) in entry.reading.findings.enumerated()
      where decision == .hold || isFor(finding.signal) == (decision == .approve) {
        let shown = finding.contributions.enumerated().map {
          entry.reading.theta[$0] == nil ? 0 : $1
        }
        let place = FindingPlace(answer: answer, finding: number)
        changes.append(Change(change: .strike(place), size: size(shown)))
      }
      let found = Set(entry.reading.findings.map(\.signal))
      for signal in 0..<7
      where !found.contains(signal) && (signal != 5 || entry.isChallenged)
        && (decision == .hold || isFor(signal) == (decision == .decline))
      {
        var adds = Bench.finding(signal, of: debrief.rubric).contributions
        if !entry.isChallenged { adds[2] = 0 }
        changes.append(
          Change(change: .add(signal: signal, answer: answer), size: size(adds))
        )
      }
    }
    for (number, finding) in debrief.packet.findings.enumerated()
    where decision == .hold || isFor(finding.signal) == (decision == .approve) {
      let place = FindingPlace(answer: nil, finding: number)
      changes.append(Change(change: .strike(place), size: size(finding.contributions)))
    }
    return changes.filter { $0.size > 0 }
  }
}
