extension DebriefEngine {
  /// Holds the debrief once: first ballots, discussion, last ballots.
  package mutating func run(_ mode: Mode) {
    self.mode = mode
    begin()
    castFirstBallots()
    discuss()
    if roundsHeld > 0, let last = plan.given?.last { giveLast(last) }
  }

  private mutating func begin() {
    weighAdded()
    present = seated & voters
    roundsHeld = 0
    turnCount = 0
    state.jointLevel[0] = .nan
    let everything = PlaceSet(first: criterionCount)
    for member in 0..<memberCount {
      state.rated[member] = evidence.firstRated[member]
      state.moved[member] = everything
      state.anchors[member] = 0
      let occasion = chance.occasions[member]
      for cell in stride(from: member &* width, to: (member &+ 1) &* width, by: 4) {
        state.places.setFour(evidence.starts.four(at: cell) + occasion, at: cell)
      }
    }
    for item in 0..<itemCount {
      state.isStated[item] = evidence.isStruck[item] || chance.isWithheld[item]
    }
    state.activeWeights.fill(from: evidence.firstWeights)
    state.nextOnAgenda.fill(with: 0)
    if let first = plan.given?.first {
      givenTurn = 0
      give(first)
    }
    if isTraced { gains = Array(repeating: 0, count: rounds * memberCount * memberCount) }
  }

  /// Rates anew and takes the weighted mean: equations (3) and (4).
  @inline(__always)
  func rate(_ member: Int) {
    guard member != givenMember else { return }
    let row = member &* width
    var scores: SIMD4<Int64> = .zero
    var scales: SIMD4<Int64> = .zero
    switch mode {
    case .expected:
      // What nobody spoke of since is rated as it was; two criteria are rated at a time.
      let moved = state.moved[member].pairs
      state.moved[member] = PlaceSet()
      if !moved.isEmpty {
        plan.curve.rate(
          state.places.address(of: row &+ moved.lowerBound),
          into: state.ratings.address(of: row &+ moved.lowerBound),
          count: moved.count
        )
      }
      for cell in stride(from: row, to: row &+ width, by: 4) {
        let weights = state.activeWeights.four(at: cell)
        scales &+= weights
        scores &+= weights &* state.ratings.four(at: cell)
      }
    case .drawn:
      for cell in stride(from: row, to: row &+ width, by: 4) {
        let weights = state.activeWeights.four(at: cell)
        let places = state.places.four(at: cell)
        let none: SIMD4<Int64> = .zero
        scales &+= weights
        scores &+= none.replacing(with: weights, where: places .>= chance.secondCuts.four(at: cell))
        scores &+= none.replacing(with: weights, where: places .>= chance.thirdCuts.four(at: cell))
        scores &+= none.replacing(with: weights, where: places .>= chance.fourthCuts.four(at: cell))
      }
      scores &+= scales
    }
    let unit = mode == .drawn ? 1 : 1e6
    state.means[member] = Double(scores.wrappedSum()) / Double(scales.wrappedSum()) / unit
  }

  /// Equation (5).
  private mutating func castFirstBallots() {
    var rest = present
    while let member = rest.popFirst() {
      rate(member)
      state.positions[member] = state.means[member]
    }
    guard !independentBallots else { return }
    var heard = 0.0
    var authority = 0.0
    for turn in 0..<memberCount {
      let member = Int(chance.order[turn])
      guard member >= 0, present.contains(member) else { continue }
      let trait = traits[member]
      if authority > 0, member != givenMember {
        state.anchors[member] = trait.susceptibility * (heard / authority - state.means[member])
      }
      state.positions[member] = state.means[member] + state.anchors[member]
      heard += trait.authority * state.positions[member]
      authority += trait.authority
    }
  }

  /// Equation (6).
  private mutating func discuss() {
    while roundsHeld < rounds {
      var spoke = false
      var learners = PlaceSet()
      for turn in 0..<memberCount {
        let member = Int(chance.order[turn])
        guard member >= 0, present.contains(member) else { continue }
        let item = member == givenMember ? nextGivenItem() : nextItem(of: member)
        state.turnSpeakers[turnCount] = chance.order[turn]
        state.turnItems[turnCount] = Int32(truncatingIfNeeded: item)
        if item >= 0 {
          spoke = true
          state.isStated[item] = true
          learners = learners | teach(item)
        }
        turnCount += 1
      }
      while let member = learners.popFirst() { rate(member) }
      let moved = pull()
      roundsHeld += 1
      if !spoke && !moved { return }
    }
  }

  /// The weightiest finding that a member knows, has a side for and nobody has stated, or -1.
  @inline(__always)
  private func nextItem(of member: Int) -> Int {
    let isYes = Millionths.count(state.positions[roundsHeld * memberCount + member]) >= yesCut
    let side = isYes ? 0 : 1
    let list = 2 * member + side
    let count = evidence.agendaCounts[list]
    var next = state.nextOnAgenda[list]
    while next < count, state.isStated[Int(evidence.agenda[list * ownItemCount + Int(next)])] {
      next += 1
    }
    state.nextOnAgenda[list] = next
    var best = next < count ? Int(evidence.agenda[list * ownItemCount + Int(next)]) : -1
    for added in ownItemCount..<itemCount
    where !state.isStated[added] && evidence.knownBy[added].contains(member) {
      guard priority(of: added, for: member, side: side) > 0 else { continue }
      if best < 0 || comesFirst(added, before: best, for: member, side: side) { best = added }
    }
    return best
  }

  /// Tells a finding to all who did not know it, and gives those.
  @inline(__always)
  private mutating func teach(_ item: Int) -> PlaceSet {
    let learners = present - evidence.knownBy[item]
    let touched = evidence.touches[item]
    let isWhole = evidence.itemAnswers[item] < 0
    let contributions = item &* width
    var members = learners - givenMembers
    while let member = members.popFirst() {
      let row = member &* width
      let fresh = touched - state.rated[member]
      if !fresh.isEmpty { open(fresh, for: member) }
      state.moved[member] = state.moved[member] | touched
      // A finding touches two or three criteria, and adds nothing to the others.
      var rest = touched
      while let criterion = rest.popFirst() {
        let cell = row &+ criterion
        let share = isWhole ? openness[member] : evidence.shares[cell]
        let gain = share * evidence.contributions[contributions &+ criterion]
        state.places.add(gain, at: cell)
      }
      if isTraced { trace(member) }
    }
    return learners
  }

  /// Lets a member rate what was not shown to it before.
  private func open(_ criteria: PlaceSet, for member: Int) {
    state.rated[member] = state.rated[member] | criteria
    var rest = criteria
    while let criterion = rest.popFirst() {
      let cell = member &* width &+ criterion
      state.activeWeights[cell] = weights[cell]
    }
  }

  /// Notes what the turn under way adds to a member's mean.
  private mutating func trace(_ member: Int) {
    let before = state.means[member]
    rate(member)
    gains[turnCount * memberCount + member] = state.means[member] - before
  }

  /// Draws each position toward the others', all at once; whether a vote changed.
  @inline(__always)
  func pull() -> Bool {
    let row = roundsHeld * memberCount
    var sum = 0.0
    var authority = 0.0
    var rest = present
    while let member = rest.popFirst() {
      sum += traits[member].authority * state.positions[row + member]
      authority += traits[member].authority
    }
    var moved = false
    rest = present
    while let member = rest.popFirst() {
      let trait = traits[member]
      let own = state.means[member] + state.anchors[member]
      let before = state.positions[row + member]
      let others = authority - trait.authority
      var after = own
      if others > 1e-9 {
        let heard = (sum - trait.authority * before) / others
        after = (1 - trait.susceptibility) * own + trait.susceptibility * heard
      }
      state.positions[row + memberCount + member] = after
      moved = moved || voteValue(before) != voteValue(after)
    }
    return moved
  }
}
