/// The patterns of a rubric's cues, compiled together with the words of its language.
struct CompiledPatterns: Sendable {
  /// The language with every word that patterns and lexicons brought.
  private(set) var language: CompiledLanguage
  private(set) var program = PatternProgram.blank
  /// What the sequences belong to, one sequence after the other; equal patterns are compiled once.
  private(set) var owners: [CompiledCues.Owner] = []
  /// Where the owners of each sequence begin; a last entry holds their number.
  private(set) var ownerStarts: [Int32] = [0]
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
    program = PatternProgram(plan, language: self.language)
    owners = gathering.owners
    ownerStarts = gathering.starts
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
    archive.pass(rows: &owners)
    archive.pass(&ownerStarts)
    archive.pass(&joins)
    archive.pass(&missingClasses)
  }
}

extension CompiledCues.Owner: Archived {
  static var blank: CompiledCues.Owner {
    CompiledCues.Owner(cue: 0, pattern: 0, part: 0, parts: 1, isUnless: false)
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&cue)
    archive.pass(&pattern)
    archive.pass(&part)
    archive.pass(&parts)
    archive.pass(&isUnless)
    archive.pass(&denies)
    archive.pass(&wishes)
  }
}

extension TokenPattern.Join: Archived {
  static var blank: TokenPattern.Join { .sameSentence }
}
