/// What a bootstrap found.
public struct BootstrapInterval: Hashable, Sendable {
  /// The lower end of the interval.
  public let lower: Double
  /// The upper end of the interval.
  public let upper: Double
  /// The standard deviation over the draws.
  public let standardError: Double
  /// How many draws had no value and were left out.
  public let undefinedCount: Int
}
