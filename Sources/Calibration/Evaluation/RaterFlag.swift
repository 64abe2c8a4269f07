/// What a hiring lead should know about a rater, beside the figures.
public enum RaterFlag: Hashable, Sendable {
  /// Ratings are so many points lower than those of the average rater.
  case harder(points: Double)
  /// Ratings are so many points higher than those of the average rater.
  case easier(points: Double)
  /// Ratings scatter more than the model allows: mean square of the residuals.
  case erratic(infit: Double)
  /// Ratings scatter less than chance allows: mean square of the residuals.
  case muted(infit: Double)
  /// The first impression colours the criteria.
  case halo(Double)
  /// The ends of the scale are hardly used: share used and share expected.
  case central(used: Double, expected: Double)
  /// The ratings spread less than those of others would: ratio.
  case narrow(Double)
  /// Severity moves over the occasions: logits an occasion.
  case drift(slope: Double)
  /// Severity differs between the occasions, but goes neither way: logits between the easiest and the
  /// hardest of them.
  case unsteady(range: Double)
  /// One criterion is rated harder (above 0) or easier than the rater's severity says, in logits.
  case criterion(String, logits: Double)
  /// Nothing but the lowest or the highest ratings.
  case extreme(isHigh: Bool)
  /// So few ratings that little can be told.
  case few(Int)
}
