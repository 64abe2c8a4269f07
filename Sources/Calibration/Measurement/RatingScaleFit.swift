/// The estimates of a `RatingScaleRegression`.
public struct RatingScaleFit: Hashable, Sendable {
  /// The coefficients in logits, in the order of their priors.
  public let coefficients: [Double]
  /// The difficulties in logits, in the order of the criteria.
  public let difficulties: [Double]
  /// The scale with the estimated thresholds, which add up to 0.
  public let scale: AndrichScale
  /// The coefficients' standard errors; null at a bound, or where data and prior say nothing.
  ///
  /// They are the curvature's inverse at the estimate, so they contain the prior.
  public let coefficientErrors: [Double?]
  /// The difficulties' standard errors.
  public let difficultyErrors: [Double?]
  /// The logarithm of the probability of the ratings, without the prior.
  public let logLikelihood: Double
  /// The steps taken.
  public let iterations: Int
  /// Whether the slope fell below the tolerance.
  public let isConverged: Bool

  /// The position of an answer on the logit scale; unknown features and criteria count as 0.
  public func position(criterion: Int, features: [SparseFeature]) -> Double {
    var sum = difficulties.indices.contains(criterion) ? -difficulties[criterion] : 0
    for feature in features where coefficients.indices.contains(feature.index) {
      sum += coefficients[feature.index] * feature.value
    }
    return sum
  }

  /// The expected rating of an answer.
  public func expectedRating(criterion: Int, features: [SparseFeature]) -> Double {
    scale.expected(at: position(criterion: criterion, features: features))
  }
}
