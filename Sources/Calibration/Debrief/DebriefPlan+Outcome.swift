extension DebriefPlan {
  /// Holds the debrief without noise and works out what it came to and why.
  ///
  /// - Parameters:
  ///   - searchesFlips: Whether to look for the smallest change of evidence that would have led to
  ///     another decision, the costliest part.
  ///   - findsSteps: Whether to look for what would have moved each vote; as `searchesFlips` where it
  ///     is not said.
  /// - Returns: The ballots, the decision and their reasons.
  /// - Complexity: A few microseconds; with the steps a debrief for each possible change, and with
  ///   the search up to O(*n*²) debriefs for *n* possible changes, one or two microseconds each.
  public func outcome(
    searchesFlips: Bool = true,
    findsSteps: Bool? = nil
  ) -> DebriefOutcome {
    var engine = DebriefEngine(self)
    engine.isTraced = true
    engine.run(.expected)
    let ruling = engine.decide()
    let median = engine.medianLevel()
    let headline = Headline(engine).choose(for: ruling, engine)
    var outcome = DebriefOutcome(
      seats: seats(engine),
      turns: engine.turns,
      moves: engine.moves,
      positions: engine.positionRows,
      ruling: ruling,
      level: ruling.level(median: median),
      medianLevel: median,
      headline: headline.map { ledger.items[$0.item].place },
      decidingCriterion: headline?.criterion,
      rule: terms.rule,
      rules: engine.ruleResults,
      gates: engine.gateResults,
      panelCriteria: engine.panelRatings,
      pooled: pooledVerdict(),
      dissent: engine.dissenters(from: ruling.decision),
      notShown: [],
      unvoiced: engine.unvoiced,
      given: engine.givenHearing,
      flips: []
    )
    outcome.notShown = outcome.panelCriteria.indices.filter { outcome.panelCriteria[$0] == nil }
    engine.isTraced = false
    if findsSteps ?? searchesFlips { addSteps(to: &outcome.seats, &engine) }
    if searchesFlips {
      var search = FlipSearch(self, decision: ruling.decision)
      outcome.flips = search.run(&engine)
      let isReached = outcome.flips.contains { $0.decision == search.opposite }
      if !isReached { outcome.route = search.route(&engine) }
    }
    return outcome
  }

  /// The decision had everybody known everything, on first ballots.
  private func pooledVerdict() -> DebriefOutcome.Pooled {
    var engine = DebriefEngine(pooled)
    engine.run(.expected)
    let ruling = engine.decide()
    return DebriefOutcome.Pooled(
      decision: ruling.decision,
      level: ruling.level(median: engine.medianLevel()),
      votes: members.indices.map { engine.vote(of: $0) }
    )
  }

  private func seats(_ engine: borrowing DebriefEngine) -> [DebriefOutcome.Seat] {
    let before = engine.firstBallots()
    let headlines = Headline(engine)
    var seats: [DebriefOutcome.Seat] = []
    for (member, id) in members.enumerated() {
      let headline = headlines.choose(forBallotOf: member, engine)
      seats.append(
        DebriefOutcome.Seat(
          interviewer: id,
          before: before[member],
          after: engine.ballot(of: member),
          anchor: engine.state.anchors[member],
          headline: headline.map { ledger.items[$0.item].place },
          knew: ledger.items.filter { $0.knownBy.contains(member) }.map(\.place),
          learned: engine.learned(by: member)
        )
      )
    }
    return seats
  }
}
