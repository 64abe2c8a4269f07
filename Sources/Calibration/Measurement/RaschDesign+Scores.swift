extension RaschDesign {
  /// A group's thresholds from the effects; null beside a category never given.
  func thresholds(_ group: Group, _ effects: [Double]) -> [Double?] {
    func sum(_ category: Int) -> Double? {
      guard group.counts[category] > 0 else { return nil }
      guard let index = group.interior.firstIndex(of: category) else { return 0 }
      return -effects[thresholdStart + group.start + index]
    }
    return (1..<categoryCount).map { category in
      guard let upper = sum(category), let lower = sum(category - 1) else { return nil }
      return upper - lower
    }
  }

  /// Where the estimation begins: the log-odds of each element's share of its possible score.
  ///
  /// - Note: Cohen, L. (1979). Approximate expressions for parameter estimates in the Rasch model.
  ///   *British Journal of Mathematical and Statistical Psychology* 32(1), 113-120 (PROX).
  func start() -> RaschParameters {
    var below = Array(repeating: 0.5, count: candidateCount + thresholdStart)
    var above = below
    for candidate in 0..<candidateCount {
      for rating in starts[candidate]..<starts[candidate + 1] {
        let rater = Int(cells[3 * rating])
        let criterion = Int(cells[3 * rating + 1])
        let category = Int(cells[3 * rating + 2])
        let group = groups[group(rater: rater, criterion: criterion)]
        let low = Double(category - group.lowest)
        let high = Double(group.highest - category)
        for element in [
          candidate, candidateCount + rater, candidateCount + raterCount + criterion,
        ] {
          below[element] += low
          above[element] += high
        }
      }
    }
    let logits = zip(below, above).map { ElementaryFunctions.log($0 / $1) }
    let raters = Self.centred(logits[candidateCount..<(candidateCount + raterCount)])
    let criteria = Self.centred(logits[(candidateCount + raterCount)...])
    return RaschParameters(
      candidates: Array(logits[..<candidateCount]),
      effects: raters + criteria + groups.flatMap { Self.startingThresholds($0) }
    )
  }

  private static func centred(_ values: ArraySlice<Double>) -> [Double] {
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    return values.map { $0 - mean }
  }

  /// Minus the sums of thresholds that would make each category as frequent as it is.
  private static func startingThresholds(_ group: Group) -> [Double] {
    let low = ElementaryFunctions.log(Double(max(group.counts[group.lowest], 1)))
    let high = ElementaryFunctions.log(Double(max(group.counts[group.highest], 1)))
    let range = Double(max(group.highest - group.lowest, 1))
    return group.interior.map { category in
      let share = Double(category - group.lowest) / range
      let trend = low + share * (high - low)
      return ElementaryFunctions.log(Double(max(group.counts[category], 1))) - trend
    }
  }
}
