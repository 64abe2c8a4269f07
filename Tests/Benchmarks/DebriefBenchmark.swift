import Calibration

/// Times the debrief engine on five members, nine criteria, twenty findings and two rounds.
enum DebriefBenchmark {
  private static let runs = 200_000
  private static let criteria = (0..<9).map { "c\($0)" }

  /// Prints nanoseconds a debrief, by kind of run: the fastest and the median of nine repeats.
  static func run() {
    guard let plan = made(.ownRound), let packet = made(.packet) else {
      print("debrief: the plan could not be made")
      return
    }
    row("debrief, expected ratings, own rounds", count: runs) { expected(plan, count: $0) }
    row("debrief, expected ratings, whole packet", count: runs) { expected(packet, count: $0) }
    row("debrief, drawn, own rounds", count: runs) { drawn(plan, count: $0) }
    row("debrief, drawn, whole packet", count: runs) { drawn(packet, count: $0) }
    row("debrief, drawn once, run again, own rounds", count: runs) { redrawn(plan, count: $0) }
    row("debrief, every decision rule, own rounds", count: runs) { ruled(plan, count: $0) }
    for (title, plan) in [("own rounds", plan), ("whole packet", packet)] {
      row("whole outcome, \(title)", count: 500) { outcomes(plan, flips: false, count: $0) }
      row("whole outcome and flips, \(title)", count: 5) { outcomes(plan, flips: true, count: $0) }
    }
  }

  private static func row(_ title: String, count: Int, _ body: (Int) -> Int) {
    let clock = ContinuousClock()
    var times: [Double] = []
    var kept = 0
    for _ in 0..<9 {
      let time = clock.measure { kept &+= body(count) }
      let (seconds, attoseconds) = time.components
      times.append((Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(count))
    }
    times.sort()
    let figures = "\(Int(times[0])) ns, median \(Int(times[times.count / 2])) ns"
    print("\(title): \(figures) (\(kept / 9) of \(count))")
  }

  private static func expected(_ plan: DebriefPlan, count: Int) -> Int {
    var engine = DebriefEngine(plan)
    var approved = 0
    for run in 0..<count {
      engine.setOccasion(Double(run % 7) * 0.1 - 0.3, of: run % 5)
      engine.run(.expected)
      if engine.decide().decision == .approve { approved += 1 }
    }
    return approved
  }

  private static func drawn(_ plan: DebriefPlan, count: Int) -> Int {
    var engine = DebriefEngine(plan)
    let table = RatingCutTable(plan)
    let random = CounterRandom(seed: 7)
    var approved = 0
    for run in 0..<count {
      engine.drawNoise(from: random.stream(UInt64(run)), with: table)
      engine.run(.drawn)
      if engine.decide().decision == .approve { approved += 1 }
    }
    return approved
  }

  private static func redrawn(_ plan: DebriefPlan, count: Int) -> Int {
    var engine = DebriefEngine(plan)
    engine.drawNoise(from: CounterRandom(seed: 7), with: RatingCutTable(plan))
    var approved = 0
    for run in 0..<count {
      engine.setOccasion(Double(run % 7) * 0.1 - 0.3, of: run % 5)
      engine.run(.drawn)
      if engine.decide().decision == .approve { approved += 1 }
    }
    return approved
  }

  private static func ruled(_ plan: DebriefPlan, count: Int) -> Int {
    var engine = DebriefEngine(plan)
    let table = RatingCutTable(plan)
    let random = CounterRandom(seed: 7)
    var approved = 0
    for run in 0..<count {
      engine.drawNoise(from: random.stream(UInt64(run)), with: table)
      engine.run(.drawn)
      let tally = engine.tally()
      for rule in DecisionRule.allCases
      where engine.decide(by: rule, tally)?.decision == .approve {
        approved += 1
      }
    }
    return approved
  }

  private static func outcomes(_ plan: DebriefPlan, flips: Bool, count: Int) -> Int {
    (0..<count).reduce(0) { sum, _ in
      sum + plan.outcome(searchesFlips: flips).turns.count
    }
  }

  private static func made(_ evidence: Panel.Evidence) -> DebriefPlan? {
    let rubric = rubric()
    let interviewers = (0..<5).map { member in
      Interviewer(
        id: "m\(member)",
        title: "",
        seniority: member,
        authority: 1 + 0.2 * Double(member),
        observes: evidence == .packet ? Array(criteria.dropFirst(member)) : nil,
        severity: 0.3 * Double(member) - 0.6,
        halo: 0.2,
        susceptibility: 0.3,
        noise: 0.4,
        shares: member % 2 == 0 ? .advocate : .balanced
      )
    }
    let panel = Panel(
      id: "p",
      title: "",
      members: interviewers.map(\.id),
      roles: [.hiringManager: "m4", .barRaiser: "m3"],
      evidence: evidence,
      decision: DecisionTerms(rule: .majority, dissent: 1, gates: ["c1": 2])
    )
    let answers = (0..<5).map { answer in
      DebriefPacket.Answer(askedBy: "m\(answer)", reading: reading(answer, rubric: rubric))
    }
    return try? DebriefPlan(
      rubric: rubric,
      panel: panel,
      interviewers: interviewers,
      packet: DebriefPacket(answers: answers)
    )
  }

  private static func rubric() -> Rubric {
    let random = CounterRandom(seed: 3)
    return Rubric(
      id: "r",
      title: "",
      criteria: criteria.map {
        Criterion(id: $0, title: "", question: "", anchors: [], probes: [])
      },
      signals: (0..<40).map { index in
        let isFor = index % 2 == 0
        let main = index % criteria.count
        var adds: [String: Double] = [:]
        for step in 0..<3 {
          let size = 0.4 + random.uniform(at: UInt64(index * 3 + step))
          adds[criteria[(main + 2 * step) % criteria.count]] = isFor ? size : -size
        }
        return Signal(
          id: "s\(index)",
          title: "",
          direction: isFor ? .for : .against,
          criterion: criteria[main],
          base: 0,
          evidence: [],
          adds: adds
        )
      }
    )
  }

  private static func reading(_ answer: Int, rubric: Rubric) -> AnswerReading {
    let findings = (0..<4).map { number in
      let signal = (answer * 4 + number) * 2 % 40 + (number % 2)
      return Finding(
        signal: signal,
        evidence: 2,
        strength: 0.88,
        contributions: criteria.map { 0.88 * (rubric.signals[signal].adds[$0] ?? 0) }
      )
    }
    var theta: [Double?] = Array(repeating: nil, count: criteria.count)
    for finding in findings {
      for (index, amount) in finding.contributions.enumerated() where amount != 0 {
        theta[index] = (theta[index] ?? 0) + amount
      }
    }
    return AnswerReading(
      findings: findings,
      undertone: Array(repeating: 0.1, count: criteria.count),
      theta: theta,
      expectedRatings: theta,
      ratings: theta.map { _ in nil },
      mean: 2,
      vote: .no,
      level: .senior,
      headline: nil
    )
  }
}
