/// Writes a page for a terminal, a log or a pipe.
package struct TextRenderer: Renderer {
  /// The columns of a line; only text that cannot be broken goes beyond.
  package let width: Int

  /// Whether to write escape sequences for colours and weights.
  package let usesColor: Bool

  /// Whether to write for other programs and screen readers: ASCII signs of our own only, no
  /// colours, no drawn bars, paragraphs on one line, and a table's row on one line with tabs.
  package let isPlain: Bool

  package init(width: Int = 80, usesColor: Bool = false, isPlain: Bool = false) {
    self.width = isPlain ? Self.unlimited : max(width, Self.narrowest)
    self.usesColor = usesColor && !isPlain
    self.isPlain = isPlain
  }

  /// The fewest columns that pages are laid out for.
  package static let narrowest = 20

  private static let unlimited = 1 << 30

  package func render(_ page: Page) -> String {
    var text = ""
    for line in lines(of: page.blocks, width: width) {
      line.write(to: &text, usesColor: usesColor)
      text += "\n"
    }
    return text
  }

  /// Blocks below each other, with an empty line between two except after a heading.
  func lines(of blocks: [Block], width: Int, isCompact: Bool = false) -> [TextLine] {
    var lines: [TextLine] = []
    var isAfterHeading = true
    for block in blocks {
      let more = self.lines(of: block, width: width)
      guard !more.isEmpty else { continue }
      if !isAfterHeading, !isCompact { lines.append(TextLine()) }
      lines += more
      if case .heading = block { isAfterHeading = true } else { isAfterHeading = false }
    }
    return lines
  }

  private func lines(of block: Block, width: Int) -> [TextLine] {
    switch block {
    case .heading(let level, let text): heading(text, level: level, width: width)
    case .paragraph(let text): wrapped(text, width: width)
    case .list(let items, let isNumbered): list(items, isNumbered: isNumbered, width: width)
    case .quote(let blocks, let source): quotation(blocks, source: source, width: width)
    case .table(let table): self.table(table, width: width)
    case .preformatted(let text): preformatted(text)
    case .rule: [TextLine(isPlain ? "----" : repeated("\u{2500}", width))]
    case .definitions(let definitions): self.definitions(definitions, width: width)
    case .bars(let chart): bars(chart, width: width)
    case .lead(let text, nil): wrapped(text, width: width)
    case .lead(let text, let tone?): wrapped(RichText([.toned(tone, text)]), width: width)
    case .figure(let figure): lines(of: figure.chart, width: width)
    case .details(let details):
      lines(of: [.paragraph("\(.strong(details.summary))")] + details.blocks, width: width)
    }
  }

  func wrapped(_ text: RichText, style: TextStyle = TextStyle(), width: Int) -> [TextLine] {
    LineBreaker(width: width).lines(of: runs(of: text, style: style))
  }

  private func heading(_ text: RichText, level: Int, width: Int) -> [TextLine] {
    var style = TextStyle()
    style.isBold = true
    var lines = wrapped(text, style: style, width: width)
    let columns = lines.reduce(0) { max($0, $1.columns) }
    switch level {
    case ...1: lines.append(TextLine(repeated(isPlain ? "=" : "\u{2550}", columns)))
    case 2: lines.append(TextLine(repeated(isPlain ? "-" : "\u{2500}", columns)))
    default: break
    }
    return columns > 0 ? lines : []
  }

  private func list(_ items: [[Block]], isNumbered: Bool, width: Int) -> [TextLine] {
    let digits = String(items.count).utf8.count
    var lines: [TextLine] = []
    for (index, item) in items.enumerated() {
      var marker = isPlain ? "- " : "\u{2022} "
      if isNumbered {
        let number = String(index + 1)
        marker = repeated(" ", digits - number.utf8.count) + number + ". "
      }
      lines += hanging(item, behind: TextLine(marker), width: width)
    }
    return lines
  }

  /// Blocks behind a marker on the first line, and as far to the right on the others.
  func hanging(_ blocks: [Block], behind marker: TextLine, width: Int) -> [TextLine] {
    let indent = marker.columns
    let inner = lines(
      of: blocks,
      width: max(width - indent, Self.narrowest / 2),
      isCompact: Block.isCompactItem(blocks)
    )
    guard let first = inner.first else { return [marker] }
    var start = marker
    start.append(first)
    return [start] + inner.dropFirst().map { indented($0, by: indent) }
  }

  private func quotation(_ blocks: [Block], source: RichText?, width: Int) -> [TextLine] {
    let bar = isPlain ? "> " : "\u{2502} "
    let inner = max(width - 2, Self.narrowest / 2)
    var lines = self.lines(of: blocks, width: inner)
    if let source {
      lines += wrapped((isPlain ? "-- " : "\u{2014} ") + source, width: inner)
    }
    var style = TextStyle()
    style.isFaint = true
    return lines.map { $0.prefixed(by: bar, style) }
  }

  private func preformatted(_ text: String) -> [TextLine] {
    var lines = Escaping.lines(text)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { TextLine(isPlain ? $0.visible : "  " + $0.visible) }
  }

  func indented(_ line: TextLine, by columns: Int) -> TextLine {
    line.columns == 0 ? line : line.prefixed(by: repeated(" ", columns))
  }

  func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(count, 0))
  }
}

extension String {
  fileprivate var visible: String { Escaping.visible(self) }
}
