extension WeightedKappa {
  /// Computes the coefficient of units that were drawn in clusters.
  ///
  /// - Parameters:
  ///   - first: A rating for each unit, from the first rater.
  ///   - second: A rating for each unit, in the same order, from the second rater.
  ///   - scale: The ratings there are, for example `1...4`.
  ///   - weights: The credit for pairs that differ.
  ///   - clusters: For each unit, a number that units drawn together share, such as the criteria of
  ///     one candidate. Only the standard error depends on it; it is not a number for one cluster.
  /// - Throws: `Undefined` where the rows do not fit together, there are no units, or chance alone
  ///   agrees fully.
  public init(
    _ first: [Int],
    _ second: [Int],
    scale: ClosedRange<Int>,
    weights: AgreementWeights,
    clusters: [Int]
  ) throws(Undefined) {
    let table = try ConfusionMatrix(first, second, scale: scale)
    guard clusters.count == first.count else { throw .lengthsDiffer(first.count, clusters.count) }
    let kappa = try WeightedKappa(table, weights: weights)
    let size = table.categoryCount
    let w = try weights.matrix(for: (0..<size).map { Double($0 + table.lowest) })
    let rows = table.rowTotals.map { $0 / table.total }
    let columns = table.columnTotals.map { $0 / table.total }
    let rowMeans = (0..<size).map { i in (0..<size).reduce(0.0) { $0 + w[i, $1] * columns[$1] } }
    let columnMeans = (0..<size).map { j in (0..<size).reduce(0.0) { $0 + w[$1, j] * rows[$1] } }
    let (observed, expected) = (kappa.observed, kappa.expected)
    let chance = 1 - expected
    let centre = observed * expected - 2 * expected + observed
    var spread = ClusteredSpread()
    for unit in first.indices {
      let (i, j) = (first[unit] - table.lowest, second[unit] - table.lowest)
      let term = w[i, j] * chance - (rowMeans[i] + columnMeans[j]) * (1 - observed)
      spread.add((term - centre) / (chance * chance), cluster: clusters[unit])
    }
    self.init(kappa, standardError: spread.standardErrorOfMean)
  }
}
