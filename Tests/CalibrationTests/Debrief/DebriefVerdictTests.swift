import Testing

@testable import Calibration

@Suite struct `Debrief verdict` {
  private func outcome(
    _ ratings: [Double?],
    members count: Int = 3,
    gates: [String: Int]? = nil,
    rubricGates: [String: Int] = [:],
    role: Role? = nil,
    rule: DecisionRule = .majority,
    roles: [Panel.Seat: String] = [:]
  ) throws -> DebriefOutcome {
    let members = Bench.members(count)
    return try DebriefPlan(
      rubric: Bench.rubric(criteria: ratings.count, gates: rubricGates),
      role: role,
      panel: Bench.panel(members, rule: rule, gates: gates, roles: roles),
      interviewers: members,
      packet: Bench.observed(ratings)
    ).outcome(searchesFlips: false)
  }

  @Test func `approves where the rule says yes and nothing stands against it`() throws {
    let outcome = try outcome([3, 3])
    #expect(outcome.ruling == Ruling(decision: .approve, cause: .votes))
    #expect(outcome.level == .staff)
    #expect(outcome.panelCriteria == [3, 3])
    #expect(outcome.dissent.isEmpty)
  }

  @Test func `declines at most at senior where a gate does not hold, whatever the votes`() throws {
    let outcome = try outcome([3.8, 3.8, 2], gates: ["c2": 3])
    #expect(outcome.seats.allSatisfy { $0.after?.vote == .yes })
    #expect(outcome.ruling == Ruling(decision: .decline, cause: .gate(criterion: 2)))
    #expect(outcome.level == .senior)
    #expect(outcome.medianLevel == .staff)
    #expect(outcome.dissent == [0, 1, 2])
    #expect(
      outcome.gates
        == [DebriefOutcome.GateResult(criterion: 2, needed: 3, rating: 2, isHeld: false)]
    )
  }

  @Test func `holds where a gate's criterion was not shown, and names it`() throws {
    let outcome = try outcome([3.5, nil], gates: ["c1": 2])
    #expect(outcome.ruling == Ruling(decision: .hold, cause: .notShown(criterion: 1)))
    #expect(outcome.notShown == [1])
    #expect(outcome.gates.map(\.isHeld) == [false] && outcome.gates.map(\.rating) == [nil])
    #expect(outcome.dissent.isEmpty)
    #expect(try self.outcome([1, 3.8], gates: ["c0": 3]).gates.map(\.rating) == [1])
  }

  @Test func `names nobody who pulls where all stand at the same place`() throws {
    let outcome = try outcome([3, 3])
    #expect(outcome.moves.count == 3 && outcome.moves.allSatisfy { $0.byPull.isEmpty })
  }

  @Test func `declines by the votes before it looks at gates`() throws {
    let outcome = try outcome([2, nil], gates: ["c0": 3, "c1": 2])
    #expect(outcome.ruling == Ruling(decision: .decline, cause: .votes))
  }

  @Test func `prefers a gate that fails to one that was not shown`() throws {
    let outcome = try outcome([nil, 2, 3.8], gates: ["c0": 2, "c1": 3])
    #expect(outcome.ruling == Ruling(decision: .decline, cause: .gate(criterion: 1)))
  }

  @Test func `takes the rubric's gates where the panel names none, and a role's on top`() throws {
    #expect(try outcome([2, 3.8], rubricGates: ["c0": 3]).decision == .decline)
    #expect(try outcome([2, 3.8], gates: [:], rubricGates: ["c0": 3]).decision == .approve)
    let role = Role(id: "o", title: "", gates: ["c0": 3])
    #expect(try outcome([2, 3.8], gates: [:], role: role).decision == .decline)
    #expect(try outcome([2, 3.8], gates: ["c0": 2], role: role).gates.map(\.needed) == [3])
  }

  @Test func `weighs criteria as the role says`() throws {
    let role = Role(
      id: "o",
      title: "",
      emphases: [Role.Emphasis(criterion: "c0", times: 3, because: "")]
    )
    #expect(try outcome([2, 3.5]).decision == .approve)
    #expect(try outcome([2, 3.5], role: role).decision == .decline)
  }

  @Test func `holds where fewer than half heard anything to vote on`() throws {
    func decided(by hearers: [String], of count: Int) throws -> DebriefOutcome {
      let members = Bench.members(count)
      let answers = hearers.map { Bench.answer([], by: $0, alsoRated: [0], criteria: 1) }
      return try DebriefPlan(
        rubric: Bench.rubric(criteria: 1),
        panel: Bench.panel(members, evidence: .ownRound),
        interviewers: members,
        packet: DebriefPacket(answers: answers)
      ).outcome(searchesFlips: false)
    }
    let short = try decided(by: ["m0"], of: 3)
    #expect(short.ruling == Ruling(decision: .hold, cause: .tooFewVotes))
    #expect(short.seats.map { $0.after == nil } == [false, true, true])
    #expect(short.rules.first { $0.rule == .majority }?.decision == .hold)
    #expect(short.rules.first { $0.rule == .hiringManager }?.decision == .some(nil))
    #expect(try decided(by: ["m0"], of: 2).decision == .approve)
    #expect(try decided(by: [], of: 2).ruling.cause == .tooFewVotes)
  }

  @Test func `shows every rule side by side, and null where nobody sits in a seat`() throws {
    let outcome = try outcome([3, 3], roles: [.barRaiser: "m2"])
    let decisions = outcome.rules.map { $0.decision }
    #expect(outcome.rules.map(\.rule) == DecisionRule.allCases)
    #expect(decisions == [.approve, .approve, .approve, nil, .decline])
  }

  @Test func `holds where the panel's own rule finds its seat empty`() throws {
    let outcome = try outcome([3, 3], rule: .hiringManager)
    #expect(outcome.ruling == Ruling(decision: .hold, cause: .emptySeat))
  }

  @Test func `rates a criterion by the lower median and shows a half down`() throws {
    // Symmetric steps: 2.5 at 0, shown as 2; severity moves the others off it.
    let members = Bench.members(4) { index, member in
      member.severity = [-1, 0, 0, -1][index]
    }
    let answer = Bench.answer([], alsoRated: [0], criteria: 1)
    let outcome = try DebriefPlan(
      rubric: Bench.rubric(criteria: 1),
      panel: Bench.panel(members, rounds: 0),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    ).outcome(searchesFlips: false)
    #expect(outcome.seats.map { $0.after?.ratings[0] } == [3, 2, 2, 3])
    #expect(outcome.panelCriteria == [2])
  }

  @Test func `reads a strong no as senior where three criteria are 2 or better`() throws {
    let weak = try outcome([1, 1, 1, 1.7, 1.7, 1.7, 1])
    #expect(weak.seats.allSatisfy { $0.after?.vote == .strongNo && $0.after?.level == .senior })
    let weaker = try outcome([1, 1, 1, 1, 1.7, 1.7, 1])
    #expect(weaker.level == .belowSenior)
  }

  @Test func `rates an observation as it was given, for the one who made it`() throws {
    let members = Bench.members(2) { index, member in
      member.observes = index == 0 ? [] : nil
    }
    let packet = DebriefPacket(observations: [
      DebriefPacket.Observation(criterion: "c0", rating: 3, by: "m0"),
      DebriefPacket.Observation(criterion: "c1", rating: 9, by: "m1"),
    ])
    var rubric = Bench.rubric(criteria: 2)
    rubric.criteria[0].difficulty = 1.5
    let outcome = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members, evidence: .ownRound),
      interviewers: members,
      packet: packet
    ).outcome(searchesFlips: false)
    #expect(outcome.seats[0].before?.expectedRatings == [3, nil])
    #expect(outcome.seats[1].before?.expectedRatings == [nil, 3.85])
  }
}
