/// A picture with its words and its numbers, so that nothing is told by the picture alone.
package struct Figure: Hashable, Sendable {
  /// What the picture is of, in a few words.
  package let title: RichText

  /// What there is to see in it, in a sentence or two.
  package let summary: RichText

  /// The picture for a wide page.
  package let drawing: Drawing

  /// The picture for a narrow one.
  package let narrow: Drawing

  /// The same data.
  package let table: Table

  /// What stands below the picture, where there is a picture.
  package let detail: [Block]

  /// What stands in its place where nothing can be drawn.
  package let chart: [Block]

  /// Makes a figure.
  ///
  /// - Parameters:
  ///   - title: What the picture is of.
  ///   - summary: What there is to see in it.
  ///   - table: The data.
  ///   - detail: What stands below the picture.
  ///   - chart: What stands in its place as text; by default the table.
  ///   - drawing: Draws it for a width.
  package init(
    _ title: RichText,
    summary: RichText,
    table: Table,
    detail: [Block] = [],
    chart: [Block]? = nil,
    drawing: (Double) -> Drawing
  ) {
    self.title = title
    self.summary = summary
    self.table = table
    self.detail = detail
    self.chart = chart ?? [.table(table)]
    self.drawing = drawing(Self.wideWidth)
    narrow = drawing(Self.narrowWidth)
  }

  /// The width that a picture is drawn for on a wide page.
  package static let wideWidth = 680.0

  /// The width that it is drawn for on a telephone of 320 pixels.
  package static let narrowWidth = 288.0
}
