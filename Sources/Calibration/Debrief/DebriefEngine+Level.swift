extension DebriefEngine {
  /// Whether a strong no of a member reads Senior or below it.
  ///
  /// By the sum that one answer alone reads by, over the signals that were heard, each once, as strong
  /// as it was shown best. On a first ballot a member goes by what it heard itself. After a discussion
  /// all go by what those present heard together: findings are argued for the vote that they serve,
  /// and what tells Senior from below it would else stay with whoever asked. A level is no criterion,
  /// so what a member does not observe counts too. Where the rubric has no numbers for it, or the
  /// member knows of no answer, the ratings tell, and whether it knows something that speaks for Staff.
  func levelOfStrongNo(by member: Int) -> Level {
    if !plan.levels.isEmpty, knowsAnAnswer(member) {
      return Level(vote: .strongNo, logits: roundsHeld > 0 ? jointLevel() : level(heardBy: member))
    }
    let isSpokenFor = (0..<itemCount).contains { item in
      !evidence.isStruck[item] && (evidence.knownBy[item].contains(member) || isTold(item))
        && evidence.signals[Int(evidence.itemSignals[item])].isFor
    }
    return Level(vote: .strongNo, adequate: adequate(of: member), isSpokenFor: isSpokenFor)
  }

  /// The logits for Senior by what those present heard together; once a run.
  private func jointLevel() -> Double {
    if state.jointLevel[0].isNaN { state.jointLevel[0] = level(heardBy: present) }
    return state.jointLevel[0]
  }

  private func level(heardBy member: Int) -> Double {
    level(heardBy: PlaceSet(bits: 1 &<< UInt64(truncatingIfNeeded: member)))
  }

  /// The logits for Senior by what some members heard, or were told.
  private func level(heardBy members: PlaceSet) -> Double {
    let heard = (0..<evidence.answers.count).count {
      !(evidence.answers[$0].heardBy & members).isEmpty
    }
    var sum = plan.levels[min(heard, plan.levels.count - 1)]
    for place in 0..<evidence.faints.count {
      let faint = evidence.faints[place]
      guard !(evidence.answers[faint.answer].heardBy & members).isEmpty else { continue }
      sum += gain(faint.level, of: faint.signal)
    }
    for item in 0..<itemCount where isHeard(item, by: members) || isTold(item) {
      sum += gain(evidence.itemLevels[item], of: Int(evidence.itemSignals[item]))
    }
    for place in 0..<evidence.faints.count { state.levels[evidence.faints[place].signal] = 0 }
    for item in 0..<itemCount { state.levels[Int(evidence.itemSignals[item])] = 0 }
    return sum
  }

  /// What a signal adds to what it was shown best so far.
  private func gain(_ own: Double, of signal: Int) -> Double {
    let best = state.levels[signal]
    guard own.magnitude > best.magnitude else { return 0 }
    state.levels[signal] = own
    return own - best
  }

  /// Whether a member heard an answer, or was told something of one.
  private func knowsAnAnswer(_ member: Int) -> Bool {
    guard plan.hasAnswers else { return false }
    return (0..<evidence.answers.count).contains { evidence.answers[$0].heardBy.contains(member) }
      || (0..<itemCount).contains { isTold($0) }
  }

  /// Whether some members heard the answers in which a finding was made.
  private func isHeard(_ item: Int, by members: PlaceSet) -> Bool {
    let answer = Int(evidence.itemAnswers[item])
    let hearers = answer < 0 ? evidence.knownBy[item] : evidence.answers[answer].heardBy
    return !(hearers & members).isEmpty && !evidence.isStruck[item]
  }

  /// Whether somebody brought a finding forward; what is struck or withheld is marked as stated too.
  private func isTold(_ item: Int) -> Bool {
    state.isStated[item] && !evidence.isStruck[item] && !chance.isWithheld[item]
  }

  /// On how many criteria a member's rating is 2 or better.
  private func adequate(of member: Int) -> Int {
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
}
