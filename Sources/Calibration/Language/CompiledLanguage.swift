/// A language's words, each with its row and traits, ready for texts.
///
/// Lexicons and patterns add their own words to ``vocabulary`` before the first text is read.
package struct CompiledLanguage: Sendable {
  package var vocabulary: Vocabulary
  /// Traits by row.
  package private(set) var traits: [WordTraits]
  package var inflector: Inflector { deferredInflector.value }
  private var deferredInflector: Deferred<Inflector>
  /// Rows that a whole word stands for: *cannot* is *can not*.
  package private(set) var contractions: [Int32: [Int32]] = [:]
  /// Phrases that say nothing where a comma sets them off: the rows after the first, by the first;
  /// longer ones first.
  package private(set) var asides: [Int32: [[Int32]]] = [:]
  /// Words that may stand inside a name: *of*, *de*.
  package private(set) var nameJoiners: [Int32] = []
  /// The row as which a pronoun is weighed among single words.
  package private(set) var pronouns: [Int32: Int32] = [:]
  /// The row that reads for another spelling of its word.
  private var spellings: [Int32: Int32] = [:]
  /// Rows that the tokenizer writes by itself.
  package private(set) var rows: FixedRows

  /// The rows that contractions, numbers, punctuation and notes are written with.
  package struct FixedRows: Sendable, Hashable {
    package var not: Int32 = 0
    package var will: Int32 = 0
    package var are: Int32 = 0
    package var have: Int32 = 0
    package var am: Int32 = 0
    package var had: Int32 = 0
    package var would: Int32 = 0
    package var possessive: Int32 = 0
    package var contractedD: Int32 = 0
    package var comma: Int32 = 0
    package var colon: Int32 = 0
    package var dash: Int32 = 0
    package var quote: Int32 = 0
    package var question: Int32 = 0
    package var i: Int32 = 0
    package var my: Int32 = 0
    package var me: Int32 = 0
    package var they: Int32 = 0
    package var their: Int32 = 0
    package var to: Int32 = 0
    package var with: Int32 = 0
    package var and: Int32 = 0

    /// Whether a row is a sign that stands between words.
    func isPunctuation(_ row: Int32) -> Bool {
      row == comma || row == colon || row == dash || row == quote || row == question
    }
  }

  package init(_ language: Language) {
    self.init(language, expectedCount: 16_000)
  }

  /// Lists the words of a language, with room for others.
  private init(_ language: Language, expectedCount: Int) {
    var vocabulary = Vocabulary(expectedCount: expectedCount)
    var traits: [WordTraits] = [[]]
    func add(_ word: String, _ more: WordTraits = []) -> Int32 {
      let row = vocabulary.insert(word)
      while traits.count <= Int(row) { traits.append([]) }
      traits[Int(row)].formUnion(more)
      return row
    }
    var rows = FixedRows()
    rows.not = add("not", .negation)
    rows.will = add("will", .modal)
    rows.are = add("are", .auxiliary)
    rows.have = add("have", .auxiliary)
    rows.am = add("am", .auxiliary)
    rows.had = add("had", [.auxiliary, .had])
    rows.would = add("would", .modal)
    rows.possessive = add("'s")
    rows.contractedD = add("'d")
    rows.comma = add(",")
    rows.colon = add(":")
    rows.dash = add("-")
    rows.quote = add("\"")
    rows.question = add("?")
    rows.i = add("i", .selfPronoun)
    rows.my = add("my", .ownPossessive)
    rows.me = add("me")
    rows.they = add("they", .otherPronoun)
    rows.their = add("their", .determiner)
    rows.to = add("to", [.infinitive, .preposition])
    rows.with = add("with", .preposition)
    rows.and = add("and", .coordinator)
    self.rows = rows
    for forms in language.irregularVerbs {
      for (index, form) in forms.enumerated() {
        let participle = index > 0 && !form.hasSuffix("ing") && !form.hasSuffix("s")
        _ = add(form, participle ? [.verb, .participle] : .verb)
      }
    }
    for (name, words) in language.traits.sorted(by: { $0.key < $1.key }) {
      guard let trait = WordTraits.named[name] else { continue }
      for word in words where !word.contains(" ") { _ = add(word, trait) }
    }
    var contractions: [Int32: [Int32]] = [:]
    for (word, parts) in language.contractions.sorted(by: { $0.key < $1.key }) {
      contractions[add(word, .contraction)] = parts.split(separator: " ").map { add(String($0)) }
    }
    for pair in language.variants.spellings where pair.words != pair.other {
      let row = add(pair.words)
      let other = add(pair.other, traits[Int(row)])
      traits[Int(row)].formUnion(traits[Int(other)])
      spellings[other] = row
      contractions[other] = [row]
      traits[Int(other)].formUnion(.contraction)
    }
    for aside in language.asides {
      let words = aside.split(separator: " ").map { add(String($0)) }
      if let first = words.first { asides[first, default: []].append(Array(words.dropFirst())) }
    }
    for first in asides.keys { asides[first]?.sort { $0.count > $1.count } }
    nameJoiners = language.nameJoiners.map { add($0) }
    for (word, other) in language.pronouns.sorted(by: { $0.key < $1.key }) {
      pronouns[add(word)] = add(other)
    }
    self.vocabulary = vocabulary
    self.traits = traits
    deferredInflector = Deferred(Inflector(irregularVerbs: language.irregularVerbs))
    self.contractions = contractions
  }

  /// Lists a word, with traits if it has some; of a word with two spellings the row that both read as.
  @discardableResult
  package mutating func insert(_ word: String, _ more: WordTraits = []) -> Int32 {
    var word = word
    return word.withUTF8 { insert($0, more) }
  }

  /// Lists a word, with traits if it has some.
  @discardableResult
  package mutating func insert(
    _ word: UnsafeBufferPointer<UInt8>,
    _ more: WordTraits = []
  ) -> Int32 {
    let row = vocabulary.insert(word)
    while traits.count <= Int(row) { traits.append([]) }
    if !more.isEmpty { traits[Int(row)].formUnion(more) }
    guard traits[Int(row)].contains(.contraction), let spelled = spellings[row] else { return row }
    if !more.isEmpty { traits[Int(spelled)].formUnion(more) }
    return spelled
  }

  /// Gives a listed word another trait.
  package mutating func add(_ trait: WordTraits, to row: Int32) {
    traits[Int(row)].formUnion(trait)
  }
}

extension CompiledLanguage: Archived {
  static var blank: CompiledLanguage { CompiledLanguage(Language(id: ""), expectedCount: 0) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&vocabulary)
    var bits = traits.map { Int32(bitPattern: $0.rawValue) }
    archive.pass(&bits)
    traits = bits.map { WordTraits(rawValue: UInt32(bitPattern: $0)) }
    archive.pass(&deferredInflector)
    archive.pass(&contractions)
    archive.pass(&asides)
    archive.pass(&nameJoiners)
    archive.pass(&pronouns)
    archive.pass(&spellings)
    archive.pass(&rows)
  }
}

extension CompiledLanguage.FixedRows: Archived {
  static var blank: CompiledLanguage.FixedRows { CompiledLanguage.FixedRows() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&not)
    archive.pass(&will)
    archive.pass(&are)
    archive.pass(&have)
    archive.pass(&am)
    archive.pass(&had)
    archive.pass(&would)
    archive.pass(&possessive)
    archive.pass(&contractedD)
    archive.pass(&comma)
    archive.pass(&colon)
    archive.pass(&dash)
    archive.pass(&quote)
    archive.pass(&question)
    archive.pass(&i)
    archive.pass(&my)
    archive.pass(&me)
    archive.pass(&they)
    archive.pass(&their)
    archive.pass(&to)
    archive.pass(&with)
    archive.pass(&and)
  }
}
