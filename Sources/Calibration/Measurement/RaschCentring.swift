/// Moves the facets' origins so that two of them have a mean of 0.
struct RaschCentring: Sendable {
  let parameters: RaschParameters

  init(_ design: RaschDesign, _ parameters: RaschParameters, floating: RaschFacet) {
    var moved = parameters
    let candidates = parameters.candidates.reduce(0, +) / Double(max(design.candidateCount, 1))
    let raterRange = 0..<design.raterCount
    let criterionRange = design.raterCount..<design.thresholdStart
    let raters = raterRange.reduce(0) { $0 + parameters.effects[$1] } / Double(raterRange.count)
    let criteria =
      criterionRange.reduce(0) { $0 + parameters.effects[$1] } / Double(criterionRange.count)
    let shifts: (candidate: Double, rater: Double, criterion: Double) =
      switch floating {
      case .candidate: (raters + criteria, -raters, -criteria)
      case .rater: (-candidates, candidates + criteria, -criteria)
      case .criterion: (-candidates, -raters, candidates + raters)
      }
    for candidate in moved.candidates.indices {
      moved.candidates[candidate] += shifts.candidate
    }
    for rater in raterRange {
      moved.effects[rater] += shifts.rater
    }
    for criterion in criterionRange {
      moved.effects[criterion] += shifts.criterion
    }
    self.parameters = moved
  }
}
