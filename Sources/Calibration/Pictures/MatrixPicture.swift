/// How often each row goes with each column, as a table of shaded cells.
package struct MatrixPicture: Picture {
  /// What the rows are, such as `Label`.
  package let rowTitle: String
  package let columnTitle: String
  package let rows: [String]
  package let columns: [String]

  /// A count for each column of each row.
  package let counts: [[Int]]

  /// Makes a matrix; missing counts are 0.
  package init(
    rowTitle: String,
    columnTitle: String,
    rows: [String],
    columns: [String],
    counts: [[Int]]
  ) {
    self.rowTitle = rowTitle
    self.columnTitle = columnTitle
    self.rows = rows
    self.columns = columns
    self.counts = rows.indices.map { row in
      columns.indices.map { column in
        guard counts.indices.contains(row), counts[row].indices.contains(column) else { return 0 }
        return max(counts[row][column], 0)
      }
    }
  }

  package var table: Table {
    let heads =
      [Table.Column(RichText(rowTitle))]
      + columns.map { Table.Column(RichText("\(columnTitle) \($0)"), .trailing) }
    return Table(
      columns: heads,
      rows: zip(rows, counts).map { name, row in [RichText(name)] + row.map { "\($0)" } }
    )
  }

  private static let shades: [Ink] = [.paper, .shade1, .shade2, .shade3, .shade4]

  private func shade(_ count: Int) -> Ink {
    let most = counts.reduce(0) { max($0, $1.max() ?? 0) }
    guard count > 0, most > 0 else { return .paper }
    let share = Double(count) / Double(most)
    return share > 0.6 ? .shade4 : share > 0.3 ? .shade3 : share > 0.1 ? .shade2 : .shade1
  }

  package func drawing(width: Double) -> Drawing {
    let left = width >= 480 ? 130.0 : 84
    let cell = min((width - left) / Double(max(columns.count, 1)), 96)
    let height = min(cell * 0.62, 52)
    var drawing = Drawing(width: width)
    let small = Drawing.Lettering(size: 12, ink: .muted, anchor: .middle)
    let middle = left + cell * Double(columns.count) / 2
    drawing.text(
      columnTitle,
      middle,
      12,
      Drawing.Lettering(size: 12, anchor: .middle, isBold: true)
    )
    for (place, name) in columns.enumerated() {
      drawing.text(name, left + (Double(place) + 0.5) * cell, 30, small)
    }
    drawing.text(rowTitle, 0, 30, Drawing.Lettering(size: 12, isBold: true))
    for (row, name) in rows.enumerated() {
      let top = 38 + Double(row) * height
      drawing.text(
        Drawing.lines(name, size: 12, width: left - 8, atMost: 1).first ?? "",
        0,
        top + height / 2 + 4,
        Drawing.Lettering(size: 12)
      )
      for column in columns.indices {
        let count = counts[row][column]
        let x = left + Double(column) * cell
        let isSame = row == column && rows.count == columns.count
        drawing.rectangle(
          x + 1.5,
          top + 1.5,
          width: cell - 3,
          height: height - 3,
          Drawing.Look(
            fill: shade(count),
            stroke: isSame ? .ink : .line,
            strokeWidth: isSame ? 2.5 : 1
          )
        )
        let lettering = Drawing.Lettering(
          size: 14,
          ink: count == 0 ? .muted : .ink,
          anchor: .middle,
          isBold: isSame
        )
        drawing.text("\(count)", x + cell / 2, top + height / 2 + 5, lettering)
      }
    }
    drawing.height = 40 + Double(rows.count) * height
    return drawing
  }
}
