/// The probability of yes explained by sparse features, with signs and priors.
///
/// *P(yes) = 1 / (1 + exp(-Σ a_s x_s))*; an intercept is a feature that is always present.
///
/// - Note: Cox, D. R. (1958). The regression analysis of binary sequences. *Journal of the Royal
///   Statistical Society B* 20(2), 215-242; the penalty is that of Hoerl & Kennard (1970).
public struct LogisticRegression: Sendable {
  /// An answer to yes or no together with what was found.
  public struct Observation: Hashable, Sendable {
    /// What was found; indices of one coefficient are added up.
    public let features: [SparseFeature]
    /// The share of yes, 0 to 1.
    public let target: Double
    /// How often it counts; 0 leaves it out.
    public let weight: Double

    /// Creates an observation.
    public init(features: [SparseFeature], target: Double, weight: Double = 1) {
      self.features = features
      self.target = target
      self.weight = weight
    }
  }

  /// What is believed about each coefficient.
  public let coefficients: [CoefficientPrior]

  /// Creates a regression; nothing is computed before `fit`.
  public init(coefficients: [CoefficientPrior]) {
    self.coefficients = coefficients
  }

  /// Estimates the coefficients from observations.
  ///
  /// - Parameter observations: The answers; their order does not matter beyond rounding.
  /// - Returns: The estimates with their standard errors.
  /// - Throws: The first observation that cannot be used, and why.
  public func fit(
    _ observations: [Observation]
  ) throws(RegressionInputError) -> LogisticFit {
    var design = SparseDesign()
    var targets: [Double] = []
    var weights: [Double] = []
    for (index, observation) in observations.enumerated() {
      try check(observation, index)
      guard observation.weight > 0 else { continue }
      design.append(observation.features, and: nil)
      targets.append(observation.target)
      weights.append(observation.weight)
    }
    let bounds = BoxBounds(
      lower: coefficients.map(\.lowerBound),
      upper: coefficients.map(\.upperBound)
    )
    let minimizer = BoundedMinimizer(tolerance: 1e-8, maximumIterations: 200)
    let minimum = minimizer.minimizeByNewton(
      from: coefficients.map(\.mean),
      within: bounds
    ) { point, gradient, curvature in
      let penalty = CoefficientPrior.penalty(coefficients, at: point, &gradient, &curvature)
      return penalty + loss(design, targets, weights, point, &gradient, &curvature)
    }
    var gradient = minimum.point
    var curvature = SquareMatrix(size: 0)
    let _ = CoefficientPrior.penalty(coefficients, at: minimum.point, &gradient, &curvature)
    let remaining = loss(design, targets, weights, minimum.point, &gradient, &curvature)
    return LogisticFit(
      coefficients: minimum.point,
      errors: StandardErrors.of(curvature, at: minimum.point, within: bounds),
      logLikelihood: -remaining,
      iterations: minimum.iterations,
      isConverged: minimum.isConverged
    )
  }

  private func check(
    _ observation: Observation,
    _ index: Int
  ) throws(RegressionInputError) {
    for feature in observation.features {
      guard feature.index >= 0, feature.index < coefficients.count else {
        throw .unknownCoefficient(
          feature.index,
          observation: index,
          count: coefficients.count
        )
      }
      guard feature.value.isFinite else { throw .invalidNumber(observation: index) }
    }
    guard observation.target >= 0, observation.target <= 1, observation.weight >= 0,
      observation.weight.isFinite
    else { throw .invalidNumber(observation: index) }
  }

  private func loss(
    _ design: SparseDesign,
    _ targets: [Double],
    _ weights: [Double],
    _ point: [Double],
    _ gradient: inout [Double],
    _ curvature: inout SquareMatrix
  ) -> Double {
    var value = 0.0
    for row in 0..<design.rowCount {
      let position = design.product(row, point)
      let share = ElementaryFunctions.logistic(position)
      value +=
        weights[row]
        * (ElementaryFunctions.softplus(position) - targets[row] * position)
      design.add(weights[row] * (share - targets[row]), row, to: &gradient)
      design.addSquare(weights[row] * share * (1 - share), row, to: &curvature)
    }
    return value
  }
}
