extension TextRenderer {
  /// Terms on the left, what they mean on the right; a term that is too wide has its own line.
  func definitions(_ definitions: [Definition], width: Int) -> [TextLine] {
    if isPlain { return plainDefinitions(definitions) }
    let terms = definitions.map { wrapped($0.term, width: max(width - 2, 1)) }
    let limit = max(min(30, width / 3), 6)
    let column = terms.reduce(0) { widest, lines in
      let columns = lines.reduce(0) { max($0, $1.columns) }
      return columns <= limit ? max(widest, columns) : widest
    }
    let indent = column == 0 ? 6 : column + 4
    var result: [TextLine] = []
    for (definition, term) in zip(definitions, terms) {
      let term = term.map { indented($0, by: 2) }
      guard let head = term.first, term.count == 1, head.columns <= indent - 2 else {
        result += term
        let detail = lines(of: definition.detail, width: width - indent)
        result += detail.map { indented($0, by: indent) }
        continue
      }
      var marker = head
      if !definition.detail.isEmpty { marker.pad(to: indent) }
      result += hanging(definition.detail, behind: marker, width: width)
    }
    return result
  }

  private func plainDefinitions(_ definitions: [Definition]) -> [TextLine] {
    definitions.flatMap { definition in
      var marker = TextLine()
      for run in runs(of: definition.term) { marker.append(run.text) }
      guard !definition.detail.isEmpty else { return [marker] }
      marker.append("\t")
      let detail = lines(of: definition.detail, width: width)
      guard let first = detail.first else { return [marker] }
      marker.append(first)
      return [marker] + detail.dropFirst().map { $0.columns == 0 ? $0 : $0.prefixed(by: "\t") }
    }
  }

  /// Label, bar and value of each row, the bars drawn to an eighth of a column.
  func bars(_ chart: BarChart, width: Int) -> [TextLine] {
    var result = chart.caption.map { wrapped($0, width: width) } ?? []
    let labels = chart.rows.map { runs(of: label(of: $0)) }
    let values = chart.rows.map { runs(of: $0.value) }
    if isPlain {
      return result
        + zip(labels, values).map { label, value in
          TextLine((label.map(\.text) + ["\t"] + value.map(\.text)).joined())
        }
    }
    let labelWidth = min(columns(of: labels), max(width / 3, 8))
    let valueWidth = columns(of: values)
    let barWidth = max(min(width - labelWidth - valueWidth - 6, 40), 4)
    for (index, row) in chart.rows.enumerated() {
      var style = TextStyle()
      style.tone = row.tone
      let label = LineBreaker(width: labelWidth).lines(of: labels[index])
      var line = indented(label.first ?? TextLine(), by: 2)
      line.pad(to: labelWidth + 4)
      line.append(bar(chart.fraction(of: row), width: barWidth), style)
      line.pad(to: labelWidth + barWidth + 6)
      for run in values[index] { line.append(run.text, run.style) }
      result.append(line)
      result += label.dropFirst().map { indented($0, by: 2) }
    }
    return result
  }

  private func label(of row: BarChart.Row) -> RichText {
    row.tone.map { RichText([.toned($0, row.label)]) } ?? row.label
  }

  private func columns(of cells: [[TextRun]]) -> Int {
    cells.reduce(0) { widest, runs in
      max(widest, runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) })
    }
  }

  private func bar(_ fraction: Double, width: Int) -> String {
    let eighths = DecimalText.rounded(fraction * Double(width * 8))
    let partial = [
      "", "\u{258F}", "\u{258E}", "\u{258D}", "\u{258C}", "\u{258B}", "\u{258A}", "\u{2589}",
    ]
    let visible = fraction > 0 ? max(eighths, 1) : 0
    return repeated("\u{2588}", visible / 8) + partial[visible % 8]
  }
}
