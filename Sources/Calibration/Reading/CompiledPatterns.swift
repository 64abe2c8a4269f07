/// The patterns of a rubric's cues, compiled together with the words of its language.
struct CompiledPatterns: Sendable {
  /// The language with every word that patterns and lexicons brought.
  private(set) var language: CompiledLanguage
  private(set) var program = PatternProgram.blank
  /// What the sequences belong to, one sequence after the other; equal patterns are compiled once.
  private(set) var owners = PackedTable<CompiledCues.Owner>()
  /// Where the owners of each sequence begin; a last entry holds their number.
  private(set) var ownerStarts = PackedTable<Int32>([0])
  /// The joins of each pattern that has several sequences, by pattern number.
  private(set) var joins: [Int32: [TokenPattern.Join]] = [:]
  /// Classes that patterns name and no lexicon has, sorted.
  private(set) var missingClasses: [String] = []

  /// Compiles the cues of a rubric.
  init(_ rubric: Rubric, language: Language) {
    let classes = WordClasses(
      language: CompiledLanguage(language),
      lexicons: language.lexicons + rubric.lexicons,
      traits: language.traits
    )
    var compiler = PatternCompiler(classes: classes)
    var gathering = OwnerGathering()
    for (place, cue) in rubric.cues.enumerated() {
      guard case .patterns(let any, let unless) = cue.source else { continue }
      for pattern in any { gathering.add(pattern, Int32(place), isUnless: false, &compiler) }
      for pattern in unless { gathering.add(pattern, Int32(place), isUnless: true, &compiler) }
    }
    let plan = compiler.plan(WordFrequency(rubric, compiler.classes))
    self.language = compiler.classes.language
    program = PatternProgram(plan, rowCount: self.language.vocabulary.count)
    owners = PackedTable(gathering.owners)
    ownerStarts = PackedTable(gathering.starts)
    joins = gathering.joins
    missingClasses = compiler.missingClasses.sorted()
  }

  /// Nothing compiled yet.
  private init() { language = .blank }
}

extension CompiledPatterns: Archived {
  static var blank: CompiledPatterns { CompiledPatterns() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&language)
    archive.pass(&program)
    archive.pass(&owners)
    archive.pass(&ownerStarts)
    archive.pass(&joins)
    archive.pass(&missingClasses)
  }
}

extension CompiledCues.Owner: PackedRow {
  static var size: Int { 16 }
  static var blank: CompiledCues.Owner {
    CompiledCues.Owner(cue: 0, pattern: 0, part: 0, parts: 1, isUnless: false)
  }

  @inline(__always)
  init(_ digits: PackedDigits) {
    cue = digits.four(at: 0)
    pattern = digits.four(at: 4)
    part = digits.two(at: 8)
    parts = digits.two(at: 10)
    let marks = digits.four(at: 12)
    isUnless = marks & 1 != 0
    denies = marks & 2 != 0
    wishes = marks & 4 != 0
  }

  func pack(into writer: inout PackedDigitWriter) {
    writer.append(cue, digits: 4)
    writer.append(pattern, digits: 4)
    writer.append(part, digits: 2)
    writer.append(parts, digits: 2)
    writer.append(Int32(isUnless ? 1 : 0) | (denies ? 2 : 0) | (wishes ? 4 : 0), digits: 4)
  }
}

extension TokenPattern.Join: Archived {
  static var blank: TokenPattern.Join { .sameSentence }
}
