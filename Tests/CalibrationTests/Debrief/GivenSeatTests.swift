import Testing

@testable import Calibration

@Suite struct `A given seat` {
  /// Three members; m0 hears an answer that speaks against, m1 and m2 one that speaks for.
  private static func plan(rule: DecisionRule = .majority) throws -> DebriefPlan {
    let rubric = Bench.rubric(
      criteria: 2,
      signals: [Bench.signal("bad", [-3, -3]), Bench.signal("good", [3, 3])]
    )
    let panel = Panel(
      id: "p",
      title: "",
      members: ["m0", "m1", "m2"],
      roles: [.hiringManager: "m0"],
      evidence: .ownRound,
      discussion: Discussion(independentBallots: true, order: .listed, rounds: 2),
      decision: DecisionTerms(rule: rule)
    )
    let packet = DebriefPacket(answers: [
      Bench.answer([Bench.finding(0, of: rubric)], by: "m0", criteria: 2),
      Bench.answer([Bench.finding(1, of: rubric)], by: "m1", criteria: 2),
      Bench.answer([Bench.finding(1, of: rubric)], by: "m2", criteria: 2),
    ])
    let members = (0..<3).map { Interviewer(id: "m\($0)", title: "", susceptibility: 0.3) }
    return try DebriefPlan(rubric: rubric, panel: panel, interviewers: members, packet: packet)
  }

  private static let no = GivenBallot(vote: .no, level: .senior, ratings: [2, 2])
  private static let yes = GivenBallot(vote: .yes, level: .staff, ratings: [3, 3])

  @Test func `votes as it is told and leaves the others' first ballots alone`() throws {
    let plan = try Self.plan()
    let usual = plan.outcome()
    let given = plan.seating(GivenSeat(member: 0, first: Self.yes, last: Self.no)).outcome()
    #expect(given.seats[0].before?.vote == .yes)
    #expect(given.seats[0].before?.ratings == [3, 3])
    #expect(given.seats[0].after?.vote == .no)
    #expect(given.seats[0].after?.level == .senior)
    #expect(given.seats[1].before == usual.seats[1].before)
    #expect(given.seats[2].before == usual.seats[2].before)
    #expect(usual.given == nil)
  }

  @Test func `moves others by what it brings forward, and by nothing when it passes`() throws {
    let plan = try Self.plan()
    let place = FindingPlace(answer: 0, finding: 0)
    func evidence(_ turns: [FindingPlace?]) -> Double {
      let seat = GivenSeat(member: 0, first: Self.no, turns: turns)
      let moves = plan.seating(seat).outcome().moves
      return moves.filter { $0.member != 0 }.reduce(0) { sum, move in
        sum + move.byEvidence.filter { $0.turn == 0 }.reduce(0) { $0 + $1.amount }
      }
    }
    #expect(evidence([place]) < -0.1)
    #expect(evidence([nil]) == 0)
    #expect(evidence([FindingPlace(answer: 1, finding: 0)]) == 0)
  }

  @Test func `decides where its vote alone counts`() throws {
    let plan = try Self.plan(rule: .hiringManager)
    for (ballot, decision) in [(Self.yes, Decision.approve), (Self.no, .decline)] {
      let seat = GivenSeat(member: 0, first: ballot, last: ballot)
      #expect(plan.seating(seat).outcome().decision == decision)
    }
  }

  @Test func `splits its change into what it heard, where the others stood, and the rest`() throws {
    let plan = try Self.plan()
    func outcome(_ last: GivenBallot) -> DebriefOutcome {
      plan.seating(GivenSeat(member: 0, first: Self.no, last: last)).outcome()
    }
    let up = outcome(Self.yes)
    let move = try #require(up.moves.first { $0.member == 0 })
    let hearing = try #require(up.given)
    #expect(hearing.evidence > 0)
    #expect(hearing.evidenceVote > .no)
    #expect(move.delta > 0)
    #expect(move.evidence > 0)
    #expect(move.evidence <= move.delta + 1e-9)
    #expect(move.evidence + move.pull <= move.delta + 1e-9)
    // Away from the evidence and the others: neither accounts for it.
    let down = outcome(GivenBallot(vote: .strongNo, level: .belowSenior, ratings: [1, 1]))
    let fall = try #require(down.moves.first { $0.member == 0 })
    #expect(fall.delta < 0)
    #expect(fall.evidence == 0)
    #expect(fall.pull == 0)
  }

  @Test func `stands where its ratings do, moved no further than its vote asks for`() throws {
    let plan = try Self.plan()
    func position(_ vote: Vote, _ ratings: [Int?]) throws -> Double {
      let ballot = GivenBallot(vote: vote, level: .staff, ratings: ratings)
      let outcome = plan.seating(GivenSeat(member: 0, first: ballot)).outcome()
      return try #require(outcome.positions.first?[0])
    }
    #expect(try position(.yes, [3, 3]) == 3)
    #expect(try position(.yes, [1, 1]) == 2.5)
    #expect(try position(.strongNo, [4, 4]) < 1.7)
    #expect(try position(.strongYes, [nil, nil]) > 3.35)
  }

  @Test func `is refused outside the panel, and survives any number`() throws {
    let plan = try Self.plan()
    let wild = GivenBallot(vote: .yes, level: .staff, ratings: [Int.max, Int.min, 3])
    #expect(plan.seating(GivenSeat(member: 9, first: wild)).outcome() == plan.outcome())
    let outcome = plan.seating(GivenSeat(member: 2, first: wild)).outcome()
    #expect(outcome.seats[2].before?.ratings == [4, 1])
  }
}
