/// The penalised likelihood of a `RatingScaleRegression`, over one flat row of parameters.
///
/// The parameters are the coefficients, the difficulties, and all thresholds but the last, which is
/// minus the sum of the others.
struct RatingScaleObjective: Sendable {
  private let priors: [CoefficientPrior]
  private let coefficientCount: Int
  private let difficultyCount: Int
  private let stepCount: Int
  private let lowest: Int
  private var design = SparseDesign()
  private var categories: [Int] = []
  private var weights: [Double] = []

  let start: [Double]
  let bounds: BoxBounds

  /// The first threshold's place among the parameters.
  private var thresholdStart: Int { coefficientCount + difficultyCount }

  init(
    _ regression: RatingScaleRegression,
    _ observations: [RatingScaleRegression.Observation]
  ) throws(RegressionInputError) {
    coefficientCount = regression.coefficients.count
    difficultyCount = regression.difficulties.count
    stepCount = regression.scale.count - 1
    lowest = regression.scale.lowerBound
    let means = regression.thresholdMeans
    let thresholds = (0..<max(stepCount - 1, 0)).map { index in
      CoefficientPrior(
        mean: means.indices.contains(index) ? means[index] : 0,
        precision: regression.thresholdPrecision
      )
    }
    priors = regression.coefficients + regression.difficulties + thresholds
    bounds = BoxBounds(lower: priors.map(\.lowerBound), upper: priors.map(\.upperBound))
    start = priors.map(\.mean)
    for (index, observation) in observations.enumerated() {
      try append(observation, index, scale: regression.scale)
    }
  }

  private mutating func append(
    _ observation: RatingScaleRegression.Observation,
    _ index: Int,
    scale: ClosedRange<Int>
  ) throws(RegressionInputError) {
    for feature in observation.features {
      guard feature.index >= 0, feature.index < coefficientCount else {
        throw .unknownCoefficient(feature.index, observation: index, count: coefficientCount)
      }
      guard feature.value.isFinite else { throw .invalidNumber(observation: index) }
    }
    guard observation.criterion >= 0, observation.criterion < difficultyCount else {
      throw .unknownCriterion(
        observation.criterion,
        observation: index,
        count: difficultyCount
      )
    }
    guard scale.contains(observation.rating) else {
      throw .ratingOutsideScale(observation.rating, observation: index, scale: scale)
    }
    guard observation.weight >= 0, observation.weight.isFinite else {
      throw .invalidNumber(observation: index)
    }
    guard observation.weight > 0 else { return }
    design.append(
      observation.features,
      and: SparseFeature(coefficientCount + observation.criterion, -1)
    )
    categories.append(observation.rating - lowest)
    weights.append(observation.weight)
  }

  /// The scale at a point.
  private func scale(at point: [Double]) -> AndrichScale {
    var thresholds = Array(point[thresholdStart...])
    if stepCount > 0 { thresholds.append(-thresholds.reduce(0, +)) }
    return AndrichScale(thresholds: thresholds, lowest: lowest)
  }

  func evaluate(
    _ point: [Double],
    _ gradient: inout [Double],
    _ curvature: inout SquareMatrix
  ) -> Double {
    var value = CoefficientPrior.penalty(priors, at: point, &gradient, &curvature)
    var cumulative = [0.0]
    for threshold in scale(at: point).thresholds {
      cumulative.append(cumulative[cumulative.count - 1] + threshold)
    }
    var probabilities = Array(repeating: 0.0, count: stepCount + 1)
    var steps = ThresholdSums(count: stepCount)
    for row in 0..<design.rowCount {
      let position = design.product(row, point)
      let logTotal = Self.fill(&probabilities, position, cumulative)
      let category = categories[row]
      let weight = weights[row]
      value -= weight * (Double(category) * position - cumulative[category] - logTotal)
      let moments = steps.add(probabilities, category: category, weight: weight)
      design.add(weight * (moments.mean - Double(category)), row, to: &gradient)
      design.addSquare(weight * moments.variance, row, to: &curvature)
      for free in 0..<max(stepCount - 1, 0) {
        let covariance = steps.covariances[free] - steps.covariances[stepCount - 1]
        design.add(-weight * covariance, row, toRow: thresholdStart + free, of: &curvature)
      }
    }
    steps.addFree(to: &gradient, &curvature, from: thresholdStart)
    return value
  }

  /// Fills the categories' probabilities at a position; the result is the logarithm of their sum.
  @inline(__always)
  private static func fill(
    _ probabilities: inout [Double],
    _ position: Double,
    _ cumulative: [Double]
  ) -> Double {
    var largest = -Double.infinity
    for k in cumulative.indices {
      probabilities[k] = Double(k) * position - cumulative[k]
      largest = max(largest, probabilities[k])
    }
    var total = 0.0
    for k in cumulative.indices {
      probabilities[k] = ElementaryFunctions.exp(probabilities[k] - largest)
      total += probabilities[k]
    }
    for k in cumulative.indices {
      probabilities[k] /= total
    }
    return largest + ElementaryFunctions.log(total)
  }

  /// Turns a minimum into named estimates with standard errors.
  func fit(_ minimum: BoundedMinimum) -> RatingScaleFit {
    var gradient = Array(repeating: 0.0, count: minimum.point.count)
    var curvature = SquareMatrix(size: minimum.point.count)
    let value = evaluate(minimum.point, &gradient, &curvature)
    var unused = gradient
    var priorCurvature = SquareMatrix(size: 0)
    let penalty = CoefficientPrior.penalty(
      priors,
      at: minimum.point,
      &unused,
      &priorCurvature
    )
    let errors = StandardErrors.of(curvature, at: minimum.point, within: bounds)
    return RatingScaleFit(
      coefficients: Array(minimum.point[..<coefficientCount]),
      difficulties: Array(minimum.point[coefficientCount..<thresholdStart]),
      scale: scale(at: minimum.point),
      coefficientErrors: Array(errors[..<coefficientCount]),
      difficultyErrors: Array(errors[coefficientCount..<thresholdStart]),
      logLikelihood: penalty - value,
      iterations: minimum.iterations,
      isConverged: minimum.isConverged
    )
  }
}
