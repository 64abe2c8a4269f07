/// What lengthening a measurement does to its reliability.
///
/// - Note: Spearman, C. (1910). *British Journal of Psychology* 3(3), 271-295; Brown, W. (1910), in
///   the same issue, 296-322.
public enum SpearmanBrown: Sendable {
  /// The reliability of the mean of *k* parallel ratings, *k r / (1 + (k - 1) r)*.
  ///
  /// - Parameters:
  ///   - reliability: The reliability of one rating.
  ///   - count: How many are averaged; need not be whole.
  /// - Returns: The reliability of their mean.
  /// - Throws: `Undefined` where the denominator is not above 0, as for strongly negative
  ///   reliabilities.
  public static func reliability(
    _ reliability: Double,
    ofMeanOf count: Double
  ) throws(Undefined) -> Double {
    let denominator = 1 + (count - 1) * reliability
    guard denominator > 0 else { throw .noReliability }
    return count * reliability / denominator
  }

  /// How many parallel ratings must be averaged for a wanted reliability.
  ///
  /// - Parameters:
  ///   - wanted: The reliability of the mean, below 1.
  ///   - reliability: The reliability of one rating, above 0 and below 1.
  /// - Returns: The number, rounded to nothing: take the next whole one.
  /// - Throws: `Undefined` where no number is enough.
  public static func count(
    for wanted: Double,
    from reliability: Double
  ) throws(Undefined) -> Double {
    guard reliability > 0, reliability < 1, wanted >= 0, wanted < 1 else { throw .noReliability }
    return wanted * (1 - reliability) / (reliability * (1 - wanted))
  }
}
