/// Fleiss' kappa for units rated equally often, with its test and its categories.
///
/// - Note: Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters.
///   *Psychological Bulletin* 76(5), 378-382; the standard error under chance is that of Fleiss,
///   Nee & Landis (1979), *Psychological Bulletin* 86(5), 974-977. For missing ratings, weights or
///   an interval see `ChanceCorrectedAgreement`.
public struct FleissKappa: Hashable, Sendable {
  /// The coefficient, at most 1; 0 is chance agreement.
  public let coefficient: Double
  /// The standard error if there were only chance agreement.
  public let nullStandardError: Double
  /// The coefficient over that standard error: above 1.96, better than chance.
  public let z: Double
  /// The categories, increasing.
  public let categories: [Double]
  /// The kappa of each category against all others.
  public let categoryCoefficients: [Double]

  /// Computes the coefficient.
  ///
  /// - Parameter table: The ratings, without missing cells.
  /// - Throws: `Undefined` where cells are missing, raters too few, or nothing varies.
  public init(_ table: RatingTable) throws(Undefined) {
    guard table.missingCount == 0 else { throw .missingCells(table.missingCount) }
    guard table.raterCount > 1 else {
      throw .tooFewRaters(needed: 2, found: table.raterCount)
    }
    guard table.unitCount > 0 else { throw .tooFewUnits(needed: 1, found: 0) }
    let size = table.categories.count
    let raters = Double(table.raterCount)
    let units = Double(table.unitCount)
    var squares = Array(repeating: 0.0, count: size)
    var shares = Array(repeating: 0.0, count: size)
    for (cell, count) in table.countsByUnit().enumerated() {
      squares[cell % size] += Double(count) * Double(count)
      shares[cell % size] += Double(count)
    }
    shares = shares.map { $0 / (units * raters) }
    let pairs = raters * (raters - 1)
    let observed = (squares.reduce(0, +) / units - raters) / pairs
    let expected = Vectors.dot(shares, shares)
    guard size > 1, 1 - expected > 1e-15 else { throw .noVariation }
    let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
    let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
    coefficient = (observed - expected) / (1 - expected)
    nullStandardError =
      (2 * max(spread * spread - skew, 0)).squareRoot() / (spread * (units * pairs).squareRoot())
    z = coefficient / nullStandardError
    categories = table.categories
    categoryCoefficients = shares.indices.map { category in
      let share = shares[category]
      let again = (squares[category] - units * raters * share) / (units * pairs * share)
      return (again - share) / (1 - share)
    }
  }
}
