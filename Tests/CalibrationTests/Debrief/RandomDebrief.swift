@testable import Calibration

/// A debrief made up from a seed, with everything in it that the model knows.
struct RandomDebrief {
  let rubric: Rubric
  let role: Role
  let panel: Panel
  let interviewers: [Interviewer]
  let packet: DebriefPacket

  init(seed: UInt64, evidence: Panel.Evidence? = nil, answers: Int = 4) {
    var random = CounterRandomGenerator(seed: seed)
    let criteria = 3 + random.integer(below: 4)
    rubric = Self.rubric(criteria: criteria, &random)
    let members = 2 + random.integer(below: 4)
    interviewers = (0..<members).map { Self.interviewer($0, criteria: criteria, &random) }
    let orders = Discussion.Order.allCases
    panel = Panel(
      id: "p",
      title: "",
      members: interviewers.map(\.id),
      roles: random.integer(below: 4) == 0 ? [:] : [.hiringManager: "m0", .barRaiser: "m1"],
      evidence: evidence ?? (random.integer(below: 2) == 0 ? .packet : .ownRound),
      discussion: Discussion(
        independentBallots: random.integer(below: 2) == 0,
        order: orders[random.integer(below: orders.count)],
        rounds: random.integer(below: 4)
      ),
      decision: DecisionTerms(
        rule: DecisionRule.allCases[random.integer(below: 5)],
        dissent: random.integer(below: 2),
        gates: random.integer(below: 2) == 0 ? nil : ["c1": 2]
      )
    )
    role = Role(
      id: "o",
      title: "",
      emphases: [Role.Emphasis(criterion: "c0", times: 1.5, because: "")],
      gates: random.integer(below: 3) == 0 ? ["c2": 2] : [:]
    )
    let rubric = rubric
    packet = DebriefPacket(
      answers: (0..<answers).map { _ in
        Self.answer(rubric: rubric, members: members, &random)
      },
      observations: random.integer(below: 2) == 0
        ? [] : [DebriefPacket.Observation(criterion: "c0", rating: 3, by: "m0")],
      findings: random.integer(below: 2) == 0 ? [] : [Bench.finding(0, of: rubric)]
    )
  }

  /// The cut points of every rubric made here.
  static let table = RatingCurve(RatingScale(steps: [-1, 0.25, 0.75])).map { RatingCutTable($0) }

  /// Its plan, with the panel changed.
  func plan(_ change: (inout Panel) -> Void = { _ in }) throws -> DebriefPlan {
    var panel = panel
    change(&panel)
    return try DebriefPlan(
      rubric: rubric,
      role: role,
      panel: panel,
      interviewers: interviewers,
      packet: packet
    )
  }

  private static func rubric(
    criteria: Int,
    _ random: inout CounterRandomGenerator
  ) -> Rubric {
    let signals = (0..<8).map { index in
      let adds = (0..<criteria).map { criterion in
        let touches = criterion == index % criteria || random.integer(below: 3) == 0
        let size = (1 + Double(random.integer(below: 8))) / 4
        return touches ? (index % 2 == 0 ? size : -size) : 0
      }
      return Bench.signal(
        "s\(index)",
        adds,
        main: index % criteria,
        needsChallenge: index == 5,
        reach: index == 7 ? .packet : .answer
      )
    }
    var rubric = Bench.rubric(
      criteria: criteria,
      signals: signals,
      difficulties: [0.25, -0.5],
      scale: RatingScale(steps: [-1, 0.25, 0.75]),
      gates: ["c0": 2],
      interviews: [Interview(id: "i", title: "", probes: ["c0", "c2"])]
    )
    rubric.criteria[1].weight = 2
    rubric.criteria[2].applies = .afterChallenge
    return rubric
  }

  private static func interviewer(
    _ index: Int,
    criteria: Int,
    _ random: inout CounterRandomGenerator
  ) -> Interviewer {
    var member = Interviewer(id: "m\(index)", title: "")
    member.seniority = random.integer(below: 4)
    member.authority = Double(random.integer(below: 5)) / 2
    if random.integer(below: 2) == 0 {
      member.observes = (0..<criteria).filter { _ in random.integer(below: 3) > 0 }
        .map(Bench.criterion)
    }
    member.weights = [Role.Emphasis(criterion: "c1", times: random.uniform() * 2, because: "")]
    member.severity = random.uniform() - 0.5
    member.halo = random.uniform() / 2
    member.susceptibility = random.uniform()
    member.noise = 0.5
    member.shares = random.integer(below: 2) == 0 ? .advocate : .balanced
    return member
  }

  private static func answer(
    rubric: Rubric,
    members: Int,
    _ random: inout CounterRandomGenerator
  ) -> DebriefPacket.Answer {
    let isChallenged = random.integer(below: 2) == 0
    var findings: [Finding] = []
    for signal in 0..<7 where random.integer(below: 3) == 0 && (isChallenged || signal != 5) {
      findings.append(
        Bench.finding(signal, of: rubric, strength: 0.5 + random.uniform() / 2)
      )
    }
    let asker = random.integer(below: members + 1)
    let probes = random.integer(below: 2) == 0
    var answer = Bench.answer(
      findings,
      by: asker == members ? nil : "m\(asker)",
      interview: probes ? "i" : nil,
      isChallenged: isChallenged,
      undertone: rubric.criteria.map { _ in random.uniform() / 4 - 0.125 },
      alsoRated: (probes ? [0] : []) + (isChallenged ? [2] : []),
      criteria: rubric.criteria.count
    )
    if !isChallenged { answer.reading.theta[2] = nil }
    answer.reading.rise = 0.25 * Double(findings.count % 3 - 1)
    return answer
  }
}
