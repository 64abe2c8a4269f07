extension SimulationWorkspace {
  /// Counts the decision, what every rule and gate makes of it, and everybody's part.
  @inline(__always)
  mutating func countVotes() -> Decision {
    var tally = VoteTally()
    var first = 0
    var last = 0
    for member in 0..<layout.memberCount {
      let row = layout.members &+ TallyLayout.memberWidth &* member
      guard let before = engine.firstVote(of: member), let after = engine.vote(of: member) else {
        add(1, to: row)
        add(1, to: row &+ 5)
        continue
      }
      tally.count(after)
      add(1, to: row &+ before.rawValue)
      add(1, to: row &+ 5 &+ after.rawValue)
      if before.isYes != after.isYes { add(1, to: row &+ 11) }
      first &+= before.isYes ? 1 : 0
      last &+= after.isYes ? 1 : 0
    }
    if hiringManager >= 0 { tally.hiringManager = engine.vote(of: hiringManager) }
    if barRaiser >= 0 { tally.barRaiser = engine.vote(of: barRaiser) }
    add(1, to: layout.firstYes &+ first)
    add(1, to: layout.lastYes &+ last)
    for turn in 0..<engine.turnCount {
      let item = Int(engine.state.turnItems[turn])
      if item >= 0 { add(1, to: layout.raised &+ item) }
    }
    let stopped = engine.stoppedByGate()
    let ruling = countRules(tally, stopped)
    add(1, to: layout.outcomes &+ 3 &* ruling.decision.place &+ level(of: ruling, tally).rank)
    countGates(ruling)
    countPivots(tally, ruling, stopped)
    return ruling.decision
  }

  /// Counts every rule's decision, and gives the panel's own.
  @inline(__always)
  private mutating func countRules(_ tally: VoteTally, _ stopped: Ruling?) -> Ruling {
    let carried = stopped ?? Ruling(decision: .approve, cause: .votes)
    let canVote = 2 &* engine.present.count >= engine.seated.count && tally.total > 0
    guard canVote else {
      for (place, rule) in DecisionRule.allCases.enumerated() {
        let decision = engine.decide(by: rule, tally)?.decision
        add(1, to: layout.rules &+ 4 &* place &+ (decision?.place ?? 3))
      }
      return engine.decide()
    }
    var own: Ruling?
    for (place, rule) in DecisionRule.allCases.enumerated() {
      let row = layout.rules &+ 4 &* place
      guard let approves = rule.approves(tally, dissent: dissent) else {
        add(1, to: row &+ 3)
        continue
      }
      let ruling = approves ? carried : Ruling(decision: .decline, cause: .votes)
      add(1, to: row &+ ruling.decision.place)
      if rule == self.rule {
        own = ruling
        add(1, to: layout.ungated &+ (approves ? 0 : 1))
      }
    }
    return own ?? Ruling(decision: .hold, cause: .emptySeat)
  }

  /// The level that goes with a ruling, as `Ruling.level(median:)` has it.
  @inline(__always)
  private mutating func level(of ruling: Ruling, _ tally: VoteTally) -> Level {
    if ruling.decision == .approve { return .staff }
    // Whether a strong no reads below senior takes a look at every rating, and seldom matters.
    let middle = (tally.total &+ 1) / 2
    var median: Level = tally.strongNo &+ tally.no >= middle ? .senior : .staff
    if tally.strongNo >= middle {
      var below = 0
      var left = tally.total
      var rest = engine.present
      while below < middle, below &+ left >= middle, let member = rest.popFirst() {
        left &-= 1
        if engine.level(of: member) == .belowSenior { below &+= 1 }
      }
      if below >= middle { median = .belowSenior }
    }
    return ruling.level(median: median)
  }

  @inline(__always)
  private mutating func countGates(_ ruling: Ruling) {
    var decided: Int?
    switch ruling.cause {
    case .gate(let criterion), .notShown(let criterion): decided = criterion
    case .votes: add(1, to: layout.causes)
    case .tooFewVotes: add(1, to: layout.causes &+ 1)
    case .emptySeat: add(1, to: layout.causes &+ 2)
    }
    for (place, gate) in gates.enumerated() {
      let row = layout.gates &+ 4 &* place
      let rating = engine.panelRating(on: gate.criterion)
      add(1, to: row &+ (rating == 0 ? 2 : rating >= gate.needed ? 0 : 1))
      if decided == gate.criterion { add(1, to: row &+ 3) }
    }
  }

  /// Counts whose vote, on the other side, would have turned the decision.
  @inline(__always)
  private mutating func countPivots(_ tally: VoteTally, _ ruling: Ruling, _ stopped: Ruling?) {
    let carried = stopped?.decision ?? .approve
    // Where too few vote, no vote on the other side turns anything.
    guard carried != .decline, tally.total > 0, ruling.cause != .tooFewVotes else { return }
    var rest = engine.present
    while let member = rest.popFirst() {
      guard let vote = engine.vote(of: member) else { continue }
      let other: Vote = vote.isYes ? .no : .yes
      var changed = tally
      changed.uncount(vote)
      changed.count(other)
      if hiringManager == member { changed.hiringManager = other }
      if barRaiser == member { changed.barRaiser = other }
      guard let approves = rule.approves(changed, dissent: dissent) else { continue }
      if (approves ? carried : .decline) != ruling.decision {
        add(1, to: layout.members &+ TallyLayout.memberWidth &* member &+ 10)
      }
    }
  }

  /// Sums positions, in ten-thousandths of a vote.
  mutating func countPositions() {
    for (offset, isLast) in [(0, false), (2, true)] {
      var whole = 0
      var rest = engine.present
      while let member = rest.popFirst() {
        let position = isLast ? engine.position(of: member) : engine.state.positions[member]
        let amount = Int(position * 10_000 + 0.5)
        whole &+= amount
        let row = layout.moments &+ TallyLayout.momentWidth &* member &+ offset
        add(amount, to: row)
        add(amount &* amount, to: row &+ 1)
      }
      add(whole, to: layout.wholeMoments &+ offset)
      add(whole &* whole, to: layout.wholeMoments &+ offset &+ 1)
    }
  }

  /// Sums ratings.
  mutating func countRatings() {
    var rest = engine.present
    while let member = rest.popFirst() {
      for criterion in 0..<layout.criterionCount {
        let rating = engine.rating(of: member, on: criterion)
        guard rating > 0 else { continue }
        let place = member &* layout.criterionCount &+ criterion
        let row = layout.cells &+ TallyLayout.cellWidth &* place
        add(1, to: row)
        add(rating, to: row &+ 1)
        add(rating &* rating, to: row &+ 2)
      }
    }
  }
}
