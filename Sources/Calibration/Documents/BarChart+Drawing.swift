extension BarChart {
  /// The bars as a picture with their table.
  package var figure: Figure {
    Figure(caption ?? "Amounts", summary: "", table: table, chart: [.bars(self)], drawing: drawing)
  }

  private var table: Table {
    Table(
      columns: [Table.Column("What"), Table.Column("Amount", .trailing)],
      rows: rows.map { [$0.label, $0.value] }
    )
  }

  /// A bar a row: its label beside it or, where there is no room, above it.
  package func drawing(width: Double) -> Drawing {
    let labels = rows.map { row in
      (row.tone.map { $0.mark(isPlain: false) + " " } ?? "") + row.label.plainText
    }
    let labelWidth = labels.reduce(0) { max($0, Drawing.width(of: $1, size: 13)) } + 12
    let valueWidth =
      rows.reduce(0) { max($0, Drawing.width(of: $1.value.plainText, size: 13)) } + 10
    let isBeside = labelWidth + valueWidth < width * 0.72
    let left = isBeside ? labelWidth : 0
    let room = max(width - left - valueWidth, 20)
    var drawing = Drawing(width: width)
    var top = 2.0
    for (row, label) in zip(rows, labels) {
      if isBeside {
        drawing.text(label, 0, top + 15)
      } else {
        top += drawing.paragraph(label, 0, top + 11, width: width, lines: 2) + 2
      }
      let length = fraction(of: row) * room
      drawing.rectangle(
        left,
        top + 2,
        width: row.amount > 0 ? max(length, 2) : 0,
        height: 16,
        .area(row.tone)
      )
      drawing.line(left, top, left, top + 20, .line(.muted, width: 1))
      drawing.text(row.value.plainText, left + length + 8, top + 15)
      top += 27
    }
    drawing.height = top
    return drawing
  }
}
