extension DebriefReport {
  /// Rules and gates, with what they would have made of the same ballots.
  var rules: [Block] {
    let reasons = result.reasons
    var lines: [RichText] = ["\(.strong("Other rules:")) \(reasons.rules)"]
    lines += outcome.gates.map { gate in
      let rating = gate.rating.map(String.init) ?? "not shown"
      let title = held.title(ofCriterion: gate.criterion)
      return "\(.strong("Gate:")) \(title) needs \(gate.needed); the panel reads \(rating)."
    }
    lines.append("\(.strong("Pooled:")) \(reasons.pooled)")
    let figure = simulated.map { [Block.figure(RuleFigure.figure($0, isAside: true))] } ?? []
    return [.heading(level: 2, "What every other rule would decide"), .bullets(lines)] + figure
  }

  /// What was not shown, and what would flip it.
  var changes: [Block] {
    let reasons = result.reasons
    var lines = reasons.gaps.map { gap -> RichText in
      let ask = gap.ask.map { " Ask: \($0)" } ?? ""
      return "\(.strong("Not shown:")) \(held.title(ofCriterion: gap.criterion)).\(ask)"
    }
    lines += (reasons.flips + (reasons.route.map { [$0] } ?? [])).map { flip in
      let ask = flip.ask.map { " Ask: \($0)" } ?? ""
      return "\(.strong("Would flip it:")) \(Prose.raised(flip.words)), \(flip.what).\(ask)"
    }
    if reasons.flips.isEmpty, reasons.route == nil {
      lines.append("Nothing that was tried flips it, up to six changes together.")
    }
    return [.heading(level: 2, "What would change it"), .bullets(lines)]
  }

  /// Every finding with its words, and who knew it in the end.
  var evidence: [Block] {
    var lines: [RichText] = []
    for place in held.places {
      guard let finding = held.finding(at: place), let signal = held.signal(at: place) else {
        continue
      }
      let tone: Tone = signal.direction == .for ? .for : .against
      var text: RichText = "\(.toned(tone, "\(.code(signal.id))")) "
      let quotes = held.quotes(at: place)
      if place.answer == nil { text += "across answers" }
      if place.answer == nil, !quotes.isEmpty { text += ": " }
      for (index, quote) in quotes.enumerated() {
        text += (index > 0 ? "; " : "") + FeedbackText.text(of: quote)
      }
      if quotes.isEmpty {
        text += RichText("\(held.answerID(place.answer) ?? ""), \(finding.wordless)")
      }
      if let words = held.correction(at: place) {
        text += " \(.toned(.warning, RichText(words)))"
      }
      let members = outcome.seats.indices.filter { held.known(by: $0).contains(place) }
      lines.append(text + " \(.faint("- known to \(known(to: members))"))")
    }
    for observation in held.scenario.observations {
      let title =
        held.rubric.index(ofCriterion: observation.criterion).map(held.title(ofCriterion:))
        ?? observation.criterion
      let rating = DecimalText.fixed(observation.rating, decimals: 1)
      let note = observation.note.isEmpty ? "" : ": \(observation.note)"
      lines.append("\(title) reported at \(rating) without an answer\(note)")
    }
    let note = unread.line.map { [Block.paragraph($0)] } ?? []
    guard !lines.isEmpty || !note.isEmpty else { return [] }
    let start = [.heading(level: 2, "Evidence")] + note
    guard !lines.isEmpty else { return start }
    let list = Block.bullets(lines)
    guard let figure = EvidenceFigure(held)?.figure(chart: [list]) else { return start + [list] }
    return start + [.figure(figure)]
  }

  /// Some members by name, or the others where they are fewer.
  private func known(to members: [Int]) -> String {
    let others = outcome.seats.indices.filter { !members.contains($0) }
    if others.isEmpty { return "all" }
    if members.isEmpty { return "nobody" }
    let isFew = members.count <= others.count
    let named = Prose.list((isFew ? members : others).map(held.title(ofMember:)))
    return isFew ? named : "all but \(named)"
  }
}
