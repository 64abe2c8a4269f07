/// The severity of one rater against positions that are already known.
///
/// Candidates, criteria and thresholds are fixed by the standard; only the severity *s* moves, in
/// *λ = θ - s*. With few ratings a prior keeps the estimate from running away: it is the right
/// figure below about ten ratings.
///
/// - Note: Linacre, J. M. (1994). *Many-Facet Rasch Measurement*, chapter 7, on anchoring; fit as in
///   Wright, B. D., Masters, G. N. (1982). *Rating Scale Analysis*, chapter 5.
public struct AnchoredSeverity: Hashable, Sendable {
  /// The severity in logits; above 0 is harder than the standard.
  public let severity: Double
  /// Its standard error, the prior included where there is one.
  public let standardError: Double
  /// The information-weighted mean square of the residuals; 1 is expected.
  public let infit: Double
  /// The unweighted mean square of the standardised residuals; 1 is expected.
  public let outfit: Double
  /// The number of ratings.
  public let count: Int

  /// Estimates the severity.
  ///
  /// - Parameters:
  ///   - ratings: The rater's ratings.
  ///   - positions: For each rating, the position *θ* that the standard gives, in logits.
  ///   - scale: The scale with its thresholds.
  ///   - priorDeviation: The standard deviation of severities among raters, in logits; null for the
  ///     likelihood alone.
  /// - Throws: `Undefined` where the rows do not fit together, a rating is outside the scale, or,
  ///   without a prior, all ratings are the lowest or all the highest.
  public init(
    _ ratings: [Int],
    positions: [Double],
    scale: AndrichScale,
    priorDeviation: Double? = nil
  ) throws(Undefined) {
    let precision = priorDeviation.map { 1 / ($0 * $0) } ?? 0
    guard precision < .infinity else { throw .noVariation }
    let total = try Self.total(ratings, positions, scale, needsVariation: precision == 0)
    let limit =
      60 + Vectors.maximumMagnitude(positions) + Vectors.maximumMagnitude(scale.thresholds)
    // The slope of the log-likelihood rises with the severity: expected ratings fall.
    severity = MonotoneRoot.solve(for: 0, from: 0, between: -limit, and: limit) { candidate in
      var slope = precision * candidate + Double(total)
      var curvature = precision
      for position in positions {
        let moments = scale.moments(at: position - candidate)
        slope -= moments.expected
        curvature += moments.variance
      }
      return (slope, curvature)
    }
    var information = 0.0
    var residuals = 0.0
    var standardized = 0.0
    for (index, position) in positions.enumerated() {
      let moments = scale.moments(at: position - severity)
      let residual = Double(ratings[index]) - moments.expected
      information += moments.variance
      residuals += residual * residual
      standardized += moments.variance > 0 ? residual * residual / moments.variance : 0
    }
    standardError = 1 / (information + precision).squareRoot()
    infit = information > 0 ? residuals / information : 1
    outfit = ratings.isEmpty ? 1 : standardized / Double(ratings.count)
    count = ratings.count
  }
  /// The sum of the ratings, once they are known to be usable.
  private static func total(
    _ ratings: [Int],
    _ positions: [Double],
    _ scale: AndrichScale,
    needsVariation: Bool
  ) throws(Undefined) -> Int {
    guard ratings.count == positions.count else {
      throw .lengthsDiffer(ratings.count, positions.count)
    }
    var total = 0
    for (index, rating) in ratings.enumerated() {
      guard rating >= scale.lowest, rating <= scale.highest else {
        throw .ratingOutsideScale(rating, position: index)
      }
      guard positions[index].isFinite else { throw .notFinite(position: index) }
      total += rating
    }
    guard needsVariation else { return total }
    guard !ratings.isEmpty else { throw .tooFewUnits(needed: 1, found: 0) }
    guard total > ratings.count * scale.lowest, total < ratings.count * scale.highest else {
      throw .noVariation
    }
    return total
  }
}
