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

  /// The covariance of the estimates: the inverse of the curvature; null where that cannot be inverted.
  ///
  /// The curvature is taken by differences of the slopes. A candidate's slopes only move with the
  /// effects that this candidate's ratings depend on, so only those are looked at again.
  ///
  /// - Complexity: Two visits of a candidate for each of its effects.
  func covariance(at point: [Double]) -> SquareMatrix? {
    let last = point.count - 1
    var touching = Array(repeating: [Int](), count: point.count)
    var pass = MarginalPass(design, points: points, logWeights: logWeights, at: point)
    for candidate in 0..<design.candidateCount {
      let _ = pass.visit(candidate)
      for effect in pass.touched { touching[effect].append(candidate) }
      touching[last].append(candidate)
    }
    let step = 1e-4
    var curvature = SquareMatrix(size: point.count)
    for row in point.indices where !touching[row].isEmpty {
      for side in [1.0, -1] {
        var moved = point
        moved[row] += side * step
        var pass = MarginalPass(design, points: points, logWeights: logWeights, at: moved)
        for candidate in touching[row] {
          let _ = pass.visit(candidate)
          for effect in pass.touched + [last] {
            // Each pair of effects is met twice, once from either side.
            let share = -side * pass.slopes[effect] / (4 * step)
            curvature[max(row, effect), min(row, effect)] += effect == row ? 2 * share : share
          }
        }
      }
    }
    let criteria = design.raterCount..<design.thresholdStart
    for row in criteria {
      for column in criteria.lowerBound...row { curvature[row, column] += 1 }
    }
    return CholeskyFactor(curvature)?.inverse()
  }
}
