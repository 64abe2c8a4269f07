/// Labelled horizontal bars with their values written out.
package struct BarChart: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let label: RichText

    /// The bar's length in the chart's unit; what is below 0 or not a number counts as 0.
    package let amount: Double

    /// The amount as readers should see it, unit included.
    package let value: RichText
    package let tone: Tone?

    package init(_ label: RichText, amount: Double, value: RichText, tone: Tone? = nil) {
      self.label = label
      self.amount = amount > 0 ? amount : 0
      self.value = value
      self.tone = tone
    }
  }

  package let caption: RichText?
  package let rows: [Row]

  /// The amount whose bar fills the chart's width: the one given, or the largest amount if that is
  /// larger or none was given.
  package let maximum: Double

  package init(caption: RichText? = nil, maximum: Double = 0, rows: [Row]) {
    self.caption = caption
    self.rows = rows
    self.maximum = rows.reduce(maximum > 0 ? maximum : 0) { max($0, $1.amount) }
  }

  /// The part of the chart's width that a row's bar fills, 0 to 1.
  package func fraction(of row: Row) -> Double {
    guard maximum > 0, maximum.isFinite else { return 0 }
    return min(row.amount / maximum, 1)
  }
}
