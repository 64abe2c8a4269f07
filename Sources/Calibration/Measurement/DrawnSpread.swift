/// What is left of an interval or error once units are drawn anew: nothing, where no draw moves the figure.
///
/// Units that all say the same, or a single one, give a spread of 0 however few they are. That is not
/// certainty: such a figure has no interval and no error. Where it is a share that all or no cases have,
/// ``Proportion`` knows better.
enum DrawnSpread {
  /// Spreads up to this are rounding.
  private static let smallest = 1e-9

  /// The interval, or null where it has no width.
  static func interval(_ interval: ClosedRange<Double>?) -> ClosedRange<Double>? {
    interval.flatMap { $0.upperBound - $0.lowerBound > smallest ? $0 : nil }
  }

  /// The standard error, or null where it is 0 or not a number.
  static func error(_ error: Double?) -> Double? {
    error.flatMap { $0.isFinite && $0 > smallest ? $0 : nil }
  }
}
