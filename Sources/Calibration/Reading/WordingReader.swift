/// The scores that texts get from a ``WordingTable``.
///
/// It holds buffers that are used again: one a thread.
struct WordingReader: Sendable {
  private let shared: Shared<WordingIndex>
  /// A bit for each term: whether the text has it.
  private var seen: [UInt64]
  /// Places of the listed terms found, each once and in their order.
  private(set) var found: [Int32] = []
  /// For each term its place among those in ``weights``, or -1 while it was not found in any text.
  private var weightPlaces: [Int32]
  private var weights: [SIMD4<Double>] = []
  /// The square of the rarity of each term in ``weights``.
  private var squares: [Double] = []
  private var sums: [SIMD4<Double>]
  private var axes: [Double]
  /// The score for each target of the table, four side by side; set by ``finish()``.
  private(set) var scores: [SIMD4<Double>]
  private var stems: StemReader

  init(_ terms: WordingIndex, rowCount: Int) {
    shared = Shared(terms)
    seen = Array(repeating: 0, count: (terms.count + 63) / 64)
    weightPlaces = Array(repeating: -1, count: terms.count)
    weights.reserveCapacity(terms.count > 0 ? 512 * terms.axisGroups : 0)
    sums = Array(repeating: SIMD4<Double>(), count: terms.axisGroups)
    axes = Array(repeating: 0, count: terms.axisGroups * 4)
    scores = terms.bases
    stems = StemReader(terms.stemTable, rowCount: terms.count > 0 ? rowCount : 0)
  }

  /// Forgets the last text.
  mutating func begin() {
    for place in seen.indices { seen[place] = 0 }
    found.removeAll(keepingCapacity: true)
  }

  /// Adds the sentences of a text.
  mutating func add(_ record: RecordText, language: CompiledLanguage) {
    for sentence in 0..<record.text.sentenceCount { add(record, sentence, language: language) }
  }

  /// Adds one sentence of a text.
  mutating func add(_ record: RecordText, _ sentence: Int, language: CompiledLanguage) {
    let shared = shared
    guard shared.value.count > 0 else { return }
    record.bytes.withUnsafeBufferPointer { bytes in
      record.text.tokens.withUnsafeBufferPointer { tokens in
        let rows = shared.value.stems
        var previous: Int32 = -1
        for position in record.text.sentence(sentence) {
          let token = tokens[position]
          if token.marks.contains(.punctuation) { continue }
          let number = stems.stem(
            of: token,
            isMarked: !record.scopes[position].isAffirmed,
            bytes,
            language,
            shared.value.stemTable
          )
          guard number >= 0 else {
            previous = -1
            continue
          }
          let stem = rows[Int(number)]
          if stem.term >= 0 { note(stem.term) }
          if stem.ends, previous >= 0 { note(shared.value.pair(previous, number)) }
          previous = stem.begins ? number : -1
        }
      }
    }
    extendLifetime(shared)
  }

  @inline(__always)
  private mutating func note(_ term: Int32) {
    guard term >= 0 else { return }
    seen[Int(term) >> 6] |= 1 << UInt64(term & 63)
  }

  /// Scores all that was added by its place on each axis; terms brought to length one.
  mutating func finish() {
    let square = gather()
    let length = square > 0 ? (square + shared.value.ballast).squareRoot() : 1
    let groups = shared.value.axisGroups
    weights.withUnsafeBufferPointer { weights in
      weightPlaces.withUnsafeBufferPointer { places in
        sums.withUnsafeMutableBufferPointer { sums in
          for group in 0..<groups { sums[group] = SIMD4() }
          for term in found {
            let first = Int(places[Int(term)]) &* groups
            for group in 0..<groups { sums[group] += weights[first &+ group] }
          }
          axes.withUnsafeMutableBufferPointer { axes in
            for axis in axes.indices { axes[axis] = sums[axis >> 2][axis & 3] / length }
          }
        }
      }
    }
    shared.value.score(at: axes, into: &scores)
  }

  /// Lists the terms that were seen, in their order, and weighs those that no text had before; the sum
  /// of the squares of their rarities.
  private mutating func gather() -> Double {
    // The index is not to be copied for each term.
    let index = shared.value
    var square = 0.0
    for place in seen.indices {
      var open = seen[place]
      while open != 0 {
        let term = place &* 64 &+ open.trailingZeroBitCount
        open &= open &- 1
        found.append(Int32(truncatingIfNeeded: term))
        if weightPlaces[term] < 0 {
          weightPlaces[term] = Int32(truncatingIfNeeded: squares.count)
          squares.append(index.square(of: term))
          index.appendWeights(of: term, to: &weights)
        }
        square += squares[Int(weightPlaces[term])]
      }
    }
    return square
  }

  /// The score for a target of the table.
  func score(_ target: Int) -> Double { scores[target >> 2][target & 3] }
}
