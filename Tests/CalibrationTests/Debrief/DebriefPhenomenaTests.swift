import Testing

@testable import Calibration

/// What discussions do to panels, as published and as the model reproduces it.
@Suite struct `Debrief phenomena` {
  /// Four members, three shared findings against, and one for that only one member knows, each.
  private func hiddenProfile(_ shares: Interviewer.Sharing) throws -> DebriefPlan {
    let signals =
      (0..<3).map { Bench.signal("against\($0)", [-0.9, -0.9, 0, 0, 0, 0], main: 0) }
      + (0..<4).map { index in
        Bench.signal("for\(index)", (0..<6).map { $0 < 2 ? 1.5 : 0 }, main: 2 + index)
      }
    let rubric = Bench.rubric(criteria: 6, signals: signals)
    let members = Bench.members(4) { index, member in
      member.observes = ["c0", "c1", "c\(2 + index)"]
      member.noise = 0.6
      member.susceptibility = 0.3
      member.shares = shares
    }
    let answer = Bench.answer(
      (0..<7).map { Bench.finding($0, of: rubric) },
      alsoRated: [0, 1],
      criteria: 6
    )
    return try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    )
  }

  private func voiced(_ outcome: DebriefOutcome) -> Set<Int> {
    Set(outcome.turns.compactMap { $0.finding?.finding })
  }

  @Test func `advocates hide what only one of them knows`() throws {
    let outcome = try hiddenProfile(.advocate).outcome(searchesFlips: false)
    #expect(outcome.decision == .decline)
    #expect(outcome.pooled.decision == .approve)
    #expect(voiced(outcome) == [0, 1, 2])
    #expect(Set(outcome.unvoiced.map(\.finding)) == [3, 4, 5, 6])
  }

  @Test func `balanced sharing solves the hidden profile`() throws {
    let outcome = try hiddenProfile(.balanced).outcome(searchesFlips: false)
    #expect(outcome.decision == .approve)
    #expect(voiced(outcome) == Set(0..<7))
    #expect(outcome.unvoiced.isEmpty)
  }

  @Test func `noise lets some of what is unique through, less than of what is shared`() throws {
    let plan = try hiddenProfile(.advocate)
    let table = RatingCutTable(plan)
    var engine = DebriefEngine(plan)
    var pooled = DebriefEngine(plan.pooled)
    var approved = 0
    var approvedPooled = 0
    var shared = 0
    var unique = 0
    let runs = 2000
    for run in 0..<runs {
      let random = CounterRandom(seed: 11).stream(UInt64(run))
      engine.drawNoise(from: random, with: table)
      engine.run(.drawn)
      if engine.decide().decision == .approve { approved += 1 }
      for item in 0..<7 where engine.state.isStated[item] {
        if item < 3 { shared += 1 } else { unique += 1 }
      }
      pooled.drawNoise(from: random, with: table)
      pooled.run(.drawn)
      if pooled.decide().decision == .approve { approvedPooled += 1 }
    }
    #expect(approvedPooled > runs * 9 / 10)
    #expect(approved < approvedPooled * 8 / 10)
    #expect(4 * shared > 3 * unique + runs)
  }

  /// Five members on one answer, one of them far more lenient or severe than the rest.
  private func outlier(severity: Double, first: Bool, independent: Bool) throws -> DebriefPlan {
    let rubric = Bench.rubric(criteria: 6)
    let members = Bench.members(5) { index, member in
      member.severity = index == 0 ? severity : 0.1
      member.seniority = index == 0 ? (first ? 0 : 9) : index
      member.noise = 0.5
      member.susceptibility = 0.5
    }
    let answer = Bench.answer([], alsoRated: Array(0..<6), criteria: 6)
    let panel = Bench.panel(members, independent: independent, order: .juniorFirst)
    return try DebriefPlan(
      rubric: rubric,
      panel: panel,
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    )
  }

  private func approvals(_ plan: DebriefPlan, _ table: RatingCutTable, runs: Int = 1500) -> Int {
    var engine = DebriefEngine(plan)
    var approved = 0
    for run in 0..<runs {
      engine.drawNoise(from: CounterRandom(seed: 5).stream(UInt64(run)), with: table)
      engine.run(.drawn)
      if engine.decide().decision == .approve { approved += 1 }
    }
    return approved
  }

  @Test func `who speaks first matters where ballots are said aloud, and not where written`() throws
  {
    var counts: [Bool: [Double: [Bool: Int]]] = [:]
    let table = RatingCutTable(
      try outlier(severity: 0, first: true, independent: true)
    )
    for independent in [true, false] {
      for severity in [-2.0, 2] {
        for first in [true, false] {
          let plan = try outlier(severity: severity, first: first, independent: independent)
          counts[independent, default: [:]][severity, default: [:]][first] =
            approvals(plan, table)
        }
      }
    }
    for severity in [-2.0, 2] {
      #expect(counts[true]?[severity]?[true] == counts[true]?[severity]?[false])
    }
    let lenientFirst = try #require(counts[false]?[-2]?[true])
    let lenientLast = try #require(counts[false]?[-2]?[false])
    let severeFirst = try #require(counts[false]?[2]?[true])
    let severeLast = try #require(counts[false]?[2]?[false])
    #expect(lenientFirst > lenientLast + 150)
    #expect(severeFirst + 150 < severeLast)
    #expect(lenientFirst > severeFirst + 700)
  }

  /// With equal members the first ballots are a linear filter of independent ones: 4.71, 3.24, 1.66.
  @Test(arguments: zip([0, 0.2, 0.5, 0.8], [5, 4.712, 3.236, 1.662]))
  func `ballots said aloud count for fewer than their number`(
    susceptibility: Double,
    effective: Double
  ) throws {
    let members = Bench.members(5) { _, member in
      member.susceptibility = susceptibility
      member.noise = 1
    }
    let answer = Bench.answer([], alsoRated: Array(0..<3), criteria: 3)
    let plan = try DebriefPlan(
      rubric: Bench.rubric(criteria: 3),
      panel: Bench.panel(members, independent: false, rounds: 0),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    )
    var engine = DebriefEngine(plan)
    var random = CounterRandomGenerator(seed: 1)
    var single: [Double] = []
    var average: [Double] = []
    for _ in 0..<6000 {
      for member in 0..<5 { engine.setOccasion(random.normal(), of: member) }
      engine.run(.expected)
      single.append(engine.position(of: 0))
      var sum = 0.0
      for member in 0..<5 { sum += engine.position(of: member) }
      average.append(sum / 5)
    }
    #expect(abs(variance(single) / variance(average) / effective - 1) < 0.06)
  }

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  @Test func `one who listens to nobody draws the others`() throws {
    let members = Bench.members(3) { index, member in
      member.susceptibility = index == 0 ? 0 : 0.9
      member.severity = index == 0 ? -3 : 1
    }
    let answer = Bench.answer([], alsoRated: [0], criteria: 1)
    let plan = try DebriefPlan(
      rubric: Bench.rubric(criteria: 1),
      panel: Bench.panel(members, rounds: 8),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    )
    let outcome = plan.outcome(searchesFlips: false)
    #expect(outcome.seats[0].before?.mean == outcome.seats[0].after?.mean)
    #expect(outcome.moves[1].from == .no && outcome.moves[1].to == .yes)
    #expect(outcome.moves[1].evidence == 0)
    #expect(outcome.moves[0].byPull.isEmpty)
  }
}
