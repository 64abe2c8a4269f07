/// Minus the marginal log-likelihood of a design.
///
/// The parameters are the effects of the design (leniencies, easiness, minus the sums of thresholds)
/// and the logarithm of the population's standard deviation. The population's mean is 0: the raters
/// take it up, and the criteria's mean is held at 0 by a term that vanishes there.
struct MarginalLikelihood: Sendable {
  private let design: RaschDesign
  /// The standard normal points and the logarithms of their weights.
  private let points: [Double]
  private let logWeights: [Double]

  let start: [Double]
  let bounds: BoxBounds

  init(_ design: RaschDesign, pointCount: Int) {
    self.design = design
    let width = 5.5
    let step = 2 * width / Double(pointCount - 1)
    points = (0..<pointCount).map { Double($0) * step - width }
    let densities = points.map { NormalDistribution.density($0) }
    let total = densities.reduce(0, +)
    logWeights = densities.map { ElementaryFunctions.log($0 / total) }
    let initial = design.start()
    let mean = initial.candidates.reduce(0, +) / Double(max(design.candidateCount, 1))
    var effects = initial.effects
    for rater in 0..<design.raterCount {
      effects[rater] += mean
    }
    start = effects + [0]
    bounds = BoxBounds(
      lower: effects.map { _ in -.infinity } + [-4],
      upper: effects.map { _ in .infinity } + [4]
    )
  }

  func evaluate(_ point: [Double], _ gradient: inout [Double]) -> Double {
    gradient = Array(repeating: 0, count: point.count)
    var value = 0.0
    var pass = MarginalPass(design, points: points, logWeights: logWeights, at: point)
    for candidate in 0..<design.candidateCount {
      value -= pass.visit(candidate)
      for effect in pass.touched {
        gradient[effect] -= pass.slopes[effect]
      }
      gradient[point.count - 1] -= pass.slopes[point.count - 1]
    }
    let criteria = design.raterCount..<design.thresholdStart
    let sum = criteria.reduce(0.0) { $0 + point[$1] }
    for criterion in criteria {
      gradient[criterion] += sum
    }
    return value + 0.5 * sum * sum
  }

  /// Each candidate's expected ability and its standard deviation given the ratings.
  func abilities(at point: [Double]) -> [(mean: Double, deviation: Double)] {
    var pass = MarginalPass(design, points: points, logWeights: logWeights, at: point)
    return (0..<design.candidateCount).map { candidate in
      let _ = pass.visit(candidate)
      return pass.posterior()
    }
  }

  /// The covariance of the estimates: the inverse of the sum of the candidates' squared scores, or,
  /// with few candidates, of the curvature; null where that cannot be inverted.
  ///
  /// - Note: Berndt, E. K., Hall, B. H., Hall, R. E., Hausman, J. A. (1974). *Annals of Economic and
  ///   Social Measurement* 3(4), 653-665.
  func covariance(at point: [Double]) -> SquareMatrix? {
    guard design.candidateCount > 2 * point.count else { return curvature(at: point) }
    var information = SquareMatrix(size: point.count)
    var pass = MarginalPass(design, points: points, logWeights: logWeights, at: point)
    for candidate in 0..<design.candidateCount {
      let _ = pass.visit(candidate)
      let effects = pass.touched + [point.count - 1]
      for effect in effects {
        for other in effects where other <= effect {
          information[effect, other] += pass.slopes[effect] * pass.slopes[other]
        }
      }
    }
    let criteria = design.raterCount..<design.thresholdStart
    for row in criteria {
      for column in criteria.lowerBound...row {
        information[row, column] += 1
      }
    }
    return CholeskyFactor(information)?.inverse()
  }

  /// The inverse of the second derivatives, by differences of the first.
  private func curvature(at point: [Double]) -> SquareMatrix? {
    let step = 1e-4
    var curvature = SquareMatrix(size: point.count)
    var above = point
    var below = point
    for row in point.indices {
      var moved = point
      moved[row] += step
      _ = evaluate(moved, &above)
      moved[row] -= 2 * step
      _ = evaluate(moved, &below)
      for column in point.indices {
        let half = (above[column] - below[column]) / (4 * step)
        curvature[max(row, column), min(row, column)] += row == column ? 2 * half : half
      }
    }
    return CholeskyFactor(curvature)?.inverse()
  }
}
