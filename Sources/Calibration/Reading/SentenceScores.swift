/// The highest score that a sentence of a record has for each target of a ``WordingTable``.
///
/// It holds buffers that are used again: one a thread.
struct SentenceScores: Sendable {
  /// A sentence of a record.
  struct Place: Sendable, Hashable {
    var part: Finding.Part
    var sentence: Int
  }

  private let bases: [SIMD4<Double>]
  private let targetCount: Int
  private var wording: WordingScore
  /// Four targets side by side.
  private var highest: [SIMD4<Double>]
  /// For each target the number of the sentence in ``places`` that has the highest score.
  private var numbers: [SIMD4<Int64>]
  /// The sentences with a listed term.
  private var places: [Place] = []

  init(_ index: WordingIndex) {
    bases = index.bases
    targetCount = index.targetCount
    wording = WordingScore(index)
    highest = bases
    numbers = Array(repeating: SIMD4(), count: bases.count)
  }

  /// Forgets the last record.
  mutating func begin() {
    for four in bases.indices { highest[four] = bases[four] }
    places.removeAll(keepingCapacity: true)
  }

  /// Takes the next sentence by its terms; of two with the same score the earlier counts.
  @inline(__always)
  mutating func take(_ terms: borrowing TermSet, _ place: Place) {
    guard targetCount > 0, wording.weigh(terms, always: false) else { return }
    let number = SIMD4(repeating: Int64(places.count))
    let isFirst = places.isEmpty
    places.append(place)
    wording.scores.withUnsafeBufferPointer { scores in
      highest.withUnsafeMutableBufferPointer { highest in
        numbers.withUnsafeMutableBufferPointer { numbers in
          for four in scores.indices {
            let isHigher = isFirst ? SIMDMask(repeating: true) : scores[four] .> highest[four]
            highest[four].replace(with: scores[four], where: isHigher)
            numbers[four].replace(with: number, where: isHigher)
          }
        }
      }
    }
  }

  /// Places in the table of the terms that are listed there.
  mutating func terms(among terms: borrowing TermSet) -> [Int32] {
    _ = wording.weigh(terms, always: false)
    return wording.found
  }

  /// The highest score for a target; that of a text without terms where no sentence has any.
  func score(_ target: Int) -> Double { highest[target >> 2][target & 3] }

  /// The sentence that has the highest score; null where no sentence has a listed term.
  func place(_ target: Int) -> Place? {
    places.isEmpty ? nil : places[Int(numbers[target >> 2][target & 3])]
  }
}
