/// What a criterion asks, what its ratings look like, and which signals bear on it.
package struct CriterionReport: Sendable {
  private let criterion: Criterion
  private let bearing: [(signal: Signal, logits: Double)]

  /// Takes a criterion of a rubric; null where it has no such criterion.
  package init?(_ id: String, in rubric: Rubric) {
    guard let place = rubric.index(ofCriterion: id) else { return nil }
    criterion = rubric.criteria[place]
    let signals = rubric.signals.enumerated().compactMap { rank, signal in
      signal.adds[id].flatMap { $0 == 0 ? nil : (rank: rank, signal: signal, logits: $0) }
    }
    bearing = signals.sorted { (-$0.logits, $0.rank) < (-$1.logits, $1.rank) }.map {
      ($0.signal, $0.logits)
    }
  }

  /// The whole as a page.
  package var page: Page {
    var blocks: [Block] = [
      .heading(level: 1, RichText(criterion.title)), .paragraph(RichText(criterion.question)),
      .paragraph(RichText(terms)),
      .heading(level: 2, "What a rating looks like"),
      .definitions(
        criterion.anchors.enumerated().map { Definition("\($0.offset + 1)", RichText($0.element)) }
      ),
    ]
    if !criterion.probes.isEmpty {
      blocks.append(.heading(level: 2, "What to ask where it was not shown"))
      blocks.append(.bullets(criterion.probes.map(RichText.init(_:))))
    }
    if !bearing.isEmpty {
      blocks.append(.heading(level: 2, "Signals that bear on it, in logits when fully shown"))
      blocks.append(
        .definitions(
          bearing.map { entry in
            Definition(
              "\(.code(entry.signal.id))",
              "\(SignedText.logits(entry.logits))  \(entry.signal.title)"
            )
          }
        )
      )
    }
    return Page(title: criterion.title, blocks: blocks)
  }

  /// The whole for other programs.
  package var json: JSONValue {
    [
      "id": .string(criterion.id), "title": .string(criterion.title),
      "question": .string(criterion.question), "weight": .number(criterion.weight),
      "difficulty": .number(criterion.difficulty), "applies": .string(criterion.applies.rawValue),
      "anchors": .array(criterion.anchors.map(JSONValue.string)),
      "probes": .array(criterion.probes.map(JSONValue.string)),
      "signals": .array(
        bearing.map { ["signal": .string($0.signal.id), "logits": .number($0.logits)] }
      ),
    ]
  }

  private var terms: String {
    let weight = DecimalText.fixed(criterion.weight, decimals: 2)
    let difficulty = DecimalText.fixed(criterion.difficulty, decimals: 2)
    let applies =
      switch criterion.applies {
      case .always: "Always rated"
      case .whenShown: "Rated where a finding touches it or the interview probes it"
      case .afterChallenge: "Rated only after a challenge"
      }
    return "\(applies); weight \(weight), difficulty \(difficulty) logits."
  }
}
