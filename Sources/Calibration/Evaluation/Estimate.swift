/// A figure with the interval that drawing the answers anew gives it.
public struct Estimate: Sendable, Hashable {
  /// The figure, or null where it has no value.
  public var value: Double?
  /// The ends of its interval, or null where none was asked for or none can be given.
  public var interval: ClosedRange<Double>?

  /// Makes a figure.
  public init(_ value: Double?, interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.interval = interval
  }

  /// A statistic of units with its bootstrap interval; none where no draw moves it.
  ///
  /// - Parameters:
  ///   - count: The number of units.
  ///   - bootstrap: How they are drawn anew; null for no interval.
  ///   - statistic: The statistic of the units with the given places.
  init(count: Int, bootstrap: Bootstrap?, of statistic: ([Int]) -> Double?) {
    value = statistic(Array(0..<count))
    guard value != nil, let bootstrap else { return }
    do throws(Undefined) {
      let found = try bootstrap.interval(unitCount: count, of: statistic)
      interval = DrawnSpread.interval(found.lower...max(found.lower, found.upper))
    } catch {
      interval = nil
    }
  }

  /// A share of cases with its bootstrap interval, and with Wilson's where all or none of the cases are
  /// counted, which no draw changes.
  ///
  /// - Parameters:
  ///   - count: The number of units.
  ///   - cases: How many of the units have a case, or several; those of a unit count as one.
  ///   - bootstrap: How they are drawn anew; null for no interval.
  ///   - share: The share among the units with the given places.
  init(count: Int, cases: Int, bootstrap: Bootstrap?, share: ([Int]) -> Double?) {
    self.init(count: count, bootstrap: bootstrap, of: share)
    guard let value, value == 0 || value == 1, let bootstrap else { return }
    interval = Proportion(value == 0 ? 0 : cases, of: cases)
      .interval(confidence: bootstrap.confidence)
  }
}
