/// A rubric compiled for reading: cues, signals and scale.
///
/// Compile once and share; reading needs a ``AnswerReader`` a thread.
public struct RubricReader: Sendable {
  /// The rubric as given.
  public let rubric: Rubric
  private let deferredDigest: Deferred<String>
  private let deferredLanguage: Deferred<Language>
  let cues: CompiledCues
  /// ``CompiledCues/unpacked``, for readers of many answers.
  let unpackedCues: Deferred<CompiledCues>
  let signals: [CompiledSignal]
  /// Places of the signals that are read across answers.
  let packetSignals: [Int]
  let weights: SignalWeights
  let criteria: [CompiledCriterion]

  /// A criterion's numbers.
  struct CompiledCriterion: Sendable {
    var applies: Criterion.Applies
    var difficulty: Double
    var weight: Double
  }

  /// Compiles a rubric; references to what it does not have are left out (`check` reports them).
  ///
  /// - Complexity: linear in the words and patterns, about a millisecond a thousand patterns.
  public init(rubric: Rubric, language: Language) {
    self.init(CompiledRubric(rubric, language: language))
  }

  private init(_ compiled: CompiledRubric) {
    let rubric = compiled.rubric
    self.rubric = rubric
    deferredDigest = compiled.digest
    deferredLanguage = compiled.language
    let cues = CompiledCues(compiled)
    self.cues = cues
    unpackedCues = Deferred { cues.unpacked }
    packetSignals = rubric.signals.indices.filter { rubric.signals[$0].reach == .packet }
    signals = compiled.signals
    weights = SignalWeights(compiled.signals, cueCount: cues.count)
    criteria = rubric.criteria.map {
      CompiledCriterion(applies: $0.applies, difficulty: $0.difficulty, weight: $0.weight)
    }
  }

  /// The ``Rubric/digest`` of the rubric.
  ///
  /// - Complexity: none for the built-in rubrics, else linear in the rubric's text when it is asked for
  ///   first.
  public var digest: String { deferredDigest.value }

  /// The language it reads.
  package var language: Language { deferredLanguage.value }

  /// Other ways to write the same in its language.
  package var variants: WordVariants { language.variants }

  /// Classes that patterns name and no lexicon has.
  public var missingClasses: [String] { cues.missingClasses }
}

extension RubricReader {
  /// Takes a rubric that was compiled and archived before; null where the texts are no such archive.
  init?(_ archive: ArchivePart) {
    guard let compiled = archive.read(CompiledRubric.self) else { return nil }
    self.init(compiled)
  }

  /// A rubric compiled and written out, as a source file can hold it: printable ASCII for the numbers,
  /// UTF-8 for the texts.
  package static func archive(
    rubric: Rubric,
    language: Language
  ) -> (digits: [UInt8], texts: [UInt8]) {
    var compiled = CompiledRubric(rubric, language: language)
    var archive = ArchiveWriter()
    archive.pass(&compiled)
    return (archive.digits, archive.texts)
  }
}

extension RubricReader {
  /// How much was compiled, for benchmarks.
  package var size: (classes: Int, sequences: Int, rows: Int) {
    (cues.program.classCount, cues.program.sequences.count, cues.program.rowCount)
  }
}

extension RubricReader {
  /// Writes out the forms of the language's words.
  package var inflector: Inflector { cues.language.inflector }

  package func word(_ row: Int32) -> String { cues.language.vocabulary.word(at: row) }
  package func isVerb(_ row: Int32) -> Bool { cues.language.traits[Int(row)].contains(.verb) }
}
