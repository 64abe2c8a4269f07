/// The many-facet Rasch model with candidates drawn from a normal population.
///
/// Abilities are integrated out instead of estimated, so severities are not inflated where
/// candidates have few ratings; the population's variance is estimated, not fixed. It costs more
/// time, and it leans on the population being normal.
///
/// - Note: Bock, R. D., Aitkin, M. (1981). Marginal maximum likelihood estimation of item parameters.
///   *Psychometrika* 46(4), 443-459, here by quasi-Newton steps; the integral is a sum over equally
///   spaced points, which converges faster than any power for a normal density.
public struct MarginalRasch: Hashable, Sendable {
  /// Which ratings share their thresholds.
  public var model: RaschModel
  /// The number of points of the integral, at least 11.
  public var pointCount: Int
  /// The slope at which the estimation ends.
  public var tolerance: Double
  /// The most steps.
  public var maximumIterations: Int

  /// Creates an analysis; nothing is estimated before `fit`.
  public init(
    model: RaschModel = .ratingScale,
    pointCount: Int = 49,
    tolerance: Double = 1e-6,
    maximumIterations: Int = 500
  ) {
    self.model = model
    self.pointCount = max(pointCount, 11)
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  /// Estimates severities, difficulties, thresholds and the population.
  ///
  /// - Parameter table: The ratings; raters and criteria that are extreme are left out.
  /// - Returns: The estimates.
  /// - Throws: `RaschError` where nothing is left.
  /// - Complexity: Some tens of passes, each O(*n p q*) for *n* ratings, *p* points, *q* categories.
  public func fit(_ table: FacetedRatings) throws(RaschError) -> MarginalFit {
    let design = try RaschDesign(table, model: model, keepsCandidates: true)
    let likelihood = MarginalLikelihood(design, pointCount: pointCount)
    let minimizer = BoundedMinimizer(tolerance: tolerance, maximumIterations: maximumIterations)
    let minimum = minimizer.minimize(
      from: likelihood.start,
      within: likelihood.bounds
    ) { point, gradient in
      likelihood.evaluate(point, &gradient)
    }
    return MarginalFit(table, design, likelihood, minimum)
  }
}
