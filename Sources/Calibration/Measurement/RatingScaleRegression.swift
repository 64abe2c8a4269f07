/// Ratings explained by what was found in the answers: adjacent-category regression.
///
/// An observation of criterion *c* has the position *λ = Σ a_s x_s - δ_c*, and its category *k* has
/// a probability proportional to *exp((k - 1) λ - τ_2 - ... - τ_k)*, with thresholds shared by all
/// criteria and adding up to 0. Coefficients, difficulties and thresholds are estimated together;
/// the objective is convex, so the answer is the only one.
///
/// The regression does not know which coefficient belongs to which criterion: give each pair of
/// signal and criterion an index of its own, or let criteria share one.
///
/// - Note: Andrich, D. (1978). *Psychometrika* 43(4), 561-573, with the person's ability replaced by
///   a linear predictor; Agresti, A. (2010). *Analysis of Ordinal Categorical Data*, 4.1
///   (adjacent-categories logits).
public struct RatingScaleRegression: Sendable {
  /// A rating together with what was found.
  public struct Observation: Hashable, Sendable {
    /// The criterion rated, from 0.
    public let criterion: Int
    /// What was found; indices of one coefficient are added up.
    public let features: [SparseFeature]
    /// The rating given.
    public let rating: Int
    /// How often it counts; 0 leaves it out.
    public let weight: Double

    /// Creates an observation.
    public init(criterion: Int, features: [SparseFeature], rating: Int, weight: Double = 1) {
      self.criterion = criterion
      self.features = features
      self.rating = rating
      self.weight = weight
    }
  }

  /// The ratings allowed.
  public let scale: ClosedRange<Int>
  /// What is believed about each coefficient.
  public let coefficients: [CoefficientPrior]
  /// What is believed about each criterion's difficulty.
  public let difficulties: [CoefficientPrior]
  /// The strength that draws each threshold toward its mean.
  public let thresholdPrecision: Double
  /// What the thresholds are drawn toward; absent ones count as 0.
  public let thresholdMeans: [Double]

  /// Creates a regression; nothing is computed before `fit`.
  public init(
    scale: ClosedRange<Int> = 1...4,
    coefficients: [CoefficientPrior],
    difficulties: [CoefficientPrior],
    thresholdPrecision: Double = 1e-3,
    thresholdMeans: [Double] = []
  ) {
    self.scale = scale
    self.coefficients = coefficients
    self.difficulties = difficulties
    self.thresholdPrecision = max(thresholdPrecision, 0)
    self.thresholdMeans = thresholdMeans
  }

  /// Estimates coefficients, difficulties and thresholds from observations.
  ///
  /// Without observations the answer is the prior.
  ///
  /// - Parameters:
  ///   - observations: The ratings; their order does not matter beyond rounding.
  ///   - minimizer: Tolerance on the slope and the most steps.
  /// - Returns: The estimates with their standard errors.
  /// - Throws: The first observation that cannot be used, and why.
  /// - Complexity: A handful of steps, each O(*o f² + n³*) for *o* observations of *f* features
  ///   and *n* parameters.
  package func fit(
    _ observations: [Observation],
    minimizer: BoundedMinimizer = BoundedMinimizer(tolerance: 1e-8, maximumIterations: 200)
  ) throws(RegressionInputError) -> RatingScaleFit {
    let objective = try RatingScaleObjective(self, observations)
    let minimum = minimizer.minimizeByNewton(
      from: objective.start,
      within: objective.bounds
    ) { point, gradient, curvature in
      objective.evaluate(point, &gradient, &curvature)
    }
    return objective.fit(minimum)
  }

  /// Estimates coefficients, difficulties and thresholds from observations.
  ///
  /// - Parameter observations: The ratings; their order does not matter beyond rounding.
  /// - Returns: The estimates with their standard errors.
  /// - Throws: The first observation that cannot be used, and why.
  public func fit(
    _ observations: [Observation]
  ) throws(RegressionInputError) -> RatingScaleFit {
    try fit(observations, minimizer: BoundedMinimizer(tolerance: 1e-8, maximumIterations: 200))
  }
}
