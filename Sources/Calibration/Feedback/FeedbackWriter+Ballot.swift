extension FeedbackWriter {
  /// A finding that says most about a criterion for one member.
  private struct Moment {
    var criterion: Int
    var rating: Int
    var place: FindingPlace
    /// Logits toward the vote.
    var pull: Double
  }

  /// What a member writes on the last ballot.
  mutating func ballot(of member: Int) -> WrittenFeedback {
    guard held.outcome.seats.indices.contains(member) else { return WrittenFeedback() }
    let seat = held.outcome.seats[member]
    guard let ballot = seat.after else {
      let title = held.title(ofMember: member)
      let text = "\(title) has no vote: nothing heard bears on what this seat looks at."
      return WrittenFeedback(remarks: [Remark(.vote, text)])
    }
    let voice = held.member(member)?.voice ?? .plain
    let use = seat.interviewer
    let side: Direction = ballot.vote.isYes ? .for : .against
    let known = held.known(by: member)
    var remarks = [vote(ballot, of: member, in: voice)]
    if let place = seat.headline {
      remarks += judgement(on: place, verdict: nil, in: voice, for: use)
    }
    if let anchor = anchor(ballot, side, first: remarks.lazy.compactMap(\.criterion).first) {
      remarks.append(anchor)
    }
    let deciding = seat.headline.map { [$0] } ?? []
    let moments = moments(ballot, of: member, side, besides: deciding)
    var told = 0
    for moment in moments where told < 2 && hasNewWords(moment.place, besides: remarks) {
      guard let remark = self.moment(moment, in: voice, for: use) else { continue }
      remarks.append(remark)
      told += 1
    }
    let sayable = deciding + held.ranked(known, side)
    let change = change(seat, ballot, for: use)
    if change == nil || !ballot.vote.isYes, let better = better(sayable, for: use) {
      remarks.append(better.of(change == nil ? .change : .better))
    }
    if let change { remarks.append(change) }
    if !remarks.contains(where: { $0.kind == .change }),
      let change = step(ballot) ?? test(sayable, for: use)
    {
      remarks.append(change)
    }
    if let gap = gap(ballot, of: member, for: use) { remarks.append(gap) }
    let counter = counter(known, to: side, besides: remarks, in: voice, for: use)
    if let counter { remarks.append(counter) }
    return WrittenFeedback(remarks: remarks)
  }

  /// The vote and the level in one sentence.
  private mutating func vote(_ ballot: Ballot, of member: Int, in voice: Voice) -> Remark {
    let phrases = rubric.phrasebook.votes[ballot.vote] ?? [:]
    let use = held.panel.members[member] + ".vote"
    let vote = "vote \(ballot.vote.rawValue), \(ballot.vote.words)"
    let phrase = picker.verdict(from: phrases, in: voice, for: use)
    let text = phrase ?? held.title(ofMember: member)
    return Remark(.vote, "\(Prose.open(text)): \(vote), at \(held.name(of: ballot.level)).")
  }

  /// What the rubric describes and the ballot finds met or missed, on the criterion that says most.
  private mutating func anchor(
    _ ballot: Ballot,
    _ side: Direction,
    first: Int?
  ) -> Remark? {
    for criterion in (first.map { [$0] } ?? []) + ranked(ballot, side) {
      guard let rating = ballot.ratings[criterion], side == .for ? rating >= 3 : rating < 3,
        let text = say(anchor: side == .for ? rating : 3, of: criterion)
      else { continue }
      // What a rating stands for is the rubric's; the account need not have said it in those words.
      let title = held.title(ofCriterion: criterion)
      let lead = side == .for ? "Met on \(title), where a \(rating) reads" : "Missed on \(title)"
      return Remark(
        .anchor,
        "\(lead): \(text)",
        criterion: criterion
      )
    }
    return nil
  }

  /// What would have moved the vote: up for a no, up or down for a yes.
  private mutating func change(
    _ seat: DebriefOutcome.Seat,
    _ ballot: Ballot,
    for use: String
  ) -> Remark? {
    let steps = rubric.phrasebook.steps
    if let raise = seat.raise, raise.vote > ballot.vote {
      let remark = step(raise, steps.one, isRaise: true, for: use)
      if let remark { return remark }
    }
    if ballot.vote.isYes {
      if let lower = seat.lower {
        return step(lower, steps.rests, isRaise: false, for: use)
      }
      return stands(for: use)
    }
    guard let raise = seat.raise else { return nil }
    return step(raise, steps.several, isRaise: true, for: use)
  }

  /// That no one finding bears the vote, where there are findings.
  mutating func stands(for use: String) -> Remark? {
    guard !held.places.isEmpty else { return nil }
    return picker.pick(from: rubric.phrasebook.steps.stands, for: use).map { Remark(.change, $0) }
  }

  private mutating func step(
    _ change: BallotChange,
    _ sentences: [String],
    isRaise: Bool,
    for use: String
  ) -> Remark? {
    step(
      sentences,
      signal: change.signal,
      vote: change.vote,
      isRaise: isRaise,
      place: isRaise ? place(ofRepeated: change) : nil,
      for: use
    )
  }

  /// Where a signal would have to be shown that another answer shows already, or null.
  private func place(ofRepeated change: BallotChange) -> String? {
    guard held.places.contains(where: { held.finding(at: $0)?.signal == change.signal }) else {
      return nil
    }
    for case .add(change.signal, let answer) in change.changes { return held.answerID(answer) }
    return nil
  }

  /// The next step on the criterion that says most, where no phrase is left to say it.
  private mutating func step(_ ballot: Ballot) -> Remark? {
    for criterion in ranked(ballot, .against) {
      guard let rating = ballot.ratings[criterion], rating < 4,
        let text = say(anchor: max(3, rating + 1), of: criterion)
      else { continue }
      return Remark(
        .change,
        "Next on \(held.title(ofCriterion: criterion)): \(text)",
        criterion: criterion
      )
    }
    return nil
  }

  /// A question whose answer would have changed the vote.
  private mutating func test(_ places: [FindingPlace], for use: String) -> Remark? {
    for place in places {
      guard let signal = held.finding(at: place)?.signal,
        let ask = question(about: signal, isShown: true, for: use)
      else { continue }
      let text = "One answer was missing on \(rubric.signals[signal].id)."
      guard picker.say(text) else { continue }
      return Remark(
        .change,
        text,
        ask: ask,
        signal: signal
      )
    }
    return nil
  }

  /// The text of an anchor that was not said yet, to follow a colon.
  private mutating func say(anchor rating: Int, of criterion: Int) -> String? {
    guard rubric.criteria.indices.contains(criterion) else { return nil }
    let anchors = rubric.criteria[criterion].anchors
    guard anchors.indices.contains(rating - 1), picker.say(anchors[rating - 1]) else { return nil }
    return Prose.lowered(anchors[rating - 1])
  }

  /// Rated criteria, for a yes from the highest rating down, for a no from the lowest up.
  private func ranked(_ ballot: Ballot, _ side: Direction) -> [Int] {
    let rated = ballot.expectedRatings.enumerated().compactMap { place, rating in
      rating.map { (place: place, key: side == .for ? -$0 : $0) }
    }
    return rated.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.place)
  }

  /// The findings that explain further ratings, those not shown elsewhere first.
  private func moments(
    _ ballot: Ballot,
    of member: Int,
    _ side: Direction,
    besides places: [FindingPlace]
  ) -> [Moment] {
    var best: [Moment] = []
    let known = held.known(by: member).filter { !places.contains($0) }
    for (criterion, rating) in ballot.ratings.enumerated() {
      guard let rating else { continue }
      var moment: Moment?
      for place in known where held.signal(at: place)?.direction == side {
        guard let finding = held.finding(at: place), finding.quote != nil,
          finding.contributions.indices.contains(criterion),
          held.signal(at: place)?.criterion == rubric.criteria[criterion].id
        else { continue }
        let pull = finding.contributions[criterion].magnitude
        if pull > (moment?.pull ?? 0) {
          moment = Moment(criterion: criterion, rating: rating, place: place, pull: pull)
        }
      }
      if let moment { best.append(moment) }
    }
    return best.sorted { left, right in
      let seen = (shown.contains(left.place) ? 1 : 0, shown.contains(right.place) ? 1 : 0)
      return (seen.0, -left.pull, left.criterion) < (seen.1, -right.pull, right.criterion)
    }
  }

  private mutating func moment(_ moment: Moment, in voice: Voice, for use: String) -> Remark? {
    guard let verdict = verdict(on: moment.place, in: voice, for: use + ".moment") else {
      return nil
    }
    let title = held.title(ofCriterion: moment.criterion)
    var remark = remark(.moment, "\(title) \(moment.rating): \(verdict)", on: moment.place)
    remark.criterion = moment.criterion
    return remark
  }

  /// A criterion that the member looks at and could not rate, a gate's first.
  private mutating func gap(_ ballot: Ballot, of member: Int, for use: String) -> Remark? {
    let observes = held.member(member)?.observes
    let gated = held.outcome.gates.map(\.criterion)
    let missing = ballot.ratings.indices.filter { criterion in
      guard ballot.ratings[criterion] == nil, rubric.criteria.indices.contains(criterion) else {
        return false
      }
      return observes?.contains(rubric.criteria[criterion].id) ?? true
    }
    let ranked = missing.filter(gated.contains) + missing.filter { !gated.contains($0) }
    for criterion in ranked {
      if let remark = unshown(criterion, for: use) { return remark }
    }
    return nil
  }
}
