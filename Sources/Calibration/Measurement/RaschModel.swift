/// Which ratings share their thresholds.
public enum RaschModel: Hashable, Sendable {
  /// All: Andrich's rating scale.
  case ratingScale
  /// Those of one criterion: Masters' partial credit.
  case partialCreditByCriterion
  /// Those of one rater: each uses the scale in their own way.
  case partialCreditByRater
}
