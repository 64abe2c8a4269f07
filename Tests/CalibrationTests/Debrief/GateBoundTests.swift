import Testing

@testable import Calibration

/// What is known of gates before a debrief is held.
///
/// Steps of 0: a rating is 3 from just above 0 logits.
@Suite struct `The bound on gates` {
  private static let unit = 0.693_147_180_559_945_3

  /// Members who heard an answer each, of the undertones given; the last one's shows the signal.
  private func engine(
    _ undertones: [Double],
    signal: Double? = nil,
    answers count: Int = 1,
    halo: Double = 0,
    gates: [String: Int] = ["c0": 3]
  ) throws -> DebriefEngine {
    let rubric = Bench.rubric(
      criteria: 1,
      signals: [Bench.signal("s", [signal ?? 1])],
      scale: RatingScale(steps: [0, 0, 0]),
      gates: gates
    )
    let members = Bench.members(undertones.count) { index, member in
      if index == 0 { member.halo = halo }
    }
    var answers: [DebriefPacket.Answer] = []
    for (index, undertone) in undertones.enumerated() {
      let isLast = index == undertones.count - 1 && signal != nil
      let answer = Bench.answer(
        isLast ? [Bench.finding(0, of: rubric)] : [],
        by: "m\(index)",
        undertone: [undertone * Self.unit],
        alsoRated: [0],
        criteria: 1
      )
      answers += Array(repeating: answer, count: isLast ? 1 : count)
    }
    return DebriefEngine(
      try DebriefPlan(
        rubric: rubric,
        panel: Bench.panel(members, evidence: .ownRound),
        interviewers: members,
        packet: DebriefPacket(answers: answers)
      )
    )
  }

  @Test(arguments: [
    ([-1], false), ([1], true), ([-1, 1], false), ([-1, 1, 1], true), ([-1, -1, 1], false),
    ([-1, 1, 1, 1], true), ([-1, -1, 1, 1], false), ([0, 0], true),
    // Half a rating is shown down: with the slack of a millionth of a logit it is reached exactly.
    ([-1e-6 / unit], false),
  ])
  func `counts who fails for sure against the lower median`(
    undertones: [Double],
    mayPass: Bool
  ) throws {
    let bound = try engine(undertones).mayPassGates
    #expect(bound == mayPass)
  }

  @Test func `counts in what a member may still learn`() throws {
    // The second starts at -1 and knows the finding; the first may hear of it.
    for (size, mayPass) in [(0.5, false), (1, true), (2, true)] {
      let bound = try engine([-1, -1], signal: size * Self.unit).mayPassGates
      #expect(bound == mayPass, "\(size)")
    }
  }

  @Test func `counts in a share of it where halo dampens, and where several answers rate`() throws {
    for (size, mayPass) in [(1.5, false), (2, true)] {
      let damped = try engine([-1, -1], signal: size * Self.unit, halo: 0.5).mayPassGates
      #expect(damped == mayPass, "\(size)")
      let shared = try engine([-1, -1], signal: size * Self.unit, answers: 2).mayPassGates
      #expect(shared == mayPass, "\(size)")
    }
  }

  @Test func `counts nothing in that speaks against, or is struck`() throws {
    let against = try engine([1, 3], signal: -2 * Self.unit).mayPassGates
    #expect(against)
    var struck = try engine([-1, -1], signal: 2 * Self.unit)
    struck.load([.strike(FindingPlace(answer: 1, finding: 0))])
    let withoutIt = struck.mayPassGates
    #expect(!withoutIt)
  }

  @Test func `goes by the occasion`() throws {
    let engine = try engine([-1])
    engine.setOccasion(2 * Self.unit, of: 0)
    let raised = engine.mayPassGates
    engine.clearNoise()
    let usual = engine.mayPassGates
    #expect(raised && !usual)
  }

  @Test func `asks for the rating that the gate asks for`() throws {
    // At ln 2 the rating is 3: 49/15.
    for (needed, mayPass) in [(1, true), (2, true), (3, true), (4, false)] {
      let bound = try engine([1], gates: ["c0": needed]).mayPassGates
      #expect(bound == mayPass, "\(needed)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `never rules out what a debrief approves`(seed: UInt64) throws {
    let plan = try RandomDebrief(seed: seed, answers: 3).plan()
    var engine = DebriefEngine(plan)
    let candidates = FlipSearch(plan, decision: .decline).candidates
    for changes in [[]] + candidates.map({ [$0.change] }) {
      engine.load(changes)
      let mayPass = engine.mayPassGates
      engine.run(.expected)
      let decision = engine.decide().decision
      #expect(mayPass || decision != .approve)
    }
  }
}
