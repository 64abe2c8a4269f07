import Testing

@testable import Calibration

@Suite struct `Debrief headline` {
  private func outcome(
    _ signals: [Signal],
    _ answers: [[Int]],
    gates: [String: Int] = [:],
    rule: DecisionRule = .majority,
    roles: [Panel.Seat: String] = [:],
    members change: (Int, inout Interviewer) -> Void = { _, _ in }
  ) throws -> DebriefOutcome {
    let rubric = Bench.rubric(criteria: 3, signals: signals)
    let members = Bench.members(3, change)
    let packet = DebriefPacket(
      answers: answers.map { found in
        Bench.answer(
          found.map { Bench.finding($0, of: rubric) },
          alsoRated: [0, 1, 2],
          criteria: 3
        )
      }
    )
    return try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members, rule: rule, gates: gates, roles: roles),
      interviewers: members,
      packet: packet
    ).outcome(searchesFlips: false)
  }

  @Test func `is the heaviest finding on the criterion that pulls hardest`() throws {
    let signals = [
      Bench.signal("a", [-1, -0.5, 0]), Bench.signal("b", [0, -1.5, 0], main: 1),
      Bench.signal("c", [0, -2, 0], main: 1), Bench.signal("d", [0, 0, 1], main: 2),
    ]
    let outcome = try outcome(signals, [[0, 1, 2, 3]])
    #expect(outcome.decision == .decline)
    #expect(outcome.decidingCriterion == 1)
    #expect(outcome.headline == FindingPlace(answer: 0, finding: 2))
    #expect(outcome.seats.allSatisfy { $0.headline == outcome.headline })
  }

  @Test func `is on the criterion of the gate that decided`() throws {
    let signals = [
      Bench.signal("a", [4, 0, 0]), Bench.signal("b", [0, 4, 0], main: 1),
      Bench.signal("c", [0, 0, -0.5], main: 2),
    ]
    let outcome = try outcome(signals, [[0, 1, 2]], gates: ["c2": 3])
    #expect(outcome.ruling.cause == .gate(criterion: 2))
    #expect(outcome.decidingCriterion == 2)
    #expect(outcome.headline == FindingPlace(answer: 0, finding: 2))
    #expect(outcome.seats[0].headline == FindingPlace(answer: 0, finding: 0))
  }

  @Test func `of a ballot gives way to salience, then to the rubric's order`() throws {
    let weak = Bench.signal("a", [-2, 0, 0], salience: 0.4)
    let signals = [weak, Bench.signal("b", [-1, 0, 0]), Bench.signal("c", [-1, 0, 0])]
    let outcome = try outcome(signals, [[2], [1], [0]])
    #expect(outcome.seats.allSatisfy { $0.headline == FindingPlace(answer: 1, finding: 0) })
  }

  @Test func `of a debrief is what is shown most and weighs most, whatever its salience`() throws {
    let weak = Bench.signal("a", [-2, 0, 0], salience: 0.4)
    let signals = [weak, Bench.signal("b", [-1, 0, 0]), Bench.signal("c", [-1.5, 0, 0])]
    #expect(
      try outcome(signals, [[2], [1], [0]]).headline == FindingPlace(answer: 2, finding: 0)
    )
    let twice = try outcome(signals, [[2], [2], [0]]).headline
    #expect(twice?.answer == 0 || twice?.answer == 1)
  }

  @Test(arguments: [(0.95, 1), (0.93, 0)])
  func `of a debrief is on the criterion that pulls hardest among those about as heavy`(
    weight: Double,
    finding: Int
  ) throws {
    let signals = [
      Bench.signal("a", [-1, 0, 0]), Bench.signal("b", [0, -weight, 0], main: 1),
      Bench.signal("c", [0, -0.5, 0], main: 1),
    ]
    let outcome = try outcome(signals, [[0, 1, 2]])
    #expect(outcome.headline == FindingPlace(answer: 0, finding: finding))
  }

  @Test func `goes on to the next criterion where the first has no finding for it`() throws {
    let rubric = Bench.rubric(criteria: 2, signals: [Bench.signal("a", [0, -0.5], main: 1)])
    let members = Bench.members(1)
    let answer = Bench.answer(
      [Bench.finding(0, of: rubric)],
      undertone: [-3, 0],
      alsoRated: [0],
      criteria: 2
    )
    let outcome = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    ).outcome(searchesFlips: false)
    #expect(outcome.decidingCriterion == 1)
  }

  @Test func `is none where nothing speaks for the decision`() throws {
    let outcome = try outcome([Bench.signal("a", [-1, 0, 0])], [[]])
    #expect(outcome.decision == .approve)
    #expect(outcome.headline == nil && outcome.decidingCriterion == nil)
  }

  @Test func `follows the one who decides`() throws {
    let signals = [
      Bench.signal("a", [-2, 0, 0]), Bench.signal("b", [0, -1, 0], main: 1),
      Bench.signal("c", [0, 0, 4], main: 2),
    ]
    let outcome = try outcome(
      signals,
      [[0, 1, 2]],
      rule: .hiringManager,
      roles: [.hiringManager: "m2"],
      members: { index, member in
        let heavy = index == 2 ? "c1" : "c2"
        member.weights = [Role.Emphasis(criterion: heavy, times: 9, because: "")]
      }
    )
    #expect(outcome.decision == .decline)
    #expect(outcome.rules.first { $0.rule == .majority }?.decision == .approve)
    #expect(outcome.headline == FindingPlace(answer: 0, finding: 1))
  }

  @Test func `follows the one whose veto decides, not others who agree`() throws {
    let signals = [
      Bench.signal("a", [-2, 0, 0]), Bench.signal("b", [0, -1, 0], main: 1),
      Bench.signal("c", [0, 0, 4], main: 2),
    ]
    let rubric = Bench.rubric(criteria: 3, signals: signals)
    let members = Bench.members(5) { index, member in
      let heavy = index == 4 ? "c1" : index == 3 ? "c0" : "c2"
      member.weights = [Role.Emphasis(criterion: heavy, times: 9, because: "")]
    }
    let findings = [0, 1, 2].map { Bench.finding($0, of: rubric) }
    let outcome = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members, rule: .barRaiserVeto, roles: [.barRaiser: "m4"]),
      interviewers: members,
      packet: DebriefPacket(
        answers: [Bench.answer(findings, alsoRated: [0, 1, 2], criteria: 3)]
      )
    ).outcome(searchesFlips: false)
    #expect(outcome.decision == .decline)
    #expect(outcome.seats.map { $0.after?.vote.isYes } == [true, true, true, false, false])
    #expect(outcome.headline == FindingPlace(answer: 0, finding: 1))
  }

  @Test func `counts what only a challenge can show over the answers that were challenged`() throws
  {
    let signals = [
      Bench.signal("a", [-1, 0, 0]), Bench.signal("b", [0, -1, 0], main: 1, needsChallenge: true),
    ]
    let rubric = Bench.rubric(criteria: 3, signals: signals)
    let members = Bench.members(1)
    // Two of three show the one, and one of one the other.
    let answers = [0, 0, 1].map { signal in
      Bench.answer(
        [Bench.finding(signal, of: rubric)],
        isChallenged: signal == 1,
        alsoRated: [0, 1, 2],
        criteria: 3
      )
    }
    let outcome = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members),
      interviewers: members,
      packet: DebriefPacket(answers: answers)
    ).outcome(searchesFlips: false)
    #expect(outcome.decision == .decline)
    #expect(outcome.headline == FindingPlace(answer: 2, finding: 0))
  }

  @Test(arguments: [1.0, -1]) func `goes by what those weigh whose votes decided`(
    sign: Double
  ) throws {
    let signals = [
      Bench.signal("a", [sign, 0, 0]), Bench.signal("b", [0, sign, 0], main: 1),
    ]
    let outcome = try outcome(
      signals,
      [[0, 1]],
      members: { index, member in
        let (heavy, times) = index == 2 ? ("c1", 9.0) : ("c0", 3)
        member.weights = [Role.Emphasis(criterion: heavy, times: times, because: "")]
        if index == 2 { member.severity = 3 * sign }
      }
    )
    #expect(outcome.decision == (sign > 0 ? .approve : .decline))
    #expect(outcome.seats.map { $0.after?.vote.isYes == (sign > 0) } == [true, true, false])
    #expect(outcome.headline == FindingPlace(answer: 0, finding: 0))
    #expect(outcome.decidingCriterion == 0)
  }

  @Test func `is never a finding that nobody at the table knows`() throws {
    let signals = [Bench.signal("a", [-3, 0, 0]), Bench.signal("b", [-1, -2, 0], main: 1)]
    let outcome = try outcome(
      signals,
      [[0, 1]],
      members: { _, member in member.observes = ["c1", "c2"] }
    )
    #expect(outcome.headline == FindingPlace(answer: 0, finding: 1))
  }
}
