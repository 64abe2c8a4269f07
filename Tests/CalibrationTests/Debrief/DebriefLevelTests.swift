import Testing

@testable import Calibration

/// Every rating is near 1, so that every vote is a strong no.
@Suite struct `The level of a ballot` {
  private func rubric(level: Double?, packet: Bool = false) -> Rubric {
    var signals = [
      Bench.signal("a", [-9, 0]), Bench.signal("b", [0, -9]),
      Bench.signal("c", [-9, 0], reach: packet ? .packet : .answer),
    ]
    for (place, logits) in [1.0, -2, 4].enumerated() { signals[place].level = logits }
    return Bench.rubric(criteria: 2, signals: signals, scale: RatingScale(level: level))
  }

  private func plan(
    _ rubric: Rubric,
    _ answers: [[Int]],
    by: [String?] = [],
    across: [Int] = [],
    rounds: Int = 0,
    strengths: [Double] = [],
    observes: [String]? = nil
  ) throws -> DebriefPlan {
    let members = Bench.members(2) { index, member in
      if index == 1 { member.observes = observes }
    }
    let evidence: Panel.Evidence = by.isEmpty ? .packet : .ownRound
    let heard = answers.enumerated().map { place, signals in
      Bench.answer(
        signals.map { signal in
          let strength = strengths.indices.contains(place) ? strengths[place] : 1
          var finding = Bench.finding(signal, of: rubric, strength: strength)
          finding.strength = strength
          return finding
        },
        by: by.isEmpty ? nil : by[place],
        undertone: [-9, -9],
        alsoRated: [0, 1],
        criteria: 2
      )
    }
    return try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members, evidence: evidence, rounds: rounds),
      interviewers: members,
      packet: DebriefPacket(
        answers: heard,
        findings: across.map { Bench.finding($0, of: rubric) }
      )
    )
  }

  private func levels(_ plan: DebriefPlan) -> [Level?] {
    let seats = plan.outcome(searchesFlips: false).seats
    #expect(seats.allSatisfy { $0.after?.vote == .strongNo })
    return seats.map { $0.after?.level }
  }

  @Test func `sums over signals, each once as strong as it is shown best`() throws {
    // 1 from a, -2 from b.
    for (base, level) in [(1.0, Level.senior), (0.99, .belowSenior)] {
      let plan = try plan(rubric(level: base), [[0], [0, 1]])
      #expect(levels(plan) == [level, level])
    }
    for (base, level) in [(0.5, Level.senior), (0.49, .belowSenior)] {
      let plan = try plan(rubric(level: base), [[1], [1]], strengths: [0.125, 0.25])
      #expect(levels(plan) == [level, level])
    }
  }

  @Test func `counts findings across answers`() throws {
    let plan = try plan(rubric(level: -3, packet: true), [[0], [1]], across: [2])
    #expect(levels(plan) == [.senior, .senior])
    let without = try self.plan(rubric(level: -3, packet: true), [[0], [1]])
    #expect(levels(without) == [.belowSenior, .belowSenior])
  }

  @Test func `is read from what was heard, observed or not, and from what was told`() throws {
    let unseen = try plan(rubric(level: -1), [[0]], observes: ["c1"])
    #expect(levels(unseen) == [.senior, .senior])
    // m0 hears a, m1 hears b; told of each other's they know both.
    let apart = try plan(rubric(level: 0), [[0], [1]], by: ["m0", "m1"])
    #expect(levels(apart) == [.senior, .belowSenior])
    let told = try plan(rubric(level: 1), [[0], [1]], by: ["m0", "m1"], rounds: 2)
    #expect(levels(told) == [.senior, .senior])
    let less = try plan(rubric(level: 0.99), [[0], [1]], by: ["m0", "m1"], rounds: 2)
    #expect(levels(less) == [.belowSenior, .belowSenior])
  }

  @Test func `follows what is struck, added and withheld`() throws {
    let plan = try plan(rubric(level: -1), [[0, 1]])
    var engine = DebriefEngine(plan)
    func level(_ changes: [EvidenceChange]) -> Level? {
      engine.load(changes)
      engine.run(.expected)
      return engine.level(of: 0)
    }
    let place = FindingPlace(answer: 0, finding: 1)
    #expect(level([]) == .belowSenior)
    #expect(level([.strike(place)]) == .senior)
    #expect(level([.add(signal: 2, answer: 0)]) == .senior)
    engine.withhold([0])
    // What is withheld was heard all the same.
    #expect(level([.strike(place)]) == .senior)
  }

  @Test func `goes by ratings where nothing was answered`() throws {
    let members = Bench.members(1)
    func level(_ ratings: [Double]) throws -> Level? {
      try DebriefPlan(
        rubric: Bench.rubric(criteria: 7, scale: RatingScale(level: -9)),
        panel: Bench.panel(members),
        interviewers: members,
        packet: Bench.observed(ratings)
      ).outcome(searchesFlips: false).seats[0].after?.level
    }
    #expect(try level([1, 1, 1, 1.7, 1.7, 1.7, 1]) == .senior)
    #expect(try level([1, 1, 1, 1, 1.7, 1.7, 1]) == .belowSenior)
  }
}
