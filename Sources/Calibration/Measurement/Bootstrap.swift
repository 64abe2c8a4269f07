/// Intervals by drawing the units again and again, with replacement.
///
/// The draws depend on the seed alone, so that a report can be repeated, and so that two statistics
/// computed with one seed are compared on the same draws.
///
/// - Note: Efron, B. (1979). Bootstrap methods: another look at the jackknife. *Annals of Statistics*
///   7(1), 1-26; the interval is the percentile one.
public struct Bootstrap: Hashable, Sendable {
  /// What the draws are made from.
  public var seed: UInt64
  /// How many times the units are drawn.
  public var replicates: Int
  /// The share of draws the interval holds.
  public var confidence: Double

  /// Creates a bootstrap; nothing is drawn yet.
  public init(seed: UInt64 = 1, replicates: Int = 2000, confidence: Double = 0.95) {
    self.seed = seed
    self.replicates = replicates
    self.confidence = confidence
  }

  /// Draws the units and computes the statistic of each draw.
  ///
  /// - Parameters:
  ///   - unitCount: The number of units to draw from, and to draw.
  ///   - statistic: The statistic of the units with the given indices, null where it has no value.
  /// - Returns: The interval and how many draws had no value.
  /// - Throws: `Undefined` where there are no units, or no draw has a value.
  public func interval(
    unitCount: Int,
    of statistic: (_ units: [Int]) -> Double?
  ) throws(Undefined) -> BootstrapInterval {
    let found = try intervals(of: 1, unitCount: unitCount) { [statistic($0)] }
    guard let interval = found.first ?? nil else { throw .noVariation }
    return interval
  }

  /// Draws the units once for several statistics, which are then compared on the same draws.
  ///
  /// - Parameters:
  ///   - count: The number of statistics.
  ///   - unitCount: The number of units to draw from, and to draw.
  ///   - statistics: The statistics of the units with the given indices, null where one has no value.
  /// - Returns: An interval for each statistic, null where no draw had a value.
  /// - Throws: `Undefined` where there are no units.
  public func intervals(
    of count: Int,
    unitCount: Int,
    _ statistics: (_ units: [Int]) -> [Double?]
  ) throws(Undefined) -> [BootstrapInterval?] {
    guard unitCount > 0 else { throw .tooFewUnits(needed: 1, found: 0) }
    let random = CounterRandom(seed: seed)
    var units = Array(repeating: 0, count: unitCount)
    var values = Array(repeating: [Double](), count: max(count, 0))
    for replicate in 0..<max(replicates, 0) {
      let draws = random.stream(UInt64(replicate))
      for index in 0..<unitCount {
        units[index] = draws.integer(below: unitCount, at: UInt64(index))
      }
      for (place, value) in statistics(units).prefix(values.count).enumerated() {
        if let value, value.isFinite { values[place].append(value) }
      }
    }
    return values.map(interval)
  }

  private func interval(_ values: [Double]) -> BootstrapInterval? {
    guard !values.isEmpty else { return nil }
    let values = values.sorted()
    let tail = (1 - confidence) / 2
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return BootstrapInterval(
      lower: Self.quantile(tail, ofSorted: values),
      upper: Self.quantile(1 - tail, ofSorted: values),
      standardError: (squares / Double(max(values.count - 1, 1))).squareRoot(),
      undefinedCount: max(replicates, 0) - values.count
    )
  }

  /// The quantile by linear interpolation between the order statistics.
  private static func quantile(_ share: Double, ofSorted values: [Double]) -> Double {
    let place = min(max(share, 0), 1) * Double(values.count - 1)
    let below = Int(place)
    let above = min(below + 1, values.count - 1)
    return values[below] + (place - Double(below)) * (values[above] - values[below])
  }
}
