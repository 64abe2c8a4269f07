/// The estimates of a `MarginalRasch` analysis.
public struct MarginalFit: Hashable, Sendable {
  /// An element's estimate.
  public struct Estimate: Hashable, Sendable {
    /// The element's name.
    public let name: String
    /// The severity, difficulty or ability in logits.
    public let value: Double
    /// Its standard error; null where the ratings do not determine it.
    ///
    /// For a candidate, the standard deviation of the ability given the ratings.
    public let standardError: Double?
  }

  /// The severities, their mean 0.
  public let raters: [Estimate]
  /// The difficulties, their mean 0.
  public let criteria: [Estimate]
  /// Expected abilities given the ratings, drawn toward the population's mean.
  public let candidates: [Estimate]
  /// The thresholds of each group, adding up to 0; null beside a rating never given.
  public let thresholds: [[Double?]]
  /// The population's mean ability.
  public let mean: Double
  /// The population's standard deviation.
  public let deviation: Double
  /// The marginal log-likelihood.
  public let logLikelihood: Double
  /// The steps taken.
  public let iterations: Int
  /// Whether the slope fell below the tolerance.
  public let isConverged: Bool
  /// The covariance of the severities in the order of ``raters``; null where the ratings do not
  /// determine it.
  let severityCovariance: SquareMatrix?

  init(
    _ table: FacetedRatings,
    _ design: RaschDesign,
    _ likelihood: MarginalLikelihood,
    _ minimum: BoundedMinimum
  ) {
    let point = minimum.point
    let raterMean =
      point[..<design.raterCount].reduce(0, +) / Double(max(design.raterCount, 1))
    let covariance = likelihood.covariance(at: point)
    let raterRange = 0..<design.raterCount
    let criterionRange = design.raterCount..<design.thresholdStart
    raters = raterRange.map { place in
      Estimate(
        name: table.raters[design.elements.raters[place]],
        value: raterMean - point[place],
        standardError: Self.error(place, in: raterRange, covariance)
      )
    }
    criteria = criterionRange.map { effect in
      Estimate(
        name: table.criteria[design.elements.criteria[effect - design.raterCount]],
        value: -point[effect],
        standardError: Self.error(effect, in: criterionRange, covariance)
      )
    }
    candidates = likelihood.abilities(at: point).enumerated().map { place, ability in
      Estimate(
        name: table.candidates[design.elements.candidates[place]],
        value: ability.mean + raterMean,
        standardError: ability.deviation
      )
    }
    thresholds = design.groups.map { design.thresholds($0, point) }
    mean = raterMean
    deviation = ElementaryFunctions.exp(point.last ?? 0)
    logLikelihood = -minimum.value
    iterations = minimum.iterations
    isConverged = minimum.isConverged
    severityCovariance = covariance.map { Self.centred($0, raterRange) }
  }

  /// The covariance of some effects once their mean is taken off.
  private static func centred(_ covariance: SquareMatrix, _ range: Range<Int>) -> SquareMatrix {
    let count = Double(max(range.count, 1))
    let means = range.map { row in range.reduce(0) { $0 + covariance[row, $1] } / count }
    let mean = means.reduce(0, +) / count
    var result = SquareMatrix(size: range.count)
    for row in range {
      for column in range {
        let (first, second) = (row - range.lowerBound, column - range.lowerBound)
        result[first, second] = covariance[row, column] - means[first] - means[second] + mean
      }
    }
    return result
  }

  /// The error of an effect once the mean over its facet is taken off.
  private static func error(
    _ effect: Int,
    in range: Range<Int>,
    _ covariance: SquareMatrix?
  ) -> Double? {
    guard let covariance else { return nil }
    let count = Double(range.count)
    var cross = 0.0
    var all = 0.0
    for row in range {
      cross += covariance[effect, row]
      for column in range {
        all += covariance[row, column]
      }
    }
    let own = covariance[effect, effect] + all / (count * count) - 2 * cross / count
    return max(own, 0).squareRoot()
  }
}
