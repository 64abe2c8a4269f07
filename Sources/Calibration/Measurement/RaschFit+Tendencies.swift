extension RaschFit {
  /// Restricted range, central tendency, halo and noise of each rater measured.
  public func tendencies() -> [RaterTendency] {
    let raters = design.elements.raters
    var sums = Array(repeating: TendencySums(), count: raters.count)
    let categories = RaschCategories(design, parameters.effects)
    let positions = positions()
    var row = Array(repeating: 0.0, count: design.categoryCount)
    for candidate in 0..<design.candidateCount {
      let range = design.starts[candidate]..<design.starts[candidate + 1]
      for rating in range {
        let rater = Int(design.cells[3 * rating])
        let criterion = Int(design.cells[3 * rating + 1])
        let place = design.group(rater: rater, criterion: criterion)
        let group = design.groups[place]
        let category = Int(design.cells[3 * rating + 2])
        categories.fill(&row, group: place, at: positions[rating])
        sums[rater].add(
          category: category,
          expected: expectations.expected[rating],
          variance: expectations.variances[rating],
          fourth: expectations.fourths[rating],
          isEnd: category == group.lowest || category == group.highest,
          endChance: row[group.lowest] + row[group.highest]
        )
        sums[rater].cells.append(
          TendencySums.Cell(candidate: candidate, criterion: criterion, rating: rating)
        )
      }
    }
    return sums.indices.map { tendency(table.raters[raters[$0]], sums[$0]) }
  }

  private func tendency(_ name: String, _ sums: TendencySums) -> RaterTendency {
    let within = within(sums.cells)
    let noise = sums.noise()
    return RaterTendency(
      name: name,
      count: sums.cells.count,
      spread: sums.spread,
      expectedSpread: sums.expectedSpread,
      endShare: sums.endShare,
      expectedEndShare: sums.expectedEndShare,
      endShareError: sums.endShareError,
      withinSpread: within.observed,
      expectedWithinSpread: within.expected,
      criterionCorrelation: criterionCorrelation(sums.cells),
      excessNoise: noise.value,
      excessNoiseError: noise.error
    )
  }

  /// The spread over criteria within candidates, observed and expected.
  private func within(_ cells: [TendencySums.Cell]) -> (observed: Double, expected: Double) {
    var observed = 0.0
    var expected = 0.0
    var degrees = 0.0
    var first = 0
    while first < cells.count {
      var last = first
      while last < cells.count, cells[last].candidate == cells[first].candidate { last += 1 }
      let ratings = cells[first..<last].map(\.rating)
      let count = Double(ratings.count)
      if count > 1 {
        observed += Self.squares(ratings.map { Double(design.cells[3 * $0 + 2]) })
        expected +=
          Self.squares(ratings.map { expectations.expected[$0] })
          + ratings.reduce(0) { $0 + expectations.variances[$1] } * (count - 1) / count
        degrees += count - 1
      }
      first = last
    }
    guard degrees > 0 else { return (0, 0) }
    return ((observed / degrees).squareRoot(), (expected / degrees).squareRoot())
  }

  private static func squares(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// The mean of Fisher's *z* over pairs of criteria that share three candidates or more.
  private func criterionCorrelation(_ cells: [TendencySums.Cell]) -> Double? {
    var byCriterion = Array(
      repeating: [(candidate: Int, value: Double)](),
      count: design.criterionCount
    )
    for cell in cells {
      byCriterion[cell.criterion].append(
        (cell.candidate, Double(design.cells[3 * cell.rating + 2]))
      )
    }
    var transforms: [Double] = []
    for second in byCriterion.indices {
      for first in 0..<second {
        let pairs = Self.paired(byCriterion[first], byCriterion[second])
        guard pairs.count > 2,
          let r = try? Correlation(pairs.map(\.0), pairs.map(\.1)).coefficient
        else { continue }
        transforms.append(FisherZ.transform(min(max(r, -0.999), 0.999)))
      }
    }
    guard !transforms.isEmpty else { return nil }
    return FisherZ.inverse(transforms.reduce(0, +) / Double(transforms.count))
  }

  /// The values of candidates that occur in both rows, which are in order of candidates.
  private static func paired(
    _ first: [(candidate: Int, value: Double)],
    _ second: [(candidate: Int, value: Double)]
  ) -> [(Double, Double)] {
    var result: [(Double, Double)] = []
    var place = 0
    for entry in first {
      while place < second.count, second[place].candidate < entry.candidate { place += 1 }
      if place < second.count, second[place].candidate == entry.candidate {
        result.append((entry.value, second[place].value))
      }
    }
    return result
  }
}
