/// A source of variance in a generalizability study.
public struct VarianceComponent: Hashable, Sendable {
  /// The facets it crosses, for example `p`, `pr` or `r:t`.
  public let effect: String
  /// Its sum of squares.
  public let sumOfSquares: Double
  /// Its degrees of freedom.
  public let degreesOfFreedom: Double
  /// The estimated variance, negative where the mean squares say so.
  ///
  /// A negative estimate means that the true variance is near 0 or the design too small.
  public let variance: Double
  /// The standard error of the variance, from the mean squares' normal theory.
  public let standardError: Double

  /// The mean square.
  public var meanSquare: Double { sumOfSquares / degreesOfFreedom }

  /// Whether the estimate is below 0.
  public var isNegative: Bool { variance < 0 }
}
