/// Where a strong no reads Senior, and how far each signal speaks for it, from the levels that raters
/// give.
///
/// A logistic regression on how strong each signal is, all but the base drawn to zero; a signal may
/// speak either way, whatever its direction.
struct LevelFit: Sendable {
  /// An answer that is a strong no.
  struct Case: Sendable {
    /// How strong each signal is, 0 to 1.
    var strengths: [Double]
    /// Whether raters read it as Senior.
    var isSenior: Bool
  }

  /// Logits for Senior where nothing is found.
  private(set) var base: Double
  /// What each signal adds.
  private(set) var levels: [Double]

  /// With fewer answers of either level there is nothing to tell them by.
  static let fewest = 10
  /// What draws the logits of a signal to zero.
  private static let precision = 1.0
  private static let most = 8.0

  /// Fits; null with fewer than ten answers of either level.
  init?(_ cases: [Case], signalCount: Int) {
    let seniors = cases.count(where: \.isSenior)
    guard min(seniors, cases.count - seniors) >= Self.fewest else { return nil }
    var columns = Array(
      repeating: BoundedLogistic.Column(rows: [], values: []),
      count: signalCount
    )
    for (row, item) in cases.enumerated() {
      for (place, value) in item.strengths.prefix(signalCount).enumerated() where value != 0 {
        columns[place].rows.append(Int32(row))
        columns[place].values.append(value)
      }
    }
    let belief = BoundedLogistic.Belief(
      mean: 0,
      precision: Self.precision,
      lower: -Self.most,
      upper: Self.most
    )
    let fit = BoundedLogistic().fit(
      columns,
      targets: cases.map { $0.isSenior ? 1 : 0 },
      shares: Array(repeating: 1, count: cases.count),
      beliefs: Array(repeating: belief, count: columns.count),
      from: nil
    )
    base = fit.intercept
    levels = fit.coefficients
  }
}
