/// Lexicon classes as vocabulary rows, and the phrases among them.
struct WordClasses {
  private(set) var language: CompiledLanguage
  private(set) var phrases = PhraseTable()
  private var rowsByClass: [String: [Int32]] = [:]
  private var rowsByVerb: [String: [Int32]] = [:]
  /// Rows of literals that are several words or have an apostrophe.
  private var rowsByLiteral: [String: Int32] = [:]
  private var lexicons: [String: Lexicon] = [:]
  private var open: Set<String> = []
  private var isPhraseByRow: [Bool] = []

  init(language: CompiledLanguage, lexicons: [Lexicon], traits: [String: [String]]) {
    self.language = language
    for lexicon in lexicons {
      self.lexicons[lexicon.name] =
        self.lexicons[lexicon.name].map { merged($0, lexicon) } ?? lexicon
    }
    for name in self.lexicons.keys.sorted() { markVerbs(name) }
    for (name, words) in traits.sorted(by: { $0.key < $1.key }) {
      guard let trait = WordTraits.named[name] else { continue }
      for word in words where word.hasPrefix("<") {
        for row in rows(ofClass: String(word.dropFirst().dropLast())) { mark(row, trait) }
      }
    }
  }

  private func merged(_ first: Lexicon, _ second: Lexicon) -> Lexicon {
    Lexicon(
      name: first.name,
      words: first.words + second.words,
      nouns: first.nouns + second.nouns,
      verbs: first.verbs + second.verbs,
      acts: first.acts + second.acts,
      includes: first.includes + second.includes
    )
  }

  private mutating func mark(_ row: Int32, _ trait: WordTraits) {
    let word = language.vocabulary.word(at: row)
    if !word.contains(" ") { _ = language.insert(word, trait) }
  }

  private mutating func markVerbs(_ name: String) {
    guard let lexicon = lexicons[name] else { return }
    for verb in lexicon.verbs + lexicon.acts {
      for form in language.inflector.forms(ofVerb: verb) {
        let head = form.prefix { $0 != " " }
        let participle = head.hasSuffix("ed")
        _ = language.insert(String(head), participle ? [.verb, .participle] : .verb)
      }
    }
  }

  /// The rows of a class, phrases included; empty for a class that does not exist.
  mutating func rows(ofClass name: String) -> [Int32] {
    if let rows = rowsByClass[name] { return rows }
    switch name {
    case "I": return [language.rows.i]
    case "WE": return [language.insert("we", .wePronoun)]
    case "THEY": return rowsWithTrait(.otherPronoun)
    default: break
    }
    guard let lexicon = lexicons[name], open.insert(name).inserted else { return [] }
    var words = lexicon.words
    for noun in lexicon.nouns { words += language.inflector.forms(ofNoun: noun) }
    for verb in lexicon.verbs { words += language.inflector.forms(ofVerb: verb) }
    for verb in lexicon.acts { words += language.inflector.finiteForms(ofVerb: verb) }
    var rows = words.map { row(ofLiteral: $0) }
    for other in lexicon.includes { rows += self.rows(ofClass: other) }
    open.remove(name)
    var seen: Set<Int32> = []
    rows = rows.filter { seen.insert($0).inserted }
    rowsByClass[name] = rows
    return rows
  }

  private func rowsWithTrait(_ trait: WordTraits) -> [Int32] {
    language.traits.indices.filter { language.traits[$0].contains(trait) }.map { Int32($0) }
  }

  /// The row of a word or phrase; a phrase becomes a row of its own over the rows of its words.
  mutating func row(ofLiteral literal: String) -> Int32 {
    let isWhole = literal.utf8.allSatisfy { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") }
    if isWhole, !literal.isEmpty { return language.insert(literal) }
    if let row = rowsByLiteral[literal] { return row }
    let row = newRow(ofLiteral: literal)
    rowsByLiteral[literal] = row
    return row
  }

  private mutating func newRow(ofLiteral literal: String) -> Int32 {
    let words = literal.utf8.split(separator: UInt8(ascii: " ")).flatMap {
      LiteralWords.split(String(Substring($0)))
    }
    if words.count == 1, let only = words.first { return language.insert(only) }
    let rows = words.map { language.insert($0) }
    let row = language.insert(words.joined(separator: " "))
    phrases.insert(rows, row: row)
    while isPhraseByRow.count <= Int(row) { isPhraseByRow.append(false) }
    isPhraseByRow[Int(row)] = true
    return row
  }

  /// Whether a row stands for several words.
  func isPhrase(_ row: Int32) -> Bool {
    Int(row) < isPhraseByRow.count && isPhraseByRow[Int(row)]
  }

  /// The traits of a row; of a phrase those of all its words.
  func traits(of row: Int32) -> WordTraits {
    guard isPhrase(row) else { return language.traits[Int(row)] }
    let words = language.vocabulary.word(at: row).split(separator: " ")
    return words.reduce(into: []) { traits, word in
      traits.formUnion(language.traits[Int(language.vocabulary.row(of: String(word)))])
    }
  }

  /// Every form of a verb or verb phrase.
  mutating func rows(ofForms verb: String) -> [Int32] {
    if let rows = rowsByVerb[verb] { return rows }
    let rows = language.inflector.forms(ofVerb: verb).map { row(ofLiteral: $0) }
    rowsByVerb[verb] = rows
    return rows
  }
}
