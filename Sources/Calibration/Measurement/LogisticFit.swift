/// The estimates of a `LogisticRegression`.
public struct LogisticFit: Hashable, Sendable {
  /// The coefficients in logits, in the order of their priors.
  public let coefficients: [Double]
  /// Their standard errors; null at a bound, or where data and prior say nothing.
  public let errors: [Double?]
  /// The logarithm of the probability of the answers, without the prior.
  public let logLikelihood: Double
  /// The steps taken.
  public let iterations: Int
  /// Whether the slope fell below the tolerance.
  public let isConverged: Bool

  /// The probability of yes; unknown features count as 0.
  public func probability(_ features: [SparseFeature]) -> Double {
    var sum = 0.0
    for feature in features where coefficients.indices.contains(feature.index) {
      sum += coefficients[feature.index] * feature.value
    }
    return ElementaryFunctions.logistic(sum)
  }
}
