/// How likely two independent debriefs of one candidate are decided alike.
public struct Stability: Sendable, Hashable {
  /// The probability, without the bias of counting a debrief against itself.
  public let share: Double
  /// Its standard error.
  public let standardError: Double

  /// Estimates it from how many debriefs were decided each way; null with fewer than two.
  public init?(counts: [Int]) {
    let total = counts.reduce(0, +)
    guard total > 1 else { return nil }
    let n = Double(total)
    var pairs = 0.0
    var squares = 0.0
    var cubes = 0.0
    for count in counts {
      let share = Double(count) / n
      pairs += share * (Double(count) - 1) / (n - 1)
      squares += share * share
      cubes += share * share * share
    }
    share = min(1, max(0, pairs))
    standardError = 2 * max(0, (cubes - squares * squares) / n).squareRoot()
  }

  /// The 95% interval, within 0...1.
  public var interval: ClosedRange<Double> {
    max(0, share - 1.96 * standardError)...min(1, share + 1.96 * standardError)
  }
}
