import Testing

@testable import Calibration

/// What is known of pairs of changes before they are loaded.
@Suite struct `The screen of pairs` {
  /// A debrief made up from a seed, whose panel asks for ratings that seldom are reached.
  private func plan(seed: UInt64) throws -> DebriefPlan {
    try RandomDebrief(seed: seed, answers: 3).plan { $0.decision.gates = ["c0": 4, "c1": 3] }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `rules out no pair that may pass once it is loaded`(seed: UInt64) throws {
    let plan = try plan(seed: seed)
    var engine = DebriefEngine(plan)
    let changes = FlipSearch(plan, decision: .decline).candidates.map(\.change)
    let screen = GateScreen(changes, &engine)
    for (first, change) in changes.enumerated() {
      for (second, other) in changes.enumerated().dropFirst(first + 1)
      where !screen.mayPass(first, second) {
        engine.load(change, other)
        let mayPass = engine.mayPassGates
        #expect(!mayPass, "\(change), \(other)")
      }
    }
  }

  @Test func `rules out most of the pairs that fail`() throws {
    var failing = 0
    var ruledOut = 0
    for seed in 0..<60 as Range<UInt64> {
      let plan = try plan(seed: seed)
      var engine = DebriefEngine(plan)
      let changes = FlipSearch(plan, decision: .decline).candidates.map(\.change)
      let screen = GateScreen(changes, &engine)
      for first in changes.indices {
        for second in changes.indices.dropFirst(first + 1) {
          engine.load(changes[first], changes[second])
          failing += engine.mayPassGates ? 0 : 1
          ruledOut += screen.mayPass(first, second) ? 0 : 1
        }
      }
    }
    #expect(failing > 200)
    #expect(2 * ruledOut > failing, "\(ruledOut) of \(failing)")
  }

  @Test func `says nothing of two that lower a count together`() throws {
    // Either finding keeps the answer's low rating; without both there is only the other answer's.
    let rubric = Bench.rubric(
      criteria: 1,
      signals: [Bench.signal("s", [-1])],
      scale: RatingScale(steps: [0, 0, 0]),
      gates: ["c0": 3]
    )
    let members = Bench.members(1)
    let finding = Bench.finding(0, of: rubric)
    let answers = [
      Bench.answer([finding, finding], by: "m0", undertone: [-3], criteria: 1),
      Bench.answer([], by: "m0", undertone: [1.5], alsoRated: [0], criteria: 1),
    ]
    let plan = try DebriefPlan(
      rubric: rubric,
      panel: Bench.panel(members, evidence: .ownRound),
      interviewers: members,
      packet: DebriefPacket(answers: answers)
    )
    var engine = DebriefEngine(plan)
    let changes = (0...1).map { EvidenceChange.strike(FindingPlace(answer: 0, finding: $0)) }
    let screen = GateScreen(changes, &engine)
    engine.load(changes[0], changes[1])
    let mayPass = engine.mayPassGates
    #expect(mayPass)
    let isLetThrough = screen.mayPass(0, 1)
    #expect(isLetThrough)
  }
}
