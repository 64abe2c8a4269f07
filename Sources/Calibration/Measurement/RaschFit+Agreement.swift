extension RaschFit {
  /// Observed and expected agreement over all pairs of ratings in one context.
  ///
  /// - Complexity: O(*n r q*) for *n* ratings, *r* raters a context and *q* categories.
  public func agreement() -> ModelAgreement {
    var all = ModelAgreement()
    forEachPair { _, _, distance, exact, adjacent in
      all.add(distance: distance, exactChance: exact, adjacentChance: adjacent)
    }
    return all
  }

  /// Each measured rater's agreement with the others, in the order of the raters measured.
  ///
  /// A rater whose ratings are all extreme has no pairs.
  public func agreementByRater() -> [ModelAgreement] {
    var byPlace = Array(repeating: ModelAgreement(), count: design.raterCount)
    forEachPair { first, second, distance, exact, adjacent in
      for rater in [first, second] {
        byPlace[rater].add(distance: distance, exactChance: exact, adjacentChance: adjacent)
      }
    }
    return raters.map { measure in
      design.elements.raters.firstIndex(of: measure.index).map { byPlace[$0] } ?? ModelAgreement()
    }
  }

  /// Goes over the pairs of ratings by different raters of one candidate on one criterion: the raters'
  /// places, how far apart the ratings are, and the chances of the same and of neighbouring ratings.
  private func forEachPair(_ take: (Int, Int, Int, Double, Double) -> Void) {
    let count = design.categoryCount
    let probabilities = allProbabilities()
    for candidate in 0..<design.candidateCount {
      let end = design.starts[candidate + 1]
      for first in design.starts[candidate]..<end {
        for second in (first + 1)..<max(end, first + 1) {
          guard design.cells[3 * first + 1] == design.cells[3 * second + 1] else { break }
          guard design.cells[3 * first] != design.cells[3 * second] else { continue }
          let distance = abs(design.cells[3 * first + 2] - design.cells[3 * second + 2])
          let (one, other) = (first * count, second * count)
          var exact = 0.0
          var next = 0.0
          for k in 0..<count {
            exact += probabilities[one + k] * probabilities[other + k]
            if k + 1 < count {
              next += probabilities[one + k] * probabilities[other + k + 1]
              next += probabilities[one + k + 1] * probabilities[other + k]
            }
          }
          take(
            Int(design.cells[3 * first]),
            Int(design.cells[3 * second]),
            Int(distance),
            exact,
            exact + next
          )
        }
      }
    }
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
