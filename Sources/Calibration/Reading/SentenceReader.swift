/// The highest score that a sentence of a record has for each target of a ``WordingTable``.
///
/// It holds buffers that are used again: one a thread.
struct SentenceReader: Sendable {
  /// A sentence of a record.
  struct Place: Sendable, Hashable {
    var part: Finding.Part
    var sentence: Int
  }

  private let bases: [Double]
  private(set) var wording: WordingReader
  private var highest: [Double]
  private var places: [Place?]

  init(_ terms: WordingIndex, rowCount: Int) {
    bases = terms.bases
    wording = WordingReader(terms, rowCount: rowCount)
    highest = bases
    places = bases.map { _ in nil }
  }

  /// Forgets the last record.
  mutating func begin() {
    for target in bases.indices {
      highest[target] = bases[target]
      places[target] = nil
    }
  }

  /// Takes the sentences of a text; of two with the same score the earlier counts.
  mutating func add(_ record: RecordText, _ part: Finding.Part, language: CompiledLanguage) {
    guard !bases.isEmpty else { return }
    for sentence in 0..<record.text.sentenceCount {
      read(record, sentence, language: language)
      guard !wording.found.isEmpty else { continue }
      for target in bases.indices {
        let score = wording.score(target)
        guard score > highest[target] || places[target] == nil else { continue }
        highest[target] = score
        places[target] = Place(part: part, sentence: sentence)
      }
    }
  }

  /// Reads one sentence alone, so that ``wording`` tells of it.
  mutating func read(_ record: RecordText, _ sentence: Int, language: CompiledLanguage) {
    wording.begin()
    wording.add(record, sentence, language: language)
    wording.finish()
  }

  /// The highest score for a target; that of a text without terms where no sentence has any.
  func score(_ target: Int) -> Double { highest[target] }

  /// The sentence that has the highest score; null where no sentence has a listed term.
  func place(_ target: Int) -> Place? { places[target] }
}
