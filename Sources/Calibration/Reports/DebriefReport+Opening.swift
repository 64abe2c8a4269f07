extension DebriefReport {
  /// What stands on the first screen of 80 columns and 24 lines.
  var opening: [Block] {
    var blocks: [Block] = [
      .heading(level: 1, RichText(held.scenario.title)),
      .lead(verdict, tone),
    ]
    if let unread = unread.line { blocks.append(.paragraph(unread)) }
    blocks += result.reasons.correctionLines.map {
      .paragraph("\(.toned(.warning, RichText($0)))")
    }
    blocks.append(.bullets(steadiness + quotes + movers + [flip]))
    return blocks
  }

  private var tone: Tone {
    switch outcome.decision {
    case .approve: .for
    case .decline: .against
    case .hold: .warning
    }
  }

  /// The verdict on the deciding words, and the decision with what made it.
  private var verdict: RichText {
    let words = result.feedback.verdict.map { RichText($0) + " " } ?? ""
    return "\(.strong(words))\(result.reasons.decision)"
  }

  /// Up to three findings with words: the deciding one, another on its side, the strongest against; where
  /// one side has none, more of the other.
  private var quotes: [RichText] {
    openingPlaces.compactMap { place in
      guard let quote = held.quote(at: place), let signal = held.signal(at: place) else {
        return nil
      }
      let tone: Tone = signal.direction == .for ? .for : .against
      return "\(.toned(tone, FeedbackText.text(of: quote))) \(.code(signal.id))"
    }
  }

  private var openingPlaces: [FindingPlace] {
    let quoted = held.places.filter { held.quote(at: $0) != nil }
    let own = held.ranked(quoted, held.side)
    let other = held.ranked(quoted, held.side == .for ? .against : .for)
    let headline = outcome.headline.flatMap { quoted.contains($0) ? $0 : nil }
    var places = headline.map { [$0] } ?? []
    func isNew(_ place: FindingPlace) -> Bool {
      !places.contains { held.quote(at: $0)?.text == held.quote(at: place)?.text }
    }
    let isDifferent = { (place: FindingPlace) in
      isNew(place) && !places.contains { held.signal(at: $0)?.id == held.signal(at: place)?.id }
    }
    if let second = own.first(where: isDifferent) ?? own.first(where: isNew) {
      places.append(second)
    }
    if let third = other.first(where: isNew) ?? own.first(where: isNew) { places.append(third) }
    // Where all that is quoted speaks for one side.
    while places.count < 3, let more = other.first(where: isDifferent) ?? other.first(where: isNew)
    {
      places.append(more)
    }
    return places
  }

  /// Whose vote changed and why, the largest changes first.
  private var movers: [RichText] {
    let changed = result.moves.filter(\.isVoteChanged)
    let ranked = ranked(changed.isEmpty ? result.moves : changed)
    guard !changed.isEmpty else {
      let widest = ranked.first.map { "; widest shift: \($0.brief)" } ?? "."
      return ["\(.strong("Moved:")) nobody's vote changed\(widest)"]
    }
    var lines: [RichText] = ranked.prefix(2).map { "\(.strong("Moved:")) \($0.brief)" }
    if ranked.count > 2, let last = lines.popLast() {
      lines.append(last + " \(Prose.raised(Prose.count(ranked.count - 2))) more moved.")
    }
    return lines
  }

  /// Moves by size, the largest first; equal ones in the panel's order.
  private func ranked(_ moves: [MoveReason]) -> [MoveReason] {
    let ranked = moves.enumerated().sorted { left, right in
      let sizes = [left, right].map { ($0.element.evidence + $0.element.pull).magnitude }
      return sizes[0] == sizes[1] ? left.offset < right.offset : sizes[0] > sizes[1]
    }
    return ranked.map(\.element)
  }

  private var flip: RichText {
    if let flip = result.reasons.flips.first {
      return "\(.strong("Would flip it:")) \(flip.what) (then: \(flip.words))."
    }
    guard let route = result.reasons.route else {
      return "\(.strong("Would flip it:")) nothing that was tried, up to six changes together."
    }
    return """
      \(.strong("Would flip it:")) no one or two changes, but these together: \(route.what) \
      (then: \(route.words)).
      """
  }
}
