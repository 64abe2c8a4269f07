extension KrippendorffAlpha {
  /// Alpha with its standard error: the same coefficient in the form of chance-corrected agreement.
  ///
  /// Disagreement is turned into credit, *1 - δ² / max δ²*; the ranks of the ordinal metric are taken
  /// as given.
  ///
  /// - Parameters:
  ///   - table: The ratings.
  ///   - metric: What makes two ratings differ.
  ///   - clusters: For each unit, a number that units drawn together share; null where each is drawn
  ///     by itself.
  /// - Returns: The coefficient with its error.
  /// - Throws: `Undefined` where nothing can be compared or nothing varies.
  /// - Note: Gwet, K. L. (2014). *Handbook of Inter-Rater Reliability*, 4th edition, chapter 5.
  public static func agreement(
    _ table: RatingTable,
    metric: Metric,
    clusters: [Int]? = nil
  ) throws(Undefined) -> ChanceCorrectedAgreement {
    if metric == .ratio, let lowest = table.categories.first, lowest < 0 { throw .negativeValue }
    let size = table.categories.count
    let counts = table.countsByUnit()
    var totals = Array(repeating: 0.0, count: size)
    for unit in 0..<table.unitCount {
      let row = counts[(unit * size)..<((unit + 1) * size)]
      guard row.reduce(0, +) > 1 else { continue }
      for (category, count) in row.enumerated() { totals[category] += Double(count) }
    }
    guard totals.contains(where: { $0 > 0 }) else { throw .noPairs }
    guard totals.count(where: { $0 > 0 }) > 1 else { throw .noVariation }
    let distance = Distance(metric, values: table.categories, totals: totals)
    return try ChanceCorrectedAgreement(
      .krippendorff,
      table,
      weights: .disagreement(
        (0..<size).map { row in (0..<size).map { distance.squared(row, $0) } }
      ),
      clusters: clusters
    )
  }
}
