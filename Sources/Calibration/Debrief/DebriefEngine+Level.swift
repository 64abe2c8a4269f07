extension DebriefEngine {
  /// Whether a strong no of a member reads Senior or below it.
  ///
  /// By the sum that one answer alone reads by, over the signals that the member heard or was told of,
  /// each once, as strong as it was shown best. A level is no criterion, so what a member does not
  /// observe counts too. Where the rubric has no numbers for it, or the member knows of no answer, the
  /// ratings tell, and whether it knows something that speaks for Staff.
  func levelOfStrongNo(by member: Int) -> Level {
    if let base = plan.level, knowsAnAnswer(member) {
      return Level(vote: .strongNo, logits: base + levelSignals(of: member))
    }
    let isSpokenFor = (0..<itemCount).contains { item in
      !evidence.isStruck[item] && (evidence.knownBy[item].contains(member) || isTold(item))
        && evidence.signals[Int(evidence.itemSignals[item])].isFor
    }
    return Level(vote: .strongNo, adequate: adequate(of: member), isSpokenFor: isSpokenFor)
  }

  /// What the signals add to the logits for Senior for a member.
  private func levelSignals(of member: Int) -> Double {
    var sum = 0.0
    for item in 0..<itemCount where isHeard(item, by: member) || isTold(item) {
      let signal = Int(evidence.itemSignals[item])
      let (own, best) = (evidence.itemLevels[item], state.levels[signal])
      guard own.magnitude > best.magnitude else { continue }
      sum += own - best
      state.levels[signal] = own
    }
    for item in 0..<itemCount { state.levels[Int(evidence.itemSignals[item])] = 0 }
    return sum
  }

  /// Whether a member heard an answer, or was told something of one.
  private func knowsAnAnswer(_ member: Int) -> Bool {
    guard plan.hasAnswers else { return false }
    return (0..<evidence.answers.count).contains { evidence.answers[$0].heardBy.contains(member) }
      || (0..<itemCount).contains { isTold($0) }
  }

  /// Whether a member heard the answers in which a finding was made.
  private func isHeard(_ item: Int, by member: Int) -> Bool {
    let answer = Int(evidence.itemAnswers[item])
    let hearers = answer < 0 ? evidence.knownBy[item] : evidence.answers[answer].heardBy
    return hearers.contains(member) && !evidence.isStruck[item]
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
