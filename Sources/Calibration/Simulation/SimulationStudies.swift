/// Everything that is tried beside the simulated debriefs.
struct SimulationStudies: Sendable {
  let conditions: [ConditionShare]
  let noise: NoiseParts?
  /// By interviewer; null for one who never sits.
  let swings: [MemberShare.Swing?]
  let evidence: [EvidenceValue]
  let sizes: [PanelSize]

  init(_ hall: StudyHall) {
    conditions = Self.conditions(hall)
    noise = Self.noise(hall)
    swings = Self.swings(hall)
    evidence = Self.evidence(hall)
    sizes = Self.sizes(hall)
  }

  /// Speaking orders, written and spoken ballots, no discussion, and everybody knowing everything.
  private static func conditions(_ hall: StudyHall) -> [ConditionShare] {
    let written = hall.plan.panel.discussion.independentBallots
    var tried: [(ConditionShare.Condition, SimulationVariant)] = [
      (.asIs, SimulationVariant()),
      (.asIs, SimulationVariant(independentBallots: !written)),
      (.withoutDiscussion, SimulationVariant(isWithoutDiscussion: true)),
      (.pooled, SimulationVariant(independentBallots: true, isPooled: true)),
    ]
    for independent in [true, false] {
      for order in Discussion.Order.allCases
      where order != .hiringManagerLast || hall.plan.panel.holder(of: .hiringManager) != nil {
        tried.append(
          (.order(order), SimulationVariant(order: order, independentBallots: independent))
        )
      }
      tried.append(
        (.randomOrder, SimulationVariant(isRandomOrder: true, independentBallots: independent))
      )
    }
    let outcomes = hall.outcomes(tried.map(\.1), detail: [.votes, .positions])
    guard let base = outcomes.first else { return [] }
    return zip(tried, outcomes).map { tried, outcome in
      ConditionShare(
        tried.0,
        independentBallots: tried.1.independentBallots ?? written,
        outcome,
        base: base
      )
    }
  }

  /// Parts that the repeats are dealt into to tell noise from chance; fewer where each would be empty.
  private static let noiseParts = 8

  private static func noise(_ hall: StudyHall) -> NoiseParts? {
    let variant = SimulationVariant(independentBallots: true, isWithoutDiscussion: true)
    let committees = hall.plan.committees
    let parts = max(1, min(Self.noiseParts, hall.runs / max(committees.count, 1)))
    let outcomes = hall.outcomes(
      (0..<parts).map { hall.group(committees, variant, part: $0, of: parts) },
      detail: [.votes, .ratings]
    )
    let sums = outcomes.map { ratings($0, hall) }
    let criteria = hall.plan.rubric.criteria.count
    var all = Array(
      repeating: RatingSum(),
      count: hall.plan.interviewers.count * criteria
    )
    for part in sums {
      for place in part.indices { all[place].add(part[place]) }
    }
    func cells(_ sums: [RatingSum], fewest: Int) -> [NoiseParts.Cell] {
      sums.enumerated().compactMap { place, sum in
        sum.count < fewest ? nil : sum.cell(rater: place / criteria, criterion: place % criteria)
      }
    }
    return NoiseParts(
      cells(all, fewest: 2),
      parts: sums.map { cells($0, fewest: 1) },
      raters: hall.plan.interviewers.count,
      criteria: criteria
    )
  }

  /// The ratings of a rater on a criterion.
  private struct RatingSum {
    var count = 0
    var sum = 0
    var squares = 0

    mutating func add(_ other: RatingSum) {
      count += other.count
      sum += other.sum
      squares += other.squares
    }

    /// The cell of one rating or more.
    func cell(rater: Int, criterion: Int) -> NoiseParts.Cell {
      let count = Double(count)
      let mean = Double(sum) / count
      let variance = (Double(squares) / count - mean * mean) * count / max(count - 1, 1)
      return NoiseParts.Cell(
        rater: rater,
        criterion: criterion,
        mean: mean,
        variance: max(0, variance)
      )
    }
  }

  /// What the ratings of some debriefs add up to, by interviewer and criterion.
  private static func ratings(_ outcome: StudyHall.Outcome, _ hall: StudyHall) -> [RatingSum] {
    let criteria = hall.plan.rubric.criteria.count
    var sums = Array(repeating: RatingSum(), count: hall.plan.interviewers.count * criteria)
    for (committee, tally) in zip(hall.plan.committees, outcome.tallies) {
      for (seat, rater) in committee.members.enumerated() {
        for criterion in 0..<criteria {
          let cell = tally.cell(seat, criterion)
          sums[rater * criteria + criterion].add(
            RatingSum(count: cell.count, sum: cell.sum, squares: cell.squares)
          )
        }
      }
    }
    return sums
  }

  /// Every interviewer a logit more lenient, and a logit harder, in the committees it sits on.
  private static func swings(_ hall: StudyHall) -> [MemberShare.Swing?] {
    var groups: [StudyHall.Group] = []
    for place in hall.plan.interviewers.indices {
      let committees = hall.plan.committees.filter { $0.members.contains(place) }
      for amount in [1.0, -1] {
        let lenience = SimulationVariant.Lenience(interviewer: place, amount: amount)
        groups.append(hall.group(committees, SimulationVariant(lenience: lenience)))
      }
    }
    let outcomes = hall.outcomes(groups)
    return hall.plan.interviewers.indices.map { place in
      let (lenient, harder) = (outcomes[2 * place], outcomes[2 * place + 1])
      guard lenient.proportion(of: .approve).total > 0 else { return nil }
      return MemberShare.Swing(
        lenient: lenient.proportion(of: .approve),
        harder: harder.proportion(of: .approve),
        lenientDeclines: lenient.proportion(of: .decline),
        harderDeclines: harder.proportion(of: .decline)
      )
    }
  }

  private static func evidence(_ hall: StudyHall) -> [EvidenceValue] {
    let criteria = hall.plan.rubric.criteria.indices
    let variants = criteria.flatMap { criterion in
      [4.0, 1].map {
        SimulationVariant(evidence: SimulationVariant.Evidence(criterion: criterion, rating: $0))
      }
    }
    let outcomes = hall.outcomes(variants)
    return criteria.map {
      let (shown, missing) = (outcomes[2 * $0], outcomes[2 * $0 + 1])
      return EvidenceValue(
        criterion: $0,
        shown: shown.proportion(of: .approve),
        missing: missing.proportion(of: .approve),
        shownDeclines: shown.proportion(of: .decline),
        missingDeclines: missing.proportion(of: .decline)
      )
    }
  }

  /// Panels of 1 to 12 interviewers drawn with replacement; those with a role sit from the start.
  private static func sizes(_ hall: StudyHall) -> [PanelSize] {
    let voters = voters(hall.plan)
    let numbers = CounterRandom(seed: hall.plan.settings.seed).stream(2)
    let sizes = Array(max(1, Set(hall.plan.panel.holders).count)...12)
    let plan = hall.plan
    let groups = sizes.map { size in
      let random = numbers.stream(UInt64(size))
      return StudyHall.Group(
        jobs: hall.jobs(hall.panelCount) { draw in
          try? Self.panel(of: size, plan, voters, random.stream(UInt64(draw)))
        },
        areDrawn: true
      )
    }
    return zip(sizes, hall.outcomes(groups)).compactMap { size, outcome in
      guard let stability = outcome.shares.stability else { return nil }
      return PanelSize(
        size: size,
        panelCount: outcome.tallies.count,
        approvals: outcome.proportion(of: .approve),
        stability: stability
      )
    }
  }

  /// Places of the panel's members who have something to vote on.
  private static func voters(_ plan: SimulationPlan) -> [Int] {
    let seats = plan.panel.members.count
    let listed = CommitteeDraw.committee(Array(0..<seats), seats: seats)
    guard let compiled = try? plan.plan(of: listed) else { return [] }
    return DebriefEngine(compiled.plan).voters.places
  }

  /// A panel of interviewers like those of a plan, some of them more than once.
  ///
  /// Members with nothing to vote on are not drawn, and nobody stands in for them.
  private static func panel(
    of size: Int,
    _ plan: SimulationPlan,
    _ voters: [Int],
    _ random: CounterRandom
  ) throws(DebriefError) -> CommitteePlan {
    let holders = plan.panel.holders
    let fixed = plan.panel.members.indices.filter { holders.contains(plan.panel.members[$0]) }
    let seats = plan.panel.members.count
    let free = plan.interviewers.indices.filter {
      !fixed.contains($0) && ($0 >= seats || voters.contains($0))
    }
    var chosen = Array(fixed.prefix(size))
    while chosen.count < size, !free.isEmpty {
      chosen.append(free[random.integer(below: free.count, at: UInt64(chosen.count))])
    }
    var seated: [Interviewer] = []
    var standIns: [String: String] = [:]
    for (seat, place) in chosen.enumerated() {
      var interviewer = plan.interviewers[place]
      let others = voters.isEmpty ? Array(0..<seats) : voters
      let rounds = place < seats ? place : others[seat % others.count]
      let copies = chosen[..<seat].count { $0 == place }
      if copies > 0 { interviewer.id += " \(copies + 1)" }
      if interviewer.id != plan.panel.members[rounds] {
        standIns[interviewer.id] = plan.panel.members[rounds]
      }
      seated.append(interviewer)
    }
    return try plan.plan(of: seated, standIns, at: chosen)
  }
}
