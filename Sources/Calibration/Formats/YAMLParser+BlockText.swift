extension YAMLParser {
  /// The header of block text.
  private struct BlockHeader {
    var digit = 0
    /// Where the digit stands.
    var digitAt = 0
    var chomping = YAMLRecord.Chomping.clip
  }

  /// The columns of indentation that block text may have.
  private static let farthest = 1_000

  /// Reads block text, whose `|` or `>` stands at `at`, and the lines of it.
  ///
  /// Some readers take text for empty, or a neighbour for text, where the text is not clearly to the
  /// right of everything above it; so that is refused.
  ///
  /// - Parameters:
  ///   - parent: The column of the collection it belongs to; -1 for a root.
  ///   - leastColumn: The column of the header where that stands on a line of its own.
  mutating func blockText(parent: Int, leastColumn: Int = 0) {
    let start = at
    let style = bytes[at] == .bar ? Node.Style.literal : .folded
    guard let header = blockHeader() else { return reportHeader(from: start, parent: parent) }
    let body = min(bytes.count, bytes.endOfLine(from: at) + 1)
    var column =
      header.digit > 0 ? max(0, parent) + header.digit : detectColumn(from: body, above: parent)
    var extent = blockExtent(from: body, column: column)
    if extent.end == body, header.digit > 0, parent >= 0,
      let written = columnOfText(from: extent.next, above: parent)
    {
      reportDigit(of: header)
      column = written
      extent = blockExtent(from: body, column: column)
    }
    var record = YAMLRecord(
      kind: .scalar,
      style: style,
      start: start,
      end: header.chomping == .keep ? extent.next : extent.end
    )
    record.link = UInt32(truncatingIfNeeded: body)
    record.chomping = header.chomping
    record.number = column
    append(record)
    last = .blockText(start: body, column: column)
    guard !isStopped else { return }
    checkEdges(
      of: header,
      column: column,
      from: start,
      body: body,
      next: extent.next,
      parent: parent
    )
    if extent.end == body {
      checkNoText(after: start, next: extent.next, parent: parent, hasDigit: header.digit > 0)
    } else if column < max(1, leastColumn) {
      reportAtMargin(body, column: column, leastColumn: leastColumn)
    }
    at = extent.next
    beginLine()
  }

  /// Reads the header and stands at the end of its line; `nil` if something else follows.
  private mutating func blockHeader() -> BlockHeader? {
    var header = BlockHeader()
    var hasChomping = false
    at += 1
    scan: while true {
      switch bytes[at] {
      case .plus where !hasChomping:
        header.chomping = .keep
        hasChomping = true
      case .minus where !hasChomping:
        header.chomping = .strip
        hasChomping = true
      case 0x31...0x39 where header.digit == 0:
        header.digit = Int(bytes[at]) - 0x30
        header.digitAt = at
      case 0x30 where header.digit == 0:
        report(.blockTextIndent, from: at, to: at + 1)
        header.digit = 1
      default: break scan
      }
      at += 1
    }
    guard isBlankOrBreak(at: at) else { return nil }
    skipSpaces()
    return isAtLineEnd ? header : nil
  }

  /// Reports text on the line of `|` or `>`, and skips it with the lines that would follow.
  private mutating func reportHeader(from start: Int, parent: Int) {
    let end = endOfText(from: start)
    append(ScalarToken(start: start, end: end, style: .plain, isVerbatim: true, isBroken: true))
    report(
      .blockHeader(bytes[start] == .bar ? "|" : ">"),
      from: at,
      to: end,
      correction: quoting(from: start, to: end)
    )
    last = .none
    skipLine()
    skipLines(deeperThan: parent)
  }

  private mutating func reportAtMargin(_ body: Int, column: Int, leastColumn: Int) {
    let spaces = String(repeating: " ", count: max(2, leastColumn) - column)
    report(
      .blockTextAtMargin,
      from: body,
      to: endOfText(from: body),
      correction: replacing(from: body, to: body, with: spaces)
    )
  }

  /// Reports a digit that readers take differently, and spaces at the end that some count as a line.
  private mutating func checkEdges(
    of header: BlockHeader,
    column: Int,
    from start: Int,
    body: Int,
    next: Int,
    parent: Int
  ) {
    if column > Self.farthest {
      report(.textTooFarRight, from: body, to: body + 1)
    }
    if parent < 0, header.digit > 0 {
      report(.rootIndentDigit, from: start, to: start + 1)
    }
    guard header.chomping == .keep, next == bytes.count, bytes[next - 1] == .space else { return }
    var lineStart = next
    while lineStart > body, bytes[lineStart - 1] == .space { lineStart -= 1 }
    guard lineStart > body, bytes[lineStart - 1] == .lineFeed else { return }
    report(
      .endsInSpaces,
      from: lineStart,
      to: next,
      correction: replacing(from: lineStart, to: next, with: "")
    )
  }

  /// The column of a line that is too far left for the header's digit and yet belongs to nothing else.
  private func columnOfText(from start: Int, above parent: Int) -> Int? {
    var offset = start
    while bytes[offset] == .space { offset += 1 }
    return offset < bytes.count && offset - start > parent ? offset - start : nil
  }

  private mutating func reportDigit(of header: BlockHeader) {
    report(
      .digitTooLarge(header.digit),
      from: header.digitAt,
      to: header.digitAt + 1,
      correction: replacing(from: header.digitAt, to: header.digitAt + 1, with: "")
    )
  }

  /// Reports that there is no text where a reader may take the next line for it.
  private mutating func checkNoText(after start: Int, next: Int, parent: Int, hasDigit: Bool) {
    var offset = next
    while bytes[offset] == .space { offset += 1 }
    guard hasDigit || parent < 0 || parent > 0 && offset - next == parent && offset < bytes.count
    else {
      return
    }
    report(
      .noBlockText(Character(Unicode.Scalar(bytes[start]))),
      from: start,
      to: start + 1,
      correction: replacing(from: start, to: endOfText(from: start), with: "\"\"")
    )
  }

  /// The column of the first line with text; one right of the parent if there is none.
  private mutating func detectColumn(from body: Int, above parent: Int) -> Int {
    var offset = body
    var deepest = (column: 0, offset: body)
    while offset < bytes.count {
      let start = offset
      while bytes[offset] == .space { offset += 1 }
      let column = offset - start
      if bytes[offset].isBreak || offset >= bytes.count {
        if column > deepest.column { deepest = (column, start) }
        offset = min(bytes.count, bytes.endOfLine(from: offset) + 1)
        continue
      }
      let isMarker = column == 0 && isDocumentMarker(at: start)
      guard column > parent, !isMarker else { break }
      if deepest.column > column {
        report(
          .blankLineTooDeep,
          from: deepest.offset,
          to: deepest.offset + deepest.column,
          related: related(.blockText, from: offset, to: offset + 1)
        )
      }
      return column
    }
    return max(parent + 1, deepest.column)
  }

  /// Where the text ends (behind its last line, break excluded), and where the next line begins.
  private func blockExtent(from body: Int, column: Int) -> (end: Int, next: Int) {
    var offset = body
    var end = body
    while offset < bytes.count {
      let start = offset
      let limit = start + column
      while offset < limit, bytes[offset] == .space { offset += 1 }
      let isText = !(bytes[offset].isBreak || offset >= bytes.count)
      if isText, offset < limit || column == 0 && isDocumentMarker(at: start) {
        return (end, start)
      }
      let feed = bytes.endOfLine(from: offset)
      if isText { end = feed > start && bytes[feed - 1] == .carriageReturn ? feed - 1 : feed }
      offset = min(bytes.count, feed + 1)
    }
    return (end, offset)
  }
}
