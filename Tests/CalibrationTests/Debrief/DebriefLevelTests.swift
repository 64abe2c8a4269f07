import Testing

@testable import Calibration

/// Every rating is near 1, so that every vote is a strong no.
@Suite struct `The level of a ballot` {
  private func rubric(level: Double?, doubling: Double = 0, packet: Bool = false) -> Rubric {
    var signals = [
      Bench.signal("a", [-9, 0]), Bench.signal("b", [0, -9]),
      Bench.signal("c", [-9, 0], reach: packet ? .packet : .answer),
    ]
    for (place, logits) in [1.0, -2, 4].enumerated() { signals[place].level = logits }
    return Bench.rubric(
      criteria: 2,
      signals: signals,
      scale: RatingScale(level: level, doubling: doubling)
    )
  }

  private func plan(
    _ rubric: Rubric,
    _ answers: [[Int]],
    by: [String?] = [],
    across: [Int] = [],
    rounds: Int = 0,
    strengths: [Double] = [],
    faint: [[FaintSignal]] = [],
    observes: [String]? = nil
  ) throws -> DebriefPlan {
    let members = Bench.members(2) { index, member in
      if index == 1 { member.observes = observes }
    }
    let evidence: Panel.Evidence = by.isEmpty ? .packet : .ownRound
    let heard = answers.enumerated().map { place, signals in
      var answer = Bench.answer(
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
      if faint.indices.contains(place) { answer.reading.faint = faint[place] }
      return answer
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

  @Test func `counts what is too faint for a finding, where no finding shows more`() throws {
    // 0.25 and 0.5 of a, of which the more counts; of b its finding alone, -2.
    let faint = [
      [FaintSignal(signal: 0, strength: 0.25)],
      [FaintSignal(signal: 0, strength: 0.5), FaintSignal(signal: 1, strength: 0.25)],
    ]
    for (base, level) in [(1.5, Level.senior), (1.49, .belowSenior)] {
      let plan = try plan(rubric(level: base), [[1], []], faint: faint)
      #expect(levels(plan) == [level, level])
    }
    // Heard by the one alone, and added in a run it counts as a finding.
    let apart = try plan(rubric(level: -0.3), [[], []], by: ["m0", "m1"], faint: faint)
    #expect(levels(apart) == [.belowSenior, .belowSenior])
    var engine = DebriefEngine(apart)
    engine.load([.add(signal: 0, answer: 0)])
    engine.run(.expected)
    #expect(engine.level(of: 0) == .senior && engine.level(of: 1) == .belowSenior)
  }

  @Test func `leaves out a faint signal that is not there or has no level`() throws {
    var rubric = self.rubric(level: 0)
    rubric.signals[2].level = 0
    let faint = [-1, 2, 3].map { FaintSignal(signal: $0, strength: 0.5) }
    let plan = try plan(rubric, [[]], faint: [faint + [FaintSignal(signal: 0, strength: .nan)]])
    #expect(plan.ledger.faints.isEmpty)
    #expect(levels(plan) == [.senior, .senior])
  }

  @Test func `asks for more where more was heard`() throws {
    // 1 from a, and a logit less for each doubling of the answers.
    for (count, base) in [(1, -1.0), (2, 0), (4, 1), (8, 2)] {
      let answers = Array(repeating: [0], count: count)
      let enough = try plan(rubric(level: base, doubling: -1), answers)
      #expect(levels(enough) == [.senior, .senior])
      let less = try plan(rubric(level: base - 0.01, doubling: -1), answers)
      #expect(levels(less) == [.belowSenior, .belowSenior])
    }
    // Who heard one of two goes by one, until they talk.
    let apart = try plan(rubric(level: -0.5, doubling: -1), [[0], [0]], by: ["m0", "m1"])
    #expect(levels(apart) == [.senior, .senior])
    let together = try plan(
      rubric(level: -0.5, doubling: -1),
      [[0], [0]],
      by: ["m0", "m1"],
      rounds: 1
    )
    #expect(levels(together) == [.belowSenior, .belowSenior])
  }

  @Test func `goes by what all who vote heard once they have talked, told or not`() throws {
    for (base, level) in [(1.0, Level.senior), (0.99, .belowSenior)] {
      let plan = try plan(rubric(level: base), [[0], [1]], by: ["m0", "m1"], rounds: 1)
      var engine = DebriefEngine(plan)
      engine.withhold([0, 1])
      engine.run(.expected)
      #expect(engine.level(of: 0) == level && engine.level(of: 1) == level)
      // Without the other, each has its own.
      engine.seated = PlaceSet(bits: 1)
      engine.run(.expected)
      #expect(engine.level(of: 0) == .senior)
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
