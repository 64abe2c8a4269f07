extension SimulationResult {
  /// Works out what a simulation comes to.
  init(_ simulation: Simulation, _ hall: StudyHall) {
    let plan = simulation.plan
    let tallies = simulation.tallies
    let total = simulation.runs
    let noiseless = Self.noiseless(plan)
    let compares = plan.settings.comparesConditions && total > 0
    let studies = compares ? SimulationStudies(hall) : nil
    func sum(_ count: (SimulationTally) -> Int) -> Int { tallies.reduce(0) { $0 + count($1) } }
    let outcomes = Decision.allCases.map { decision in
      Level.allCases.map { level in sum { $0.count(of: decision, at: level) } }
    }
    let approvals = Proportion(outcomes[Decision.approve.place].reduce(0, +), of: total)
    let declines = Proportion(outcomes[Decision.decline.place].reduce(0, +), of: total)
    let carried = sum { $0.count(carried: true) }
    self.init(
      seed: plan.settings.seed,
      runs: total,
      comparisonRuns: compares ? hall.runs : 0,
      committeeCount: plan.committeeCount,
      poolCount: plan.poolCount,
      noiseless: noiseless.decision,
      noiselessLevel: noiseless.level,
      outcomes: outcomes,
      stability: Stability(
        counts: Decision.allCases.map { decision in sum { $0.count(of: decision) } }
      ),
      sameCommittee: Self.sameCommittee(tallies),
      rules: Self.rules(tallies, own: plan.panel.decision.rule),
      withoutGates: Proportion(carried, of: carried + sum { $0.count(carried: false) }),
      gates: Self.gates(tallies, plan.compiled[0].plan),
      undecidable: Proportion(sum { $0.tooFewVotes + $0.emptySeat }, of: total),
      members: Self.members(tallies, plan, studies),
      firstYesVotes: Self.sums(tallies.map(\.yesVotesFirst)),
      lastYesVotes: Self.sums(tallies.map(\.yesVotesLast)),
      findings: Self.findings(tallies, plan.compiled[0].plan),
      conditions: studies?.conditions ?? [],
      noise: studies?.noise,
      evidence: studies?.evidence ?? [],
      sizes: studies?.sizes ?? [],
      wantedStability: plan.settings.wantedStability,
      errors: plan.settings.trueLevel.map {
        DecisionErrors($0, approvals: approvals, declines: declines)
      }
    )
  }

  /// The single debrief of the panel as listed: no noise, and nothing forgotten.
  private static func noiseless(_ plan: SimulationPlan) -> (decision: Decision, level: Level) {
    let seats = plan.panel.members.count
    let listed = CommitteeDraw.committee(Array(0..<seats), seats: seats)
    guard let compiled = try? plan.plan(of: listed) else { return (.hold, .belowSenior) }
    var engine = DebriefEngine(compiled.plan)
    engine.run(.expected)
    let ruling = engine.decide()
    return (ruling.decision, ruling.level(median: engine.medianLevel()))
  }

  /// The mean over committees of how likely one decides alike twice.
  private static func sameCommittee(_ tallies: [SimulationTally]) -> Double? {
    guard tallies.count > 1 else { return nil }
    let shares = tallies.compactMap { tally in
      Stability(counts: Decision.allCases.map { tally.count(of: $0) })?.share
    }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }

  private static func sums(_ rows: [[Int]]) -> [Int] {
    (rows.first ?? []).indices.map { place in rows.reduce(0) { $0 + $1[place] } }
  }

  private static func findings(
    _ tallies: [SimulationTally],
    _ plan: DebriefPlan
  ) -> [FindingShare] {
    let total = tallies.reduce(0) { $0 + $1.runs }
    return plan.ledger.items.enumerated().map { place, item in
      FindingShare(
        place: item.place,
        signal: item.signal,
        knownBy: item.knownBy.count,
        raised: Proportion(tallies.reduce(0) { $0 + $1.raised(place) }, of: total)
      )
    }
  }

  private static func rules(_ tallies: [SimulationTally], own: DecisionRule) -> [RuleShare] {
    DecisionRule.allCases.enumerated().map { place, rule in
      let counts = Decision.allCases.map { decision in
        tallies.reduce(0) { $0 + $1.count(of: decision, by: place) }
      }
      let total = counts.reduce(0, +)
      return RuleShare(
        rule: rule,
        isOwn: rule == own,
        approvals: Proportion(counts[Decision.approve.place], of: total),
        declines: Proportion(counts[Decision.decline.place], of: total),
        holds: Proportion(counts[Decision.hold.place], of: total)
      )
    }
  }

  private static func gates(_ tallies: [SimulationTally], _ plan: DebriefPlan) -> [GateShare] {
    let total = tallies.reduce(0) { $0 + $1.runs }
    return plan.gates.enumerated().map { place, gate in
      let counts = tallies.map { $0.gate(place) }
      return GateShare(
        criterion: gate.criterion,
        needed: gate.needed,
        held: Proportion(counts.reduce(0) { $0 + $1.held }, of: total),
        unrated: Proportion(counts.reduce(0) { $0 + $1.unrated }, of: total),
        decided: Proportion(counts.reduce(0) { $0 + $1.decided }, of: total)
      )
    }
  }

  private static func members(
    _ tallies: [SimulationTally],
    _ plan: SimulationPlan,
    _ studies: SimulationStudies?
  ) -> [MemberShare] {
    let total = tallies.reduce(0) { $0 + $1.runs }
    return plan.interviewers.enumerated().map { place, interviewer in
      var first = Array(repeating: 0, count: 5)
      var last = first
      var runs = 0
      var pivots = 0
      var crossings = 0
      var controls: [Double] = []
      for (committee, tally) in zip(plan.compiled, tallies) {
        guard let seat = committee.members.firstIndex(of: place) else { continue }
        runs += tally.runs
        for vote in 0..<5 {
          first[vote] += tally.firstVotes(of: seat)[vote]
          last[vote] += tally.lastVotes(of: seat)[vote]
        }
        pivots += tally.pivots(of: seat)
        crossings += tally.crossings(of: seat)
        controls.append(Self.control(of: seat, in: committee.plan))
      }
      return MemberShare(
        interviewer: interviewer.id,
        seated: Proportion(runs, of: total),
        firstYes: Proportion(first[3] + first[4], of: first[1...].reduce(0, +)),
        lastYes: Proportion(last[3] + last[4], of: last[1...].reduce(0, +)),
        lastVotes: Array(last[1...]),
        crossings: Proportion(crossings, of: runs),
        pivots: Proportion(pivots, of: runs),
        control: controls.isEmpty ? 0 : controls.reduce(0, +) / Double(controls.count),
        swing: studies?.swings[place]
      )
    }
  }

  private static func control(of seat: Int, in plan: DebriefPlan) -> Double {
    let network = InfluenceNetwork(
      authorities: plan.traits.map(\.authority),
      susceptibilities: plan.traits.map(\.susceptibility)
    )
    return network.shares(after: plan.rounds)[seat]
  }
}
