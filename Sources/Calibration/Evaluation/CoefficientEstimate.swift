/// A coefficient with how well it is known.
public struct CoefficientEstimate: Hashable, Sendable {
  /// The coefficient.
  public let value: Double
  /// Its standard error over the drawing of candidates; null where only an interval is known.
  public let standardError: Double?
  /// The interval of the wanted confidence; null where it cannot be told.
  public let interval: ClosedRange<Double>?
  /// Why there is no interval, where the ratings themselves are the reason.
  public let intervalUndefined: Undefined?
  /// The number of units it rests on: pairs of candidate and criterion.
  public let unitCount: Int
  /// The number of raters it is about.
  public let raterCount: Int

  /// Creates an estimate; an error or a bound that is not finite counts as unknown, and so do an error
  /// of 0 and an interval without width.
  public init(
    value: Double,
    standardError: Double? = nil,
    interval: ClosedRange<Double>? = nil,
    intervalUndefined: Undefined? = nil,
    unitCount: Int,
    raterCount: Int
  ) {
    self.value = value
    self.standardError = DrawnSpread.error(standardError)
    self.interval = DrawnSpread.interval(interval).flatMap {
      $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil
    }
    self.intervalUndefined = self.interval == nil ? intervalUndefined : nil
    self.unitCount = unitCount
    self.raterCount = raterCount
  }
}
