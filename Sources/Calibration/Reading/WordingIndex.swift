/// A ``WordingTable`` ready for lookup, its stems numbered, its pairs found by two numbers.
struct WordingIndex: Sendable {
  private var stemTable: StemTable
  /// The terms, of which a reader weighs those that it finds.
  private let terms: PackedTerms
  /// What is added to the square of a text's length.
  let ballast: Double
  /// How many fours of axes there are.
  let axisGroups: Int
  /// The score of each target for a text without any term.
  let bases: [Double]
  private let targetAxes: [Double]
  private let axisCount: Int
  /// The number of the stem that stands for any number; -1 where no term has it.
  let number: Int32

  init(_ table: WordingTable) { self.init(table, StemTable(table.packed)) }

  /// An index of a table whose stems were numbered before.
  init(_ table: WordingTable, _ stems: StemTable) {
    let axisCount = table.targets.first?.axes.count ?? 0
    self.axisCount = axisCount
    axisGroups = (axisCount + 3) / 4
    terms = table.packed
    stemTable = stems
    number = stems.stem(of: StemTable.hash("#".utf8))
    ballast = table.ballast
    bases = table.targets.map(\.base)
    targetAxes = table.targets.flatMap { target in
      (0..<axisCount).map { $0 < target.axes.count ? target.axes[$0] : 0 }
    }
  }

  /// The same index, its stems unpacked.
  var unpacked: WordingIndex {
    var index = self
    index.stemTable = stemTable.unpacked
    return index
  }

  /// Lends the stems by their numbers.
  @inline(__always)
  func withStems<Result>(_ body: (PackedRows<StemTable.Stem>) -> Result) -> Result {
    stemTable.withStems(body)
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

  /// A target's score at a place.
  func score(_ target: Int, at axes: UnsafeBufferPointer<Double>) -> Double {
    let base = target * axisCount
    return targetAxes.withUnsafeBufferPointer { directions in
      var sum = bases[target]
      for axis in 0..<min(axisCount, axes.count) { sum += axes[axis] * directions[base + axis] }
      return sum
    }
  }

  /// The number of a stem by its hash, or -1.
  @inline(__always)
  func stem(of key: UInt64) -> Int32 { stemTable.stem(of: key) }

  /// The term of two stems in a row, or -1.
  @inline(__always)
  func pair(_ first: Int32, _ second: Int32) -> Int32 { stemTable.pair(first, second) }
}

extension Shared<WordingIndex> {
  /// Lends the stems by their numbers; no closure holds a copy of the index.
  @inline(__always)
  func withStems(_ body: (PackedRows<StemTable.Stem>) -> Void) { value.withStems(body) }

  /// The term of two stems in a row, or -1.
  func pair(_ first: Int32, _ second: Int32) -> Int32 { value.pair(first, second) }
}
