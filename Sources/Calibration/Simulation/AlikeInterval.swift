/// How alike decisions can be, at the least and at the most, that are not refuted by those counted.
///
/// Shares *p* of the decisions are not refuted where Pearson's *n sum (f - p)^2 / p* of the frequencies
/// *f* is at most *z^2*; of two decisions that is Wilson's interval. The ends are those of *sum p^2* over
/// all of them, so that an even split and a single decision are as uncertain as they are.
///
/// - Note: Quesenberry, C. P., Hurst, D. C. (1964). Large sample simultaneous confidence intervals for
///   multinomial proportions. *Technometrics* 6(2), 191-195, here for one figure at a time.
struct AlikeInterval: Sendable {
  private var lower: Double
  private var upper: Double

  /// From one decision to another, all six ways in turn.
  private static let edges = [
    SIMD3(1.0, -1, 0), SIMD3(1.0, 0, -1), SIMD3(0.0, 1, -1), SIMD3(-1.0, 1, 0), SIMD3(-1.0, 0, 1),
    SIMD3(0.0, -1, 1),
  ]

  /// Directions looked into from each of those on to the next.
  private static let steps = 60

  /// Looks from the frequencies into every direction; of more than three decisions the rarest count as
  /// one.
  ///
  /// - Parameters:
  ///   - counts: Debriefs by decision.
  ///   - cases: How many independent ones they are worth.
  init(_ counts: [Int], cases: Double) {
    let ranked = counts.map { Double(max($0, 0)) }.sorted(by: >)
    let total = ranked.reduce(0, +)
    guard total > 0, cases > 0 else {
      (lower, upper) = (0, 1)
      return
    }
    let known = (0..<2).map { $0 < ranked.count ? ranked[$0] / total : 0 }
    let rest = ranked.count > 2 ? max(0, 1 - known[0] - known[1]) : 0
    let found = SIMD3(known[0], known[1], rest)
    let z = NormalDistribution.quantile(0.975)
    let limit = z * z / cases
    let own = Self.alike(found)
    (lower, upper) = (own, own)
    if Self.distance(found, SIMD3(repeating: 1.0 / 3)) <= limit { lower = 1.0 / 3 }
    for (place, side) in Self.edges.enumerated() {
      let next = Self.edges[(place + 1) % Self.edges.count]
      for step in 0..<Self.steps {
        let share = Double(step) / Double(Self.steps)
        let way = (1 - share) * side + share * next
        let there = Self.alike(Self.farthest(found, way, limit))
        lower = min(lower, there)
        upper = max(upper, there)
      }
    }
  }

  /// The interval, which holds the estimate as well.
  func widened(to share: Double) -> ClosedRange<Double> {
    max(0, min(lower, share))...min(1, max(upper, share))
  }

  private static func alike(_ shares: SIMD3<Double>) -> Double { (shares * shares).sum() }

  /// Pearson's distance of frequencies from shares, a case.
  private static func distance(_ found: SIMD3<Double>, _ shares: SIMD3<Double>) -> Double {
    let excess = found - shares
    return (excess * excess / shares).replacing(with: 0, where: excess .== 0).sum()
  }

  /// The last shares in a direction that are not refuted.
  private static func farthest(
    _ found: SIMD3<Double>,
    _ way: SIMD3<Double>,
    _ limit: Double
  ) -> SIMD3<Double> {
    var near = 0.0
    var far = 2.0
    for _ in 0..<50 {
      let middle = (near + far) / 2
      let shares = found + middle * way
      let isInside = shares.min() >= -1e-15
      let shown = shares.replacing(with: 0, where: shares .< 0)
      if isInside, distance(found, shown) <= limit { near = middle } else { far = middle }
    }
    let last = found + near * way
    return last.replacing(with: 0, where: last .< 0)
  }
}
