@testable import Calibration

/// Small rubrics, panels and packets to debrief in tests; criteria are c0, c1 ..., members m0, m1 ...
enum Bench {
  static func criterion(_ index: Int) -> String { "c\(index)" }

  static func rubric(
    criteria: Int,
    signals: [Signal] = [],
    difficulties: [Double] = [],
    scale: RatingScale = RatingScale(),
    gates: [String: Int] = [:],
    interviews: [Interview] = []
  ) -> Rubric {
    Rubric(
      id: "r",
      title: "",
      criteria: (0..<criteria).map {
        Criterion(
          id: criterion($0),
          title: "",
          question: "",
          anchors: [],
          probes: [],
          difficulty: $0 < difficulties.count ? difficulties[$0] : 0
        )
      },
      signals: signals,
      scale: scale,
      gates: gates,
      interviews: interviews
    )
  }

  /// A signal whose main criterion is the first that it adds to.
  static func signal(
    _ id: String,
    _ adds: [Double],
    main: Int? = nil,
    needsChallenge: Bool = false,
    reach: Signal.Reach = .answer,
    salience: Double = 1
  ) -> Signal {
    let first = adds.firstIndex { $0 != 0 } ?? 0
    let named = adds.enumerated().filter { $0.element != 0 }
    return Signal(
      id: id,
      title: "",
      direction: adds.reduce(0, +) > 0 ? .for : .against,
      criterion: criterion(main ?? first),
      base: 0,
      evidence: [],
      adds: Dictionary(uniqueKeysWithValues: named.map { (criterion($0.offset), $0.element) }),
      needsChallenge: needsChallenge,
      reach: reach,
      salience: salience
    )
  }

  static func finding(_ signal: Int, _ contributions: [Double]) -> Finding {
    Finding(signal: signal, evidence: 9, strength: 1, contributions: contributions)
  }

  /// A finding of a rubric's signal at a strength.
  static func finding(_ signal: Int, of rubric: Rubric, strength: Double = 1) -> Finding {
    finding(
      signal,
      rubric.criteria.map { (rubric.signals[signal].adds[$0.id] ?? 0) * strength }
    )
  }

  /// An answer that rates what its findings touch, and more if asked to.
  static func answer(
    _ findings: [Finding],
    by: String? = nil,
    interview: String? = nil,
    isChallenged: Bool = false,
    undertone: [Double]? = nil,
    alsoRated: [Int] = [],
    criteria: Int
  ) -> DebriefPacket.Answer {
    var theta: [Double?] = Array(repeating: nil, count: criteria)
    for index in 0..<criteria {
      let touching = findings.filter { $0.contributions[index] != 0 }
      guard !touching.isEmpty || alsoRated.contains(index) else { continue }
      theta[index] = touching.reduce(undertone?[index] ?? 0) { $0 + $1.contributions[index] }
    }
    let reading = AnswerReading(
      findings: findings,
      undertone: undertone ?? Array(repeating: 0, count: criteria),
      theta: theta,
      expectedRatings: Array(repeating: nil, count: criteria),
      ratings: Array(repeating: nil, count: criteria),
      mean: 1,
      vote: .strongNo,
      level: .senior,
      headline: nil
    )
    return DebriefPacket.Answer(
      askedBy: by,
      interview: interview,
      isChallenged: isChallenged,
      reading: reading
    )
  }

  static func panel(
    _ members: [Interviewer],
    evidence: Panel.Evidence = .packet,
    independent: Bool = true,
    order: Discussion.Order = .listed,
    rounds: Int = 2,
    rule: DecisionRule = .majority,
    dissent: Int = 0,
    gates: [String: Int]? = nil,
    roles: [Panel.Seat: String] = [:]
  ) -> Panel {
    Panel(
      id: "p",
      title: "",
      members: members.map(\.id),
      roles: roles,
      evidence: evidence,
      discussion: Discussion(independentBallots: independent, order: order, rounds: rounds),
      decision: DecisionTerms(rule: rule, dissent: dissent, gates: gates)
    )
  }

  static func members(_ count: Int, _ change: (Int, inout Interviewer) -> Void = { _, _ in })
    -> [Interviewer]
  {
    (0..<count).map { index in
      var member = Interviewer(id: "m\(index)", title: "")
      change(index, &member)
      return member
    }
  }

  /// A packet on which the panel's ratings are as given: one observation a criterion.
  static func observed(_ ratings: [Double?]) -> DebriefPacket {
    DebriefPacket(
      observations: ratings.enumerated().compactMap { index, rating in
        rating.map { DebriefPacket.Observation(criterion: criterion(index), rating: $0) }
      }
    )
  }
}
