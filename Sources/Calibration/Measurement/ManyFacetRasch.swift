/// Measures candidates, raters and criteria on one logit scale.
///
/// *log P(k) / P(k - 1) = ability - severity - difficulty - F_k*. Joint maximum likelihood over all
/// of them at once; what it inflates in small designs is taken back by the factor *(L - 1) / L* for
/// *L* ratings a candidate, kept apart from the estimates themselves.
///
/// - Note: Linacre, J. M. (1994). *Many-Facet Rasch Measurement*; Wright, B. D., Masters, G. N.
///   (1982). *Rating Scale Analysis*, for estimation and the correction.
public struct ManyFacetRasch: Hashable, Sendable {
  /// Which ratings share their thresholds.
  public var model: RaschModel
  /// The facet whose measures are not centred at 0; the other two are.
  public var floating: RaschFacet
  /// The largest change of any parameter, in logits, at which the estimation ends.
  public var tolerance: Double
  /// The most Newton steps.
  public var maximumIterations: Int
  /// How far inside the end of its range an extreme score is put before it is measured, in points.
  public var extremeAdjustment: Double

  /// Creates an analysis; nothing is estimated before `fit`.
  public init(
    model: RaschModel = .ratingScale,
    floating: RaschFacet = .candidate,
    tolerance: Double = 1e-8,
    maximumIterations: Int = 100,
    extremeAdjustment: Double = 0.3
  ) {
    self.model = model
    self.floating = floating
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
    self.extremeAdjustment = extremeAdjustment
  }

  /// Estimates all measures with their errors and fit.
  ///
  /// - Parameter table: The ratings.
  /// - Returns: The measures; see `RaschFit.isConverged` before believing them.
  /// - Throws: `RaschError` where nothing varies or the design falls apart.
  /// - Complexity: A handful of steps, each O(*n* + *c m²*) for *n* ratings, *c* candidates with *m*
  ///   raters, criteria and thresholds each, and a factorisation of the size of raters, criteria
  ///   and thresholds.
  public func fit(_ table: FacetedRatings) throws(RaschError) -> RaschFit {
    let design = try RaschDesign(table, model: model)
    let estimate = try RaschEstimate(
      design,
      table,
      tolerance: tolerance,
      maximumIterations: maximumIterations
    )
    return RaschFit(self, table, design, estimate)
  }
}
