/// The thresholds that a group of ratings share.
public struct RaschThresholds: Hashable, Sendable {
  /// The criterion or rater whose they are; null where all ratings share them.
  public let name: String?
  /// How often each rating of the scale was given.
  public let counts: [Int]
  /// Each threshold in logits, lowest first, adding up to 0; null beside a rating never given.
  public let estimates: [Double?]
  /// Their standard errors with all parameters estimated.
  public let jointErrors: [Double?]
  /// *(L - 1) / L*, by which the estimates are corrected as severities are.
  public var correction = 1.0

  /// The thresholds taken back by the correction.
  public var corrected: [Double?] { estimates.map { estimate in estimate.map { $0 * correction } } }

  /// The standard errors of those.
  public var correctedErrors: [Double?] {
    jointErrors.map { error in error.map { $0 * correction.squareRoot() } }
  }

  /// Whether each threshold is above the one before; where not, some rating is never likeliest.
  public var areOrdered: Bool {
    let known = estimates.compactMap(\.self)
    return zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
  }
}
