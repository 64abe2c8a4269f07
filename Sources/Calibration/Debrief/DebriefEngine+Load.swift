extension DebriefEngine {
  /// Copies what no change of evidence touches.
  func copyPlan() {
    traits.fill(from: plan.traits)
    evidence.ownSums.fill(from: plan.ledger.sums, rowsOf: criterionCount, width: width)
    evidence.ownCounts.fill(from: plan.ledger.counts, rowsOf: criterionCount, width: width)
    evidence.ownWholes.fill(from: plan.ledger.wholes, rowsOf: criterionCount, width: width)
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

  /// Takes the plan's evidence with changes, in the order given.
  ///
  /// At most six signals can be added; further ones, and changes that do not fit the packet, are left
  /// out. The next run goes by the changed evidence.
  package mutating func load(_ changes: [EvidenceChange]) {
    evidence.sums.fill(from: evidence.ownSums)
    evidence.counts.fill(from: evidence.ownCounts)
    evidence.wholes.fill(from: evidence.ownWholes)
    evidence.isStruck.fill(with: false)
    itemCount = ownItemCount
    for (index, answer) in plan.ledger.answers.enumerated() {
      evidence.answerRated[index] = answer.rated
    }
    for change in changes {
      switch change {
      case .strike(let place):
        guard let item = plan.ledger.items.firstIndex(where: { $0.place == place }) else {
          continue
        }
        strike(item)
      case .add(let signal, let answer):
        guard answer != nil || !plan.hasAnswers else { continue }
        add(signal, to: answer ?? 0)
      }
    }
    settle()
  }

  private mutating func strike(_ item: Int) {
    guard !evidence.isStruck[item] else { return }
    evidence.isStruck[item] = true
    change(item, by: -1)
    let answer = Int(evidence.itemAnswers[item])
    guard answer >= 0 else { return }
    var kept = plan.ledger.answers[answer].firm
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
      plan.signals.entries.indices.contains(signal), plan.ledger.answers.indices.contains(answer)
    else { return }
    let entry = plan.signals.entries[signal]
    let target = plan.ledger.answers[answer]
    let item = itemCount
    itemCount += 1
    evidence.itemSignals[item] = Int32(truncatingIfNeeded: signal)
    evidence.itemAnswers[item] = Int32(truncatingIfNeeded: answer)
    evidence.touches[item] =
      target.isChallenged ? entry.touches : entry.touches - plan.signals.afterChallenge
    var knowers = PlaceSet()
    var hearers = target.heardBy
    while let member = hearers.popFirst() {
      if let main = entry.main, !plan.ledger.observed[member].contains(main) { continue }
      knowers.insert(member)
    }
    evidence.knownBy[item] = knowers
    let touched = evidence.touches[item]
    for criterion in 0..<criterionCount {
      evidence.contributions[item * width + criterion] =
        touched.contains(criterion) ? plan.signals.adds[signal * criterionCount + criterion] : 0
    }
    for member in 0..<memberCount { weigh(item, for: member) }
    let gained = evidence.touches[item] - evidence.answerRated[answer]
    evidence.answerRated[answer] = evidence.answerRated[answer] | gained
    rate(answer, gained, by: 1)
    change(item, by: 1)
  }

  /// Counts an answer in or out on some criteria, for all who heard it.
  private mutating func rate(_ answer: Int, _ criteria: PlaceSet, by sign: Double) {
    guard !criteria.isEmpty else { return }
    var hearers = plan.ledger.answers[answer].heardBy
    while let member = hearers.popFirst() {
      var rest = criteria
      while let criterion = rest.popFirst() {
        let cell = member * width + criterion
        evidence.counts[cell] += sign
        if plan.ledger.observed[member].contains(criterion) {
          evidence.sums[cell] += sign * plan.ledger.undertones[answer * criterionCount + criterion]
        }
      }
    }
  }

  /// Adds or takes away what a finding says, for all who know it at first.
  private func change(_ item: Int, by sign: Double) {
    let isWhole = evidence.itemAnswers[item] < 0
    var members = evidence.knownBy[item]
    while let member = members.popFirst() {
      var rest = evidence.touches[item] & plan.ledger.observed[member]
      while let criterion = rest.popFirst() {
        let cell = member * width + criterion
        let amount = sign * evidence.contributions[item * width + criterion]
        if isWhole { evidence.wholes[cell] += amount } else { evidence.sums[cell] += amount }
      }
    }
  }

  /// First impressions, and where each rating starts: equation (2) without the occasion.
  private mutating func settle() {
    voters = PlaceSet()
    for member in 0..<memberCount {
      let touched = plan.ledger.wholeTouches(of: member) { evidence.isStruck[$0] }
      var seen = PlaceSet()
      var impression = 0.0
      var weight: Int64 = 0
      for criterion in 0..<criterionCount {
        let cell = member * width + criterion
        let theta =
          evidence.sums[cell] / max(1, evidence.counts[cell]) + evidence.wholes[cell]
          - plan.difficulties[criterion]
        evidence.starts[cell] = theta
        evidence.firstWeights[cell] = 0
        if plan.ledger.observed[member].contains(criterion),
          evidence.counts[cell] > 0.5 || touched.contains(criterion)
        {
          seen.insert(criterion)
          evidence.firstWeights[cell] = weights[cell]
          impression += theta
          weight += weights[cell]
        }
      }
      evidence.firstRated[member] = seen
      if weight > 0 { voters.insert(member) }
      let trait = traits[member]
      let shift = trait.halo * (impression / Double(max(1, seen.count))) - trait.severity
      for cell in member * width..<(member + 1) * width {
        evidence.starts[cell] = openness[member] * evidence.starts[cell] + shift
        evidence.shares[cell] = openness[member] / max(1, evidence.counts[cell])
      }
    }
  }
}
