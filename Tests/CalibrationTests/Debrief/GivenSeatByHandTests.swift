import Testing

@testable import Calibration

/// Steps of 0: a rating of 2 is expected as far below 0 as one of 3 above, so that a finding of twice
/// that distance moves a neutral listener by exactly one.
@Suite struct `A given seat by hand` {
  private static let unit = 0.693_147_180_559_945_3
  private static let scale = RatingScale(steps: [0, 0, 0])

  /// m0, m1 and m2 heard an answer each: that of m1 shows the signal, that of m2 nothing at all, 2.5.
  private func plan(
    adds: [Double],
    answers count: Int = 1,
    authorities: [Double] = [1, 1, 1],
    weights: [Double] = [1, 1],
    rounds: Int = 1
  ) throws -> DebriefPlan {
    let rubric = Bench.rubric(
      criteria: 2,
      signals: [Bench.signal("up", adds)],
      scale: Self.scale
    )
    let members = Bench.members(3) { index, member in
      member.authority = authorities[index]
      if index == 0 {
        member.halo = 0.5
        member.severity = 2
        member.susceptibility = 0.7
        member.weights = [Role.Emphasis(criterion: "c0", times: weights[0], because: "")]
      }
    }
    let own = Bench.answer([], by: "m0", alsoRated: [0, 1], criteria: 2)
    let packet = DebriefPacket(
      answers: Array(repeating: own, count: count) + [
        Bench.answer([Bench.finding(0, of: rubric)], by: "m1", criteria: 2),
        Bench.answer([], by: "m2", alsoRated: [0], criteria: 2),
      ]
    )
    let panel = Bench.panel(members, evidence: .ownRound, rounds: rounds)
    return try DebriefPlan(rubric: rubric, panel: panel, interviewers: members, packet: packet)
  }

  private func outcome(
    _ plan: DebriefPlan,
    first: GivenBallot,
    last: GivenBallot? = nil
  ) -> DebriefOutcome {
    plan.seating(GivenSeat(member: 0, first: first, last: last)).outcome(searchesFlips: false)
  }

  private func ballot(_ vote: Vote, _ ratings: [Int?]) -> GivenBallot {
    GivenBallot(vote: vote, level: .senior, ratings: ratings)
  }

  private func step() throws -> Double {
    2 * (try #require(RatingCurve(Self.scale))).logits(expecting: 3)
  }

  private func isNear(_ left: Double?, _ right: Double) -> Bool {
    left.map { abs($0 - right) < 3e-6 } ?? false
  }

  @Test func `is offered a rating more on one of two criteria`() throws {
    let hearing = try #require(
      outcome(try plan(adds: [try step(), 0]), first: ballot(.no, [2, 2])).given
    )
    #expect(hearing.offered.map(\.turn) == [1])
    #expect(isNear(hearing.offered.first?.amount, 0.5))
    #expect(hearing.from == 2)
  }

  @Test func `weighs what is offered as the member weighs it`() throws {
    let hearing = try #require(
      outcome(try plan(adds: [try step(), 0], weights: [3, 1]), first: ballot(.no, [2, 2])).given
    )
    #expect(isNear(hearing.offered.first?.amount, 0.75))
    #expect(hearing.evidenceVote == .yes)
  }

  @Test func `shares what is offered among the answers that rate the criterion`() throws {
    let hearing = try #require(
      outcome(try plan(adds: [2 * (try step()), 0], answers: 2), first: ballot(.no, [2, 2])).given
    )
    #expect(isNear(hearing.offered.first?.amount, 0.5))
  }

  @Test func `begins at no evidence where the first ballot rates nothing`() throws {
    let hearing = try #require(
      outcome(try plan(adds: [0, Self.unit]), first: ballot(.no, [2, nil])).given
    )
    // 49/15 is expected at ln 2.
    #expect(isNear(hearing.offered.first?.amount, (2 + 49.0 / 15) / 2 - 2))
  }

  @Test func `is offered nothing by what does not bear on its ratings`() throws {
    let plan = try plan(adds: [try step(), 0], weights: [0, 1])
    #expect(outcome(plan, first: ballot(.no, [2, 2])).given?.offered.isEmpty == true)
  }

  @Test func `is drawn to each of the others by its authority`() throws {
    let plan = try plan(adds: [Self.unit, 0], authorities: [5, 2, 1])
    let hearing = try #require(outcome(plan, first: ballot(.no, [2, 2])).given)
    #expect(hearing.drawing.map(\.member) == [1, 2])
    #expect(isNear(hearing.drawing[0].amount, 2.0 / 3 * (49.0 / 15 - 2)))
    #expect(isNear(hearing.drawing[1].amount, 1.0 / 3 * 0.5))
    #expect(hearing.roomVote == .yes)
  }

  @Test func `is drawn to where the others stood before they moved last`() throws {
    // m2 learns of the finding in the first round.
    let plan = try plan(adds: [Self.unit, 0], authorities: [1, 0, 1], rounds: 2)
    let hearing = try #require(outcome(plan, first: ballot(.no, [2, 2])).given)
    #expect(hearing.drawing.map(\.member) == [2])
    #expect(isNear(hearing.drawing[0].amount, 49.0 / 15 - 2))
  }

  @Test func `is drawn to nobody without authority, nor without a discussion`() throws {
    let silent = try plan(adds: [Self.unit, 0], authorities: [1, 0, 0])
    #expect(outcome(silent, first: ballot(.no, [2, 2])).given?.drawing.isEmpty == true)
    let short = try plan(adds: [Self.unit, 0], rounds: 0)
    #expect(outcome(short, first: ballot(.no, [2, 2])).given?.drawing.isEmpty == true)
  }

  @Test func `accounts for a change by evidence, then by the others, then by itself`() throws {
    // Evidence offers 1/2, and m2, the only one with authority, stands 1/2 away.
    let plan = try plan(adds: [try step(), 0], authorities: [1, 0, 1])
    func move(_ ratings: [Int?], _ vote: Vote) throws -> DebriefMove {
      let outcome = outcome(plan, first: ballot(.no, [2, 2]), last: ballot(vote, ratings))
      return try #require(outcome.moves.first { $0.member == 0 })
    }
    let whole = try move([4, 3], .strongYes)
    #expect(isNear(whole.delta, 1.5))
    #expect(isNear(whole.evidence, 0.5) && isNear(whole.pull, 0.5))
    let most = try move([3, 3], .yes)
    #expect(isNear(most.delta, 1))
    #expect(isNear(most.evidence, 0.5) && isNear(most.pull, 0.5))
    let some = try move([3, 2], .yes)
    #expect(isNear(some.delta, 0.5))
    #expect(isNear(some.evidence, 0.5) && isNear(some.pull, 0))
    let away = try move([1, 1], .strongNo)
    #expect(isNear(away.delta, -1))
    #expect(away.evidence == 0 && away.pull == 0 && away.byEvidence.isEmpty)
  }

  @Test func `stands in the middle of its vote where it rates nothing`() throws {
    let plan = try plan(adds: [Self.unit, 0])
    let middles: [(Vote, Double)] = [
      (.strongNo, 1.35), (.no, 2.1), (.yes, 2.925), (.strongYes, 3.675),
    ]
    for (vote, middle) in middles {
      #expect(isNear(outcome(plan, first: ballot(vote, [])).given?.from, middle))
    }
  }

  @Test func `stands at the mean of its ratings by weight`() throws {
    let plan = try plan(adds: [Self.unit, 0], weights: [3, 1])
    #expect(outcome(plan, first: ballot(.no, [2, 3])).given?.from == 2.25)
    #expect(outcome(plan, first: ballot(.yes, [3, 2])).given?.from == 2.75)
    #expect(outcome(plan, first: ballot(.yes, [nil, 3])).given?.from == 3)
  }

  @Test func `leaves it to the others to learn from each other`() throws {
    let rubric = Bench.rubric(
      criteria: 2,
      signals: [Bench.signal("up", [try step(), 0])],
      scale: Self.scale
    )
    let members = Bench.members(3) { _, _ in }
    let answers = [
      Bench.answer([], by: "m0", alsoRated: [0, 1], criteria: 2),
      Bench.answer([], by: "m1", alsoRated: [0], criteria: 2),
      Bench.answer([Bench.finding(0, of: rubric)], by: "m2", criteria: 2),
    ]
    let plan = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members, evidence: .ownRound),
      interviewers: members,
      packet: DebriefPacket(answers: answers)
    )
    let alone = plan.outcome(searchesFlips: false)
    let seated = outcome(plan, first: ballot(.no, [2, 2]))
    let learned = try #require(seated.moves.first { $0.member == 1 })
    #expect(learned.evidence > 0.4)
    #expect(learned.byEvidence == alone.moves.first { $0.member == 1 }?.byEvidence)
    #expect(seated.seats[1].learned.count == 1)
  }
}
