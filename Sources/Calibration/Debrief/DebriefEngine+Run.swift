extension DebriefEngine {
  /// Holds the debrief once: first ballots, discussion, last ballots.
  package mutating func run(_ mode: Mode) {
    self.mode = mode
    begin()
    castFirstBallots()
    discuss()
  }

  private mutating func begin() {
    present = seated & voters
    roundsHeld = 0
    turnCount = 0
    for member in 0..<memberCount {
      rated[member] = firstRated[member]
      stale[member] = firstRated[member]
      anchors[member] = 0
      let occasion = occasions[member]
      for cell in member * criterionCount..<(member + 1) * criterionCount {
        places[cell] = starts[cell] + occasion
      }
    }
    for item in 0..<itemCount { isStated[item] = isStruck[item] || isWithheld[item] }
    activeWeights.fill(from: firstWeights)
    nextOnAgenda.fill(with: 0)
    if isTraced { gains = Array(repeating: 0, count: plan.rounds * memberCount * memberCount) }
  }

  /// Rates what has become stale and gives the weighted mean: equations (3) and (4).
  @inline(__always)
  func rate(_ member: Int) {
    let row = member &* criterionCount
    var score: Int64 = 0
    var scale: Int64 = 0
    switch mode {
    case .expected:
      var rest = stale[member]
      while let criterion = rest.popFirst() {
        ratings[row &+ criterion] = plan.curve.expected(at: places[row &+ criterion])
      }
      for cell in row..<row &+ criterionCount {
        scale &+= activeWeights[cell]
        score &+= activeWeights[cell] &* ratings[cell]
      }
    case .drawn:
      for cell in row..<row &+ criterionCount {
        let weight = activeWeights[cell]
        let place = places[cell]
        scale &+= weight
        score &+= place >= secondCuts[cell] ? weight : 0
        score &+= place >= thirdCuts[cell] ? weight : 0
        score &+= place >= fourthCuts[cell] ? weight : 0
      }
      score = (score &+ scale) &* 1_000_000
    }
    stale[member] = PlaceSet()
    means[member] = Double(score) / Double(scale) / 1e6
  }

  /// Equation (5).
  private mutating func castFirstBallots() {
    var rest = present
    while let member = rest.popFirst() {
      rate(member)
      positions[member] = means[member]
    }
    guard !plan.independentBallots else { return }
    var heard = 0.0
    var authority = 0.0
    for turn in 0..<memberCount {
      let member = Int(order[turn])
      guard member >= 0, present.contains(member) else { continue }
      let trait = traits[member]
      if authority > 0 {
        anchors[member] = trait.susceptibility * (heard / authority - means[member])
      }
      positions[member] = means[member] + anchors[member]
      heard += trait.authority * positions[member]
      authority += trait.authority
    }
  }

  /// Equation (6).
  private mutating func discuss() {
    while roundsHeld < plan.rounds {
      var spoke = false
      var learners = PlaceSet()
      for turn in 0..<memberCount {
        let member = Int(order[turn])
        guard member >= 0, present.contains(member) else { continue }
        let item = nextItem(of: member)
        turnSpeakers[turnCount] = order[turn]
        turnItems[turnCount] = Int32(truncatingIfNeeded: item)
        if item >= 0 {
          spoke = true
          isStated[item] = true
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
    let isYes = Millionths.count(positions[roundsHeld * memberCount + member]) >= yesCut
    let side = isYes ? 0 : 1
    let list = 2 * member + side
    let count = agendaCounts[list]
    var next = nextOnAgenda[list]
    while next < count, isStated[Int(agenda[list * ownItemCount + Int(next)])] { next += 1 }
    nextOnAgenda[list] = next
    var best = next < count ? Int(agenda[list * ownItemCount + Int(next)]) : -1
    for added in ownItemCount..<itemCount where !isStated[added] && knownBy[added].contains(member)
    {
      guard priority(of: added, for: member, side: side) > 0 else { continue }
      if best < 0 || comesFirst(added, before: best, for: member, side: side) { best = added }
    }
    return best
  }

  /// Tells a finding to all who did not know it, and gives those.
  @inline(__always)
  private mutating func teach(_ item: Int) -> PlaceSet {
    let learners = present - knownBy[item]
    let isWhole = itemAnswers[item] < 0
    let touched = touches[item]
    let start = item &* criterionCount
    var rest = learners
    while let member = rest.popFirst() {
      let row = member &* criterionCount
      let fresh = touched - rated[member]
      if !fresh.isEmpty { open(fresh, for: member) }
      stale[member] = stale[member] | touched
      let openness = openness[member]
      for criterion in 0..<criterionCount {
        let share = isWhole ? openness : shares[row &+ criterion]
        places[row &+ criterion] += share * contributions[start &+ criterion]
      }
      if isTraced { trace(member) }
    }
    return learners
  }

  /// Lets a member rate what was not shown to it before.
  private func open(_ criteria: PlaceSet, for member: Int) {
    rated[member] = rated[member] | criteria
    var rest = criteria
    while let criterion = rest.popFirst() {
      let cell = member &* criterionCount &+ criterion
      activeWeights[cell] = weights[cell]
    }
  }

  /// Notes what the turn under way adds to a member's mean.
  private mutating func trace(_ member: Int) {
    let before = means[member]
    rate(member)
    gains[turnCount * memberCount + member] = means[member] - before
  }

  /// Draws each position toward the others', all at once; whether a vote changed.
  @inline(__always)
  func pull() -> Bool {
    let row = roundsHeld * memberCount
    var sum = 0.0
    var authority = 0.0
    var rest = present
    while let member = rest.popFirst() {
      sum += traits[member].authority * positions[row + member]
      authority += traits[member].authority
    }
    var moved = false
    rest = present
    while let member = rest.popFirst() {
      let trait = traits[member]
      let own = means[member] + anchors[member]
      let before = positions[row + member]
      let others = authority - trait.authority
      var after = own
      if others > 1e-9 {
        let heard = (sum - trait.authority * before) / others
        after = (1 - trait.susceptibility) * own + trait.susceptibility * heard
      }
      positions[row + memberCount + member] = after
      moved = moved || voteValue(before) != voteValue(after)
    }
    return moved
  }
}
