extension TokenPattern {
  /// The sequences; at least one.
  ///
  /// - Complexity: linear in the line; they are made when asked for.
  public var sequences: [Sequence] {
    let items = parsed.items
    var sequences: [Sequence] = []
    for item in items {
      if item.marks.contains(.begins) { sequences.append(Sequence(elements: [], anchor: nil)) }
      let last = sequences.count - 1
      guard last >= 0 else { continue }
      let isOptional = item.marks.contains(.optional)
      switch item.kind {
      case .element, .gap:
        if item.marks.contains(.anchor) { sequences[last].anchor = sequences[last].elements.count }
        sequences[last].elements.append(
          Element(
            choices: item.kind == .gap ? [.gap(Int(item.length))] : [],
            isOptional: isOptional,
            isNegated: item.marks.contains(.negated)
          )
        )
      default:
        let element = sequences[last].elements.count - 1
        guard element >= 0, let choice = choice(item) else { continue }
        sequences[last].elements[element].choices.append(choice)
      }
    }
    return sequences
  }

  /// How each further sequence relates to the one before; one fewer than the sequences.
  public var joins: [Join] { parsed.joins }

  /// The classes in angle brackets, in the order of the line.
  var lexicons: [PatternItem] { parsed.items.filter { $0.kind == .lexicon } }

  /// The names of the classes in angle brackets, in the order of the line.
  var lexiconNames: [String] { lexicons.map { text(of: $0) } }

  private var parsed: PatternParser {
    var parser = PatternParser()
    withBytes { try? parser.parse($0) }
    return parser
  }

  private func choice(_ item: PatternItem) -> Choice? {
    switch item.kind {
    case .words: .words(PatternItem.normal(text(of: item)))
    case .forms: .forms(PatternItem.normal(text(of: item)))
    case .lexicon: .lexicon(text(of: item))
    case .number: .number
    case .any: .any
    case .name: .name
    case .start: .start
    case .end: .end
    case .firstPerson, .firstPersonPlural, .otherPerson: item.pronoun.map(Choice.lexicon)
    case .element, .gap: nil
    }
  }

  /// The text of an alternative, as written.
  func text(of item: PatternItem) -> String {
    withBytes { String(decoding: $0[item.range], as: UTF8.self) }
  }
}

extension PatternItem {
  /// Lowercase, with straight apostrophes.
  static func normal(_ text: String) -> String {
    text.lowercased()
      .split(separator: "\u{2019}", omittingEmptySubsequences: false).joined(separator: "'")
  }
}
