import Testing

@testable import Calibration

@Suite struct `A drawn debrief` {
  /// Members who all heard one answer that rates every criterion at no evidence: 0 logits.
  private func plan(
    noise: [Double],
    criteria: Int = 1,
    evidence: Panel.Evidence = .packet
  ) throws -> DebriefPlan {
    let members = Bench.members(noise.count) { $1.noise = noise[$0] }
    let answer = Bench.answer([], by: "m0", alsoRated: Array(0..<criteria), criteria: criteria)
    return try DebriefPlan(
      rubric: Bench.rubric(criteria: criteria),
      panel: Bench.panel(members, evidence: evidence, rounds: 0),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    )
  }

  private func occasions(_ engine: borrowing DebriefEngine) -> [Double] {
    (0..<engine.memberCount).map { engine.chance.occasions[$0] }
  }

  /// The rating and the mean of one member whose evidence is an occasion.
  private func drawn(_ occasion: Double, _ engine: inout DebriefEngine) -> [Double] {
    engine.setOccasion(occasion, of: 0)
    engine.run(.drawn)
    return [Double(engine.rating(of: 0, on: 0)), engine.position(of: 0)]
  }

  @Test func `rates from a cut on, the cut counted in`() throws {
    let plan = try plan(noise: [0])
    var engine = DebriefEngine(plan)
    engine.drawNoise(from: CounterRandom(seed: 3), with: RatingCutTable(plan))
    let cuts = [
      engine.chance.secondCuts[0], engine.chance.thirdCuts[0], engine.chance.fourthCuts[0],
    ]
    for (index, cut) in cuts.enumerated() {
      let (at, below) = (drawn(cut, &engine), drawn(cut.nextDown, &engine))
      #expect(at == Array(repeating: Double(index + 2), count: 2))
      #expect(below == Array(repeating: Double(index + 1), count: 2))
    }
  }

  @Test func `draws an occasion in proportion to the member's noise, and none without`() throws {
    var drawn: [[Double]] = []
    for noise in [[1, 1, 1], [2, 0, 0.5]] {
      let plan = try plan(noise: noise)
      var engine = DebriefEngine(plan)
      engine.drawNoise(from: CounterRandom(seed: 11), with: RatingCutTable(plan))
      drawn.append(occasions(engine))
    }
    #expect(drawn[0].allSatisfy { $0 != 0 } && Set(drawn[0]).count == 3)
    #expect(drawn[1] == [2 * drawn[0][0], 0, drawn[0][2] / 2])
  }

  @Test func `spreads occasions as far as the noise says`() throws {
    let plan = try plan(noise: [0.5, 2])
    let table = RatingCutTable(plan)
    var engine = DebriefEngine(plan)
    var squares = [0.0, 0.0]
    var sums = [0.0, 0.0]
    let count = 4_000
    for run in 0..<count {
      engine.drawNoise(from: CounterRandom(seed: 5).stream(UInt64(run)), with: table)
      for (member, occasion) in occasions(engine).enumerated() {
        sums[member] += occasion
        squares[member] += occasion * occasion
      }
    }
    // Five standard errors: of the mean 0.016 times the noise, of the spread 0.011 times.
    for (member, noise) in [0.5, 2].enumerated() {
      #expect((sums[member] / Double(count)).magnitude < 0.08 * noise)
      let spread = (squares[member] / Double(count)).squareRoot()
      #expect((spread / noise - 1).magnitude < 0.056)
    }
  }

  @Test func `draws every criterion's chance anew, whoever else sits`() throws {
    let plan = try plan(noise: [1, 1], criteria: 12)
    let table = RatingCutTable(plan)
    func cuts(seating: PlaceSet?) -> [Double] {
      var engine = DebriefEngine(plan)
      if let seating { engine.seated = seating }
      engine.drawNoise(from: CounterRandom(seed: 2), with: table)
      let row = engine.width
      return (row..<row + 12).map { engine.chance.thirdCuts[$0] } + [engine.chance.occasions[1]]
    }
    let both = cuts(seating: nil)
    #expect(Set(both).count == 13)
    #expect(cuts(seating: PlaceSet(bits: 0b10)) == both)
  }

  @Test func `leaves out who has no vote`() throws {
    let plan = try plan(noise: [1, 1], evidence: .ownRound)
    var engine = DebriefEngine(plan)
    engine.drawNoise(from: CounterRandom(seed: 7), with: RatingCutTable(plan))
    let noise = occasions(engine)
    #expect(noise[0] != 0 && noise[1] == 0)
    engine.clearNoise()
    let cleared = occasions(engine)
    #expect(cleared == [0, 0])
    engine.run(.drawn)
    let votes = (0..<2).map { engine.vote(of: $0) == nil }
    #expect(votes == [false, true])
  }
}
