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
        correctedError: joint * correction.squareRoot(),
        infit: tally.fit.infit,
        outfit: tally.fit.outfit,
        infitZ: tally.fit.infitZ,
        outfitZ: tally.fit.outfitZ,
        fairAverage: fair.average(facet, place, value, atZero: false),
        fairAverageAtZero: fair.average(facet, place, value, atZero: true),
        isExtreme: false
      )
    }
    let extremes = RaschExtremes(
      facet,
      table: table,
      design: design,
      parameters: parameters,
      adjustment: adjustment
    )
    let extreme = extremes.positions().map { measure($0, facet, fair) }
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
      let estimates = design.thresholds(group, parameters.effects)
      return RaschThresholds(
        name: names,
        counts: group.counts,
        estimates: estimates,
        jointErrors: covariance?.thresholdErrors(design, group: group)
          ?? estimates.map { _ in nil },
        correction: correction
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

  private func measure(
    _ extreme: RaschExtremes.Position,
    _ facet: RaschFacet,
    _ fair: FairAverages
  ) -> RaschMeasure {
    let value = facet == .candidate ? extreme.position : -extreme.position
    let error = extreme.error
    return RaschMeasure(
      facet: facet,
      index: extreme.element,
      name: name(facet, extreme.element),
      count: extreme.count,
      rawScore: extreme.score,
      estimate: value,
      modelError: error,
      jointError: error,
      corrected: value * correction,
      correctedError: error * correction.squareRoot(),
      infit: 1,
      outfit: 1,
      infitZ: 0,
      outfitZ: 0,
      fairAverage: fair.average(facet, nil, value, atZero: false),
      fairAverageAtZero: fair.average(facet, nil, value, atZero: true),
      isExtreme: true
    )
  }
}
