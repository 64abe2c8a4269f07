/// The scores that texts get from a ``WordingTable``.
///
/// It holds buffers that are used again: one a thread.
struct WordingScore: Sendable {
  private let shared: Shared<WordingIndex>
  /// Places of the terms found in the table, in their order.
  private(set) var found: [Int32] = []
  /// For each term its place among those in ``weights``, or -1 while it was not found in any text.
  private var weightPlaces: [Int32]
  private var weights: [SIMD4<Double>] = []
  /// The square of the rarity of each term in ``weights``.
  private var squares: [Double] = []
  private var sums: [SIMD4<Double>]
  /// The score for each target of the table, four side by side.
  private(set) var scores: [SIMD4<Double>]

  init(_ index: WordingIndex) {
    shared = Shared(index)
    weightPlaces = Array(repeating: -1, count: index.count)
    weights.reserveCapacity(index.count > 0 ? 512 * index.axisGroups : 0)
    sums = Array(repeating: SIMD4<Double>(), count: index.axisGroups)
    scores = index.bases
  }

  /// Scores a text by its place on each axis, its terms brought to length one.
  ///
  /// - Returns: Whether it has any listed term; without one the scores are the bases only where
  ///   `always`.
  @inline(__always)
  mutating func weigh(_ terms: borrowing TermSet, always: Bool) -> Bool {
    let square = sum(terms)
    guard always || !found.isEmpty else { return false }
    let length = square > 0 ? (square + shared.value.ballast).squareRoot() : 1
    for group in sums.indices { sums[group] /= SIMD4(repeating: length) }
    score()
    return !found.isEmpty
  }

  /// The score for a target of the table.
  func score(_ target: Int) -> Double { scores[target >> 2][target & 3] }

  /// Sums up the terms found, and weighs those that no text had before; the sum of the squares of their
  /// rarities.
  @inline(__always)
  private mutating func sum(_ terms: borrowing TermSet) -> Double {
    list(terms)
    let groups = sums.count
    var square = 0.0
    weightPlaces.withUnsafeBufferPointer { places in
      squares.withUnsafeBufferPointer { squares in
        weights.withUnsafeBufferPointer { weights in
          sums.withUnsafeMutableBufferPointer { sums in
            for group in 0..<groups { sums[group] = SIMD4() }
            for term in found {
              let number = Int(places[Int(term)])
              square += squares[number]
              for group in 0..<groups { sums[group] += weights[number &* groups &+ group] }
            }
          }
        }
      }
    }
    return square
  }

  /// Lists the terms that stand in the table.
  @inline(__always)
  private mutating func list(_ terms: borrowing TermSet) {
    found.removeAll(keepingCapacity: true)
    let places = shared.value.places.rows
    terms.visit { term in
      let place = places[term] &- 1
      guard place >= 0 else { return }
      found.append(place)
      if weightPlaces[Int(place)] < 0 { addWeights(of: Int(place)) }
    }
    extendLifetime(shared)
  }

  private mutating func addWeights(of term: Int) {
    weightPlaces[term] = Int32(truncatingIfNeeded: squares.count)
    squares.append(shared.value.square(of: term))
    shared.value.appendWeights(of: term, to: &weights)
  }

  /// Each target's score at the place that ``sums`` hold, four targets side by side, summed axis by
  /// axis.
  @inline(__always)
  private mutating func score() {
    let groups = sums.count
    shared.value.bases.withUnsafeBufferPointer { bases in
      shared.value.directions.withUnsafeBufferPointer { directions in
        sums.withUnsafeBufferPointer { sums in
          scores.withUnsafeMutableBufferPointer { scores in
            var row = 0
            for four in scores.indices {
              var score = bases[four]
              for group in 0..<groups {
                let axes = sums[group]
                for lane in 0..<4 {
                  score += SIMD4(repeating: axes[lane]) * directions[row &+ lane]
                }
                row &+= 4
              }
              scores[four] = score
            }
          }
        }
      }
    }
  }
}
