/// A picture with its words and its numbers, so that nothing is told by the picture alone.
package struct Figure: Sendable {
  /// What the picture is of, in a few words.
  package let title: RichText

  /// What there is to see in it, in a sentence or two.
  package let summary: RichText

  /// Draws the picture when it is asked for: most formats show none.
  private let draw: @Sendable (Double) -> Drawing

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
    drawing: @escaping @Sendable (Double) -> Drawing
  ) {
    self.title = title
    self.summary = summary
    self.table = table
    self.detail = detail
    self.chart = chart ?? [.table(table)]
    draw = drawing
  }

  /// The picture for a wide page.
  package var drawing: Drawing { draw(Self.wideWidth) }

  /// The picture for a narrow one.
  package var narrow: Drawing { draw(Self.narrowWidth) }

  /// The width that a picture is drawn for on a wide page.
  package static let wideWidth = 680.0

  /// The width that it is drawn for on a telephone of 320 pixels.
  package static let narrowWidth = 288.0
}

extension Figure: Hashable {
  package static func == (left: Figure, right: Figure) -> Bool {
    left.title == right.title && left.summary == right.summary && left.table == right.table
      && left.detail == right.detail && left.chart == right.chart && left.drawing == right.drawing
      && left.narrow == right.narrow
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(summary)
    hasher.combine(table)
  }
}
