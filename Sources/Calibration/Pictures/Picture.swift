/// Data with one way to draw them, one to write them as a table, and one to show them as text.
package protocol Picture: Sendable {
  /// The picture at a width, in pixels.
  func drawing(width: Double) -> Drawing

  /// The same data as figures.
  var table: Table { get }

  /// The same data in the characters of a terminal.
  var chart: [Block] { get }
}

extension Picture {
  package var chart: [Block] { [.table(table)] }

  /// The picture with its words.
  ///
  /// - Parameters:
  ///   - title: What it is of.
  ///   - summary: What there is to see in it.
  ///   - detail: What stands below the picture.
  ///   - chart: What stands in its place as text, if not the picture's own.
  /// - Returns: The figure.
  package func figure(
    _ title: RichText,
    summary: RichText,
    detail: [Block] = [],
    chart: [Block]? = nil
  ) -> Figure {
    Figure(
      title,
      summary: summary,
      table: table,
      detail: detail,
      chart: chart ?? self.chart,
      drawing: drawing
    )
  }
}
