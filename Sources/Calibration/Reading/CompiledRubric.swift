/// A rubric with what is made of it before the first answer is read, as an archive carries it.
struct CompiledRubric: Sendable {
  private(set) var rubric: Rubric
  /// The rubric's ``Rubric/digest``, which takes long: all of the rubric is in it.
  private(set) var digest: Deferred<String>
  /// The language it reads.
  private(set) var language: Deferred<Language>
  private(set) var patterns: CompiledPatterns
  private(set) var outline: CueOutline
  private(set) var signals: [CompiledSignal]
  /// The terms of the rubric's tables of words.
  private(set) var terms: TermIndex
  private(set) var topicStems: StemTable

  /// Compiles a rubric.
  init(_ rubric: Rubric, language: Language) {
    self.rubric = rubric
    digest = Deferred { rubric.digest }
    self.language = Deferred(language)
    patterns = CompiledPatterns(rubric, language: language)
    outline = CueOutline(rubric)
    let places = CueOutline.places(of: rubric.cues.map(\.id))
    signals = rubric.signals.map { CompiledSignal($0, of: rubric, cues: places) }
    terms = TermIndex(
      whole: rubric.wording.whole.packed,
      sentence: rubric.wording.sentence.packed
    )
    topicStems = StemTable(rubric.wording.topics.packed.texts)
  }

  /// Nothing compiled yet.
  private init() {
    rubric = .blank
    digest = Deferred("")
    language = Deferred(Language.blank)
    patterns = .blank
    outline = .blank
    signals = []
    terms = .blank
    topicStems = .blank
  }
}

extension CompiledRubric: Archived {
  static var blank: CompiledRubric { CompiledRubric() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&rubric)
    archive.pass(&digest)
    archive.pass(&language)
    archive.pass(&patterns)
    archive.pass(&outline)
    archive.pass(&signals)
    archive.pass(&terms)
    archive.pass(&topicStems)
  }
}
