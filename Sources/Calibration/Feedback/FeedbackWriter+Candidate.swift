extension FeedbackWriter {
  /// What the candidate is told: the decision, the words that decided it, and what to show next time.
  mutating func letter() -> WrittenFeedback {
    let outcome = held.outcome
    let use = "candidate"
    let side = held.side
    let words = Prose.raised(held.words(for: outcome.decision, level: outcome.level))
    var remarks = [Remark(.vote, words + reads(at: outcome.medianLevel) + ".")]
    if let place = outcome.headline {
      let canonical = phrases(at: place)?.verdicts[.terse]?.first
      let verdict = canonical.flatMap { picker.say($0) ? $0 : nil }
      remarks += judgement(on: place, verdict: verdict, in: .plain, for: use)
    }
    let deciding = outcome.headline.map { [$0] } ?? []
    let others = held.ranked(held.places, side).filter { place in
      !deciding.contains(place) && held.quote(at: place) != nil
        && held.signal(at: place)?.id != outcome.headline.flatMap { held.signal(at: $0)?.id }
    }
    if let place = others.first(where: { hasNewWords($0, besides: remarks) }),
      let verdict = verdict(on: place, in: .plain, for: use + ".moment")
    {
      remarks.append(remark(.moment, verdict, on: place))
    }
    let change = change(for: use)
    if let better = better(deciding + others, for: use) {
      remarks.append(better.of(change == nil ? .change : .better))
    }
    if let change { remarks.append(change) }
    let gated = outcome.gates.map(\.criterion)
    let missing =
      outcome.notShown.filter(gated.contains) + outcome.notShown.filter { !gated.contains($0) }
    for criterion in missing.prefix(2) {
      if let remark = unshown(criterion, for: use) { remarks.append(remark) }
    }
    let counter = counter(held.places, to: side, besides: remarks, in: .plain, for: use)
    if let counter { remarks.append(counter) }
    return WrittenFeedback(remarks: remarks)
  }

  /// What reads at a level, where there is something.
  private func reads(at level: Level) -> String {
    let name = held.name(of: level)
    if !held.packet.answers.isEmpty { return "; the answers read at \(name)" }
    return held.packet.observations.isEmpty ? "" : "; the reported ratings read at \(name)"
  }

  /// What would have turned the decision: one thing, or the first of several.
  private mutating func change(for use: String) -> Remark? {
    let steps = rubric.phrasebook.steps
    let outcome = held.outcome
    for flip in outcome.flips where flip.changes.count == 1 {
      switch (flip.changes.first, flip.decision) {
      case (.add(let signal, _), .approve):
        return step(steps.one, signal: signal, vote: .yes, isRaise: true, for: use)
      case (.strike(let place), .decline):
        guard let signal = held.finding(at: place)?.signal else { continue }
        return step(steps.rests, signal: signal, vote: .no, isRaise: false, for: use)
      default: continue
      }
    }
    let together = outcome.flips.map(\.changes) + (outcome.route.map { [$0.changes] } ?? [])
    for changes in together where outcome.decision != .approve {
      for case .add(let signal, _) in changes {
        return step(steps.several, signal: signal, vote: .yes, isRaise: true, for: use)
      }
    }
    guard outcome.decision == .approve else {
      let raise = outcome.seats.lazy.compactMap(\.raise).first
      return raise.flatMap {
        step(steps.several, signal: $0.signal, vote: .yes, isRaise: true, for: use)
      }
    }
    return stands(for: use)
  }
}
