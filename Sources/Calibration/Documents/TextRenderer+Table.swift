extension TextRenderer {
  /// A table whose cells wrap; where even words do not fit side by side, one cell below another.
  func table(_ table: Table, width: Int) -> [TextLine] {
    let caption = table.caption.map { wrapped($0, width: width) } ?? []
    guard !table.columns.isEmpty else { return caption }
    if isPlain { return caption + plainTable(table) }
    let header = table.columns.map { runs(of: $0.title, style: Self.headerStyle) }
    let rows = table.rows.map { row in row.map { runs(of: $0) } }
    guard let widths = widths(of: [header] + rows, within: width) else {
      return caption + stacked(table, width: width)
    }
    var result = caption
    result += lines(of: header, widths: widths, columns: table.columns)
    var underline = TextLine()
    for (index, columns) in widths.enumerated() {
      if index > 0 { underline.append("  ") }
      underline.append(repeated("\u{2500}", columns))
    }
    result.append(underline)
    for row in rows { result += lines(of: row, widths: widths, columns: table.columns) }
    return result
  }

  private static var headerStyle: TextStyle {
    var style = TextStyle()
    style.isBold = true
    return style
  }

  private func plainTable(_ table: Table) -> [TextLine] {
    ([table.columns.map(\.title)] + table.rows).map { row in
      TextLine(row.map { runs(of: $0).map(\.text).joined() }.joined(separator: "\t"))
    }
  }

  /// A width for each column, or nil where the table does not fit.
  ///
  /// Columns that are wider than an even share give way first, down to their widest word.
  private func widths(of rows: [[[TextRun]]], within width: Int) -> [Int]? {
    let count = rows.first?.count ?? 0
    let available = width - 2 * (count - 1)
    var natural = Array(repeating: 1, count: count)
    var least = Array(repeating: 1, count: count)
    for row in rows {
      for (index, runs) in row.enumerated() {
        let columns = runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
        natural[index] = max(natural[index], columns)
        least[index] = max(least[index], min(LineBreaker.widestWord(of: runs), 24))
      }
    }
    if natural.reduce(0, +) <= available { return natural }
    guard least.reduce(0, +) <= available else { return nil }
    func widths(cappedAt cap: Int) -> [Int] {
      zip(natural, least).map { natural, least in max(least, min(natural, cap)) }
    }
    var low = 1
    var high = available
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(cappedAt: middle).reduce(0, +) <= available {
        low = middle
      } else {
        high = middle - 1
      }
    }
    var result = widths(cappedAt: low)
    var spare = available - result.reduce(0, +)
    for index in result.indices where spare > 0 && result[index] < natural[index] {
      result[index] += 1
      spare -= 1
    }
    return result
  }

  private func lines(
    of cells: [[TextRun]],
    widths: [Int],
    columns: [Table.Column]
  ) -> [TextLine] {
    let wrapped = zip(cells, widths).map { LineBreaker(width: $1).lines(of: $0) }
    let height = wrapped.reduce(1) { max($0, $1.count) }
    return (0..<height).map { row in
      var line = TextLine()
      for (index, cell) in wrapped.enumerated() {
        let content = row < cell.count ? cell[row] : TextLine()
        let start = widths[..<index].reduce(0) { $0 + $1 + 2 }
        let spare = max(widths[index] - content.columns, 0)
        switch columns[index].alignment {
        case .leading: line.pad(to: start)
        case .trailing: line.pad(to: start + spare)
        case .center: line.pad(to: start + spare / 2)
        }
        line.append(content)
      }
      return line
    }
  }

  private func stacked(_ table: Table, width: Int) -> [TextLine] {
    var result: [TextLine] = []
    for row in table.rows {
      if !result.isEmpty { result.append(TextLine()) }
      for (column, cell) in zip(table.columns, row) where !cell.isEmpty {
        let text = RichText([.strong(column.title), .text(": ")]) + cell
        let lines = wrapped(text, width: max(width - 2, 1))
        result += lines.enumerated().map { $0 == 0 ? $1 : indented($1, by: 2) }
      }
    }
    return result
  }
}
