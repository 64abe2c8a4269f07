/// A ``WordingTable`` ready for lookup, its stems numbered, its pairs found by two numbers.
struct WordingIndex: Sendable {
  private(set) var stemTable: StemTable
  /// The terms, of which a reader weighs those that it finds.
  private let terms: PackedTerms
  /// What is added to the square of a text's length.
  let ballast: Double
  /// How many fours of axes there are.
  let axisGroups: Int
  /// How many targets there are.
  let targetCount: Int
  /// The score of each target for a text without any term, four by four.
  let bases: [SIMD4<Double>]
  /// The targets' directions, four targets side by side: for each four of them the axes in order.
  private let directions: [SIMD4<Double>]
  private let axisCount: Int

  init(_ table: WordingTable) { self.init(table, StemTable(table.packed)) }

  /// An index of a table whose stems were numbered before.
  init(_ table: WordingTable, _ stems: StemTable) {
    let axisCount = table.targets.first?.axes.count ?? 0
    self.axisCount = axisCount
    axisGroups = (axisCount + 3) / 4
    terms = table.packed
    stemTable = stems
    ballast = table.ballast
    targetCount = table.targets.count
    bases = Self.fours(table.targets.map(\.base))
    directions = stride(from: 0, to: table.targets.count, by: 4).flatMap { first in
      let four = table.targets[first...].prefix(4)
      return (0..<axisCount).flatMap { axis in
        Self.fours(four.map { axis < $0.axes.count ? $0.axes[axis] : 0 })
      }
    }
  }

  /// Numbers four by four, zeros behind the last.
  private static func fours(_ numbers: [Double]) -> [SIMD4<Double>] {
    stride(from: 0, to: numbers.count, by: 4).map { first in
      var four = SIMD4<Double>()
      for (lane, number) in numbers[first...].prefix(4).enumerated() { four[lane] = number }
      return four
    }
  }

  /// The same index, its stems unpacked.
  var unpacked: WordingIndex {
    var index = self
    index.stemTable = stemTable.unpacked
    return index
  }

  /// The stems by their numbers, for whoever keeps the index alive meanwhile (`extendLifetime`).
  @inline(__always)
  var stems: PackedRows<StemTable.Stem> { stemTable.rows }

  /// Adds a term's place on each axis times its rarity, the axes four by four.
  func appendWeights(of term: Int, to weights: inout [SIMD4<Double>]) {
    let first = Int(terms.axisStarts[term])
    let end = min(first + axisCount, Int(terms.axisStarts[term + 1]))
    let rarity = terms.rarities[term]
    var four = SIMD4<Double>()
    var lane = 0
    var groups = 0
    terms.axes.forEach(in: first..<max(first, end)) { place in
      four[lane] = rarity * place
      lane += 1
      guard lane == 4 else { return }
      weights.append(four)
      four = SIMD4()
      lane = 0
      groups += 1
    }
    if lane > 0 {
      weights.append(four)
      groups += 1
    }
    for _ in groups..<max(groups, axisGroups) { weights.append(SIMD4()) }
  }

  /// The square of a term's rarity.
  func square(of term: Int) -> Double {
    let rarity = terms.rarities[term]
    return rarity * rarity
  }

  /// How many terms there are.
  var count: Int { terms.count }

  /// Each target's score at a place, four targets side by side, summed axis by axis.
  func score(at axes: [Double], into scores: inout [SIMD4<Double>]) {
    let axisCount = min(axisCount, axes.count)
    directions.withUnsafeBufferPointer { directions in
      axes.withUnsafeBufferPointer { axes in
        for four in scores.indices {
          let row = four * self.axisCount
          var sums = bases[four]
          for axis in 0..<axisCount {
            sums += SIMD4(repeating: axes[axis]) * directions[row &+ axis]
          }
          scores[four] = sums
        }
      }
    }
  }

  /// The term of two stems in a row, or -1.
  @inline(__always)
  func pair(_ first: Int32, _ second: Int32) -> Int32 { stemTable.pair(first, second) }
}
