/// How well calibration finds the severities that ratings were simulated with.
///
/// Many-facet Rasch measurement and pairs of raters side by side, over repeated draws of one design.
public struct ParameterRecovery: Sendable, Hashable {
  /// What one method found.
  public struct Method: Sendable, Hashable {
    /// The least-squares slope of estimates on the truth, the mean over draws; below 1 they are drawn
    /// toward each other.
    public let slope: Double
    /// How often the stated 95% interval holds the truth.
    public let coverage: Proportion
    /// The root of the mean square of the error, in logits.
    public let error: Double
  }

  /// One interviewer in the first draw.
  public struct Row: Sendable, Hashable {
    /// Id of the interviewer.
    public let interviewer: String
    /// The severity, less the mean of all.
    public let severity: Double
    /// The corrected many-facet estimate.
    public let manyFacet: Double
    /// Its joint standard error.
    public let manyFacetError: Double
    /// The estimate from pairs.
    public let pairs: Double
    /// Its standard error; null where the pairs say too little.
    public let pairsError: Double?
  }

  /// Many-facet Rasch measurement, corrected for few ratings.
  public let manyFacet: Method
  /// Pairwise conditional likelihood.
  public let pairs: Method
  /// The slope of the criteria's difficulties by many-facet measurement: about 1 - halo.
  public let difficultySlope: Double
  /// The first draw.
  public let rows: [Row]
  /// Draws that both methods could be estimated on.
  public let draws: Int

  /// Draws ratings and estimates them; null where nothing can be estimated.
  ///
  /// - Parameters:
  ///   - ratings: The design.
  ///   - draws: How often.
  ///   - seed: The seed of the first draw; the others follow.
  /// - Throws: Why the interviewers cannot rate.
  public init?(
    of ratings: SimulatedRatings,
    draws: Int,
    seed: UInt64 = 1
  ) throws(DebriefError) {
    let severities = Self.centred(ratings.interviewers.map(\.severity))
    let difficulties = Self.centred(ratings.difficulties)
    var many = Sums()
    var pairwise = Sums()
    var slopes: [Double] = []
    var first: [Row] = []
    for draw in 0..<max(0, draws) {
      guard let table = try ratings.draw(seed: seed &+ UInt64(draw)),
        let fit = try? ManyFacetRasch().fit(table), let conditional = try? PairwiseSeverity(table),
        fit.isConverged, conditional.isConverged
      else { continue }
      let rows = Self.rows(ratings.interviewers, severities, fit, conditional)
      many.add(rows.map { ($0.severity, $0.manyFacet, $0.manyFacetError) })
      pairwise.add(rows.map { ($0.severity, $0.pairs, $0.pairsError ?? 0) })
      slopes.append(
        Self.slope(fit.criteria.map { (difficulties[$0.index], $0.corrected) })
      )
      if first.isEmpty { first = rows }
    }
    guard !slopes.isEmpty else { return nil }
    manyFacet = many.method
    pairs = pairwise.method
    difficultySlope = slopes.reduce(0, +) / Double(slopes.count)
    rows = first
    self.draws = slopes.count
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    return values.map { $0 - mean }
  }

  /// The slope of a line through the origin.
  private static func slope(_ points: [(truth: Double, estimate: Double)]) -> Double {
    let squares = points.reduce(0) { $0 + $1.truth * $1.truth }
    return squares > 0 ? points.reduce(0) { $0 + $1.truth * $1.estimate } / squares : 0
  }

  private static func rows(
    _ interviewers: [Interviewer],
    _ severities: [Double],
    _ fit: RaschFit,
    _ conditional: PairwiseSeverity
  ) -> [Row] {
    interviewers.indices.compactMap { place in
      guard let measure = fit.raters.first(where: { $0.index == place }),
        let pair = conditional.raters.first(where: { $0.name == interviewers[place].id })
      else { return nil }
      return Row(
        interviewer: interviewers[place].id,
        severity: severities[place],
        manyFacet: measure.corrected,
        manyFacetError: measure.correctedError,
        pairs: pair.severity,
        pairsError: pair.standardError
      )
    }
  }

  /// What the draws of one method add up to.
  private struct Sums {
    var slopes: [Double] = []
    var held = 0
    var total = 0
    var squares = 0.0

    mutating func add(_ points: [(truth: Double, estimate: Double, error: Double)]) {
      slopes.append(slope(points.map { ($0.truth, $0.estimate) }))
      for point in points {
        let distance = (point.estimate - point.truth).magnitude
        if distance <= 1.959_964 * point.error { held += 1 }
        squares += distance * distance
        total += 1
      }
    }

    var method: Method {
      Method(
        slope: slopes.reduce(0, +) / Double(max(slopes.count, 1)),
        coverage: Proportion(held, of: total),
        error: (squares / Double(max(total, 1))).squareRoot()
      )
    }
  }
}
