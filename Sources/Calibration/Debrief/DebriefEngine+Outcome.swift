extension DebriefEngine {
  /// A member's last ballot, or null for one who has no vote.
  func ballot(of member: Int) -> Ballot? {
    guard let vote = vote(of: member), let level = level(of: member) else { return nil }
    let isRated = state.rated[member]
    let row = member * width
    return Ballot(
      vote: vote,
      level: level,
      mean: Millionths.rounded(position(of: member)),
      expectedRatings: (0..<criterionCount).map {
        isRated.contains($0) ? Double(state.ratings[row + $0]) / 1e6 : nil
      },
      ratings: (0..<criterionCount).map {
        isRated.contains($0) ? rating(of: member, on: $0) : nil
      }
    )
  }

  /// The first ballots, from a run of their own.
  func firstBallots() -> [Ballot?] {
    var engine = DebriefEngine(plan.withoutDiscussion)
    engine.run(.expected)
    var ballots: [Ballot?] = []
    for member in 0..<memberCount { ballots.append(engine.ballot(of: member)) }
    return ballots
  }

  /// The turns taken.
  var turns: [DebriefTurn] {
    (0..<turnCount).map { turn in
      let item = Int(state.turnItems[turn])
      return DebriefTurn(
        round: 1 + turn / max(1, present.count),
        speaker: Int(state.turnSpeakers[turn]),
        finding: item >= 0 ? plan.ledger.items[item].place : nil,
        learners: item >= 0 ? (present - evidence.knownBy[item]).places : []
      )
    }
  }

  /// What a member learned from others, in order.
  func learned(by member: Int) -> [FindingPlace] {
    turns.filter { $0.learners.contains(member) }.compactMap(\.finding)
  }

  /// Why positions moved: equation (7), after a traced run.
  var moves: [DebriefMove] {
    let before = max(0, roundsHeld - 1) * memberCount
    let authority = present.places.reduce(0) { $0 + traits[$1].authority }
    return present.places.compactMap { member in
      guard let from = firstVote(of: member), let to = vote(of: member) else { return nil }
      if member == givenMember { return givenMove(from: from, to: to, member: member) }
      let others = authority - traits[member].authority
      let susceptibility = others > 1e-9 ? traits[member].susceptibility : 0
      let arguments = (0..<turnCount).compactMap { turn -> DebriefMove.ByEvidence? in
        let gain = gains[turn * memberCount + member]
        guard gain != 0 else { return nil }
        return DebriefMove.ByEvidence(turn: turn, amount: (1 - susceptibility) * gain)
      }
      var pulls: [DebriefMove.ByPull] = []
      for other in present.places where other != member && roundsHeld > 0 && susceptibility > 0 {
        let distance = state.positions[before + other] - state.positions[member]
        let amount = susceptibility * traits[other].authority / others * distance
        if amount != 0 { pulls.append(DebriefMove.ByPull(member: other, amount: amount)) }
      }
      return DebriefMove(
        member: member,
        from: from,
        to: to,
        delta: position(of: member) - state.positions[member],
        byEvidence: arguments,
        byPull: pulls
      )
    }
  }

  /// Positions by round and member.
  var positionRows: [[Double?]] {
    (0...roundsHeld).map { round in
      (0..<memberCount).map { member in
        present.contains(member)
          ? Millionths.rounded(state.positions[round * memberCount + member]) : nil
      }
    }
  }

  /// Every rule's decision.
  var ruleResults: [DebriefOutcome.RuleResult] {
    let tally = tally()
    return DecisionRule.allCases.map {
      DebriefOutcome.RuleResult(rule: $0, decision: decide(by: $0, tally)?.decision)
    }
  }

  /// Every gate.
  var gateResults: [DebriefOutcome.GateResult] {
    plan.gates.map { gate in
      let rating = panelRating(on: gate.criterion)
      return DebriefOutcome.GateResult(
        criterion: gate.criterion,
        needed: gate.needed,
        rating: rating == 0 ? nil : rating,
        isHeld: rating >= gate.needed
      )
    }
  }

  /// The panel's rating of each criterion, or null.
  var panelRatings: [Int?] {
    (0..<criterionCount).map { criterion in
      let rating = panelRating(on: criterion)
      return rating == 0 ? nil : rating
    }
  }

  /// Members whose vote goes against a decision.
  func dissenters(from decision: Decision) -> [Int] {
    guard decision != .hold else { return [] }
    return present.places.filter { member in
      vote(of: member).map { $0.isYes != (decision == .approve) } ?? false
    }
  }

  /// Findings that stayed with those who knew them.
  var unvoiced: [FindingPlace] {
    (0..<ownItemCount).filter {
      !state.isStated[$0] && !(present & evidence.knownBy[$0]).isEmpty
        && !(present - evidence.knownBy[$0]).isEmpty
    }.map { plan.ledger.items[$0].place }
  }
}
