/// Lexicon classes as vocabulary rows, and the phrases among them.
struct WordClasses {
  private(set) var language: CompiledLanguage
  private(set) var phrases = PhraseTable()
  private var names = Vocabulary(expectedCount: 512)
  /// The lexicons by their row in the names; those of one name are one.
  private var lexicons: [Lexicon] = [Lexicon(name: "")]
  private var rowsByClass: [[Int32]?] = [nil]
  private var isOpen: [Bool] = [false]
  /// Literals that have an apostrophe, and their rows.
  private var literals = Vocabulary(expectedCount: 512)
  private var rowsByLiteral: [Int32] = [0]
  /// How many words a row stands for: one where the row is not counted.
  private var lengths: [UInt8] = []
  private var scratch: [Int32] = []
  /// For each row the number of the class that was collected last with it.
  private var seen: [Int32] = []
  private var collected: Int32 = 0

  init(language: CompiledLanguage, lexicons: [Lexicon], traits: [String: [String]]) {
    self.language = language
    for lexicon in lexicons {
      let row = Int(names.insert(lexicon.name))
      if row == self.lexicons.count {
        self.lexicons.append(lexicon)
        rowsByClass.append(nil)
        isOpen.append(false)
      } else {
        self.lexicons[row] = merged(self.lexicons[row], lexicon)
      }
    }
    let order = self.lexicons.indices.dropFirst().sorted {
      self.lexicons[$0].name < self.lexicons[$1].name
    }
    for place in order { markVerbs(place) }
    for (name, words) in traits.sorted(by: { $0.key < $1.key }) {
      guard let trait = WordTraits.named[name] else { continue }
      for word in words where word.hasPrefix("<") {
        let name = word.dropFirst().dropLast()
        for row in rows(ofClass: String(name)) where !isPhrase(row) {
          self.language.add(trait, to: row)
        }
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

  private mutating func markVerbs(_ place: Int) {
    for verb in lexicons[place].verbs + lexicons[place].acts {
      var forms = WordList()
      language.inflector.appendForms(ofVerb: verb, to: &forms)
      for form in 0..<forms.count {
        forms.withWord(form) { bytes in
          let cut = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
          let head = UnsafeBufferPointer(rebasing: bytes[..<cut])
          let isParticiple = cut >= 2 && head[cut - 2] == 0x65 && head[cut - 1] == 0x64
          language.insert(head, isParticiple ? [.verb, .participle] : .verb)
        }
      }
    }
  }

  /// The rows of a class, phrases included; empty for a class that does not exist.
  mutating func rows(ofClass name: String) -> [Int32] {
    var name = name
    return name.withUTF8 { rows(ofClass: $0) }
  }

  /// The rows of a class, phrases included; empty for a class that does not exist.
  mutating func rows(ofClass name: UnsafeBufferPointer<UInt8>) -> [Int32] {
    let place = Int(names.row(of: name))
    if place > 0, let rows = rowsByClass[place] { return rows }
    if name.elementsEqual("I".utf8) { return [language.rows.i] }
    if name.elementsEqual("WE".utf8) { return [language.insert("we", .wePronoun)] }
    if name.elementsEqual("THEY".utf8) { return rowsWithTrait(.otherPronoun) }
    guard place > 0, !isOpen[place] else { return [] }
    return collect(place)
  }

  private mutating func collect(_ place: Int) -> [Int32] {
    isOpen[place] = true
    let lexicon = lexicons[place]
    var words = WordList()
    for word in lexicon.words {
      var word = word
      word.withUTF8 { words.append(word: $0) }
    }
    for noun in lexicon.nouns { language.inflector.appendForms(ofNoun: noun, to: &words) }
    for verb in lexicon.verbs { language.inflector.appendForms(ofVerb: verb, to: &words) }
    for verb in lexicon.acts { language.inflector.appendFiniteForms(ofVerb: verb, to: &words) }
    var rows = (0..<words.count).map { word in words.withWord(word) { row(ofLiteral: $0) } }
    for other in lexicon.includes { rows += self.rows(ofClass: other) }
    isOpen[place] = false
    rows = unique(rows)
    rowsByClass[place] = rows
    return rows
  }

  private mutating func unique(_ rows: [Int32]) -> [Int32] {
    collected += 1
    return rows.filter { row in
      while seen.count <= Int(row) { seen.append(0) }
      defer { seen[Int(row)] = collected }
      return seen[Int(row)] != collected
    }
  }

  private func rowsWithTrait(_ trait: WordTraits) -> [Int32] {
    language.traits.indices.filter { language.traits[$0].contains(trait) }.map { Int32($0) }
  }

  /// The row of a word or phrase as a pattern has it, in any case and with any apostrophe.
  mutating func row(ofWritten text: UnsafeBufferPointer<UInt8>) -> Int32 {
    var isNormal = true
    for byte in text where byte >= 0x80 || byte &- 0x41 < 26 { isNormal = false }
    if isNormal { return row(ofLiteral: text) }
    var normal = PatternItem.normal(String(decoding: text, as: UTF8.self))
    return normal.withUTF8 { row(ofLiteral: $0) }
  }

  /// The row of a word or phrase; a phrase becomes a row of its own over the rows of its words.
  mutating func row(ofLiteral literal: UnsafeBufferPointer<UInt8>) -> Int32 {
    var isWhole = !literal.isEmpty
    var hasApostrophe = false
    var index = 0
    while index < literal.count {
      let eight = Vocabulary.eight(literal, at: index)
      if Self.has(UInt8(ascii: " "), in: eight) { isWhole = false }
      if Self.has(UInt8(ascii: "'"), in: eight) { hasApostrophe = true }
      index &+= 8
    }
    if hasApostrophe { return row(ofContracted: literal) }
    if isWhole { return language.insert(literal) }
    let known = language.vocabulary.row(of: literal)
    return isPhrase(known) ? known : newRow(ofPhrase: literal)
  }

  /// Whether a byte is among eight.
  @inline(__always)
  private static func has(_ byte: UInt8, in eight: UInt64) -> Bool {
    let difference = eight ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    return zeros != 0
  }

  private mutating func row(ofContracted literal: UnsafeBufferPointer<UInt8>) -> Int32 {
    let place = Int(literals.insert(literal))
    if place < rowsByLiteral.count { return rowsByLiteral[place] }
    var words = WordList()
    for part in literal.split(separator: UInt8(ascii: " ")) {
      for word in LiteralWords.split(String(decoding: part, as: UTF8.self)) {
        words.begin()
        words.append(word)
        words.end()
      }
    }
    scratch.removeAll(keepingCapacity: true)
    for word in 0..<words.count { scratch.append(words.withWord(word) { language.insert($0) }) }
    let row: Int32 = words.joined { self.row(ofScratchAs: $0) }
    rowsByLiteral.append(row)
    return row
  }

  private mutating func newRow(ofPhrase literal: UnsafeBufferPointer<UInt8>) -> Int32 {
    scratch.removeAll(keepingCapacity: true)
    var start = 0
    var isSpaced = true
    while start < literal.count {
      var end = start
      while end < literal.count, literal[end] != UInt8(ascii: " ") { end += 1 }
      if end > start {
        scratch.append(language.insert(UnsafeBufferPointer(rebasing: literal[start..<end])))
      }
      if end == start || end + 1 == literal.count { isSpaced = false }
      start = end + 1
    }
    if isSpaced { return row(ofScratchAs: literal) }
    var words = WordList()
    for row in scratch { language.vocabulary.withWord(at: row) { words.append(word: $0) } }
    return words.joined { self.row(ofScratchAs: $0) }
  }

  /// The row of the words collected, which are written so with single spaces.
  private mutating func row(ofScratchAs text: UnsafeBufferPointer<UInt8>) -> Int32 {
    if let only = scratch.first, scratch.count == 1 { return only }
    // Two spellings of a phrase are one.
    if let known = phrases.row(of: scratch) { return known }
    let traits = scratch.reduce(into: WordTraits()) { $0.formUnion(language.traits[Int($1)]) }
    let row = language.insert(text, traits)
    guard !isPhrase(row) else { return row }
    phrases.insert(scratch[...], row: row)
    while lengths.count <= Int(row) { lengths.append(1) }
    lengths[Int(row)] = UInt8(min(255, scratch.count))
    return row
  }

  /// Whether a row stands for several words.
  func isPhrase(_ row: Int32) -> Bool { length(of: row) > 1 }

  /// How many words a row stands for.
  func length(of row: Int32) -> Int { Int(row) < lengths.count ? Int(lengths[Int(row)]) : 1 }

  /// The rows of every form of a verb or verb phrase as a pattern has it.
  mutating func rows(ofForms verb: UnsafeBufferPointer<UInt8>) -> [Int32] {
    var forms = WordList()
    var normal = PatternItem.normal(String(decoding: verb, as: UTF8.self))
    normal.withUTF8 { language.inflector.appendForms(ofVerb: $0, to: &forms) }
    return (0..<forms.count).map { form in forms.withWord(form) { row(ofLiteral: $0) } }
  }
}
