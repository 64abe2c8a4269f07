/// Severities from pairs of raters of one candidate and criterion, abilities conditioned away.
///
/// Given the sum of two ratings, how it is split depends on the two raters and the thresholds only:
/// *P(a, b | a + b)* is proportional to *exp(-a s_i - b s_j - c_a - c_b)*. No ability is estimated,
/// so nothing is inflated however few ratings a candidate has. The pairs overlap, so the standard
/// errors come from the scores' spread between candidates.
///
/// - Note: Rasch's conditional principle in pairs: Choppin, B. (1968). *Nature* 219, 870-872; Garner,
///   M., Engelhard, G. (2009). *Journal of Applied Measurement* 10(2), 147-161. The standard errors
///   are the sandwich of Varin, C., Reid, N., Firth, D. (2011). *Statistica Sinica* 21, 5-42.
public struct PairwiseSeverity: Hashable, Sendable {
  /// A rater's severity.
  public struct Estimate: Hashable, Sendable {
    /// The rater's name.
    public let name: String
    /// The severity in logits; the raters' mean is 0.
    public let severity: Double
    /// Its standard error; null where the pairs say too little.
    public let standardError: Double?
    /// The number of pairs the rater is part of.
    public let pairs: Int
  }

  /// The raters with pairs, in the table's order.
  public let raters: [Estimate]
  /// The thresholds in logits, adding up to 0; null beside a rating never given in a pair.
  public let thresholds: [Double?]
  /// Whether the estimation converged.
  public let isConverged: Bool

  /// Estimates severities from all pairs of different raters in one context.
  ///
  /// A prior with a standard deviation of 30 logits keeps raters finite who are never between two
  /// others.
  ///
  /// - Parameter table: The ratings.
  /// - Throws: `RaschError.nothingVaries` without pairs, `.disconnected` where the raters fall into
  ///   groups without a pair between them.
  public init(_ table: FacetedRatings) throws(RaschError) {
    let pairs = RatingPairs(table)
    guard !pairs.isEmpty else { throw .nothingVaries }
    let parts = pairs.parts()
    guard parts.count < 2 else {
      throw .disconnected(
        parts.map { part in
          RaschError.Subset(
            candidates: [],
            raters: part.map { table.raters[pairs.raters[$0]] },
            criteria: []
          )
        }
      )
    }
    let size = pairs.raters.count + pairs.interior.count
    let minimum = BoundedMinimizer(tolerance: 1e-9, maximumIterations: 100).minimizeByNewton(
      from: Array(repeating: 0, count: size)
    ) { point, gradient, curvature in
      pairs.evaluate(point, &gradient, &curvature)
    }
    let errors = pairs.standardErrors(at: minimum.point)
    let mean =
      minimum.point[..<pairs.raters.count].reduce(0, +) / Double(max(pairs.raters.count, 1))
    raters = pairs.raters.indices.map { place in
      Estimate(
        name: table.raters[pairs.raters[place]],
        severity: minimum.point[place] - mean,
        standardError: errors[place],
        pairs: pairs.counts[place]
      )
    }
    thresholds = pairs.thresholds(at: minimum.point)
    isConverged = minimum.isConverged
  }
}
