/// How a rater departs from their severity for one candidate or on one criterion.
public struct RaschBias: Hashable, Sendable {
  /// The rater's name.
  public let rater: String
  /// The candidate's or criterion's name.
  public let element: String
  /// The number of ratings.
  public let count: Int
  /// The sum of the ratings.
  public let observed: Int
  /// What the measures alone would make it.
  public let expected: Double
  /// How much more lenient the rater is here, in logits; below 0 is harder.
  public let bias: Double
  /// Its standard error, all else held fixed.
  public let standardError: Double
  /// Whether the ratings are all the lowest or all the highest, so that the size is a convention.
  public let isExtreme: Bool
  /// The chance of a sum so far from the expected one, either way, among all ways in which the
  /// candidate's ratings could have added up to what they did; null for criteria.
  public let pValue: Double?

  /// The bias over its standard error.
  public var t: Double { bias / standardError }

  /// The degrees of freedom of that, one fewer than ratings.
  public var degreesOfFreedom: Int { count - 1 }

  /// How differently two raters treat one candidate or criterion.
  ///
  /// - Parameter other: The other rater's bias.
  /// - Returns: The difference in logits, its standard error, and Welch's degrees of freedom.
  /// - Note: Facets manual, table 14; Welch, B. L. (1947). *Biometrika* 34, 28-35.
  public func contrast(
    with other: RaschBias
  ) -> (difference: Double, standardError: Double, degreesOfFreedom: Double) {
    let first = standardError * standardError
    let second = other.standardError * other.standardError
    let variance = first + second
    let parts =
      first * first / Double(max(count - 1, 1))
      + second * second / Double(max(other.count - 1, 1))
    return (bias - other.bias, variance.squareRoot(), variance * variance / parts)
  }
}
