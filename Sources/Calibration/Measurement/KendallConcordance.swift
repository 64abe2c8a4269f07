/// Kendall's W: how alike raters rank the same units, corrected for ties.
///
/// - Note: Kendall, M. G., Babington Smith, B. (1939). The problem of *m* rankings. *Annals of
///   Mathematical Statistics* 10(3), 275-287; ties as in Siegel & Castellan (1988), 9.6.
public struct KendallConcordance: Hashable, Sendable {
  /// The coefficient corrected for ties, 0 to 1.
  public let coefficient: Double
  /// The coefficient without the correction.
  public let uncorrected: Double
  /// The chi-square statistic *m (n - 1) W*.
  public let chiSquare: Double
  /// Its degrees of freedom, one fewer than units.
  public let degreesOfFreedom: Int
  /// The probability of such concordance by chance, good for more than about 7 units.
  public let pValue: Double

  /// Computes the coefficient.
  ///
  /// - Parameter table: The ratings, without missing cells.
  /// - Throws: `Undefined` where cells are missing, units or raters too few, or no rater varies.
  public init(_ table: RatingTable) throws(Undefined) {
    guard table.missingCount == 0 else { throw .missingCells(table.missingCount) }
    guard table.raterCount > 1 else {
      throw .tooFewRaters(needed: 2, found: table.raterCount)
    }
    guard table.unitCount > 1 else { throw .tooFewUnits(needed: 2, found: table.unitCount) }
    let n = Double(table.unitCount)
    let m = Double(table.raterCount)
    var sums = Array(repeating: 0.0, count: table.unitCount)
    var ties = 0.0
    for rater in 0..<table.raterCount {
      let column = (0..<table.unitCount).map { table.codes[$0 * table.raterCount + rater] }
      let ranks = Ranks(column.map { Double($0) })
      Vectors.add(1, ranks.values, to: &sums)
      ties += ranks.tieSum
    }
    let mean = m * (n + 1) / 2
    let spread = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let full = m * m * (n * n * n - n)
    guard full - m * ties > 0 else {
      throw Set(table.codes).count < 2 ? .noVariation : .constantRaters
    }
    uncorrected = 12 * spread / full
    coefficient = 12 * spread / (full - m * ties)
    chiSquare = m * (n - 1) * coefficient
    degreesOfFreedom = table.unitCount - 1
    pValue = ChiSquare(degreesOfFreedom: n - 1).upperTail(chiSquare)
  }
}
