import Testing

@testable import Calibration

/// Steps of 0: no evidence is a rating of 2.5, ln 2 is one of 49/15, and ln 2 below 0 is 26/15.
@Suite struct `Added findings` {
  private static let unit = 0.693_147_180_559_945_3
  private static let middle = 2_500_000
  private static let high = 3_266_667
  private static let low = 1_733_333

  /// Two members with an answer each at no evidence; m0 brings forward what speaks for Staff.
  private func engine(
    adds: [[Double]] = [[unit], [-unit]],
    rounds: Int = 1,
    shares: Interviewer.Sharing = .advocate,
    findings: [[Int]] = [[], []],
    weight: Double = 1
  ) throws -> DebriefEngine {
    let count = adds[0].count
    let rubric = Bench.rubric(
      criteria: count,
      signals: adds.enumerated().map { Bench.signal("s\($0)", $1) },
      scale: RatingScale(steps: [0, 0, 0])
    )
    let members = Bench.members(2) { _, member in
      member.shares = shares
      member.weights = [Role.Emphasis(criterion: "c0", times: weight, because: "")]
    }
    let answers = findings.enumerated().map { index, signals in
      Bench.answer(
        signals.map { Bench.finding($0, of: rubric) },
        by: "m\(index)",
        alsoRated: Array(0..<count),
        criteria: count
      )
    }
    return DebriefEngine(
      try DebriefPlan(
        rubric: rubric,
        panel: Bench.panel(members, evidence: .ownRound, rounds: rounds),
        interviewers: members,
        packet: DebriefPacket(answers: answers)
      )
    )
  }

  /// Both members' ratings of the first criterion in millionths after a run.
  private func ratings(
    _ engine: inout DebriefEngine,
    _ changes: [EvidenceChange]
  ) -> [Int] {
    engine.load(changes)
    engine.run(.expected)
    return [Int(engine.state.ratings[0]), Int(engine.state.ratings[engine.width])]
  }

  @Test func `count for those who heard the answer, and for nobody else at first`() throws {
    var engine = try engine(rounds: 0)
    let raised = ratings(&engine, [.add(signal: 0, answer: 0)])
    #expect(raised == [Self.high, Self.middle])
    let lowered = ratings(&engine, [.add(signal: 1, answer: 1)])
    #expect(lowered == [Self.middle, Self.low])
    let own = ratings(&engine, [])
    #expect(own == [Self.middle, Self.middle])
  }

  @Test(arguments: [(1.0, true), (0.1, true), (0, false)])
  func `are brought forward however small, unless they weigh nothing`(
    weight: Double,
    isTold: Bool
  ) throws {
    var engine = try engine(adds: [[Self.unit, 0]], weight: weight)
    let after = ratings(&engine, [.add(signal: 0, answer: 0)])
    #expect(after == [Self.high, isTold ? Self.high : Self.middle])
  }

  @Test func `are brought forward by advocates on their side only`() throws {
    // With 2 ln 2 on the other criterion m0 is a yes whatever is added on the first.
    let adds = [[-Self.unit, 0], [0, 2 * Self.unit]]
    for (shares, others) in [(Interviewer.Sharing.advocate, Self.middle), (.balanced, Self.low)] {
      var engine = try engine(adds: adds, rounds: 2, shares: shares, findings: [[1], []])
      let after = ratings(&engine, [.add(signal: 0, answer: 0)])
      #expect(after == [Self.low, others])
    }
  }

  @Test func `go by weight among themselves and with the packet's own, then by the rubric`() throws
  {
    let half = Self.unit / 2
    let adds = [[half, 0], [Self.unit, 0], [half, 0], [0, Self.unit]]
    /// The finding told in the only round.
    func told(_ changes: [EvidenceChange], own: [Int] = []) throws -> Int {
      var engine = try engine(adds: adds, findings: [own, []])
      engine.load(changes)
      engine.run(.expected)
      return Int(engine.evidence.itemSignals[Int(engine.state.turnItems[0])])
    }
    #expect(try told([.add(signal: 0, answer: 0), .add(signal: 1, answer: 0)]) == 1)
    #expect(try told([.add(signal: 1, answer: 0), .add(signal: 0, answer: 0)]) == 1)
    #expect(try told([.add(signal: 2, answer: 0), .add(signal: 0, answer: 0)]) == 0)
    #expect(try told([.add(signal: 0, answer: 0), .add(signal: 2, answer: 0)]) == 0)
    #expect(try told([.add(signal: 0, answer: 0)], own: [1]) == 1)
    #expect(try told([.add(signal: 1, answer: 0)], own: [0]) == 1)
    #expect(try told([.add(signal: 3, answer: 0)], own: [1]) == 1)
    #expect(try told([.add(signal: 1, answer: 0)], own: [3]) == 1)
  }

  @Test func `are six at most`() throws {
    var engine = try engine(adds: Array(repeating: [Self.unit / 7], count: 8), rounds: 0)
    let changes = (0..<8).map { EvidenceChange.add(signal: $0, answer: 0) }
    let six = ratings(&engine, Array(changes.prefix(6)))
    let five = ratings(&engine, Array(changes.prefix(5)))
    let eight = ratings(&engine, changes)
    #expect(five != six && eight == six)
    let count = engine.itemCount
    #expect(count == 6)
  }

  @Test func `rate a criterion that the answer did not rate, and share it among answers`() throws {
    let rubric = Bench.rubric(
      criteria: 2,
      signals: [Bench.signal("s", [0, 2 * Self.unit])],
      scale: RatingScale(steps: [0, 0, 0])
    )
    let members = Bench.members(1)
    let plan = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members, rounds: 0),
      interviewers: members,
      packet: DebriefPacket(answers: [
        Bench.answer([], alsoRated: [0], criteria: 2),
        Bench.answer([], alsoRated: [0, 1], criteria: 2),
      ])
    )
    var engine = DebriefEngine(plan)
    // The second criterion is rated by both then: 2 ln 2 over two answers.
    engine.load([.add(signal: 0, answer: 0)])
    engine.run(.expected)
    let shared = engine.state.ratings[1]
    // Without it one rates it, at no evidence.
    engine.load([])
    engine.run(.expected)
    let alone = engine.state.ratings[1]
    #expect(shared == Int64(Self.high) && alone == Int64(Self.middle))
  }
}
