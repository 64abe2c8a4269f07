/// Standard errors with all parameters estimated, once two facets are centred.
///
/// The inverse of the reduced information gives the effects' covariance; a candidate's error adds
/// its own information and what its row inherits from the effects. Centring is a linear map of the
/// estimates and is applied to the covariance as such.
struct RaschCovariance: Sendable {
  private(set) var candidates: [Double] = []
  private(set) var raters: [Double] = []
  private(set) var criteria: [Double] = []
  /// The covariance of the raters' severities, whose square roots on the diagonal are their errors.
  private(set) var severities = SquareMatrix(size: 0)
  /// The covariance of the effects, from which thresholds take theirs.
  let effects: SquareMatrix

  private let candidateMean: [Double]
  private let candidateMeanOwn: Double

  /// The initializer fails where the information cannot be inverted.
  init?(_ design: RaschDesign, _ system: RaschSystem, floating: RaschFacet) {
    guard let factor = system.factor(design) else { return nil }
    effects = factor.inverse()
    let count = Double(design.candidateCount)
    var mean = Array(repeating: 0.0, count: design.effectCount)
    var own = 0.0
    for candidate in 0..<design.candidateCount {
      let share = 1 / (count * system.information[candidate])
      own += share / count
      for entry in system.rowStarts[candidate]..<system.rowStarts[candidate + 1] {
        mean[Int(system.rowIndices[entry])] -= share * system.rowValues[entry]
      }
    }
    candidateMean = mean
    candidateMeanOwn = own
    raters = errors(design, .rater, floating: floating, range: 0..<design.raterCount)
    criteria = errors(
      design,
      .criterion,
      floating: floating,
      range: design.raterCount..<design.thresholdStart
    )
    candidates = candidateErrors(design, system, floating: floating)
    severities = covariance(design, .rater, floating: floating, range: 0..<design.raterCount)
  }

  /// What centring adds to every estimate of a facet: a share of the candidates' own mean, and a
  /// combination of the effects.
  ///
  /// A centred facet loses its own mean; the floating one takes up the means the others lost.
  private func shift(
    _ design: RaschDesign,
    _ facet: RaschFacet,
    floating: RaschFacet
  ) -> (own: Double, vector: [Double]) {
    let weights: (candidate: Double, rater: Double, criterion: Double) =
      switch facet {
      case .candidate: floating == facet ? (0, 1, 1) : (-1, 0, 0)
      case .rater: floating == facet ? (1, 0, 1) : (0, -1, 0)
      case .criterion: floating == facet ? (1, 1, 0) : (0, 0, -1)
      }
    var vector = Self.average(design, 0..<design.raterCount).map { weights.rater * $0 }
    let criteria = Self.average(design, design.raterCount..<design.thresholdStart)
    Vectors.add(weights.criterion, criteria, to: &vector)
    Vectors.add(weights.candidate, candidateMean, to: &vector)
    return (weights.candidate, vector)
  }

  private func errors(
    _ design: RaschDesign,
    _ facet: RaschFacet,
    floating: RaschFacet,
    range: Range<Int>
  ) -> [Double] {
    let (own, vector) = shift(design, facet, floating: floating)
    let image = effects.times(vector)
    let base = Vectors.dot(vector, image) + own * own * candidateMeanOwn
    return range.map { element in
      max(effects[element, element] + 2 * image[element] + base, 0).squareRoot()
    }
  }

  /// The covariance of a facet's measures, once they are centred as their errors are.
  private func covariance(
    _ design: RaschDesign,
    _ facet: RaschFacet,
    floating: RaschFacet,
    range: Range<Int>
  ) -> SquareMatrix {
    let (own, vector) = shift(design, facet, floating: floating)
    let image = effects.times(vector)
    let base = Vectors.dot(vector, image) + own * own * candidateMeanOwn
    var result = SquareMatrix(size: range.count)
    for (row, first) in range.enumerated() {
      for (column, second) in range.enumerated() {
        result[row, column] = effects[first, second] + image[first] + image[second] + base
      }
    }
    return result
  }

  private func candidateErrors(
    _ design: RaschDesign,
    _ system: RaschSystem,
    floating: RaschFacet
  ) -> [Double] {
    let (own, vector) = shift(design, .candidate, floating: floating)
    let image = effects.times(vector)
    let base = Vectors.dot(vector, image) + own * own * candidateMeanOwn
    let count = Double(design.candidateCount)
    return (0..<design.candidateCount).map { candidate in
      let alone = 1 / system.information[candidate]
      let variance =
        alone + system.rowSquare(candidate, effects) + 2 * own * alone / count
        - 2 * system.regression(candidate, on: image) + base
      return max(variance, 0).squareRoot()
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
