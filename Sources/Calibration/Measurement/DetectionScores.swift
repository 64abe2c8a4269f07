/// Precision, recall and F1 over several labels.
public struct DetectionScores: Hashable, Sendable {
  /// The counts of each label, in the order given.
  public let labels: [DetectionCounts]

  /// Takes the counts of each label.
  public init(_ labels: [DetectionCounts]) {
    self.labels = labels
  }

  /// Counts single ratings: each category of a table is a label, rows are what is there.
  public init(_ table: ConfusionMatrix) {
    let rows = table.rowTotals
    let columns = table.columnTotals
    labels = table.counts.indices.map { index in
      let found = table.counts[index][index]
      return DetectionCounts(
        found: Int(found),
        spurious: Int(columns[index] - found),
        missed: Int(rows[index] - found)
      )
    }
  }

  /// All labels as one: frequent labels weigh more.
  public var micro: DetectionCounts {
    labels.reduce(DetectionCounts(), +)
  }

  /// The mean over the labels that have a precision; null where none has.
  public var macroPrecision: Double? { Self.mean(labels.compactMap(\.precision)) }

  /// The mean over the labels that have a recall; null where none has.
  public var macroRecall: Double? { Self.mean(labels.compactMap(\.recall)) }

  /// The mean over the labels that occur or were found; null where there is none.
  public var macroF1: Double? { Self.mean(labels.compactMap(\.f1)) }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
