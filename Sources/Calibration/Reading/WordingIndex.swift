/// A ``WordingTable`` ready for weighing.
struct WordingIndex: Sendable {
  /// The terms, of which a reader weighs those that it finds.
  private let terms: PackedTerms
  /// For each term of the ``TermIndex`` its place here from 1 up, 0 where it is not here.
  private(set) var places: PackedTable<Int32>
  /// What is added to the square of a text's length.
  let ballast: Double
  /// How many fours of axes there are.
  let axisGroups: Int
  /// How many targets there are.
  let targetCount: Int
  /// The score of each target for a text without any term, four by four.
  let bases: [SIMD4<Double>]
  /// The targets' directions, four targets side by side: for each four of them all axes of the groups.
  let directions: [SIMD4<Double>]
  private let axisCount: Int

  /// An index of a table whose terms have some places.
  init(_ table: WordingTable, places: PackedTable<Int32>) {
    let axisCount = table.targets.first?.axes.count ?? 0
    let groups = (axisCount + 3) / 4
    self.axisCount = axisCount
    self.places = places
    axisGroups = groups
    terms = table.packed
    ballast = table.ballast
    targetCount = table.targets.count
    bases = Self.fours(table.targets.map(\.base))
    directions = stride(from: 0, to: table.targets.count, by: 4).flatMap { first in
      let four = table.targets[first...].prefix(4)
      return (0..<4 * groups).flatMap { axis in
        Self.fours(
          four.map { axis < min(axisCount, $0.axes.count) ? $0.axes[axis] : 0 }
        )
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

  /// The same index, unpacked.
  var unpacked: WordingIndex {
    var index = self
    index.places = places.unpacked
    return index
  }

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
}
