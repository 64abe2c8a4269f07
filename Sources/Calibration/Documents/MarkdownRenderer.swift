/// Writes a page as GitHub Flavored Markdown, one paragraph a line.
package struct MarkdownRenderer: Renderer {
  package init() {}

  package func render(_ page: Page) -> String {
    lines(of: page.blocks).map { $0 + "\n" }.joined()
  }

  private func lines(of blocks: [Block], isCompact: Bool = false) -> [String] {
    var lines: [String] = []
    var previous: Block?
    for block in blocks {
      let more = self.lines(of: block)
      guard !more.isEmpty else { continue }
      if let previous, !(isCompact && block.isList) {
        lines.append("")
        if previous.continuesAsList(block) { lines += ["<!-- -->", ""] }
      }
      lines += more
      previous = block
    }
    return lines
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, let text):
      let marks = String(repeating: "#", count: min(max(level, 1), 6))
      return inline(text).isEmpty ? [] : ["\(marks) \(inline(text))"]
    case .paragraph(let text): return paragraph(text)
    case .list(let items, let isNumbered): return list(items, isNumbered: isNumbered)
    case .quote(let blocks, let source):
      let attribution = source.map { [Block.paragraph("\u{2014} " + $0)] } ?? []
      return lines(of: blocks + attribution).map { $0.isEmpty ? ">" : "> \($0)" }
    case .table(let table): return self.table(table)
    case .preformatted(let text):
      let fence = String(repeating: "`", count: max(3, Escaping.longestRun(of: "`", in: text) + 1))
      var lines = Escaping.lines(Escaping.visibleLines(text))
      if lines.last?.isEmpty == true { lines.removeLast() }
      return [fence] + lines + [fence]
    case .rule: return ["***"]
    case .definitions(let definitions):
      return list(definitions.map { item(of: $0) }, isNumbered: false)
    case .bars(let chart): return table(self.table(of: chart))
    case .lead(let text, nil): return paragraph(text)
    case .lead(let text, let tone?): return paragraph(RichText([.toned(tone, text)]))
    case .figure(let figure): return lines(of: figure.chart)
    case .details(let details):
      return lines(of: [.paragraph("\(.strong(details.summary))")] + details.blocks)
    }
  }

  private func paragraph(_ text: RichText) -> [String] {
    let line = inline(text)
    return line.isEmpty ? [] : [Escaping.markdownStart(line)]
  }

  private func list(_ items: [[Block]], isNumbered: Bool) -> [String] {
    let isTight = items.allSatisfy(Block.isCompactItem)
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      let marker = isNumbered ? "\(index + 1). " : "- "
      let indent = String(repeating: " ", count: marker.utf8.count)
      if !isTight, index > 0 { lines.append("") }
      let inner = self.lines(of: item, isCompact: isTight)
      lines.append(inner.first.map { marker + $0 } ?? String(marker.dropLast()))
      lines += inner.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return lines
  }

  private func item(of definition: Definition) -> [Block] {
    let term = RichText([.strong(definition.term)])
    guard case .paragraph(let text) = definition.detail.first else {
      return [.paragraph(term)] + definition.detail
    }
    return [.paragraph(term + ": " + text)] + definition.detail.dropFirst()
  }

  private func table(_ table: Table) -> [String] {
    let caption = table.caption.map { paragraph($0) } ?? []
    guard !table.columns.isEmpty else { return caption }
    let delimiters = table.columns.map { column in
      switch column.alignment {
      case .leading: "---"
      case .trailing: "---:"
      case .center: ":---:"
      }
    }
    let rows = [table.columns.map { inline($0.title, isCell: true) }, delimiters]
    let lines = (rows + table.rows.map { row in row.map { inline($0, isCell: true) } }).map {
      "| " + $0.joined(separator: " | ") + " |"
    }
    return caption.isEmpty ? lines : caption + [""] + lines
  }

  private func table(of chart: BarChart) -> Table {
    let columns = [Table.Column(""), Table.Column(""), Table.Column("", .trailing)]
    let rows = chart.rows.map { row -> [RichText] in
      let label = row.tone.map { RichText([.toned($0, row.label)]) } ?? row.label
      let length = DecimalText.rounded(chart.fraction(of: row) * 20)
      let bar = String(repeating: "\u{2588}", count: row.amount > 0 ? max(length, 1) : 0)
      return [label, RichText(bar), row.value]
    }
    return Table(caption: chart.caption, columns: columns, rows: rows)
  }
}
