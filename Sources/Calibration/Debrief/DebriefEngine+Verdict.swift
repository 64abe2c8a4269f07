extension DebriefEngine {
  /// The position of a member after the last round, 1 to 4.
  @inline(__always)
  package func position(of member: Int) -> Double {
    state.positions[roundsHeld * memberCount + member]
  }

  /// The vote of a member after the last round, or null for one who has none.
  @inline(__always)
  package func vote(of member: Int) -> Vote? {
    guard present.contains(member) else { return nil }
    return Vote(rawValue: voteValue(position(of: member)))
  }

  /// The vote of a member on the first ballot, or null for one who has none.
  @inline(__always)
  package func firstVote(of member: Int) -> Vote? {
    guard present.contains(member) else { return nil }
    return Vote(rawValue: voteValue(state.positions[member]))
  }

  /// The rating of a member on a criterion, shown a half down, or 0 where there is none.
  @inline(__always)
  package func rating(of member: Int, on criterion: Int) -> Int {
    guard present.contains(member), state.rated[member].contains(criterion) else { return 0 }
    let cell = member &* width &+ criterion
    switch member == givenMember ? .expected : mode {
    case .expected:
      let rating = state.ratings[cell]
      return 1 + (rating > 1_500_000 ? 1 : 0) + (rating > 2_500_000 ? 1 : 0)
        + (rating > 3_500_000 ? 1 : 0)
    case .drawn:
      let place = state.places[cell]
      return 1 + (place >= chance.secondCuts[cell] ? 1 : 0)
        + (place >= chance.thirdCuts[cell] ? 1 : 0)
        + (place >= chance.fourthCuts[cell] ? 1 : 0)
    }
  }

  /// The last ballots counted.
  @inline(__always)
  package func tally() -> VoteTally {
    var tally = VoteTally()
    var rest = present
    while let member = rest.popFirst() {
      if let vote = vote(of: member) { tally.count(vote) }
    }
    tally.hiringManager = plan.hiringManager.flatMap { vote(of: $0) }
    tally.barRaiser = plan.barRaiser.flatMap { vote(of: $0) }
    return tally
  }

  /// The lower median of the members' ratings on a criterion, or 0 where nobody rates it.
  @inline(__always)
  package func panelRating(on criterion: Int) -> Int {
    // A byte for each rating; a panel has at most 64 members.
    var counts: UInt64 = 0
    var rest = present
    while let member = rest.popFirst() {
      counts &+= 1 &<< UInt64(8 &* rating(of: member, on: criterion))
    }
    let ones = counts &>> 8 & 255
    let twos = ones &+ (counts &>> 16 & 255)
    let threes = twos &+ (counts &>> 24 & 255)
    let total = threes &+ (counts &>> 32 & 255)
    guard total > 0 else { return 0 }
    let middle = (total &+ 1) / 2
    return 1 + (ones < middle ? 1 : 0) + (twos < middle ? 1 : 0) + (threes < middle ? 1 : 0)
  }

  /// The level of a member's last ballot, or null for one who has no vote.
  package func level(of member: Int) -> Level? {
    guard let vote = vote(of: member) else { return nil }
    if member == givenMember, let givenLevel { return givenLevel }
    guard vote == .strongNo else { return Level(vote: vote, adequate: 0, isSpokenFor: false) }
    return Level(vote: vote, adequate: adequate(of: member), isSpokenFor: isSpokenFor(by: member))
  }

  /// Whether a member knows a finding that speaks for Staff.
  private func isSpokenFor(by member: Int) -> Bool {
    plan.ledger.items.indices.contains { item in
      plan.signals.entries[plan.ledger.items[item].signal].isFor
        && (state.isStated[item] || evidence.knownBy[item].contains(member))
    }
  }

  /// On how many criteria a member's rating is 2 or better.
  func adequate(of member: Int) -> Int {
    guard mode == .drawn, member != givenMember, present.contains(member) else {
      return (0..<criterionCount).count { rating(of: member, on: $0) >= 2 }
    }
    // A drawn rating is 2 or better from the second cut on.
    var isAbove = PlaceSet()
    for criterion in 0..<criterionCount {
      let cell = member &* width &+ criterion
      let bit: UInt64 = state.places[cell] >= chance.secondCuts[cell] ? 1 : 0
      isAbove.bits |= bit &<< UInt64(truncatingIfNeeded: criterion)
    }
    return (isAbove & state.rated[member]).count
  }

  /// Decides by a rule: equation (8).
  ///
  /// - Returns: The decision and what made it, or null where the rule finds nobody in a seat it needs.
  @inline(__always)
  package func decide(by rule: DecisionRule, _ tally: VoteTally) -> Ruling? {
    guard 2 * present.count >= seated.count, tally.total > 0 else {
      return needsEmptySeat(rule) ? nil : Ruling(decision: .hold, cause: .tooFewVotes)
    }
    guard let approves = rule.approves(tally, dissent: plan.terms.dissent) else { return nil }
    guard approves else { return Ruling(decision: .decline, cause: .votes) }
    return stoppedByGate() ?? Ruling(decision: .approve, cause: .votes)
  }

  /// What the gates make of votes that would carry, or null where every gate holds.
  @inline(__always)
  package func stoppedByGate() -> Ruling? {
    var unrated: Int?
    for gate in plan.gates {
      let rating = panelRating(on: gate.criterion)
      if rating == 0 {
        unrated = unrated ?? gate.criterion
      } else if rating < gate.needed {
        return Ruling(decision: .decline, cause: .gate(criterion: gate.criterion))
      }
    }
    return unrated.map { Ruling(decision: .hold, cause: .notShown(criterion: $0)) }
  }

  /// Decides by the panel's own rule; a rule whose seat nobody votes in holds.
  @inline(__always)
  package func decide() -> Ruling {
    decide(by: plan.terms.rule, tally()) ?? Ruling(decision: .hold, cause: .emptySeat)
  }

  private func needsEmptySeat(_ rule: DecisionRule) -> Bool {
    switch rule {
    case .hiringManager: plan.hiringManager == nil
    case .barRaiserVeto: plan.barRaiser == nil
    case .consensus, .majority, .strongAdvocate: false
    }
  }

  /// The lower median of the ballots' levels; below senior where nobody votes.
  package func medianLevel() -> Level {
    let levels = present.places.compactMap { level(of: $0) }.sorted()
    return levels.isEmpty ? .belowSenior : levels[(levels.count - 1) / 2]
  }
}
