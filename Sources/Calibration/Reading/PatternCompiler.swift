/// Packs sequences into a ``PatternProgram``.
struct PatternCompiler {
  private(set) var classes: WordClasses
  private var parser = PatternParser()
  private var texts = Vocabulary(expectedCount: 8_192)
  /// The rows of each class, one class after the other; class 0 is empty.
  private(set) var rows: [Int32] = []
  private(set) var rowStarts: [Int32] = [0, 0]
  private(set) var kinds: [ClassKind] = [ClassKind()]
  /// For each row what it counts as in a sentence, once it was looked at.
  private var parts: [SpeechKind.Part?] = []
  private(set) var sequences: [PatternProgram.Sequence] = []
  private(set) var stateClasses: [Int32] = []
  /// The places of each sequence, one sequence after the other.
  private(set) var places: [Place] = []
  private(set) var placeStarts: [Int32] = [0]
  /// Sequences of patterns that have several.
  private(set) var groups: [(sequences: Range<Int32>, reach: Int)] = []
  let symbols: PatternProgram.Symbols
  /// Classes that a pattern names and no lexicon has.
  private(set) var missingClasses: Set<String> = []

  /// What the rows of a class are.
  struct ClassKind {
    var isWild = false
    var hasPhrase = false
    var hasEdge = false
    var hasPunctuation = false
    var isOnlyPunctuation = false
    /// Whether a capitalised word is one.
    var hasName = false
    /// Words of the longest phrase, at least 1.
    var longest = 1
    /// What its words are in a sentence.
    var speech = SpeechKind()
  }

  /// A place of a sequence with the words it advances by.
  struct Place {
    /// Its class; 0 for a gap.
    var set: Int32
    /// Its first state, counted from the sequence's.
    var state: Int32
    var least: Int32
    var most: Int32
    /// Whether a match must have a word of the class there.
    var isFirm: Bool
  }

  init(classes: WordClasses) {
    var classes = classes
    func row(_ text: StaticString) -> Int32 {
      text.withUTF8Buffer { classes.row(ofLiteral: $0) }
    }
    symbols = PatternProgram.Symbols(
      number: row("\u{1}number"),
      name: row("\u{1}name"),
      start: row("\u{1}start"),
      end: row("\u{1}end")
    )
    self.classes = classes
    rows.reserveCapacity(1 << 16)
  }

  /// Takes the sequences of a pattern that was read before; they are numbered as they come.
  ///
  /// - Returns: The joins between them.
  mutating func insert(_ line: UnsafeBufferPointer<UInt8>) -> [TokenPattern.Join] {
    do throws(PatternError) { try parser.parse(line) } catch { return [] }
    let items = parser.items
    let first = Int32(sequences.count)
    var start = 0
    for end in 1...items.count where end == items.count || items[end].marks.contains(.begins) {
      insert(items[start..<end], line)
      start = end
    }
    if !parser.joins.isEmpty {
      let reach = 2 * parser.joins.count { $0 == .following }
      groups.append((first..<Int32(sequences.count), reach))
    }
    return parser.joins
  }

  private mutating func insert(
    _ items: ArraySlice<PatternItem>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var sequence = PatternProgram.Sequence(firstState: Int32(stateClasses.count))
    var leads = true
    var hasEdge = false
    for (offset, item) in zip(items.indices, items) where item.kind == .element || item.kind == .gap
    {
      if item.marks.contains(.anchor) { sequence.anchor = sequence.stateCount }
      if item.kind == .gap {
        let state = sequence.stateCount
        for _ in 0..<item.length { append(0, isOptional: true, leads: leads, to: &sequence) }
        places.append(
          Place(set: 0, state: state, least: 0, most: Int32(item.length), isFirm: false)
        )
        sequence.isRigid = false
        continue
      }
      let isOptional = item.marks.contains(.optional)
      let set = self.set(item, items[(offset + 1)...], bytes)
      let kind = kinds[Int(set)]
      let isNegated = item.marks.contains(.negated)
      let bit = UInt64(1) << UInt64(sequence.stateCount)
      if isNegated { sequence.negated |= bit }
      if kind.isWild || isNegated { sequence.wild |= bit }
      if isOptional || kind.hasPhrase || kind.hasEdge { sequence.isRigid = false }
      if kind.hasEdge { hasEdge = true }
      if kind.hasPhrase { sequence.hasPhrase = true }
      if kind.hasPunctuation { sequence.hasPunctuation = true }
      append(set, isOptional: isOptional, leads: leads, to: &sequence)
      if !isOptional { leads = false }
      places.append(
        Place(
          set: set,
          state: sequence.stateCount - 1,
          least: isOptional || kind.hasPunctuation ? 0 : 1,
          most: kind.isOnlyPunctuation ? 0 : Int32(isNegated ? 1 : kind.longest),
          isFirm: !isOptional && !kind.isWild && !isNegated
        )
      )
    }
    if sequence.anchor < 0 {
      sequence.anchor = plainAnchor(placesFrom: Int(placeStarts.last ?? 0))
    }
    let only = places.last
    sequence.isSingle =
      sequence.stateCount == 1 && only?.isFirm == true && !hasEdge && !sequence.hasPunctuation
    sequences.append(sequence)
    placeStarts.append(Int32(places.count))
  }

  private mutating func append(
    _ set: Int32,
    isOptional: Bool,
    leads: Bool,
    to sequence: inout PatternProgram.Sequence
  ) {
    let bit = UInt64(1) << UInt64(sequence.stateCount)
    if leads { sequence.starts |= bit }
    if isOptional, !leads { sequence.optional |= bit }
    if set == 0 { sequence.wild |= bit }
    stateClasses.append(set == 0 ? -1 : set)
    sequence.stateCount += 1
  }

  /// The class of a place, made new if no place was written alike.
  private mutating func set(
    _ item: PatternItem,
    _ choices: ArraySlice<PatternItem>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    let text = UnsafeBufferPointer(rebasing: bytes[item.range])
    let set = texts.insert(text)
    guard Int(set) == kinds.count else { return set }
    var kind = ClassKind()
    let first = rows.count
    for choice in choices {
      if choice.kind.isPlace { break }
      if choice.kind == .any { kind.isWild = true }
      append(choice, UnsafeBufferPointer(rebasing: bytes[choice.range]))
    }
    var punctuation = 0
    for row in rows[first...] {
      if classes.isPhrase(row) {
        kind.hasPhrase = true
        kind.longest = max(kind.longest, classes.length(of: row))
      }
      if row == symbols.start || row == symbols.end { kind.hasEdge = true }
      if row == symbols.name { kind.hasName = true }
      if row < 64, classes.language.rows.isPunctuation(row) { punctuation += 1 }
    }
    kind.hasPunctuation = punctuation > 0
    kind.isOnlyPunctuation = punctuation > 0 && first + punctuation == rows.count
    kind.speech = SpeechKind(rows[first...]) { part(of: $0) }
    kinds.append(kind)
    rowStarts.append(Int32(rows.count))
    return set
  }

  /// What a row counts as, looked at once.
  private mutating func part(of row: Int32) -> SpeechKind.Part {
    while parts.count <= Int(row) { parts.append(nil) }
    if let part = parts[Int(row)] { return part }
    let part = SpeechKind.Part(row, of: classes.language)
    parts[Int(row)] = part
    return part
  }

  private mutating func append(_ choice: PatternItem, _ text: UnsafeBufferPointer<UInt8>) {
    switch choice.kind {
    case .words:
      let isPlain = choice.marks.contains(.plain)
      rows.append(isPlain ? classes.row(ofLiteral: text) : classes.row(ofWritten: text))
    case .forms: rows += classes.rows(ofForms: text)
    case .lexicon:
      let found = classes.rows(ofClass: text)
      if found.isEmpty { missingClasses.insert(String(decoding: text, as: UTF8.self)) }
      rows += found
    case .firstPerson, .firstPersonPlural, .otherPerson:
      if let pronoun = choice.pronoun { rows += classes.rows(ofClass: pronoun) }
    case .number: rows.append(symbols.number)
    case .name: rows.append(symbols.name)
    case .start: rows.append(symbols.start)
    case .end: rows.append(symbols.end)
    case .any, .element, .gap: break
    }
  }
}
