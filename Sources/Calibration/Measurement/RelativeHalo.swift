/// How strongly raters see what differs between criteria, one against the other.
///
/// Raters who look at one candidate depart from the Rasch model in the same direction where the
/// candidate really is better on one criterion than on another. Halo shrinks that departure: a
/// rater's loading is *(1 - halo)* times a spread that all raters share. The spread itself cannot be
/// told apart from the halo, so the rater who sees most counts as 0 and the others are relative to
/// that one. With 20 candidates or more the loadings are first drawn toward their mean by their errors,
/// lest the largest be large by luck. Noise of a rater blurs what is seen, and counts as halo too.
///
/// - Note: A one-factor model on the covariances between raters, which independent noise leaves
///   alone; Spearman, C. (1904). *American Journal of Psychology* 15(2), 201-292.
public struct RelativeHalo: Hashable, Sendable {
  /// The rater's name.
  public let name: String
  /// The standard deviation, in logits, of what the rater sees between criteria.
  public let loading: Double
  /// One less the loading over the largest, 0 to 1.
  public let halo: Double
  /// The halo's standard error, by leaving out a twentieth of the candidates at a time; null with
  /// fewer than 20 candidates.
  public let standardError: Double?
}
