extension ExplainedAnswer {
  /// Cues shown one by one; the rest are summed.
  private static let mostCues = 8

  /// Vote and what would move it, then each finding, then each criterion.
  package var blocks: [Block] {
    let vote = reading.vote
    let name = id.map { "\($0): " } ?? ""
    var blocks: [Block] = [
      .heading(level: 1, RichText("\(name)vote \(vote.rawValue), \(vote.words)")),
      .paragraph(RichText(opening)),
    ]
    blocks.append(.bullets(changes))
    if let text, let figure = evidence(text) { blocks.append(.figure(figure)) }
    if reading.findings.isEmpty { blocks.append(.paragraph("Nothing was found in it.")) }
    for (finding, share) in zip(reading.findings, explanation.shares) {
      blocks += self.blocks(of: finding, share)
    }
    blocks.append(.heading(level: 2, "Criteria"))
    blocks.append(.definitions(rubric.criteria.indices.map(definition(ofCriterion:))))
    return blocks
  }

  private func evidence(_ text: AnswerText) -> Figure? {
    let words = EvidenceFigure.Text(
      name: id ?? "text",
      text: text,
      findings: reading.findings,
      confirmed: reading.confirmed
    )
    return EvidenceFigure([words], rubric: rubric)?
      .figure("What was found in it", chart: [], isOpen: true)
  }

  private var opening: String {
    let cuts = rubric.scale.cuts(rise: reading.rise).map { DecimalText.fixed($0, decimals: 2) }
    let mean = DecimalText.fixed(reading.mean, decimals: 2)
    var text =
      "Reads at \(rubric.title(of: reading.level)). The weighted mean of the ratings is \(mean); votes "
      + "2, 3 and 4 begin at \(Prose.list(cuts))\(length)."
    if let hold = reading.hold(in: rubric) { text += " \(hold)" }
    if explanation.offTopicCount > 0 {
      let count = explanation.offTopicCount
      let words = count == 1 ? "One word of it is" : "\(count) words of it are"
      text += " \(words) about something else, and not read."
    }
    if !struck.isEmpty { text += " A person struck \(Prose.list(struck)) from the reading." }
    if !struckInVain.isEmpty {
      text += " It does not show \(Prose.list(struckInVain)): nothing to strike."
    }
    return text
  }

  /// What the account's length does to the cuts, where they go with it.
  private var length: String {
    guard rubric.scale.room != nil, reading.rise != 0 else { return "" }
    let points = DecimalText.fixed(abs(reading.rise), decimals: 2)
    return ", the last two \(points) \(reading.rise < 0 ? "lower" : "higher") for its length"
  }

  /// What would move the vote by one, either way.
  private var changes: [RichText] {
    var lines: [RichText] = []
    for (word, change) in [("up", explanation.raise), ("down", explanation.lower)] {
      guard let change, let signal = signal(change.signal) else {
        lines.append("No single finding more or less moves the vote \(word).")
        continue
      }
      let verb = change.isStrike ? "without" : "with"
      let distance = DecimalText.fixed(change.distance, decimals: 2)
      lines.append(
        """
        \(.strong("Nearest way \(word):")) \(verb) \(.code(signal.id)) the vote is \
        \(change.vote.rawValue); its evidence is \(distance) logits from that.
        """
      )
    }
    if let missing = missingSignal, let signal = signal(missing.signal) {
      let text = ", \(missing.effect(on: reading.vote))\(missing.question)"
      lines.append("\(.strong("Nearest missing:")) \(.code(signal.id))\(text)")
    }
    return lines
  }

  private func blocks(
    of finding: Finding,
    _ share: AnswerExplanation.FindingShare
  ) -> [Block] {
    guard let signal = signal(finding.signal) else { return [] }
    let tone: Tone = signal.direction == .for ? .for : .against
    var blocks: [Block] = [.heading(level: 2, "\(.toned(tone, "\(.code(signal.id))"))")]
    if let quote = finding.quote, let range = finding.range {
      let place = "\(finding.part.rawValue), bytes \(range.lowerBound) to \(range.upperBound)"
      blocks.append(.paragraph("\(.quote(quote)) \(.faint("\(place)"))"))
    } else {
      let isAdded = finding.origin == .correction
      blocks.append(
        .paragraph(isAdded ? "It was added without a quote." : "It rests on no words of its own.")
      )
    }
    if finding.origin == .correction {
      let isConfirmed = reading.confirmed.contains(finding.signal)
      let words = isConfirmed ? "A person confirmed it." : "A person added it to the reading."
      blocks.append(.paragraph("\(.toned(.warning, RichText(words)))"))
    } else {
      let evidence = SignedText.logits(finding.evidence)
      let strength = DecimalText.fixed(finding.strength, decimals: 2)
      let base = SignedText.logits(share.base)
      blocks.append(
        .paragraph("Evidence \(evidence), strength \(strength); \(base) without a cue.")
      )
      blocks.append(.definitions(definitions(of: share.cues)))
    }
    let adds = SignedText.list(additions(of: finding))
    blocks.append(.paragraph("Adds \(adds.isEmpty ? "nothing" : adds)."))
    return blocks
  }

  private func definitions(of cues: [AnswerExplanation.CueShare]) -> [Definition] {
    var definitions = cues.prefix(Self.mostCues).map { cue in
      var text: RichText = "\(SignedText.logits(cue.logits))"
      for (index, words) in cue.words.prefix(4).enumerated() {
        text += "\(index == 0 ? "  " : ", ")\(.quote(words))"
      }
      if !cue.terms.isEmpty {
        text += "  \(SignedText.list(cue.terms.map { ($0.text, $0.logits) }))"
      }
      return Definition("\(.code(cue.cue))", text)
    }
    let rest = cues.dropFirst(Self.mostCues)
    if !rest.isEmpty {
      let sum = rest.reduce(0) { $0 + $1.logits }
      definitions.append(Definition("\(rest.count) more", "\(SignedText.logits(sum))"))
    }
    return definitions
  }

  private func definition(ofCriterion place: Int) -> Definition {
    let criterion = rubric.criteria[place]
    guard reading.theta.indices.contains(place), let theta = reading.theta[place],
      let expected = reading.expectedRatings[place], let rating = reading.ratings[place]
    else { return Definition("\(.code(criterion.id))", "not shown") }
    let text =
      "\(rating) (\(DecimalText.fixed(expected, decimals: 2)) at \(SignedText.logits(theta)): "
      + SignedText.list(parts(ofCriterion: place)) + ")"
    return Definition("\(.code(criterion.id))", RichText(text))
  }
}
