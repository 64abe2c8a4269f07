/// The chances of each rating's categories at some parameters, candidate by candidate.
struct RatingChances: Sendable {
  private let design: RaschDesign
  private let parameters: RaschParameters
  private let categories: RaschCategories

  init(_ design: RaschDesign, _ parameters: RaschParameters) {
    self.design = design
    self.parameters = parameters
    categories = RaschCategories(design, parameters.effects)
  }

  /// The chances of a candidate's ratings, in the design's order.
  func rows(_ candidate: Int) -> [[Double]] {
    (design.starts[candidate]..<design.starts[candidate + 1]).map { rating in
      let rater = Int(design.cells[3 * rating])
      let criterion = Int(design.cells[3 * rating + 1])
      var row = Array(repeating: 0.0, count: design.categoryCount)
      categories.fill(
        &row,
        group: design.group(rater: rater, criterion: criterion),
        at: parameters.candidates[candidate] + parameters.effects[rater]
          + parameters.effects[design.raterCount + criterion]
      )
      return row
    }
  }

  /// What the categories that a candidate was given add up to.
  func total(_ candidate: Int) -> Int {
    (design.starts[candidate]..<design.starts[candidate + 1]).reduce(0) {
      $0 + Int(design.cells[3 * $1 + 2])
    }
  }
}
