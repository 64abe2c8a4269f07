import Testing

@testable import Calibration

@Suite struct `Last ballots` {
  /// Members who each rate one criterion as given, heard by nobody else.
  private func outcome(
    _ ratings: [Double],
    gates: [String: Int] = [:]
  ) throws -> DebriefOutcome {
    let members = Bench.members(ratings.count)
    return try DebriefPlan(
      rubric: Bench.rubric(criteria: 1),
      panel: Bench.panel(members, evidence: .ownRound, rounds: 0, gates: gates),
      interviewers: members,
      packet: DebriefPacket(
        observations: ratings.enumerated().map {
          DebriefPacket.Observation(criterion: "c0", rating: $1, by: "m\($0)")
        }
      )
    ).outcome(searchesFlips: false)
  }

  @Test(arguments: [
    ([1], 1), ([2], 2), ([3], 3), ([4], 4),
    ([1, 2], 1), ([2, 3], 2), ([2, 4], 2), ([3, 4], 3), ([4, 4], 4), ([4, 1], 1),
    ([1, 2, 3], 2), ([4, 3, 1], 3), ([4, 4, 1], 4), ([2, 2, 4], 2),
    ([1, 2, 3, 4], 2), ([3, 3, 4, 4], 3), ([2, 4, 4, 4], 4), ([1, 1, 2, 2], 1),
  ])
  func `rate a criterion by the lower median`(ratings: [Double], median: Int) throws {
    #expect(try outcome(ratings).panelCriteria == [median])
  }

  @Test func `rate by the median of 64 members too`() throws {
    #expect(try outcome(Array(repeating: 4, count: 64)).panelCriteria == [4])
    let halves = Array(repeating: 1.0, count: 32) + Array(repeating: 3, count: 32)
    #expect(try outcome(halves).panelCriteria == [1])
    #expect(try outcome(halves.map { 4 - $0 }).panelCriteria == [1])
    #expect(try outcome([3] + halves.dropFirst()).panelCriteria == [3])
  }

  @Test func `pass a gate at the rating that it needs, and not below`() throws {
    #expect(try outcome([4], gates: ["c0": 4]).decision == .approve)
    #expect(
      try outcome([3, 4], gates: ["c0": 4]).ruling
        == Ruling(decision: .decline, cause: .gate(criterion: 0))
    )
    #expect(try outcome([3, 4], gates: ["c0": 3]).decision == .approve)
  }

  /// Two members with four ratings of 1 and two of 2 each; the first also heard an answer, which rates
  /// a seventh criterion far below 2.
  private func levels(
    adds: Double,
    rounds: Int = 0,
    shares: Interviewer.Sharing = .balanced
  ) throws -> [Level?] {
    let members = Bench.members(2) { _, member in member.shares = shares }
    let rubric = Bench.rubric(
      criteria: 7,
      signals: [Bench.signal("s", [adds, 0, 0, 0, 0, 0, 0])],
      difficulties: [5]
    )
    var packet = Bench.observed([nil, 1, 1, 1, 1.7, 1.7, 1])
    packet.answers = [
      Bench.answer([Bench.finding(0, of: rubric)], by: "m0", criteria: 7)
    ]
    let outcome = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members, evidence: .ownRound, rounds: rounds),
      interviewers: members,
      packet: packet
    ).outcome(searchesFlips: false)
    #expect(outcome.seats.allSatisfy { $0.after?.vote == .strongNo })
    return outcome.seats.map { $0.after?.level }
  }

  @Test func `of a strong no are senior with two criteria where a finding speaks for Staff`() throws
  {
    #expect(try levels(adds: 0.01) == [.senior, .belowSenior])
  }

  @Test func `of a strong no are not where the finding speaks against`() throws {
    #expect(try levels(adds: -0.01) == [.belowSenior, .belowSenior])
  }

  @Test func `of a strong no are where the finding was told`() throws {
    #expect(try levels(adds: 0.01, rounds: 1) == [.senior, .senior])
    #expect(try levels(adds: 0.01, rounds: 1, shares: .advocate) == [.senior, .belowSenior])
    #expect(try levels(adds: -0.01, rounds: 1) == [.belowSenior, .belowSenior])
  }
}
