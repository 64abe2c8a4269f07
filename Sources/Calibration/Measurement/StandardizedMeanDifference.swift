/// How far one row of ratings lies above another, in standard deviations.
///
/// - Note: The form used for automated scores, Williamson, D. M., Xi, X., Breyer, F. J. (2012). A
///   framework for evaluation and use of automated scoring. *Educational Measurement: Issues and
///   Practice* 31(1), 2-13: the difference of the means over the root of the mean of the two
///   variances. Above .15 in size is a warning there.
public struct StandardizedMeanDifference: Hashable, Sendable {
  /// The first mean less the second, in pooled standard deviations.
  public let value: Double
  /// The first mean less the second, in rating points.
  public let difference: Double
  /// The standard deviation it is divided by.
  public let standardDeviation: Double

  /// Computes the difference.
  ///
  /// - Parameters:
  ///   - first: Ratings, for example the machine's.
  ///   - second: Ratings, for example people's.
  /// - Throws: `Undefined` where a row is shorter than 2 or nothing varies.
  public init(_ first: [Double], _ second: [Double]) throws(Undefined) {
    let shorter = min(first.count, second.count)
    guard shorter > 1 else { throw .tooFewUnits(needed: 2, found: shorter) }
    let one = Self.moments(first)
    let other = Self.moments(second)
    let pooled = (one.variance + other.variance) / 2
    guard pooled > 0 else { throw .noVariation }
    difference = one.mean - other.mean
    standardDeviation = pooled.squareRoot()
    value = difference / standardDeviation
  }

  private static func moments(_ row: [Double]) -> (mean: Double, variance: Double) {
    let mean = row.reduce(0, +) / Double(row.count)
    let squares = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(row.count - 1))
  }
}
