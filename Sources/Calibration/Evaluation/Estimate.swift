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

  /// A statistic of units with its bootstrap interval.
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
      interval = found.lower...max(found.lower, found.upper)
    } catch {
      interval = nil
    }
  }
}
