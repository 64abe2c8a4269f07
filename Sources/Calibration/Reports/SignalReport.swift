/// What a signal looks for and what it is worth.
package struct SignalReport: Sendable {
  /// Wordings shown of a cue.
  private static let mostPatterns = 3

  private let rubric: Rubric
  private let signal: Signal

  /// Takes a signal of a rubric; null where it has no such signal.
  package init?(_ id: String, in rubric: Rubric) {
    guard let place = rubric.index(ofSignal: id) else { return nil }
    self.rubric = rubric
    signal = rubric.signals[place]
  }

  /// The whole as a page.
  package var page: Page {
    let tone: Tone = signal.direction == .for ? .for : .against
    var blocks: [Block] = [
      .heading(level: 1, "\(.toned(tone, "\(signal.title)"))"),
      .paragraph(
        """
        Speaks \(signal.direction.rawValue) Staff, on \(.code(signal.criterion)) above all. \
        Evidence starts at \(SignedText.logits(signal.base)) logits; above 0 it is found.\
        \(signal.needsChallenge ? " It is read only after a challenge." : "")\
        \(signal.reach == .packet ? " It is read across answers." : "")
        """
      ),
      .paragraph("Adds \(SignedText.list(adds)) when fully shown."),
    ]
    if signal.level != 0 {
      blocks.append(
        .paragraph(
          """
          Where the vote is a strong no, a full finding adds \(SignedText.logits(signal.level)) for \
          Senior rather than below it.
          """
        )
      )
    }
    if !signal.excludes.isEmpty {
      blocks.append(
        .paragraph("Not found beside a stronger \(Prose.list(signal.excludes, and: "or")).")
      )
    }
    if signal.ceiling < .strongYes {
      blocks.append(
        .paragraph(
          """
          An answer that shows it earns a vote of \(signal.ceiling.rawValue) at most, whatever else it \
          shows.
          """
        )
      )
    }
    blocks.append(.heading(level: 2, "Evidence, in logits a unit"))
    blocks.append(.definitions(signal.evidence.map(definition)))
    for (title, examples) in [("Fires on", signal.fires), ("Silent on", signal.silent)]
    where !examples.isEmpty {
      blocks.append(.heading(level: 2, RichText(title)))
      blocks.append(.bullets(examples.map { RichText($0.text) }))
    }
    return Page(title: signal.title, blocks: blocks)
  }

  /// The whole for other programs.
  package var json: JSONValue {
    [
      "id": .string(signal.id), "title": .string(signal.title),
      "direction": .string(signal.direction.rawValue), "criterion": .string(signal.criterion),
      "base": .number(signal.base), "needs-challenge": .bool(signal.needsChallenge),
      "reach": .string(signal.reach.rawValue),
      "excludes": .array(signal.excludes.map(JSONValue.string)),
      "ceiling": .integer(signal.ceiling.rawValue),
      "adds": .object(signal.adds.mapValues(JSONValue.number)), "level": .number(signal.level),
      "evidence": .array(
        signal.evidence.map { weight in
          [
            "cue": .string(weight.cue), "logits": .number(weight.logits),
            "patterns": .array(patterns(of: weight.cue).map(JSONValue.string)),
          ]
        }
      ),
      "fires": .array(signal.fires.map { .string($0.text) }),
      "silent": .array(signal.silent.map { .string($0.text) }),
    ]
  }

  private var adds: [(name: String, logits: Double)] {
    rubric.criteria.compactMap { criterion in
      signal.adds[criterion.id].flatMap { $0 == 0 ? nil : (criterion.id, $0) }
    }
  }

  private func definition(_ weight: Signal.Weight) -> Definition {
    var text: RichText = "\(SignedText.logits(weight.logits))"
    if let cue = cue(weight.cue) { text += "  \(sourceText(cue))" }
    return Definition("\(.code(weight.cue))", text)
  }

  private func cue(_ id: String) -> Cue? { rubric.cues.first { $0.id == id } }

  private func patterns(of id: String) -> [String] {
    guard case .patterns(let any, _) = cue(id)?.source else { return [] }
    return any.map(\.source)
  }

  private func sourceText(_ cue: Cue) -> RichText {
    switch cue.source {
    case .patterns(let any, _):
      var text: RichText = ""
      for (index, pattern) in any.prefix(Self.mostPatterns).enumerated() {
        text += "\(index == 0 ? "" : "  ")\(.code(pattern.source))"
      }
      if any.count > Self.mostPatterns { text += "  and \(any.count - Self.mostPatterns) more" }
      return text
    case .measure(let measure): return "the figure \(.code(measure.rawValue))"
    case .wording(let target): return "single words, as learned for \(.code(target))"
    case .sentence(let target):
      return "the words of a sentence, as learned for \(.code(target))"
    case .joint(let all, let without):
      let missing = without.isEmpty ? "" : ", without \(Prose.list(without, and: "or"))"
      return "\(Prose.list(all))\(missing)"
    }
  }
}
