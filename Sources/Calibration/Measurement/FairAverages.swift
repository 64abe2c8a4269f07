/// The rating an element would get from, or give to, the average of the others.
///
/// - Note: Linacre, J. M., Facets manual, "fair average": the expected rating with the other facets
///   at their mean, or at 0. Where thresholds belong to criteria or raters, the mean over them.
struct FairAverages: Sendable {
  private let design: RaschDesign
  private let parameters: RaschParameters
  private let categories: RaschCategories
  private let lowest: Int
  private let means: (candidate: Double, rater: Double, criterion: Double)

  init(_ design: RaschDesign, _ parameters: RaschParameters, lowest: Int) {
    self.design = design
    self.parameters = parameters
    self.lowest = lowest
    categories = RaschCategories(design, parameters.effects)
    func mean(_ values: ArraySlice<Double>) -> Double {
      values.reduce(0, +) / Double(max(values.count, 1))
    }
    means = (
      mean(parameters.candidates[...]), mean(parameters.effects[..<design.raterCount]),
      mean(parameters.effects[design.raterCount..<design.thresholdStart])
    )
  }

  /// - Parameters:
  ///   - facet: The element's facet.
  ///   - place: The element's place in the design; null for one outside it.
  ///   - value: The element's measure.
  ///   - atZero: Whether the others are at 0 and not at their mean.
  /// - Returns: The expected rating.
  func average(_ facet: RaschFacet, _ place: Int?, _ value: Double, atZero: Bool) -> Double {
    let scale = atZero ? 0.0 : 1
    let own = facet == .candidate ? value : -value
    func position(_ rater: Double, _ criterion: Double) -> Double {
      switch facet {
      case .candidate: own + scale * (rater + criterion)
      case .rater: own + scale * (means.candidate + criterion)
      case .criterion: own + scale * (means.candidate + rater)
      }
    }
    let groups: [(group: Int, position: Double)]
    switch design.model {
    case .ratingScale:
      groups = [(0, position(means.rater, means.criterion))]
    case .partialCreditByCriterion:
      if facet == .criterion, let place {
        groups = [(place, position(means.rater, 0))]
      } else {
        groups = design.groups.indices.map { group in
          (group, position(means.rater, parameters.effects[design.raterCount + group]))
        }
      }
    case .partialCreditByRater:
      if facet == .rater, let place {
        groups = [(place, position(0, means.criterion))]
      } else {
        groups = design.groups.indices.map { group in
          (group, position(parameters.effects[group], means.criterion))
        }
      }
    }
    let total = groups.reduce(0) {
      $0 + categories.moments(group: $1.group, at: $1.position).expected
    }
    return total / Double(max(groups.count, 1)) + Double(lowest)
  }
}
