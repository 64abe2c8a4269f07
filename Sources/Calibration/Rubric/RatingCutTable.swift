/// Where on the logit scale a drawn rating becomes 2, 3 and 4, for 4,096 equal parts of chance.
///
/// A rating is at least *k* where *P(X >= k)* reaches the chance drawn. Every cut grows with the chance,
/// so a draw kept for a whole debrief never lets a rating fall when evidence in favour comes in. The
/// table stands for the exponentials that each draw would cost otherwise.
package struct RatingCutTable: Sendable {
  /// Bits of chance that a draw takes.
  static let bits = 12

  /// By part, the cuts of 2, 3 and 4; the fourth place is spare.
  private var rows: [SIMD4<Float>]
  /// By part, the normal number there, scaled to a variance of 1.
  private var normals: [Double]

  init(_ curve: RatingCurve) {
    let count = 1 << Self.bits
    var rows: [SIMD4<Float>] = []
    rows.reserveCapacity(count)
    var odds = SIMD4<Double>(repeating: 1)
    for part in 0..<count {
      let chance = (Double(part) + 0.5) / Double(count)
      var cuts = SIMD4<Float>.zero
      for index in 0..<3 {
        odds[index] = curve.odds(atLeast: index + 2, withChance: chance, from: odds[index])
        cuts[index] = Float(ElementaryFunctions.log(odds[index]))
      }
      rows.append(cuts)
    }
    self.rows = rows
    let quantiles = (0..<count).map {
      NormalDistribution.quantile((Double($0) + 0.5) / Double(count))
    }
    let variance = quantiles.reduce(0) { $0 + $1 * $1 } / Double(count)
    let deviation = variance.squareRoot()
    normals = quantiles.map { $0 / deviation }
  }

  /// The normal number at a part of chance, taken from the lowest bits.
  @inline(__always)
  func normal(at bits: UInt64) -> Double {
    normals[Int(truncatingIfNeeded: bits & UInt64((1 << Self.bits) - 1))]
  }

  /// The cuts at a part of chance, taken from the lowest bits.
  @inline(__always)
  func cuts(at bits: UInt64) -> SIMD4<Float> {
    rows[Int(truncatingIfNeeded: bits & UInt64((1 << Self.bits) - 1))]
  }
}

extension RatingCutTable: Archived {
  /// A table in which every cut is 0.
  static var blank: RatingCutTable { RatingCutTable() }

  private init() {
    rows = Array(repeating: .zero, count: 1 << Self.bits)
    normals = Array(repeating: 0, count: 1 << Self.bits)
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    for cut in 0..<3 {
      var bits = rows.map { Int32(bitPattern: $0[cut].bitPattern) }
      archive.pass(&bits)
      for (row, bits) in zip(rows.indices, bits) {
        rows[row][cut] = Float(bitPattern: UInt32(bitPattern: bits))
      }
    }
    var numbers = normals
    archive.pass(&numbers)
    for (row, number) in zip(normals.indices, numbers) { normals[row] = number }
  }
}
