/// Where on the logit scale a drawn rating becomes 2, 3 and 4, for 4,096 equal parts of chance.
///
/// A rating is at least *k* where *P(X >= k)* reaches the chance drawn. Every cut grows with the chance,
/// so a draw kept for a whole debrief never lets a rating fall when evidence in favour comes in. The
/// table stands for the exponentials that each draw would cost otherwise.
package struct RatingCutTable: Sendable {
  /// Bits of chance that a draw takes.
  static let bits = 12

  /// The cuts at a part of chance, in logits.
  ///
  /// A type of its own, for a list of vectors has the runtime look up at every start how they are made.
  struct Cuts: Sendable {
    var second: Float = 0
    var third: Float = 0
    var fourth: Float = 0
  }

  /// By part.
  private var rows: [Cuts]
  /// By part, the normal number there, scaled to a variance of 1.
  private var normals: [Double]

  init(_ curve: RatingCurve) {
    let count = 1 << Self.bits
    var rows: [Cuts] = []
    rows.reserveCapacity(count)
    var odds = SIMD4<Double>(repeating: 1)
    for part in 0..<count {
      let chance = (Double(part) + 0.5) / Double(count)
      for index in 0..<3 {
        odds[index] = curve.odds(atLeast: index + 2, withChance: chance, from: odds[index])
      }
      rows.append(
        Cuts(
          second: Float(ElementaryFunctions.log(odds[0])),
          third: Float(ElementaryFunctions.log(odds[1])),
          fourth: Float(ElementaryFunctions.log(odds[2]))
        )
      )
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
  func cuts(at bits: UInt64) -> Cuts {
    rows[Int(truncatingIfNeeded: bits & UInt64((1 << Self.bits) - 1))]
  }
}

extension RatingCutTable: Archived {
  /// A table without rows, for there is no need to fill what is read over at once.
  static var blank: RatingCutTable { RatingCutTable(rows: [], normals: []) }

  private init(rows: [Cuts], normals: [Double]) {
    self.rows = rows
    self.normals = normals
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var seconds = rows.map { Int32(bitPattern: $0.second.bitPattern) }
    var thirds = rows.map { Int32(bitPattern: $0.third.bitPattern) }
    var fourths = rows.map { Int32(bitPattern: $0.fourth.bitPattern) }
    archive.pass(&seconds)
    archive.pass(&thirds)
    archive.pass(&fourths)
    archive.pass(&normals)
    let count = 1 << Self.bits
    // An archive that is cut short gives too little; a table is asked for every part all the same.
    guard seconds.count == count, thirds.count == count, fourths.count == count,
      normals.count == count
    else {
      rows = Array(repeating: Cuts(), count: count)
      normals = Array(repeating: 0, count: count)
      return
    }
    rows = (0..<count).map { part in
      Cuts(
        second: Float(bitPattern: UInt32(bitPattern: seconds[part])),
        third: Float(bitPattern: UInt32(bitPattern: thirds[part])),
        fourth: Float(bitPattern: UInt32(bitPattern: fourths[part]))
      )
    }
  }
}
