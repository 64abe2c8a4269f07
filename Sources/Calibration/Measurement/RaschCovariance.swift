/// Standard errors with all parameters estimated, once two facets are centred.
///
/// The inverse of the reduced information gives the effects' covariance; a candidate's error adds
/// its own information and what its row inherits from the effects. Centring is a linear map of the
/// estimates and is applied to the covariance as such.
struct RaschCovariance: Sendable {
  private(set) var candidates: [Double] = []
  private(set) var raters: [Double] = []
  private(set) var criteria: [Double] = []
  /// The covariance of the effects, from which thresholds take theirs.
  let effects: SquareMatrix

  /// The initializer fails where the information cannot be inverted.
  init?(_ design: RaschDesign, _ system: RaschSystem, floating: RaschFacet) {
    guard let factor = system.factor(design) else { return nil }
    let inverse = factor.inverse()
    effects = inverse
    let count = Double(design.candidateCount)
    var mean = Array(repeating: 0.0, count: design.effectCount)
    var meanOwn = 0.0
    for candidate in 0..<design.candidateCount {
      let share = 1 / (count * system.information[candidate])
      meanOwn += share / count
      for entry in system.rowStarts[candidate]..<system.rowStarts[candidate + 1] {
        mean[Int(system.rowIndices[entry])] += share * system.rowValues[entry]
      }
    }
    let raterMean = Self.average(design, 0..<design.raterCount)
    let criterionMean = Self.average(design, design.raterCount..<design.thresholdStart)
    let candidateMean = mean.map { -$0 }
    // A centred facet loses its own mean; the floating one takes up the means the others lost.
    func shift(_ facet: RaschFacet) -> (own: Double, effects: [Double]) {
      let weights: (Double, Double, Double) =
        switch facet {
        case .candidate: floating == facet ? (0, 1, 1) : (-1, 0, 0)
        case .rater: floating == facet ? (1, 0, 1) : (0, -1, 0)
        case .criterion: floating == facet ? (1, 1, 0) : (0, 0, -1)
        }
      var vector = Array(repeating: 0.0, count: design.effectCount)
      Vectors.add(weights.0, candidateMean, to: &vector)
      Vectors.add(weights.1, raterMean, to: &vector)
      Vectors.add(weights.2, criterionMean, to: &vector)
      return (weights.0, vector)
    }
    for facet in [RaschFacet.rater, .criterion] {
      let (own, vector) = shift(facet)
      let image = inverse.times(vector)
      let base = Vectors.dot(vector, image) + own * own * meanOwn
      let range =
        facet == .rater ? 0..<design.raterCount : design.raterCount..<design.thresholdStart
      let errors = range.map { element in
        max(inverse[element, element] + 2 * image[element] + base, 0).squareRoot()
      }
      if facet == .rater { raters = errors } else { criteria = errors }
    }
    let (own, vector) = shift(.candidate)
    let image = inverse.times(vector)
    let base = Vectors.dot(vector, image) + own * own * meanOwn
    for candidate in 0..<design.candidateCount {
      let alone = 1 / system.information[candidate]
      let variance =
        alone + system.rowSquare(candidate, inverse) + 2 * own * alone / count
        - 2 * system.regression(candidate, on: image) + base
      candidates.append(max(variance, 0).squareRoot())
    }
  }

  private static func average(_ design: RaschDesign, _ range: Range<Int>) -> [Double] {
    var result = Array(repeating: 0.0, count: design.effectCount)
    for element in range {
      result[element] = 1 / Double(range.count)
    }
    return result
  }

  /// The error of each threshold of a group: of a difference of sums.
  func thresholdErrors(_ design: RaschDesign, group: RaschDesign.Group) -> [Double?] {
    func place(_ category: Int) -> Int? {
      group.interior.firstIndex(of: category).map { design.thresholdStart + group.start + $0 }
    }
    return (1..<design.categoryCount).map { category in
      guard group.counts[category] > 0, group.counts[category - 1] > 0 else { return nil }
      let upper = place(category)
      let lower = place(category - 1)
      var variance = 0.0
      if let upper { variance += effects[upper, upper] }
      if let lower { variance += effects[lower, lower] }
      if let upper, let lower { variance -= 2 * effects[upper, lower] }
      return max(variance, 0).squareRoot()
    }
  }
}
