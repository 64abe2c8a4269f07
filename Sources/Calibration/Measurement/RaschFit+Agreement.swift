extension RaschFit {
  /// Observed and expected agreement over all pairs of ratings in one context.
  ///
  /// Expected is what the estimates say, as Facets prints it. They follow the ratings that they come
  /// from, so that it is too much where candidates have few: see ``conditionalAgreement()``.
  ///
  /// - Complexity: O(*n r q*) for *n* ratings, *r* raters a context and *q* categories.
  public func agreement() -> ModelAgreement { all(isConditional: false) }

  /// Each measured rater's agreement with the others, in the order of the raters measured.
  ///
  /// A rater whose ratings are all extreme has no pairs.
  public func agreementByRater() -> [ModelAgreement] { byRater(isConditional: false) }

  /// Observed agreement, and that expected of ratings by the corrected severities, difficulties and
  /// steps that add up, candidate by candidate, to what they do.
  ///
  /// No ability is estimated, so the share expected is not the larger for few ratings. Candidates with
  /// very many, more than some hundred sums of them, have the ability estimated.
  ///
  /// - Complexity: For a candidate with *n* ratings, *r* of them in each context, O(*n*² *r q*² + *n r*³
  ///   *q*³) for *q* categories.
  public func conditionalAgreement() -> ModelAgreement { all(isConditional: true) }

  /// The same rater by rater, in the order of the raters measured.
  public func conditionalAgreementByRater() -> [ModelAgreement] { byRater(isConditional: true) }

  private func all(isConditional: Bool) -> ModelAgreement {
    var all = ModelAgreement()
    forEachPair(isConditional: isConditional) { _, _, distance, exact, adjacent in
      all.add(distance: distance, exactChance: exact, adjacentChance: adjacent)
    }
    return all
  }

  private func byRater(isConditional: Bool) -> [ModelAgreement] {
    var byPlace = Array(repeating: ModelAgreement(), count: design.raterCount)
    forEachPair(isConditional: isConditional) { first, second, distance, exact, adjacent in
      for rater in [first, second] {
        byPlace[rater].add(distance: distance, exactChance: exact, adjacentChance: adjacent)
      }
    }
    return raters.map { measure in
      design.elements.raters.firstIndex(of: measure.index).map { byPlace[$0] } ?? ModelAgreement()
    }
  }

  /// In a context with more ratings than these, abilities are known well enough.
  private static let mostInContext = 12

  /// Goes over the pairs of ratings by different raters of one candidate on one criterion: the raters'
  /// places, how far apart the ratings are, and the chances of the same and of neighbouring ratings.
  private func forEachPair(
    isConditional: Bool,
    _ take: (Int, Int, Int, Double, Double) -> Void
  ) {
    let chances = RatingChances(design, isConditional ? correctedParameters() : parameters)
    for candidate in 0..<design.candidateCount {
      let range = design.starts[candidate]..<design.starts[candidate + 1]
      let rows = chances.rows(candidate)
      let conditional =
        isConditional ? ConditionalRatings(rows, total: chances.total(candidate)) : nil
      var first = range.lowerBound
      while first < range.upperBound {
        var last = first
        while last < range.upperBound,
          design.cells[3 * last + 1] == design.cells[3 * first + 1]
        { last += 1 }
        let places = (first - range.lowerBound)..<(last - range.lowerBound)
        let isFew = places.count <= Self.mostInContext
        let pairs = (isFew ? conditional?.pairs(places) : nil) ?? Self.pairs(places, rows)
        for pair in pairs {
          let one = 3 * (range.lowerBound + pair.first)
          let other = 3 * (range.lowerBound + pair.second)
          guard design.cells[one] != design.cells[other] else { continue }
          take(
            Int(design.cells[one]),
            Int(design.cells[other]),
            Int(abs(design.cells[one + 2] - design.cells[other + 2])),
            pair.exact,
            pair.adjacent
          )
        }
        first = last
      }
    }
  }

  /// The chances of pairs of independent ratings.
  private static func pairs(
    _ places: Range<Int>,
    _ rows: [[Double]]
  ) -> [(first: Int, second: Int, exact: Double, adjacent: Double)] {
    places.flatMap { first in
      ((first + 1)..<max(places.upperBound, first + 1)).map { second in
        let (one, other) = (rows[first], rows[second])
        var exact = 0.0
        var next = 0.0
        for k in one.indices {
          exact += one[k] * other[k]
          if k + 1 < one.count {
            next += one[k] * other[k + 1]
            next += one[k + 1] * other[k]
          }
        }
        return (first, second, exact, exact + next)
      }
    }
  }
}
