/// Which patterns, alternatives and class words of a rubric no text exercises.
///
/// A pattern is exercised where it matches, in whatever clause; an alternative or a class word where a
/// match of a pattern that names it has its words.
public struct WordingCoverage: Sendable {
  /// All wordings, in the rubric's order.
  public private(set) var wordings: [RubricWording] = []
  private var exercised: Set<RubricWording> = []

  /// A pattern's part: what it may consist of.
  private struct Part: Hashable {
    var pattern: String
    var part: Int
  }

  /// A wording's words, found by the first of them.
  private typealias Index = [String: [(words: [String], wording: RubricWording)]]

  /// The wordings that no text exercises, in the rubric's order.
  public var unexercised: [RubricWording] { wordings.filter { !exercised.contains($0) } }

  /// Reads a rubric's own examples and some answers.
  ///
  /// - Parameters:
  ///   - standard: The rubric.
  ///   - answers: What is read beside its examples.
  /// - Complexity: linear in the texts and in the rubric.
  public init(_ standard: RubricReader, answers: [AnswerText]) {
    let rubric = standard.rubric
    var reader = AnswerReader(standard)
    let examples = rubric.signals.flatMap { $0.fires + $0.silent }.map(\.record)
    var byPart: [Part: [[String]]] = [:]
    for match in reader.matches(in: examples + answers) {
      byPart[Part(pattern: match.pattern, part: match.part), default: []].append(match.words)
    }
    let inflector = standard.inflector
    var classes: [String: Index] = [:]
    for lexicon in rubric.lexicons {
      let entries = Self.entries(of: lexicon, inflector)
      wordings += entries.map { .entry($0.text, lexicon: lexicon.name) }
      classes[lexicon.name] = Self.index(
        entries.map { ($0.forms, .entry($0.text, lexicon: lexicon.name)) },
        standard
      )
    }
    let included = Dictionary(rubric.lexicons.map { ($0.name, $0.includes) }) { $0 + $1 }
    for pattern in rubric.distinctPatterns {
      wordings.append(.pattern(pattern.source))
      for (part, sequence) in pattern.sequences.enumerated() {
        let choices = Self.choices(of: sequence, pattern.source, inflector)
        wordings += choices.map(\.wording)
        guard let matches = byPart[Part(pattern: pattern.source, part: part)] else { continue }
        exercised.insert(.pattern(pattern.source))
        var indexes = [Self.index(choices.map { ($0.forms, $0.wording) }, standard)]
        indexes += Self.classes(of: sequence, included).compactMap { classes[$0] }
        for words in matches { note(words, indexes) }
      }
    }
    var seen: Set<RubricWording> = []
    wordings = wordings.filter { seen.insert($0).inserted }
  }

  /// Marks what a match has.
  private mutating func note(_ words: [String], _ indexes: [Index]) {
    for index in indexes {
      for place in words.indices {
        for (wanted, wording) in index[words[place]] ?? []
        where words[place...].starts(with: wanted) {
          exercised.insert(wording)
        }
      }
    }
  }

  /// The alternatives of places that have several.
  private static func choices(
    of sequence: TokenPattern.Sequence,
    _ pattern: String,
    _ inflector: Inflector
  ) -> [(forms: [String], wording: RubricWording)] {
    sequence.elements.filter { $0.choices.count > 1 }.flatMap(\.choices).compactMap { choice in
      switch choice {
      case .words(let text): ([text], .alternative(text, pattern: pattern))
      case .forms(let verb):
        (inflector.forms(ofVerb: verb), .alternative("=" + verb, pattern: pattern))
      case .lexicon, .number, .any, .name, .start, .end, .gap: nil
      }
    }
  }

  private static func entries(
    of lexicon: Lexicon,
    _ inflector: Inflector
  ) -> [(text: String, forms: [String])] {
    var entries: [(text: String, forms: [String])] = []
    for word in lexicon.words { entries.append((word, [word])) }
    for noun in lexicon.nouns { entries.append((noun, inflector.forms(ofNoun: noun))) }
    for verb in lexicon.verbs + lexicon.acts {
      entries.append((verb, inflector.forms(ofVerb: verb)))
    }
    return entries
  }

  private static func index(
    _ entries: [(forms: [String], wording: RubricWording)],
    _ standard: RubricReader
  ) -> Index {
    var index: Index = [:]
    for entry in entries {
      for form in entry.forms {
        let words = standard.words(of: form)
        if let first = words.first { index[first, default: []].append((words, entry.wording)) }
      }
    }
    return index
  }

  /// The classes that a sequence names, and those that they take in.
  private static func classes(
    of sequence: TokenPattern.Sequence,
    _ included: [String: [String]]
  ) -> [String] {
    var open = sequence.elements.flatMap(\.choices).compactMap { choice -> String? in
      guard case .lexicon(let name) = choice else { return nil }
      return name
    }
    var names: [String] = []
    while let name = open.popLast() {
      guard !names.contains(name) else { continue }
      names.append(name)
      open += included[name] ?? []
    }
    return names
  }
}

extension Rubric {
  /// Every pattern of the cues, each once.
  fileprivate var distinctPatterns: [TokenPattern] {
    var seen: Set<String> = []
    return cues.flatMap { cue -> [TokenPattern] in
      guard case .patterns(let any, let unless) = cue.source else { return [] }
      return (any + unless).filter { seen.insert($0.source).inserted }
    }
  }
}

extension Signal.Example {
  /// The example as an answer: with a challenge it is the response to it.
  var record: AnswerText {
    challenge.map { AnswerText(answer: "", pushback: $0, response: text) }
      ?? AnswerText(answer: text)
  }
}
