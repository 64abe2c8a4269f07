/// The highest score that a sentence of a record has for each target of a ``WordingTable``.
///
/// It holds buffers that are used again: one a thread.
struct SentenceReader: Sendable {
  /// A sentence of a record.
  struct Place: Sendable, Hashable {
    var part: Finding.Part
    var sentence: Int
  }

  private let bases: [SIMD4<Double>]
  private(set) var wording: WordingReader
  /// Four targets side by side.
  private var highest: [SIMD4<Double>]
  /// By target; null for all where no sentence has a listed term, and for none otherwise.
  private var places: [Place?]
  private var hasPlaces = false

  init(_ terms: WordingIndex, rowCount: Int) {
    bases = terms.bases
    wording = WordingReader(terms, rowCount: rowCount)
    highest = bases
    places = Array(repeating: nil, count: terms.targetCount)
  }

  /// Forgets the last record.
  mutating func begin() {
    for four in bases.indices { highest[four] = bases[four] }
    for target in places.indices { places[target] = nil }
    hasPlaces = false
  }

  /// Takes the sentences of a text; of two with the same score the earlier counts.
  mutating func add(_ record: RecordText, _ part: Finding.Part, language: CompiledLanguage) {
    guard !places.isEmpty else { return }
    for sentence in 0..<record.text.sentenceCount {
      read(record, sentence, language: language)
      guard !wording.found.isEmpty else { continue }
      take(Place(part: part, sentence: sentence))
    }
  }

  /// Takes the sentence that was read for each target for which none scored as high.
  private mutating func take(_ place: Place) {
    for four in highest.indices {
      let scores = wording.scores[four]
      let isHigher = hasPlaces ? scores .> highest[four] : SIMDMask(repeating: true)
      guard any(isHigher) else { continue }
      highest[four].replace(with: scores, where: isHigher)
      for lane in 0..<min(4, places.count - 4 * four) where isHigher[lane] {
        places[4 * four + lane] = place
      }
    }
    hasPlaces = true
  }

  /// Reads one sentence alone, so that ``wording`` tells of it.
  mutating func read(_ record: RecordText, _ sentence: Int, language: CompiledLanguage) {
    wording.begin()
    wording.add(record, sentence, language: language)
    wording.finish()
  }

  /// The highest score for a target; that of a text without terms where no sentence has any.
  func score(_ target: Int) -> Double { highest[target >> 2][target & 3] }

  /// The sentence that has the highest score; null where no sentence has a listed term.
  func place(_ target: Int) -> Place? { places[target] }
}
