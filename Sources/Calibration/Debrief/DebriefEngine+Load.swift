extension DebriefEngine {
  /// Copies what no change of evidence touches.
  func copyPlan() {
    traits.fill(from: plan.traits)
    weights.fill(
      from: plan.weights.map(Millionths.whole),
      rowsOf: criterionCount,
      width: width
    )
    evidence.contributions.fill(
      from: plan.ledger.contributions,
      rowsOf: criterionCount,
      width: width
    )
    for (index, item) in plan.ledger.items.enumerated() {
      evidence.touches[index] = item.touches
      evidence.knownBy[index] = item.knownBy
      evidence.itemSignals[index] = Int32(truncatingIfNeeded: item.signal)
      evidence.itemAnswers[index] = Int32(truncatingIfNeeded: item.place.answer ?? -1)
      evidence.itemLevels[index] = item.level
      for member in 0..<memberCount { weigh(index, for: member) }
    }
    for (index, member) in plan.order.enumerated() {
      chance.order[index] = Int32(truncatingIfNeeded: member)
    }
    for member in 0..<memberCount {
      openness[member] = 1 - traits[member].halo
      setAgendas(of: member)
    }
  }

  /// What a member's weights make of a finding, to six decimals.
  private func weigh(_ item: Int, for member: Int) {
    var sum = 0.0
    var rest = evidence.touches[item]
    while let criterion = rest.popFirst() {
      sum +=
        plan.weights[member * criterionCount + criterion]
        * evidence.contributions[item * width + criterion]
    }
    evidence.arguments[member * (ownItemCount + Self.addableLimit) + item] = Millionths.rounded(sum)
  }

  /// Works out what the members' weights make of the findings added last.
  mutating func weighAdded() {
    while weighedCount < itemCount {
      for member in 0..<memberCount { weigh(weighedCount, for: member) }
      weighedCount += 1
    }
  }

  /// How much a finding says for a side: 0 for Staff, 1 against.
  @inline(__always)
  func priority(of item: Int, for member: Int, side: Int) -> Double {
    let argument = evidence.arguments[member * (ownItemCount + Self.addableLimit) + item]
    if traits[member].isBalanced { return argument.magnitude }
    return side == 0 ? argument : -argument
  }

  /// Whether one finding is brought forward before another: the weightier, then in rubric order.
  @inline(__always)
  func comesFirst(_ item: Int, before other: Int, for member: Int, side: Int) -> Bool {
    let (left, right) = (
      priority(of: item, for: member, side: side), priority(of: other, for: member, side: side)
    )
    if left != right { return left > right }
    return (evidence.itemSignals[item], item) < (evidence.itemSignals[other], other)
  }

  private func setAgendas(of member: Int) {
    for side in 0...1 {
      let items = (0..<ownItemCount).filter {
        evidence.knownBy[$0].contains(member) && priority(of: $0, for: member, side: side) > 0
      }
      let ranked = items.sorted { comesFirst($0, before: $1, for: member, side: side) }
      for (rank, item) in ranked.enumerated() {
        evidence.agenda[(2 * member + side) * ownItemCount + rank] = Int32(truncatingIfNeeded: item)
      }
      evidence.agendaCounts[2 * member + side] = Int32(truncatingIfNeeded: ranked.count)
    }
  }

  /// Takes the evidence kept, the packet's unless there is other, with changes in the order given.
  ///
  /// At most six signals can be added in all; further ones, and changes that do not fit the packet, are
  /// left out. The next run goes by the changed evidence.
  package mutating func load(_ changes: [EvidenceChange]) {
    reset()
    for change in changes { apply(change) }
    settle()
  }

  /// Takes the evidence kept with one change, without a list.
  mutating func load(_ change: EvidenceChange) {
    reset()
    apply(change)
    settle()
  }

  /// Takes the evidence kept with two changes, without a list.
  mutating func load(_ first: EvidenceChange, _ second: EvidenceChange) {
    reset()
    apply(first)
    apply(second)
    settle()
  }

  private mutating func apply(_ change: EvidenceChange) {
    switch change {
    case .strike(let place):
      guard let item = plan.ledger.items.firstIndex(where: { $0.place == place }) else { return }
      strike(item)
    case .add(let signal, let answer):
      guard answer != nil || !hasAnswers else { return }
      add(signal, to: answer ?? 0)
    }
  }

  private mutating func strike(_ item: Int) {
    guard !evidence.isStruck[item] else { return }
    evidence.isStruck[item] = true
    change(item, by: -1)
    let answer = Int(evidence.itemAnswers[item])
    guard answer >= 0 else { return }
    var kept = evidence.answers[answer].firm
    for other in 0..<itemCount
    where Int(evidence.itemAnswers[other]) == answer && !evidence.isStruck[other] {
      kept = kept | evidence.touches[other]
    }
    let lost = (evidence.touches[item] & evidence.answerRated[answer]) - kept
    evidence.answerRated[answer] = evidence.answerRated[answer] - lost
    rate(answer, lost, by: -1)
  }

  private mutating func add(_ signal: Int, to answer: Int) {
    guard itemCount < ownItemCount + Self.addableLimit,
      signal >= 0, signal < evidence.signals.count, answer >= 0, answer < evidence.answers.count
    else { return }
    let entry = evidence.signals[signal]
    let target = evidence.answers[answer]
    let item = itemCount
    itemCount += 1
    evidence.itemSignals[item] = Int32(truncatingIfNeeded: signal)
    evidence.itemAnswers[item] = Int32(truncatingIfNeeded: answer)
    evidence.itemLevels[item] = entry.level
    evidence.touches[item] =
      target.isChallenged ? entry.touches : entry.touches - afterChallenge
    var knowers = PlaceSet()
    var hearers = target.heardBy
    while let member = hearers.popFirst() {
      if let main = entry.main, !evidence.observed[member].contains(main) { continue }
      knowers.insert(member)
    }
    evidence.knownBy[item] = knowers
    let touched = evidence.touches[item]
    for criterion in 0..<criterionCount {
      evidence.contributions[item * width + criterion] =
        touched.contains(criterion) ? evidence.adds[signal * criterionCount + criterion] : 0
    }
    let gained = evidence.touches[item] - evidence.answerRated[answer]
    evidence.answerRated[answer] = evidence.answerRated[answer] | gained
    rate(answer, gained, by: 1)
    change(item, by: 1)
  }

  /// Counts an answer in or out on some criteria, for all who heard it.
  private mutating func rate(_ answer: Int, _ criteria: PlaceSet, by sign: Double) {
    guard !criteria.isEmpty else { return }
    var hearers = evidence.answers[answer].heardBy
    changed = changed | hearers
    while let member = hearers.popFirst() {
      var rest = criteria
      while let criterion = rest.popFirst() {
        let cell = member * width + criterion
        evidence.counts.add(sign, at: cell)
        if evidence.observed[member].contains(criterion) {
          let undertone = evidence.undertones[answer * criterionCount + criterion]
          evidence.sums.add(sign * undertone, at: cell)
        }
      }
    }
  }

  /// Adds or takes away what a finding says, for all who know it at first.
  private mutating func change(_ item: Int, by sign: Double) {
    let isWhole = evidence.itemAnswers[item] < 0
    var members = evidence.knownBy[item]
    changed = changed | members
    while let member = members.popFirst() {
      var rest = evidence.touches[item] & evidence.observed[member]
      while let criterion = rest.popFirst() {
        let cell = member * width + criterion
        let amount = sign * evidence.contributions[item * width + criterion]
        if isWhole {
          evidence.wholes.add(amount, at: cell)
        } else {
          evidence.sums.add(amount, at: cell)
        }
      }
    }
  }

  /// First impressions, and where each rating starts: equation (2) without the occasion.
  ///
  /// Only members whose evidence is changed are gone through.
  mutating func settle() {
    voters = voters - changed
    var members = changed
    while let member = members.popFirst() {
      let row = member &* width
      var seen = PlaceSet()
      if hasWholeItems {
        seen = plan.ledger.wholeTouches(of: member) { evidence.isStruck[$0] }
      }
      for criterion in stride(from: 0, to: width, by: 4) {
        let counts = evidence.counts.four(at: row &+ criterion)
        let theta =
          evidence.sums.four(at: row &+ criterion) / counts.replacing(with: 1, where: counts .< 1)
          + evidence.wholes.four(at: row &+ criterion)
          - evidence.difficulties.four(at: criterion)
        evidence.starts.setFour(theta, at: row &+ criterion)
        evidence.firstWeights.setFour(.zero, at: row &+ criterion)
        for place in 0..<4 {
          let bit: UInt64 = counts[place] > 0.5 ? 1 : 0
          seen.bits |= bit &<< UInt64(truncatingIfNeeded: criterion &+ place)
        }
      }
      seen = seen & evidence.observed[member]
      evidence.firstRated[member] = seen
      var impression = 0.0
      var weight: Int64 = 0
      var rest = seen
      while let criterion = rest.popFirst() {
        evidence.firstWeights[row &+ criterion] = weights[row &+ criterion]
        impression += evidence.starts[row &+ criterion]
        weight += weights[row &+ criterion]
      }
      if weight > 0 { voters.insert(member) }
      open(member, impression: impression / Double(max(1, seen.count)))
    }
    voters = voters | givenMembers
  }

  /// Lets halo and severity act on where a member's ratings start.
  private func open(_ member: Int, impression: Double) {
    let row = member &* width
    let shift = SIMD4(repeating: traits[member].halo * impression - traits[member].severity)
    let open = SIMD4(repeating: openness[member])
    for cell in stride(from: row, to: row &+ width, by: 4) {
      evidence.starts.setFour(open * evidence.starts.four(at: cell) + shift, at: cell)
      let counts = evidence.counts.four(at: cell)
      evidence.shares.setFour(open / counts.replacing(with: 1, where: counts .< 1), at: cell)
    }
  }
}
