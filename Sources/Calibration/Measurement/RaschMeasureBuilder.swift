/// Turns parameters into measures with names, errors and fit.
struct RaschMeasureBuilder: Sendable {
  let table: FacetedRatings
  let design: RaschDesign
  let parameters: RaschParameters
  let expectations: RaschExpectations
  let covariance: RaschCovariance?
  let correction: Double
  let adjustment: Double

  private var lowest: Int { table.scale.lowerBound }

  /// The measures of a facet, extreme elements among them, in the table's order.
  func measures(_ facet: RaschFacet) -> [RaschMeasure] {
    let sums = tallies(facet)
    let fair = FairAverages(design, parameters, lowest: lowest)
    let regular = design.elements[facet].enumerated().map { place, element in
      let tally = sums[place]
      let value = self.value(facet, place)
      let model = 1 / tally.fit.totalInformation.squareRoot()
      let joint = jointError(facet, place) ?? model
      return RaschMeasure(
        facet: facet,
        index: element,
        name: name(facet, element),
        count: tally.count,
        rawScore: tally.score + tally.count * lowest,
        estimate: value,
        modelError: model,
        jointError: joint,
        corrected: value * correction,
        correctedError: joint * correction,
        infit: tally.fit.infit,
        outfit: tally.fit.outfit,
        infitZ: tally.fit.infitZ,
        outfitZ: tally.fit.outfitZ,
        fairAverage: fair.average(facet, place, value, atZero: false),
        fairAverageAtZero: fair.average(facet, place, value, atZero: true),
        isExtreme: false
      )
    }
    let extreme = design.extremes.filter { $0.facet == facet }
      .compactMap { measure($0, fair) }
    return (regular + extreme).sorted { $0.index < $1.index }
  }

  func thresholds() -> [RaschThresholds] {
    design.groups.enumerated().map { place, group in
      let names: String? =
        switch design.model {
        case .ratingScale: nil
        case .partialCreditByCriterion: name(.criterion, design.elements[.criterion][place])
        case .partialCreditByRater: name(.rater, design.elements[.rater][place])
        }
      func sum(_ category: Int) -> Double? {
        guard group.counts[category] > 0 else { return nil }
        guard let index = group.interior.firstIndex(of: category) else { return 0 }
        return -parameters.effects[design.thresholdStart + group.start + index]
      }
      let estimates = (1..<design.categoryCount).map { category -> Double? in
        guard let upper = sum(category), let lower = sum(category - 1) else { return nil }
        return upper - lower
      }
      return RaschThresholds(
        name: names,
        counts: group.counts,
        estimates: estimates,
        jointErrors: covariance?.thresholdErrors(design, group: group)
          ?? estimates.map { _ in nil }
      )
    }
  }

  private struct Tally {
    var count = 0
    var score = 0
    var fit = FitStatistics()
  }

  private func tallies(_ facet: RaschFacet) -> [Tally] {
    var result = Array(repeating: Tally(), count: design.elements[facet].count)
    for candidate in 0..<design.candidateCount {
      for rating in design.starts[candidate]..<design.starts[candidate + 1] {
        let place =
          switch facet {
          case .candidate: candidate
          case .rater: Int(design.cells[3 * rating])
          case .criterion: Int(design.cells[3 * rating + 1])
          }
        let category = Int(design.cells[3 * rating + 2])
        result[place].count += 1
        result[place].score += category
        result[place].fit.add(
          residual: Double(category) - expectations.expected[rating],
          variance: expectations.variances[rating],
          fourth: expectations.fourths[rating]
        )
      }
    }
    return result
  }

  /// The measure with its sign: severity and difficulty are minus the effects.
  private func value(_ facet: RaschFacet, _ place: Int) -> Double {
    switch facet {
    case .candidate: parameters.candidates[place]
    case .rater: -parameters.effects[place]
    case .criterion: -parameters.effects[design.raterCount + place]
    }
  }

  private func jointError(_ facet: RaschFacet, _ place: Int) -> Double? {
    switch facet {
    case .candidate: covariance?.candidates[place]
    case .rater: covariance?.raters[place]
    case .criterion: covariance?.criteria[place]
    }
  }

  private func name(_ facet: RaschFacet, _ element: Int) -> String {
    switch facet {
    case .candidate: table.candidates[element]
    case .rater: table.raters[element]
    case .criterion: table.criteria[element]
    }
  }

  /// The measure of an extreme element against the others as they are; null where none of its
  /// ratings is shared with them.
  private func measure(_ extreme: RaschDesign.Extreme, _ fair: FairAverages) -> RaschMeasure? {
    let places = RaschFacet.allCases.reduce(into: [RaschFacet: [Int: Int]]()) { result, facet in
      result[facet] = Dictionary(
        uniqueKeysWithValues: design.elements[facet].enumerated().map { ($1, $0) }
      )
    }
    let categories = RaschCategories(design, parameters.effects)
    let sign = extreme.facet == .candidate ? 1.0 : -1
    var cells: [(group: Int, rest: Double)] = []
    var score = 0
    var range = 0.0
    var target = 0.0
    for rating in table.ratings where rating.element(extreme.facet) == extreme.element {
      guard let cell = cell(rating, extreme.facet, places) else { continue }
      let group = design.groups[cell.group]
      cells.append(cell)
      score += rating.rating
      range += Double(group.highest - group.lowest)
      target += Double(extreme.isHigh ? group.highest : group.lowest)
    }
    guard !cells.isEmpty else { return nil }
    let step = min(adjustment, range / 2)
    target += extreme.isHigh ? -step : step
    let position = MonotoneRoot.solve(for: target, from: 0, between: -80, and: 80) { candidate in
      var value = 0.0
      var slope = 0.0
      for cell in cells {
        let moments = categories.moments(group: cell.group, at: cell.rest + candidate)
        value += moments.expected
        slope += moments.variance
      }
      return (value, slope)
    }
    let information = cells.reduce(0) {
      $0 + categories.moments(group: $1.group, at: $1.rest + position).variance
    }
    let error = 1 / information.squareRoot()
    let value = sign * position
    return RaschMeasure(
      facet: extreme.facet,
      index: extreme.element,
      name: name(extreme.facet, extreme.element),
      count: cells.count,
      rawScore: score,
      estimate: value,
      modelError: error,
      jointError: error,
      corrected: value * correction,
      correctedError: error * correction,
      infit: 1,
      outfit: 1,
      infitZ: 0,
      outfitZ: 0,
      fairAverage: fair.average(extreme.facet, nil, value, atZero: false),
      fairAverageAtZero: fair.average(extreme.facet, nil, value, atZero: true),
      isExtreme: true
    )
  }

  /// The thresholds a rating has and the position of all but one facet; null where another facet's
  /// element is not measured.
  private func cell(
    _ rating: FacetedRatings.Rating,
    _ facet: RaschFacet,
    _ places: [RaschFacet: [Int: Int]]
  ) -> (group: Int, rest: Double)? {
    var rest = 0.0
    var rater = 0
    var criterion = 0
    for other in RaschFacet.allCases where other != facet {
      guard let place = places[other]?[rating.element(other)] else { return nil }
      rest += value(other, place) * (other == .candidate ? 1 : -1)
      if other == .rater { rater = place }
      if other == .criterion { criterion = place }
    }
    switch (design.model, facet) {
    case (.partialCreditByRater, .rater), (.partialCreditByCriterion, .criterion): return nil
    default: return (design.group(rater: rater, criterion: criterion), rest)
    }
  }
}
