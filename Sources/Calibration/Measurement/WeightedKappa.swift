/// Agreement between two raters beyond what their own habits would produce by chance.
///
/// With agreement weights *w*, observed shares *p* and the margins' products *e*, the coefficient is
/// *κ = (Σ w p - Σ w e) / (1 - Σ w e)*; unweighted kappa has *w = 1* on the diagonal and 0 elsewhere.
///
/// - Note: Cohen, J. (1960). *Educational and Psychological Measurement* 20(1), 37-46, and (1968).
///   Weighted kappa. *Psychological Bulletin* 70(4), 213-220. Standard errors: Fleiss, J. L., Cohen,
///   J., Everitt, B. S. (1969). *Psychological Bulletin* 72(5), 323-327.
public struct WeightedKappa: Hashable, Sendable {
  /// The coefficient, at most 1; 0 is chance agreement, and it can be negative.
  public let coefficient: Double
  /// The weighted share of agreement observed.
  public let observed: Double
  /// The weighted share of agreement expected by chance.
  public let expected: Double
  /// The coefficient's large-sample standard error.
  public let standardError: Double
  /// The standard error if there were only chance agreement, for testing that.
  public let nullStandardError: Double

  /// Computes the coefficient from a table of pairs.
  ///
  /// - Parameters:
  ///   - table: How often each pair of ratings occurred.
  ///   - weights: The credit for pairs that differ.
  /// - Throws: `Undefined` where there are no units or where chance alone agrees fully.
  public init(_ table: ConfusionMatrix, weights: AgreementWeights) throws(Undefined) {
    let total = table.total
    guard total > 0 else { throw .tooFewUnits(needed: 1, found: 0) }
    let size = table.categoryCount
    let w = try weights.matrix(for: (0..<size).map { Double($0 + table.lowest) })
    let rows = table.rowTotals.map { $0 / total }
    let columns = table.columnTotals.map { $0 / total }
    var observed = 0.0
    var expected = 0.0
    var rowMeans = Array(repeating: 0.0, count: size)
    var columnMeans = rowMeans
    for i in 0..<size {
      for j in 0..<size {
        observed += w[i, j] * table.counts[i][j] / total
        expected += w[i, j] * rows[i] * columns[j]
        rowMeans[i] += w[i, j] * columns[j]
        columnMeans[j] += w[i, j] * rows[i]
      }
    }
    let chance = 1 - expected
    guard chance > 1e-15 else { throw .noVariation }
    var spread = 0.0
    var nullSpread = 0.0
    for i in 0..<size {
      for j in 0..<size {
        let margins = rowMeans[i] + columnMeans[j]
        let term = w[i, j] * chance - margins * (1 - observed)
        spread += table.counts[i][j] / total * term * term
        nullSpread += rows[i] * columns[j] * (w[i, j] - margins) * (w[i, j] - margins)
      }
    }
    let centre = observed * expected - 2 * expected + observed
    let root = total.squareRoot()
    self.observed = observed
    self.expected = expected
    coefficient = (observed - expected) / chance
    standardError = max(spread - centre * centre, 0).squareRoot() / (root * chance * chance)
    nullStandardError = max(nullSpread - expected * expected, 0).squareRoot() / (root * chance)
  }

  /// Computes the coefficient from two raters' ratings of the same units.
  ///
  /// - Parameters:
  ///   - first: A rating for each unit, from the first rater.
  ///   - second: A rating for each unit, in the same order, from the second rater.
  ///   - scale: The ratings there are, for example `1...4`.
  ///   - weights: The credit for pairs that differ.
  /// - Throws: `Undefined` where the rows do not fit together, there are no units, or chance alone
  ///   agrees fully.
  public init(
    _ first: [Int],
    _ second: [Int],
    scale: ClosedRange<Int>,
    weights: AgreementWeights
  ) throws(Undefined) {
    try self.init(ConfusionMatrix(first, second, scale: scale), weights: weights)
  }

  /// The same coefficient with another standard error.
  init(_ other: WeightedKappa, standardError: Double) {
    coefficient = other.coefficient
    observed = other.observed
    expected = other.expected
    nullStandardError = other.nullStandardError
    self.standardError = standardError
  }

  /// The interval that holds the true coefficient with the given confidence, at most 1.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    let z = NormalDistribution.quantile(0.5 + min(max(confidence, 0), 0.999_999) / 2)
    guard standardError.isFinite else { return -1...1 }
    let upper = max(min(coefficient + z * standardError, 1), coefficient)
    return min(coefficient - z * standardError, upper)...upper
  }

  /// The quadratic weighted kappa alone, in one pass over the ratings.
  ///
  /// *κ = 1 - Σ (x - y)² / Σ Σ (x - y')² n*, the denominator over all pairs of units: it needs no
  /// table, and no scale.
  ///
  /// - Parameters:
  ///   - first: A rating for each unit.
  ///   - second: A rating for each unit, in the same order.
  /// - Returns: The coefficient.
  /// - Throws: `Undefined` where the rows do not fit together, are empty, or do not vary.
  /// - Complexity: O(*n*) for *n* units.
  public static func quadratic(_ first: [Int], _ second: [Int]) throws(Undefined) -> Double {
    guard first.count == second.count else { throw .lengthsDiffer(first.count, second.count) }
    guard !first.isEmpty else { throw .tooFewUnits(needed: 1, found: 0) }
    let count = Double(first.count)
    let origin = Double(first[0])
    var sumX = 0.0
    var sumY = 0.0
    var squares = 0.0
    var differences = 0.0
    for index in first.indices {
      let x = Double(first[index]) - origin
      let y = Double(second[index]) - origin
      sumX += x
      sumY += y
      squares += x * x + y * y
      differences += (x - y) * (x - y)
    }
    let expected = squares - 2 * sumX * sumY / count
    guard expected > 0 else { throw .noVariation }
    return 1 - differences / expected
  }
}
