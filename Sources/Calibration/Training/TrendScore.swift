/// Whether votes come nearer to the committee's: the first ten exercises against the last ten.
public struct TrendScore: Sendable, Hashable {
  /// How many exercises are at either end.
  public static let window = 10

  /// The mean distance of the first votes, beyond the least there is.
  public let first: Double
  /// That of the last.
  public let last: Double
  /// The standard error of the change.
  public let standardError: Double

  /// The change: below 0 is nearer.
  public var change: Double { last - first }
  /// Where the change lies with 95% confidence.
  public var interval: ClosedRange<Double> {
    change - 1.96 * standardError...change + 1.96 * standardError
  }

  init(_ attempts: [TrainingAttempt]) {
    let early = SampleSpread(attempts.prefix(Self.window).map(\.excessDistance))
    let late = SampleSpread(attempts.suffix(Self.window).map(\.excessDistance))
    first = early.mean
    last = late.mean
    standardError =
      ((early.variance + late.variance) / Double(Self.window)).squareRoot()
  }
}
