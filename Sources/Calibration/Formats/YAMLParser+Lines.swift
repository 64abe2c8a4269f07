extension YAMLParser {
  /// Whether nothing but a comment is left on the line; `at` stands behind white space.
  var isAtLineEnd: Bool {
    let byte = bytes[at]
    return byte.isBreak || at >= bytes.count
      || byte == .numberSign && (at == lineStart || bytes[at - 1].isBlank)
  }

  /// Goes to the next line with content, from the start of a line.
  mutating func beginLine() {
    while true {
      lineStart = at
      while bytes[at] == .space { at += 1 }
      switch bytes[at] {
      case .lineFeed:
        at += 1
      case .carriageReturn:
        at += bytes[at + 1] == .lineFeed ? 2 : 1
      case .numberSign:
        at = min(bytes.count, bytes.endOfLine(from: at) + 1)
      case .tab:
        reportTabLine()
      default:
        indent = at < bytes.count ? at - lineStart : -1
        if indent == 0, isDocumentMarker(at: at) { indent = -1 }
        return
      }
    }
  }

  /// Goes to the next line with content, whatever is left on this one.
  mutating func skipLine() {
    at = min(bytes.count, bytes.endOfLine(from: at) + 1)
    beginLine()
  }

  /// Skips lines that are indented more than a column.
  mutating func skipLines(deeperThan column: Int) {
    while indent > column, !isStopped { skipLine() }
  }

  /// Ends a line behind a value, where only a comment may follow.
  mutating func endLine() {
    skipSpaces()
    if !isAtLineEnd {
      report(.textAfterValue, from: at, to: endOfText(from: at))
    }
    skipLine()
  }

  /// Skips spaces; a tab among them is reported.
  @inline(__always)
  mutating func skipSpaces() {
    while bytes[at] == .space { at += 1 }
    if bytes[at] == .tab { skipTabs() }
  }

  private mutating func skipTabs() {
    let start = at
    while bytes[at].isBlank { at += 1 }
    let end = at
    let correction = isAtLineEnd && !(bytes[at] == .numberSign) ? "" : " "
    report(
      .tab(inIndentation: false),
      from: start,
      to: end,
      correction: source.line(
        replacing: SourceRange(start: start, end: end),
        with: correction
      )
    )
  }

  /// Reports a tab in the indentation of a line, once for a run of such lines, and skips the line.
  private mutating func reportTabLine() {
    let start = at
    while bytes[at].isBlank { at += 1 }
    let end = at
    if lineStart != tabLineEnd {
      let isBlank = bytes[at].isBreak || at >= bytes.count
      let width = bytes.bytes(from: start, to: end).reduce(0) { $0 + ($1 == .tab ? 2 : 1) }
      report(
        .tab(inIndentation: true),
        from: start,
        to: end,
        correction: isBlank
          ? nil
          : source.line(
            replacing: SourceRange(start: start, end: end),
            with: String(repeating: " ", count: width)
          )
      )
    }
    at = min(bytes.count, bytes.endOfLine(from: at) + 1)
    tabLineEnd = at
  }

  /// Whether `---` or `...` stands at an offset, with white space or nothing behind it.
  func isDocumentMarker(at offset: Int) -> Bool {
    let byte = bytes[offset]
    guard byte == .minus || byte == .dot, bytes[offset + 1] == byte, bytes[offset + 2] == byte
    else {
      return false
    }
    return isBlankOrBreak(at: offset + 3)
  }

  /// Whether white space, a line break or the end of the text stands at an offset.
  @inline(__always)
  func isBlankOrBreak(at offset: Int) -> Bool {
    let byte = bytes[offset]
    return byte <= .space
      && (byte == .space || byte == .tab || byte.isBreak || offset >= bytes.count)
  }

  /// The offset after the last character of the line that is neither white space nor its break.
  func endOfText(from offset: Int) -> Int {
    var end = bytes.endOfLine(from: offset)
    while end > offset, bytes[end - 1].isBlank || bytes[end - 1].isBreak { end -= 1 }
    return end
  }
}
