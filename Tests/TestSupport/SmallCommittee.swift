import Calibration

/// A rubric, a panel and a packet for models of committees that have no words.
struct SmallCommittee {
  /// How many criteria there are; only the first ones are rated.
  var criteria = 1
  /// How many criteria are rated.
  var rated = 1
  /// What each finding adds to the first criterion, and the criterion that tells who knows it.
  var findings: [(adds: Double, main: Int)] = []
  /// The members.
  var members: [Interviewer] = []
  var independentBallots = true
  var rounds = 0
  var rule = DecisionRule.majority

  /// Members without any leaning, changed as wanted.
  static func members(
    _ count: Int,
    _ change: (Int, inout Interviewer) -> Void = { _, _ in }
  ) -> [Interviewer] {
    (0..<count).map { index in
      var member = Interviewer(id: "m\(index)", title: "")
      change(index, &member)
      return member
    }
  }

  var rubric: Rubric {
    Rubric(
      id: "small",
      title: "",
      criteria: (0..<criteria).map {
        Criterion(id: "c\($0)", title: "", question: "", anchors: [], probes: [])
      },
      signals: findings.enumerated().map { index, finding in
        Signal(
          id: "s\(index)",
          title: "",
          direction: finding.adds > 0 ? .for : .against,
          criterion: "c\(finding.main)",
          base: 0,
          evidence: [],
          adds: ["c0": finding.adds]
        )
      }
    )
  }

  var panel: Panel {
    Panel(
      id: "small",
      title: "",
      members: members.map(\.id),
      discussion: Discussion(
        independentBallots: independentBallots,
        order: .listed,
        rounds: rounds
      ),
      decision: DecisionTerms(rule: rule, gates: [:])
    )
  }

  /// One answer that everybody hears, at a place in logits.
  func packet(undertone: Double = 0) -> DebriefPacket {
    let made = findings.indices.map { index in
      Finding(
        signal: index,
        evidence: 9,
        strength: 1,
        contributions: (0..<criteria).map { $0 == 0 ? findings[index].adds : 0 }
      )
    }
    let reading = AnswerReading(
      findings: made,
      undertone: (0..<criteria).map { $0 < rated ? undertone : 0 },
      theta: (0..<criteria).map { $0 < rated ? undertone : nil },
      expectedRatings: Array(repeating: nil, count: criteria),
      ratings: Array(repeating: nil, count: criteria),
      mean: 1,
      vote: .strongNo,
      level: .senior,
      headline: nil
    )
    return DebriefPacket(answers: [DebriefPacket.Answer(reading: reading)])
  }

  func plan(undertone: Double = 0) throws -> DebriefPlan {
    try DebriefPlan(
      rubric: rubric,
      panel: panel,
      interviewers: members,
      packet: packet(undertone: undertone)
    )
  }

  /// What many debriefs come to.
  func simulate(
    undertone: Double = 0,
    runs: Int,
    recall: Double = 1,
    compares: Bool = false
  ) throws -> SimulationResult {
    var simulation = Simulation(
      try SimulationPlan(
        rubric: rubric,
        panel: panel,
        interviewers: members,
        packet: packet(undertone: undertone),
        settings: SimulationSettings(
          seed: 20,
          runs: runs,
          threads: 2,
          recall: recall,
          comparesConditions: compares
        )
      )
    )
    simulation.finish()
    return simulation.result()
  }
}
