extension SimulationResult {
  /// Works out what a simulation comes to.
  init(_ simulation: Simulation, _ hall: StudyHall) {
    let plan = simulation.plan
    let tallies = simulation.tallies
    let total = simulation.runs
    let noiseless = Self.noiseless(plan)
    let compares = plan.settings.comparesConditions && total > 0
    let studies = compares ? SimulationStudies(hall) : nil
    let shares = CommitteeShares(tallies: tallies, areDrawn: plan.drawsCommittees)
    self.init(
      seed: plan.settings.seed,
      runs: total,
      comparisonRuns: compares ? hall.runs : 0,
      committeeCount: plan.committeeCount,
      possibleCommitteeCount: plan.possibleCommitteeCount,
      poolCount: plan.poolCount,
      noiseless: noiseless.decision,
      noiselessLevel: noiseless.level,
      decisions: Decision.allCases.map { shares.share(of: $0) },
      outcomes: Decision.allCases.map { decision in
        Level.allCases.map { level in shares.share { $0.count(of: decision, at: level) } }
      },
      stability: shares.stability,
      sameCommittee: Self.sameCommittee(tallies),
      rules: Self.rules(shares, own: plan.panel.decision.rule),
      withoutGates: shares.share {
        $0.count(carried: true)
      } of: {
        $0.count(carried: true) + $0.count(carried: false)
      },
      gates: Self.gates(shares, plan.compiled[0].plan),
      undecidable: shares.share { $0.tooFewVotes + $0.emptySeat },
      members: Self.members(shares, plan, studies),
      firstYesVotes: Self.sums(tallies.map(\.yesVotesFirst)),
      lastYesVotes: Self.sums(tallies.map(\.yesVotesLast)),
      findings: Self.findings(shares, plan.compiled[0].plan),
      conditions: studies?.conditions ?? [],
      noise: studies?.noise,
      evidence: studies?.evidence ?? [],
      sizes: studies?.sizes ?? [],
      wantedStability: plan.settings.wantedStability,
      precision: plan.settings.precision.map {
        Precision(wanted: $0, reached: simulation.approvals.halfWidth())
      },
      errors: plan.settings.trueLevel.map {
        DecisionErrors(
          $0,
          approvals: shares.share(of: .approve),
          declines: shares.share(of: .decline)
        )
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
    _ shares: CommitteeShares,
    _ plan: DebriefPlan
  ) -> [FindingShare] {
    plan.ledger.items.enumerated().map { place, item in
      FindingShare(
        place: item.place,
        signal: item.signal,
        knownBy: item.knownBy.count,
        raised: shares.share { $0.raised(place) }
      )
    }
  }

  private static func rules(_ shares: CommitteeShares, own: DecisionRule) -> [RuleShare] {
    DecisionRule.allCases.enumerated().map { place, rule in
      func share(_ decision: Decision) -> Proportion {
        shares.share {
          $0.count(of: decision, by: place)
        } of: { tally in
          Decision.allCases.reduce(0) { $0 + tally.count(of: $1, by: place) }
        }
      }
      return RuleShare(
        rule: rule,
        isOwn: rule == own,
        approvals: share(.approve),
        declines: share(.decline),
        holds: share(.hold)
      )
    }
  }

  private static func gates(_ shares: CommitteeShares, _ plan: DebriefPlan) -> [GateShare] {
    plan.gates.enumerated().map { place, gate in
      GateShare(
        criterion: gate.criterion,
        needed: gate.needed,
        held: shares.share { $0.gate(place).held },
        unrated: shares.share { $0.gate(place).unrated },
        decided: shares.share { $0.gate(place).decided }
      )
    }
  }

  private static func members(
    _ shares: CommitteeShares,
    _ plan: SimulationPlan,
    _ studies: SimulationStudies?
  ) -> [MemberShare] {
    let weights = plan.compiled.map { Self.controls(in: $0.plan) }
    return plan.interviewers.enumerated().map { place, interviewer in
      let sittings = plan.compiled.indices.compactMap { number in
        plan.compiled[number].members.firstIndex(of: place).map {
          (seat: $0, weights: weights[number], tally: shares.tallies[number])
        }
      }
      func share(
        _ count: (SimulationTally, Int) -> Int,
        of total: (SimulationTally, Int) -> Int = { tally, _ in tally.runs }
      ) -> Proportion {
        CommitteeShares.proportion(
          sittings.map { (count($0.tally, $0.seat), total($0.tally, $0.seat)) },
          areDrawn: shares.areDrawn
        )
      }
      let lastVotes = sittings.map { $0.tally.lastVotes(of: $0.seat) }
      let controls = sittings.map { $0.weights[$0.seat] }
      return MemberShare(
        interviewer: interviewer.id,
        seated: Proportion(
          sittings.reduce(0) { $0 + $1.tally.runs },
          of: shares.tallies.reduce(0) { $0 + $1.runs }
        ),
        firstYes: share {
          $0.firstVotes(of: $1)[3...].reduce(0, +)
        } of: {
          $0.firstVotes(of: $1)[1...].reduce(0, +)
        },
        lastYes: share {
          $0.lastVotes(of: $1)[3...].reduce(0, +)
        } of: {
          $0.lastVotes(of: $1)[1...].reduce(0, +)
        },
        lastVotes: (1..<5).map { vote in lastVotes.reduce(0) { $0 + $1[vote] } },
        crossings: share { $0.crossings(of: $1) },
        pivots: share { $0.pivots(of: $1) },
        control: controls.isEmpty ? 0 : controls.reduce(0, +) / Double(controls.count),
        swing: studies?.swings[place]
      )
    }
  }

  /// How much of the panel's mean is each member's own, by seat: 0 for those with nothing to vote on,
  /// who do not take part in the discussion.
  private static func controls(in plan: DebriefPlan) -> [Double] {
    let present = DebriefEngine(plan).voters.places
    let network = InfluenceNetwork(
      authorities: present.map { plan.traits[$0].authority },
      susceptibilities: present.map { plan.traits[$0].susceptibility }
    )
    var controls = plan.traits.map { _ in 0.0 }
    for (member, share) in zip(present, network.shares(after: plan.rounds)) {
      controls[member] = share
    }
    return controls
  }
}
