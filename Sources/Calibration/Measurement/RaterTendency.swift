/// What a rater does beside being hard or lenient.
///
/// - Note: The effects are those of Saal, F. E., Downey, R. G., Lahey, M. A. (1980). Rating the
///   ratings. *Psychological Bulletin* 88(2), 413-428, each held against what the Rasch model
///   expects of the same candidates, as Myford, C. M., Wolfe, E. W. (2004) propose, *Journal of
///   Applied Measurement* 5(2), 189-227.
public struct RaterTendency: Hashable, Sendable {
  /// The rater's name.
  public let name: String
  /// The number of ratings that count.
  public let count: Int
  /// The standard deviation of the ratings.
  public let spread: Double
  /// The standard deviation expected of a rater with this severity; below it, a restricted range.
  public let expectedSpread: Double
  /// The share of ratings at either end of the scale.
  public let endShare: Double
  /// The share expected at either end; far below it, central tendency.
  public let expectedEndShare: Double
  /// The standard error of the share at either end where the model holds.
  public let endShareError: Double
  /// The standard deviation over the criteria within a candidate, pooled over candidates.
  public let withinSpread: Double
  /// What is expected of that; far below it, halo.
  public let expectedWithinSpread: Double
  /// The mean correlation between two criteria over candidates; null where too few vary.
  public let criterionCorrelation: Double?
  /// How far the ratings scatter around the model beyond chance, in logits; 0 where they do not.
  ///
  /// Occasion noise, the rater's own view of a candidate and misfit together. With few ratings a
  /// candidate part of it goes into the candidates' measures: of 1 logit about .6 is found with 3 or 4
  /// of them, .8 with 60.
  public let excessNoise: Double
  /// Its standard error; null where the noise is 0.
  public let excessNoiseError: Double?

  /// The spread over what is expected.
  public var spreadRatio: Double? { expectedSpread > 0 ? spread / expectedSpread : nil }

  /// The spread within candidates over what is expected; below about .8 a halo.
  public var withinRatio: Double? {
    expectedWithinSpread > 0 ? withinSpread / expectedWithinSpread : nil
  }
}
