extension RaschFit {
  /// Observed and expected agreement over all pairs of ratings in one context.
  ///
  /// - Complexity: O(*n r q*) for *n* ratings, *r* raters a context and *q* categories.
  public func agreement() -> ModelAgreement {
    let count = design.categoryCount
    let probabilities = allProbabilities()
    var opportunities = 0
    var exact = 0
    var adjacent = 0
    var expectedExact = 0.0
    var expectedAdjacent = 0.0
    for candidate in 0..<design.candidateCount {
      let end = design.starts[candidate + 1]
      for first in design.starts[candidate]..<end {
        for second in (first + 1)..<max(end, first + 1) {
          guard design.cells[3 * first + 1] == design.cells[3 * second + 1] else { break }
          guard design.cells[3 * first] != design.cells[3 * second] else { continue }
          opportunities += 1
          let distance = abs(design.cells[3 * first + 2] - design.cells[3 * second + 2])
          exact += distance == 0 ? 1 : 0
          adjacent += distance <= 1 ? 1 : 0
          let (one, other) = (first * count, second * count)
          for k in 0..<count {
            expectedExact += probabilities[one + k] * probabilities[other + k]
            expectedAdjacent += probabilities[one + k] * probabilities[other + k]
            if k + 1 < count {
              expectedAdjacent += probabilities[one + k] * probabilities[other + k + 1]
              expectedAdjacent += probabilities[one + k + 1] * probabilities[other + k]
            }
          }
        }
      }
    }
    return ModelAgreement(
      opportunities: opportunities,
      exact: exact,
      adjacent: adjacent,
      expectedExact: expectedExact,
      expectedAdjacent: expectedAdjacent
    )
  }

  /// Each rating's category probabilities, one after the other.
  private func allProbabilities() -> [Double] {
    let categories = RaschCategories(design, parameters.effects)
    var row = Array(repeating: 0.0, count: design.categoryCount)
    var result: [Double] = []
    result.reserveCapacity(design.ratingCount * design.categoryCount)
    for (rating, position) in positions().enumerated() {
      let group = design.group(
        rater: Int(design.cells[3 * rating]),
        criterion: Int(design.cells[3 * rating + 1])
      )
      categories.fill(&row, group: group, at: position)
      result.append(contentsOf: row)
    }
    return result
  }
}
