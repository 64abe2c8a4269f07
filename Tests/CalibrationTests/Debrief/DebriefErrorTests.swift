import Testing

@testable import Calibration

@Suite struct `Debriefs that cannot be held` {
  private func failure(
    criteria: Int = 1,
    members: [Interviewer] = Bench.members(2),
    ids: [String]? = nil,
    gates: [String: Int]? = nil,
    packet: DebriefPacket = DebriefPacket(),
    scale: RatingScale = RatingScale()
  ) -> DebriefError? {
    var panel = Bench.panel(members, gates: gates)
    panel.members = ids ?? panel.members
    do {
      _ = try DebriefPlan(
        rubric: Bench.rubric(
          criteria: criteria,
          signals: [Bench.signal("a", [1])],
          scale: scale
        ),
        panel: panel,
        interviewers: members,
        packet: packet
      )
      return nil
    } catch {
      return error
    }
  }

  @Test func `name what is wrong with the panel`() {
    #expect(failure() == nil)
    #expect(failure(ids: []) == .noMembers)
    #expect(failure(ids: ["m0", "m7"]) == .unknownMember("m7"))
    #expect(failure(ids: ["m0", "m0"]) == .repeatedMember("m0"))
    #expect(failure(members: Bench.members(65)) == .tooManyMembers(65))
    #expect(failure(members: Bench.members(64)) == nil)
    #expect(failure(gates: ["c9": 2]) == .unknownCriterion("c9"))
    let odd = Bench.members(1) { _, member in member.severity = .nan }
    #expect(failure(members: odd) == .badNumber(interviewer: "m0"))
  }

  @Test func `name what is wrong with the rubric`() {
    #expect(failure(criteria: 0) == .noCriteria)
    #expect(failure(criteria: 65) == .tooManyCriteria(65))
    #expect(failure(criteria: 64) == nil)
    #expect(failure(scale: RatingScale(steps: [0])) == .badScale)
    #expect(failure(scale: RatingScale(cuts: [2, 3])) == .badScale)
  }

  @Test func `name what is wrong with the packet`() {
    let unknown = DebriefPacket.Observation(criterion: "c3", rating: 2)
    #expect(failure(packet: DebriefPacket(observations: [unknown])) == .unknownCriterion("c3"))
    let short = Bench.answer([], criteria: 2)
    #expect(failure(packet: DebriefPacket(answers: [short])) == .foreignReading(answer: 0))
    let foreign = Bench.answer([Bench.finding(4, [1])], criteria: 1)
    #expect(failure(packet: DebriefPacket(answers: [foreign])) == .foreignReading(answer: 0))
    let endless = Bench.answer([Bench.finding(0, [.infinity])], criteria: 1)
    #expect(failure(packet: DebriefPacket(answers: [endless])) == .foreignReading(answer: 0))
    let across = DebriefPacket(findings: [Bench.finding(0, [1, 1])])
    #expect(failure(packet: across) == .foreignReading(answer: nil))
  }

  @Test func `take numbers below a thousand, and none from there on`() {
    for (size, isTaken) in [(999.5, true), (1000, false), (-1000, false), (1000.5, false)] {
      let members = Bench.members(1) { _, member in member.severity = size }
      #expect((failure(members: members) == nil) == isTaken)
      let finding = Bench.answer([Bench.finding(0, [size])], criteria: 1)
      #expect((failure(packet: DebriefPacket(answers: [finding])) == nil) == isTaken)
      let undertone = Bench.answer([], undertone: [size], criteria: 1)
      #expect((failure(packet: DebriefPacket(answers: [undertone])) == nil) == isTaken)
      let cuts = [2, 3, size.magnitude]
      #expect((failure(scale: RatingScale(cuts: cuts)) == nil) == isTaken)
    }
    for (step, isTaken) in [(30.0, true), (-30, true), (30.5, false), (-30.5, false)] {
      #expect((failure(scale: RatingScale(steps: [0, 0, step])) == nil) == isTaken)
    }
  }

  @Test(arguments: [
    DebriefError.noMembers, .tooManyMembers(65), .repeatedMember("a"), .unknownMember("a"),
    .badNumber(interviewer: "a"), .noCriteria, .tooManyCriteria(65), .unknownCriterion("a"),
    .badScale, .foreignReading(answer: 0), .foreignReading(answer: nil),
  ])
  func `say so in lowercase without a full stop`(error: DebriefError) {
    #expect(!error.message.hasSuffix("."))
    #expect(error.message.first?.isUppercase == false)
  }

  @Test func `are not those with odd but harmless settings`() throws {
    let members = Bench.members(2) { _, member in
      member.halo = 7
      member.susceptibility = -3
      member.authority = -1
    }
    var panel = Bench.panel(members, rounds: .max)
    panel.roles = [.hiringManager: "nobody"]
    let plan = try DebriefPlan(
      rubric: Bench.rubric(criteria: 1),
      panel: panel,
      interviewers: members,
      packet: Bench.observed([.nan])
    )
    let outcome = plan.outcome()
    #expect(outcome.seats.allSatisfy { $0.after?.mean.isFinite == true })
    var engine = DebriefEngine(plan)
    engine.setOrder([5, -1])
    engine.setOccasion(1, of: 99)
    engine.withhold([-1, 7])
    engine.load([
      .strike(FindingPlace(answer: 3, finding: 3)), .add(signal: 40, answer: 0),
      .add(signal: 0, answer: 17),
    ])
    engine.run(.expected)
    #expect(engine.vote(of: 0) == outcome.seats[0].after?.vote)
  }
}
