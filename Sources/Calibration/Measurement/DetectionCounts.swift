/// How often a label was rightly found, wrongly found, and missed.
///
/// - Note: van Rijsbergen, C. J. (1979). *Information Retrieval*, chapter 7.
public struct DetectionCounts: Hashable, Sendable {
  /// Found and there.
  public var found: Int
  /// Found and not there.
  public var spurious: Int
  /// There and not found.
  public var missed: Int

  /// Creates counts.
  public init(found: Int = 0, spurious: Int = 0, missed: Int = 0) {
    self.found = found
    self.spurious = spurious
    self.missed = missed
  }

  /// The share of what was found that is there; null where nothing was found.
  public var precision: Double? { Self.share(found, spurious) }

  /// The share of what is there that was found; null where nothing is there.
  public var recall: Double? { Self.share(found, missed) }

  /// The harmonic mean of precision and recall; null where nothing is there and nothing was found.
  public var f1: Double? {
    let total = 2 * found + spurious + missed
    return total > 0 ? Double(2 * found) / Double(total) : nil
  }

  /// The counts of two sets of answers together.
  public static func + (first: DetectionCounts, second: DetectionCounts) -> DetectionCounts {
    DetectionCounts(
      found: first.found + second.found,
      spurious: first.spurious + second.spurious,
      missed: first.missed + second.missed
    )
  }

  private static func share(_ part: Int, _ rest: Int) -> Double? {
    part + rest > 0 ? Double(part) / Double(part + rest) : nil
  }
}
