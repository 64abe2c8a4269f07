extension RaschFit {
  /// How each rater departs from their severity, candidate by candidate or criterion by criterion.
  ///
  /// One parameter is added for each pair that occurs, everything else stays where it is; an extreme
  /// cell is measured with its score moved inside its range.
  ///
  /// - Parameter facet: `.candidate` or `.criterion`; there is nothing to say of raters by raters.
  /// - Returns: The biases in the order of raters, then of the other facet.
  /// - Note: Linacre, J. M. (1994). *Many-Facet Rasch Measurement*, chapter 9.
  public func biases(by facet: RaschFacet) -> [RaschBias] {
    guard facet != .rater else { return [] }
    let names = facet == .candidate ? table.candidates : table.criteria
    let others = design.elements[facet]
    let raters = design.elements[.rater]
    var cells = Array(repeating: [Int](), count: raters.count * others.count)
    for candidate in 0..<design.candidateCount {
      for rating in design.starts[candidate]..<design.starts[candidate + 1] {
        let other = facet == .candidate ? candidate : Int(design.cells[3 * rating + 1])
        cells[Int(design.cells[3 * rating]) * others.count + other].append(rating)
      }
    }
    let positions = positions()
    let categories = RaschCategories(design, parameters.effects)
    let chances = RatingChances(design, facet == .candidate ? correctedParameters() : parameters)
    return cells.enumerated().compactMap { place, ratings in
      guard !ratings.isEmpty else { return nil }
      let extra = extraParameter(ratings, positions, categories)
      let base = ratings.count * table.scale.lowerBound
      return RaschBias(
        rater: table.raters[raters[place / others.count]],
        element: names[others[place % others.count]],
        count: ratings.count,
        observed: ratings.reduce(base) { $0 + Int(design.cells[3 * $1 + 2]) },
        expected: ratings.reduce(Double(base)) { $0 + expectations.expected[$1] },
        bias: extra.value,
        standardError: extra.error,
        isExtreme: extra.isExtreme,
        pValue: facet == .candidate
          ? chance(of: ratings, by: chances, candidate: place % others.count) : nil
      )
    }
  }

  /// How likely a rater's ratings of a candidate add up to something so far off.
  private func chance(of ratings: [Int], by chances: RatingChances, candidate: Int) -> Double? {
    let rows = chances.rows(candidate)
    let start = design.starts[candidate]
    let places = ratings.map { $0 - start }
    let score = ratings.reduce(0) { $0 + Int(design.cells[3 * $1 + 2]) }
    if let all = ConditionalRatings(rows, total: chances.total(candidate)) {
      return all.chance(places, score: score)
    }
    // So many ratings say well enough how able the candidate is.
    return ConditionalRatings.chance(of: score, from: places.map { rows[$0] })
  }

  /// The position of each rating in logits, in the design's order.
  func positions() -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(design.ratingCount)
    for candidate in 0..<design.candidateCount {
      for rating in design.starts[candidate]..<design.starts[candidate + 1] {
        result.append(
          parameters.candidates[candidate] + parameters.effects[Int(design.cells[3 * rating])]
            + parameters.effects[design.raterCount + Int(design.cells[3 * rating + 1])]
        )
      }
    }
    return result
  }

  /// The shift of the positions that makes the expected score the observed one.
  func extraParameter(
    _ ratings: [Int],
    _ positions: [Double],
    _ categories: RaschCategories
  ) -> (value: Double, error: Double, isExtreme: Bool) {
    var score = 0
    var low = 0
    var high = 0
    var cells: [(group: Int, position: Double)] = []
    for rating in ratings {
      let place = design.group(
        rater: Int(design.cells[3 * rating]),
        criterion: Int(design.cells[3 * rating + 1])
      )
      score += Int(design.cells[3 * rating + 2])
      low += design.groups[place].lowest
      high += design.groups[place].highest
      cells.append((place, positions[rating]))
    }
    let step = min(analysis.extremeAdjustment, Double(high - low) / 2)
    let target = min(max(Double(score), Double(low) + step), Double(high) - step)
    func moments(_ shift: Double) -> (value: Double, slope: Double) {
      cells.reduce(into: (0.0, 0.0)) { sum, cell in
        let moments = categories.moments(group: cell.group, at: cell.position + shift)
        sum = (sum.0 + moments.expected, sum.1 + moments.variance)
      }
    }
    let value = MonotoneRoot.solve(for: target, from: 0, between: -80, and: 80, moments)
    return (value, 1 / moments(value).slope.squareRoot(), score == low || score == high)
  }
}
