import Testing

@testable import Calibration

/// Steps of 0 and contributions that are multiples of ln 2 make every rating a fraction: at *n* ln 2 the
/// expected rating is 1 plus (z + 2z² + 3z³) / (1 + z + z² + z³) with z = 2ⁿ.
@Suite struct `Debrief by hand` {
  private let unit = 0.693_147_180_559_945_3
  private let scale = RatingScale(steps: [0, 0, 0])
  /// At -ln 2, 0, ln 2 and 2 ln 2.
  private let low = 26.0 / 15
  private let middle = 2.5
  private let high = 49.0 / 15
  private let top = 313.0 / 85

  private func rubric(_ signals: [Signal], gates: [String: Int] = [:]) -> Rubric {
    Bench.rubric(criteria: 2, signals: signals, scale: scale, gates: gates)
  }

  /// Two members, each with an answer of their own: one for, one against.
  private func split(rounds: Int, susceptibility: Double = 0, halo: Double = 0) throws
    -> DebriefOutcome
  {
    let rubric = rubric([
      Bench.signal("good", [unit, 0]), Bench.signal("bad", [-2 * unit, 0]),
    ])
    let members = Bench.members(2) { _, member in
      member.susceptibility = susceptibility
      member.halo = halo
    }
    let packet = DebriefPacket(answers: [
      Bench.answer([Bench.finding(0, of: rubric)], by: "m0", criteria: 2),
      Bench.answer([Bench.finding(1, of: rubric)], by: "m1", criteria: 2),
    ])
    let panel = Bench.panel(members, evidence: .ownRound, rounds: rounds)
    return try DebriefPlan(
      rubric: rubric,
      panel: panel,
      interviewers: members,
      packet: packet
    ).outcome()
  }

  @Test func `rates what was heard`() throws {
    let outcome = try split(rounds: 0)
    #expect(outcome.seats[0].before?.expectedRatings == [3.266_667, nil])
    #expect(outcome.seats[0].before?.ratings == [3, nil])
    #expect(outcome.seats[1].before?.mean == 1.317_647)
    #expect(outcome.seats.map { $0.before?.vote } == [.yes, .strongNo])
    #expect(outcome.seats.map { $0.before?.level } == [.staff, .belowSenior])
    #expect(outcome.turns.isEmpty)
  }

  @Test func `moves by the arguments of others`() throws {
    let outcome = try split(rounds: 2)
    // Both know both findings after one round: -ln 2 for each.
    #expect(outcome.seats.map { $0.after?.mean } == [1.733_333, 1.733_333])
    let said = outcome.turns.map(\.finding)
    #expect(said[0] == FindingPlace(answer: 0, finding: 0))
    #expect(said[1] == FindingPlace(answer: 1, finding: 0))
    #expect(outcome.turns[0].learners == [1] && outcome.turns[1].learners == [0])
    #expect(said.dropFirst(2).allSatisfy { $0 == nil })
    #expect(outcome.moves.map(\.pull) == [0, 0])
    #expect(abs(outcome.moves[0].delta - (low - high)) < 1e-6)
    #expect(outcome.seats[0].learned == [FindingPlace(answer: 1, finding: 0)])
  }

  @Test func `splits a move into argument and pull`() throws {
    let outcome = try split(rounds: 1, susceptibility: 0.25)
    let floor = 112.0 / 85  // at -2 ln 2
    let move = outcome.moves[0]
    #expect(abs(move.delta - (0.75 * low + 0.25 * floor - high)) < 1e-6)
    #expect(move.byEvidence.map(\.turn) == [1])
    #expect(abs(move.evidence - 0.75 * (low - high)) < 1e-6)
    #expect(move.byPull.map(\.member) == [1])
    #expect(abs(move.pull - 0.25 * (floor - high)) < 1e-6)
    #expect(move.from == .yes && move.to == .strongNo)
  }

  @Test func `lets halo damp what is learned and colour it by the first impression`() throws {
    let outcome = try split(rounds: 1, halo: 0.5)
    // ln 2 at first; half of -2 ln 2 is learned: 0 in logits.
    #expect(outcome.seats[0].after?.mean == middle)
  }

  @Test func `takes severity and difficulty off, each once`() throws {
    var rubric = rubric([Bench.signal("good", [3 * unit, 0])])
    rubric.criteria[0].difficulty = unit
    let members = Bench.members(1) { _, member in
      member.severity = unit
      member.halo = 0.5
    }
    let answer = Bench.answer([Bench.finding(0, of: rubric)], criteria: 2)
    let outcome = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    ).outcome()
    #expect(outcome.seats[0].after?.mean == Millionths.rounded(high))
  }

  @Test func `averages over the answers that rate a criterion, so that length does not pay`() throws
  {
    let rubric = rubric([Bench.signal("good", [2 * unit, 0])])
    let members = Bench.members(1)
    let good = Bench.answer([Bench.finding(0, of: rubric)], criteria: 2)
    let empty = Bench.answer([], alsoRated: [0], criteria: 2)
    let elsewhere = Bench.answer([], alsoRated: [1], criteria: 2)
    func mean(_ answers: [DebriefPacket.Answer]) throws -> Double? {
      let outcome = try DebriefPlan(
        rubric: rubric,
        panel: Bench.panel(members),
        interviewers: members,
        packet: DebriefPacket(answers: answers)
      ).outcome()
      return outcome.seats[0].after?.expectedRatings[0]
    }
    #expect(try mean([good]) == Millionths.rounded(top))
    #expect(try mean([good, good, good]) == Millionths.rounded(top))
    #expect(try mean([good, empty]) == Millionths.rounded(high))
    #expect(try mean([good, elsewhere]) == Millionths.rounded(top))
  }

  @Test func `hears an undertone where it observes and never argues from it`() throws {
    let rubric = rubric([])
    let members = Bench.members(2) { index, member in
      if index == 1 { member.observes = ["c1"] }
    }
    let answer = Bench.answer([], undertone: [unit, unit], alsoRated: [0, 1], criteria: 2)
    let outcome = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    ).outcome()
    #expect(outcome.seats[0].after?.expectedRatings == [3.266_667, 3.266_667])
    #expect(outcome.seats[1].after?.expectedRatings == [nil, 3.266_667])
    #expect(outcome.turns.allSatisfy { $0.finding == nil })
  }

  @Test func `draws a sequential ballot toward those heard before, and keeps the anchor`() throws {
    let rubric = rubric([
      Bench.signal("good", [unit, 0]), Bench.signal("bad", [-unit, 0]),
    ])
    let members = Bench.members(2) { _, member in member.susceptibility = 0.5 }
    let packet = DebriefPacket(answers: [
      Bench.answer([Bench.finding(0, of: rubric)], by: "m0", criteria: 2),
      Bench.answer([Bench.finding(1, of: rubric)], by: "m1", criteria: 2),
    ])
    let panel = Bench.panel(members, evidence: .ownRound, independent: false, rounds: 0)
    let outcome = try DebriefPlan(
      rubric: rubric,
      panel: panel,
      interviewers: members,
      packet: packet
    ).outcome()
    #expect(outcome.seats[0].before?.mean == Millionths.rounded(high))
    #expect(outcome.seats[1].before?.mean == Millionths.rounded((high + low) / 2))
    #expect(abs(outcome.seats[1].anchor - (high - low) / 2) < 1e-6)
  }

  @Test func `leaves a member alone who has nobody to listen to`() throws {
    let rubric = rubric([Bench.signal("good", [unit, 0])])
    for authority in [0.0, 1] {
      let members = Bench.members(authority == 0 ? 2 : 1) { index, member in
        member.susceptibility = 1
        member.authority = index == 1 ? 0 : 1
      }
      let answer = Bench.answer([Bench.finding(0, of: rubric)], criteria: 2)
      let outcome = try DebriefPlan(
        rubric: rubric,
        panel: Bench.panel(members),
        interviewers: members,
        packet: DebriefPacket(answers: [answer])
      ).outcome()
      #expect(outcome.seats[0].after?.mean == Millionths.rounded(high))
    }
  }
}
