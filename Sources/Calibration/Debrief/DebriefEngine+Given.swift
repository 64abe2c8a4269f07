extension DebriefEngine {
  /// Puts a given ballot in the place of what would be computed.
  mutating func give(_ ballot: GivenBallot) {
    guard givenMember >= 0 else { return }
    let member = givenMember
    var rated = PlaceSet()
    for criterion in 0..<criterionCount {
      let cell = member * width + criterion
      let rating = ballot.rating(of: criterion)
      if rating != nil { rated.insert(criterion) }
      state.ratings[cell] = Int64(rating ?? 0) * 1_000_000
      state.activeWeights[cell] = rating == nil ? 0 : weights[cell]
    }
    state.rated[member] = rated
    state.means[member] = position(of: ballot)
    givenLevel = ballot.level
  }

  /// Puts the given last ballot in the place of what the discussion left.
  mutating func giveLast(_ ballot: GivenBallot) {
    guard givenMember >= 0 else { return }
    let member = givenMember
    give(ballot)
    state.positions[roundsHeld * memberCount + member] = state.means[member]
  }

  /// Where a given vote stands: the mean of its ratings, moved no further than the vote asks for.
  func position(of ballot: GivenBallot) -> Double {
    let cuts = plan.cuts.map { $0 / 1e6 }
    let place = ballot.vote.rawValue - 1
    let floor = place > 0 ? cuts[place - 1] : 1
    let ceiling = place < cuts.count ? cuts[place] - 1e-6 : 4
    var sum = 0.0
    var weight = 0.0
    for criterion in 0..<criterionCount {
      guard givenMember >= 0, let rating = ballot.rating(of: criterion) else { continue }
      let share = Double(weights[givenMember * width + criterion])
      sum += share * Double(rating)
      weight += share
    }
    let mean = weight > 0 ? sum / weight : (floor + ceiling) / 2
    return max(floor, min(ceiling, mean))
  }

  /// What the given member brings forward at its next turn, or -1.
  mutating func nextGivenItem() -> Int {
    defer { givenTurn += 1 }
    guard let seat = plan.given, seat.turns.indices.contains(givenTurn),
      let place = seat.turns[givenTurn],
      let item = plan.ledger.items.firstIndex(where: { $0.place == place }),
      evidence.knownBy[item].contains(seat.member), !state.isStated[item]
    else { return -1 }
    return item
  }

  /// What each argument would have moved a neutral listener by who began with the given ratings.
  ///
  /// Equations (1) to (4) from the places at which those ratings are the expected ones; without halo
  /// and severity, so nothing but the evidence speaks.
  func offeredToGiven() -> [DebriefMove.ByEvidence] {
    guard let seat = plan.given else { return [] }
    let row = seat.member * width
    var rated = PlaceSet()
    var places: [Double] = []
    for criterion in 0..<criterionCount {
      if let rating = seat.first.rating(of: criterion) {
        rated.insert(criterion)
        places.append(plan.curve.logits(expecting: Double(rating)))
      } else {
        places.append(evidence.starts[row + criterion])
      }
    }
    var before = mean(of: places, rated, row: row)
    var offered: [DebriefMove.ByEvidence] = []
    for turn in 0..<turnCount {
      let item = Int(state.turnItems[turn])
      guard item >= 0, !evidence.knownBy[item].contains(seat.member) else { continue }
      rated = rated | evidence.touches[item]
      let isWhole = evidence.itemAnswers[item] < 0
      for criterion in 0..<criterionCount {
        let share = isWhole ? openness[seat.member] : evidence.shares[row + criterion]
        places[criterion] += share * evidence.contributions[item * width + criterion]
      }
      let after = mean(of: places, rated, row: row)
      if after != before {
        offered.append(DebriefMove.ByEvidence(turn: turn, amount: after - before))
      }
      before = after
    }
    return offered
  }

  /// The weighted mean of the ratings expected at some places.
  private func mean(of places: [Double], _ rated: PlaceSet, row: Int) -> Double {
    var sum: Int64 = 0
    var weight: Int64 = 0
    for criterion in rated.places where places.indices.contains(criterion) {
      let share = weights[row + criterion]
      sum += share * plan.curve.expected(at: places[criterion])
      weight += share
    }
    return weight > 0 ? Double(sum) / Double(weight) / 1e6 : 0
  }

  /// How far all others' positions lay from the given first one before they last moved, each share by
  /// authority; what a listener who only goes by votes would have moved.
  func pullOnGiven() -> [DebriefMove.ByPull] {
    guard givenMember >= 0, roundsHeld > 0 else { return [] }
    let member = givenMember
    let row = (roundsHeld - 1) * memberCount
    let others = present.places.filter { $0 != member }
    let authority = others.reduce(0) { $0 + traits[$1].authority }
    guard authority > 1e-9 else { return [] }
    return others.compactMap { other in
      let distance = state.positions[row + other] - state.positions[member]
      let amount = traits[other].authority / authority * distance
      return amount == 0 ? nil : DebriefMove.ByPull(member: other, amount: amount)
    }
  }

  /// What the given member heard and where it pointed, or null where all opinions are computed.
  var givenHearing: GivenHearing? {
    guard givenMember >= 0 else { return nil }
    let member = givenMember
    let from = state.positions[member]
    var hearing = GivenHearing(
      from: from,
      to: position(of: member),
      offered: offeredToGiven(),
      drawing: pullOnGiven(),
      evidenceVote: .strongNo,
      roomVote: .strongNo
    )
    hearing.evidenceVote = Vote(rawValue: voteValue(from + hearing.evidence)) ?? .strongNo
    hearing.roomVote = Vote(rawValue: voteValue(from + hearing.pull)) ?? .strongNo
    return hearing
  }

  /// Why the given member moved: the part that what it heard accounts for is evidence, of the rest
  /// what lies toward the others is pull, and what is left over is its own.
  func givenMove(from: Vote, to: Vote, member: Int) -> DebriefMove {
    let delta = position(of: member) - state.positions[member]
    let offered = offeredToGiven()
    let evidence = Self.part(of: delta, by: offered.reduce(0) { $0 + $1.amount })
    let pulls = pullOnGiven()
    let pull = Self.part(of: delta - evidence.amount, by: pulls.reduce(0) { $0 + $1.amount })
    return DebriefMove(
      member: member,
      from: from,
      to: to,
      delta: delta,
      byEvidence: offered.compactMap { part in
        guard evidence.share != 0 else { return nil }
        return DebriefMove.ByEvidence(turn: part.turn, amount: part.amount * evidence.share)
      },
      byPull: pulls.compactMap { part in
        guard pull.share != 0 else { return nil }
        return DebriefMove.ByPull(member: part.member, amount: part.amount * pull.share)
      }
    )
  }

  /// How much of a change a reason accounts for: nothing where it points the other way.
  private static func part(
    of change: Double,
    by reason: Double
  ) -> (amount: Double, share: Double) {
    guard reason.magnitude > 1e-9, (change > 0) == (reason > 0), change.magnitude > 1e-9 else {
      return (0, 0)
    }
    let amount = change.magnitude < reason.magnitude ? change : reason
    return (amount, amount / reason)
  }
}
