extension RaschFit {
  /// Severities, difficulties and steps taken back by the correction, and the abilities that go with
  /// them: those at which the rating expected of a candidate is again the one that was given.
  ///
  /// - Complexity: A few passes over the ratings.
  func correctedParameters() -> RaschParameters {
    let effects = parameters.effects.map { $0 * correction }
    let categories = RaschCategories(design, effects)
    let candidates = (0..<design.candidateCount).map { candidate in
      let range = design.starts[candidate]..<design.starts[candidate + 1]
      let cells = range.map { rating in
        let rater = Int(design.cells[3 * rating])
        let criterion = Int(design.cells[3 * rating + 1])
        return (
          group: design.group(rater: rater, criterion: criterion),
          rest: effects[rater] + effects[design.raterCount + criterion]
        )
      }
      let score = range.reduce(0) { $0 + Int(design.cells[3 * $1 + 2]) }
      return MonotoneRoot.solve(
        for: Double(score),
        from: parameters.candidates[candidate] * correction,
        between: -80,
        and: 80
      ) { ability in
        cells.reduce(into: (value: 0.0, slope: 0.0)) { sum, cell in
          let moments = categories.moments(group: cell.group, at: cell.rest + ability)
          sum.value += moments.expected
          sum.slope += moments.variance
        }
      }
    }
    return RaschParameters(candidates: candidates, effects: effects)
  }

  /// The fair averages of a facet's measures, extreme ones among them, with everything corrected: what
  /// an element would get from, or give to, the average of the others.
  ///
  /// `RaschMeasure.fairAverage` is that of the estimates as they are, which Facets prints; where a
  /// candidate has few ratings it is too far from the middle.
  public func correctedFairAverages(_ facet: RaschFacet) -> [Double] {
    let corrected = correctedParameters()
    let fair = FairAverages(design, corrected, lowest: table.scale.lowerBound)
    let places = Dictionary(
      uniqueKeysWithValues: design.elements[facet].enumerated().map { ($1, $0) }
    )
    return measures(facet).map { measure in
      let place = measure.isExtreme ? nil : places[measure.index]
      let ability = facet == .candidate ? place.map { corrected.candidates[$0] } : nil
      return fair.average(facet, place, ability ?? measure.corrected, atZero: false)
    }
  }

  /// What the corrected severities of two raters have in common in error, by their places among all
  /// raters; null where that is not known.
  func severityCovariance(of first: Int, and second: Int) -> Double? {
    guard let one = design.elements.raters.firstIndex(of: first),
      let other = design.elements.raters.firstIndex(of: second)
    else { return nil }
    return severityCovariance?[one, other]
  }
}
