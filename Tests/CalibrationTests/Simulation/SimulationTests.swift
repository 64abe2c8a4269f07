import Testing

@testable import Calibration

@Suite struct `Debriefs held many times` {
  /// Five members on own rounds and a gate, some of everything.
  private func plan(
    _ settings: SimulationSettings = SimulationSettings(runs: 300),
    pool: Int = 0,
    evidence: Panel.Evidence = .ownRound,
    rule: DecisionRule = .majority,
    independent: Bool = true,
    interviews: Int = 5
  ) throws -> SimulationPlan {
    let signals = (0..<8).map { index in
      let size = index % 2 == 0 ? 1.6 : -1.2
      return Bench.signal("s\(index)", (0..<4).map { $0 == index % 4 ? size : 0 })
    }
    let rubric = Bench.rubric(criteria: 4, signals: signals)
    let people = Bench.members(5 + pool) { index, member in
      member.severity = 0.3 * Double(index % 5) - 0.6
      member.noise = 0.5
      member.susceptibility = 0.4
      member.seniority = index / 2
      member.authority = 1 + 0.2 * Double(index)
    }
    let answers = (0..<interviews).map { index in
      Bench.answer(
        [
          Bench.finding(index, of: rubric), Bench.finding(index + 3, of: rubric),
        ],
        by: "m\(index)",
        alsoRated: [0, 1, 2, 3],
        criteria: 4
      )
    }
    return try SimulationPlan(
      rubric: rubric,
      panel: Bench.panel(
        Array(people.prefix(5)),
        evidence: evidence,
        independent: independent,
        order: .juniorFirst,
        rule: rule,
        gates: ["c0": 2],
        roles: [.hiringManager: "m4", .barRaiser: "m3"]
      ),
      interviewers: Array(people.prefix(5)),
      pool: Array(people.dropFirst(5)),
      packet: DebriefPacket(answers: answers),
      settings: settings
    )
  }

  private func result(_ plan: SimulationPlan) -> SimulationResult {
    var simulation = Simulation(plan)
    simulation.finish()
    return simulation.result()
  }

  @Test(arguments: [0, 3])
  func `gives the same result on any number of threads`(pool: Int) throws {
    func result(_ seed: UInt64, threads: Int) throws -> SimulationResult {
      self.result(
        try plan(
          SimulationSettings(seed: seed, runs: 10_000, threads: threads, comparesConditions: false),
          pool: pool
        )
      )
    }
    let alone = try result(9, threads: 1)
    #expect(try result(9, threads: 2) == alone)
    #expect(try result(9, threads: 5) == alone)
    #expect(try result(10, threads: 1).share(of: .approve) != alone.share(of: .approve))
  }

  @Test func `compares conditions on any number of threads`() throws {
    let alone = result(try plan(SimulationSettings(runs: 300, threads: 1)))
    #expect(result(try plan(SimulationSettings(runs: 300, threads: 3))) == alone)
  }

  @Test func `does not hang on how it is cut into portions`() throws {
    var whole = Simulation(try plan(SimulationSettings(runs: 12_000)))
    whole.finish()
    // The same debriefs one by one.
    let compiled = try #require(whole.plan.compiled.first)
    var workspace = SimulationWorkspace(
      compiled,
      table: RatingCutTable(compiled.plan),
      random: whole.plan.random
    )
    let tally = workspace.run(stride(from: 0, to: 12_000, by: 1))
    #expect(whole.tallies == [tally])
    #expect(whole.runs == 12_000 && whole.isDone)
  }

  @Test func `gives no weight to whoever has nothing to vote on`() throws {
    let result = result(try plan(interviews: 4))
    let silent = try #require(result.members.first { $0.interviewer == "m4" })
    #expect(silent.lastVotes == [0, 0, 0, 0] && silent.control == 0)
    let shares = result.members.reduce(0) { $0 + $1.control }
    #expect((shares - 1).magnitude < 1e-9)
  }

  // What a member makes of a criterion is not the larger the fewer debriefs are held.
  @Test func `has as much pattern noise in few debriefs as in many`() throws {
    func pattern(_ seed: UInt64, _ runs: Int) throws -> Double {
      let plan = try plan(SimulationSettings(seed: seed, runs: runs))
      let noise = try #require(result(plan).noise)
      return noise.pattern * noise.pattern
    }
    let many = try pattern(1, 4000)
    let few = try (1...12).reduce(0) { try $0 + pattern(UInt64($1), 40) } / 12
    #expect((few.squareRoot() - many.squareRoot()).magnitude < 0.04)
  }

  @Test func `has nobody pivotal where too few vote`() throws {
    let held = result(
      try plan(SimulationSettings(runs: 300, comparesConditions: false), interviews: 2)
    )
    #expect(held.share(of: .hold).count == 300)
    #expect(held.members.allSatisfy { $0.pivots.count == 0 })
    #expect(held.pivotal == nil)
  }

  @Test(arguments: DecisionRule.allCases)
  func `counts what the engine decides`(rule: DecisionRule) throws {
    let plan = try plan(
      SimulationSettings(runs: 500, recall: 1, comparesConditions: false),
      rule: rule
    )
    let compiled = try #require(plan.compiled.first)
    var engine = DebriefEngine(compiled.plan)
    let table = RatingCutTable(compiled.plan)
    var counts: [Decision: Int] = [:]
    var levels: [Level: Int] = [:]
    var pivots = Array(repeating: 0, count: 5)
    for run in 0..<500 {
      engine.drawNoise(from: plan.random.stream(UInt64(run)), with: table)
      engine.run(.drawn)
      let ruling = engine.decide()
      counts[ruling.decision, default: 0] += 1
      levels[ruling.level(median: engine.medianLevel()), default: 0] += 1
      for member in 0..<5 {
        guard let vote = engine.vote(of: member) else { continue }
        var tally = engine.tally()
        tally.uncount(vote)
        let other: Vote = vote.isYes ? .no : .yes
        tally.count(other)
        if member == 4 { tally.hiringManager = other }
        if member == 3 { tally.barRaiser = other }
        if engine.decide(by: rule, tally)?.decision != ruling.decision { pivots[member] += 1 }
      }
    }
    var simulation = Simulation(plan)
    simulation.finish()
    let result = simulation.result()
    for decision in Decision.allCases {
      #expect(result.share(of: decision).count == counts[decision] ?? 0)
    }
    for level in Level.allCases {
      let sum = Decision.allCases.reduce(0) { $0 + result.share(of: $1, at: level).count }
      #expect(sum == levels[level] ?? 0)
    }
    #expect(result.members.map(\.pivots.count) == pivots)
    let own = try #require(result.rules.first { $0.isOwn })
    #expect(own.rule == rule && own.approvals.count == counts[.approve] ?? 0)
    #expect(result.gates.count == 1)
    #expect(result.firstYesVotes.reduce(0, +) == 500 && result.lastYesVotes.count == 6)
  }

  @Test func `without noise is the single debrief, over and over`() throws {
    let rubric = Bench.rubric(criteria: 6)
    let members = Bench.members(3) { index, member in member.severity = 0.2 * Double(index) - 9 }
    let answer = Bench.answer([], alsoRated: Array(0..<6), criteria: 6)
    let result = result(
      try SimulationPlan(
        rubric: rubric,
        panel: Bench.panel(members),
        interviewers: members,
        packet: DebriefPacket(answers: [answer]),
        settings: SimulationSettings(runs: 200)
      )
    )
    #expect(result.noiseless == .approve && result.usual == .approve)
    #expect(result.share(of: .approve) == Proportion(200, of: 200))
    #expect(result.stability?.share == 1)
    #expect(result.pivotal == nil)
    #expect(result.neededSize == 1)
  }

  @Test func `stops when the interval is narrow enough`() throws {
    let wide = result(
      try plan(
        SimulationSettings(runs: 1_000_000, precision: 0.02, threads: 2, comparesConditions: false)
      )
    )
    #expect(wide.runs == 4096)
    let narrow = result(
      try plan(
        SimulationSettings(runs: 1_000_000, precision: 0.008, threads: 2, comparesConditions: false)
      )
    )
    #expect(narrow.runs > 4096 && narrow.runs < 1_000_000)
    #expect(narrow.share(of: .approve).halfWidth() <= 0.008)
    #expect(narrow.conditions.isEmpty && narrow.comparisonRuns == 0)
  }

  @Test func `leaves the order of equals to chance, and no other`() throws {
    let plan = try plan(SimulationSettings(runs: 1))
    let compiled = try #require(plan.compiled.first)
    #expect(compiled.ranks == [0, 0, 1, 1, 2] && compiled.hasTies)
    var workspace = SimulationWorkspace(
      compiled,
      table: RatingCutTable(compiled.plan),
      random: plan.random
    )
    var orders: Set<[Int32]> = []
    for run in 0..<200 {
      _ = workspace.run(stride(from: run, to: run + 1, by: 1))
      var order: [Int32] = []
      for place in 0..<5 { order.append(workspace.engine.chance.order[place]) }
      orders.insert(order)
    }
    #expect(
      orders == [[0, 1, 2, 3, 4], [1, 0, 2, 3, 4], [0, 1, 3, 2, 4], [1, 0, 3, 2, 4]]
    )
  }

  @Test func `hears nobody first where everybody speaks in random order`() throws {
    let settings = SimulationSettings(runs: 4000, speaking: .random)
    let plan = try plan(settings, independent: false)
    let compiled = try #require(plan.compiled.first)
    var workspace = SimulationWorkspace(
      compiled,
      table: RatingCutTable(compiled.plan),
      random: plan.random
    )
    var firsts = Array(repeating: 0, count: 5)
    for run in 0..<4000 {
      _ = workspace.run(stride(from: run, to: run + 1, by: 1))
      firsts[Int(workspace.engine.chance.order[0])] += 1
    }
    // Four standard errors of 800 are 101.
    #expect(firsts.allSatisfy { ($0 - 800).magnitude < 101 }, "\(firsts)")
  }

  @Test func `compares orders, ballots, evidence and sizes on the same chances`() throws {
    let result = result(try plan(SimulationSettings(runs: 800, threads: 2)))
    #expect(result.conditions.count == 14)
    let own = try #require(result.conditions.first)
    #expect(own.condition == .asIs && own.differences.count == 0)
    #expect(own.approvals == result.share(of: .approve))
    let first = try #require(own.effectiveFirst)
    #expect((first - 5).magnitude < 0.6)
    let last = try #require(own.effectiveLast)
    #expect(last < first)
    let aloud = try #require(result.condition(.asIs, independentBallots: false))
    #expect(try #require(aloud.effectiveFirst) < 4.5)
    #expect(result.evidence.count == 4)
    #expect(result.evidence.allSatisfy { $0.swing >= 0 })
    #expect(result.mostUseful != nil)
    #expect(result.sizes.map(\.size) == Array(2...12))
    #expect(result.members.allSatisfy { ($0.swing?.size ?? -1) >= 0 })
    let shares = result.members.reduce(0) { $0 + $1.control }
    #expect((shares - 1).magnitude < 1e-9)
  }

  @Test func `counts wrong decisions where the level is known`() throws {
    let staff = result(
      try plan(SimulationSettings(runs: 2000, trueLevel: .staff, comparesConditions: false))
    )
    #expect(staff.errors?.falseDeclines == staff.share(of: .decline))
    #expect(staff.errors?.falseApprovals == nil)
    let senior = result(
      try plan(SimulationSettings(runs: 2000, trueLevel: .senior, comparesConditions: false))
    )
    #expect(senior.errors?.falseApprovals == senior.share(of: .approve))
  }

  @Test func `raises what is known to more people more often`() throws {
    let result = result(
      try plan(
        SimulationSettings(runs: 500, recall: 0.3, comparesConditions: false),
        evidence: .packet
      )
    )
    #expect(result.findings.allSatisfy { $0.knownBy == 5 })
    let none = try plan(SimulationSettings(runs: 500, recall: 0, comparesConditions: false))
    #expect(self.result(none).findings.allSatisfy { $0.raised.count == 0 })
  }
}

@Suite struct `Committees drawn from a pool` {
  private func panel(_ count: Int, roles: [Panel.Seat: String] = [:]) -> Panel {
    Bench.panel(Bench.members(count), roles: roles)
  }

  @Test func `are all there are, where they are few`() {
    let committees = CommitteeDraw.committees(
      of: panel(4, roles: [.hiringManager: "m0"]),
      poolCount: 2,
      random: CounterRandom(seed: 1)
    )
    // Three of five for the seats that nobody holds.
    #expect(committees.count == 10)
    #expect(Set(committees.map { Set($0.members) }).count == 10)
    #expect(committees.allSatisfy { $0.members[0] == 0 && $0.members.count == 4 })
  }

  @Test func `keep everybody's seat and name who stands in for whom`() {
    let committee = CommitteeDraw.committee([0, 2, 5], seats: 3)
    #expect(committee == Committee(members: [0, 5, 2], standsIn: [nil, 1, nil]))
  }

  @Test func `are drawn where they are many`() {
    let committees = CommitteeDraw.committees(
      of: panel(6),
      poolCount: 20,
      random: CounterRandom(seed: 1)
    )
    #expect(committees.count == CommitteeDraw.limit)
    #expect(committees.allSatisfy { Set($0.members).count == 6 })
    #expect(CommitteeDraw.combinations(of: 60, taking: 30) == nil)
  }

  @Test func `without a pool are the panel`() {
    let committees = CommitteeDraw.committees(
      of: panel(3),
      poolCount: 0,
      random: CounterRandom(seed: 1)
    )
    #expect(committees == [Committee(members: [0, 1, 2], standsIn: [nil, nil, nil])])
  }

  @Test func `hear the rounds of those they stand in for`() throws {
    let rubric = Bench.rubric(criteria: 1)
    let people = Bench.members(3)
    let answer = Bench.answer([], by: "m1", undertone: [3], alsoRated: [0], criteria: 1)
    let plan = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel([people[0], people[2]], evidence: .ownRound),
      interviewers: people,
      packet: DebriefPacket(answers: [answer]),
      standIns: ["m2": "m1"]
    )
    var engine = DebriefEngine(plan)
    engine.run(.expected)
    #expect(engine.vote(of: 0) == nil)
    #expect(engine.vote(of: 1)?.isYes == true)
  }

  @Test func `decide alike less often than one and the same`() throws {
    let people = Bench.members(6) { index, member in
      member.severity = index < 3 ? -1.5 : 1.5
      member.noise = 0.3
    }
    let answer = Bench.answer([], alsoRated: Array(0..<9), criteria: 9)
    var simulation = Simulation(
      try SimulationPlan(
        rubric: Bench.rubric(criteria: 9),
        panel: Bench.panel(Array(people.prefix(3))),
        interviewers: Array(people.prefix(3)),
        pool: people,
        packet: DebriefPacket(answers: [answer]),
        settings: SimulationSettings(runs: 1000, threads: 2)
      )
    )
    simulation.finish()
    let result = simulation.result()
    #expect(result.committeeCount == 20 && result.poolCount == 3)
    let another = try #require(result.stability?.share)
    let same = try #require(result.sameCommittee)
    #expect(another < 0.6 && same > 0.9)
    let noise = try #require(result.noise)
    #expect(noise.level > noise.pattern)
    #expect(result.members.allSatisfy { ($0.seated.share - 0.5).magnitude < 0.01 })
  }
}
