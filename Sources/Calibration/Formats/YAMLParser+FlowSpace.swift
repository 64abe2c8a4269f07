extension YAMLParser {
  /// Skips spaces, line breaks and comments inside brackets.
  ///
  /// A line that cannot belong to the brackets breaks them: `isFlowBroken` is set, and the parser
  /// stands on that line as between values.
  mutating func skipFlowSpace(parent: Int) {
    while !isFlowBroken, !isStopped {
      skipSpaces()
      let byte = bytes[at]
      if byte.isBreak {
        at = min(bytes.count, bytes.endOfLine(from: at) + 1)
        beginFlowLine(parent: parent)
      } else if byte == .numberSign, at == lineStart || bytes[at - 1].isBlank {
        at = bytes.endOfLine(from: at)
      } else if at >= bytes.count {
        breakFlow()
      } else {
        return
      }
    }
  }

  private mutating func beginFlowLine(parent: Int) {
    beginLine()
    guard indent >= 0 else {
      if at < bytes.count {
        report(
          .markerInsideFlow,
          from: at,
          to: at + 3,
          related: brackets.last.map { related(.opening, from: $0, to: $0 + 1) }
        )
        isFlowBroken = true
      } else {
        breakFlow()
      }
      return
    }
    guard indent <= parent else { return }
    if bytes[at] == .rightBracket || bytes[at] == .rightBrace || !isKeyLine(at: at) && !isAtItem {
      report(
        .flowLineNotIndented,
        from: at,
        to: at + 1,
        correction: aligned(to: parent + 2)
      )
    } else {
      breakFlow()
    }
  }

  private mutating func breakFlow() {
    isFlowBroken = true
    if at >= bytes.count { indent = -1 }
    guard let open = brackets.last else { return }
    let isOneLine = bytes.endOfLine(from: open) + 1 >= lineStart
    reportUnclosed(open, closedAt: isOneLine ? endOfText(from: open) : nil)
  }

  private mutating func reportUnclosed(_ open: Int, closedAt end: Int?) {
    let isList = bytes[open] == .leftBracket
    report(
      .unclosedBracket(isList ? "[" : "{"),
      from: open,
      to: open + 1,
      correction: end.flatMap { replacing(from: $0, to: $0, with: isList ? "]" : "}") }
    )
  }

  /// Reports a bracket that closes another kind than is open: where it closes the one around, the
  /// inner one is unclosed, and otherwise the bracket is wrong.
  mutating func reportWrongBracket(closing: UInt8) {
    guard let open = brackets.last else { return }
    let outer = brackets.dropLast().last.map { bytes[$0] }
    let closesOuter = outer == .leftBracket ? UInt8.rightBracket : .rightBrace
    if outer != nil, bytes[at] == closesOuter {
      return reportUnclosed(open, closedAt: open >= lineStart ? at : nil)
    }
    report(
      .wrongBracket(Character(Unicode.Scalar(bytes[at]))),
      from: at,
      to: at + 1,
      related: related(.opening, from: open, to: open + 1),
      correction: replacing(from: at, to: at + 1, with: closing == .rightBracket ? "]" : "}")
    )
    at += 1
  }

  /// Reports an entry without a colon.
  mutating func reportNoValue(_ token: ScalarToken) {
    guard !token.isBroken else { return }
    let text = source.text(of: token.content)
    if token.style == .plain, let colon = firstColon(in: token) {
      report(
        .noSpaceAfterColon(key: source.text(of: SourceRange(start: token.start, end: colon))),
        from: colon,
        to: colon + 1,
        correction: replacing(from: colon, to: colon + 1, with: ": ")
      )
    } else {
      report(.flowKeyWithoutValue(text), from: token.start, to: token.end)
    }
  }

  /// The first colon inside plain text that has something before it.
  func firstColon(in token: ScalarToken) -> Int? {
    guard token.style == .plain else { return nil }
    return (token.start + 1..<max(token.end, token.start + 1)).first { bytes[$0] == .colon }
  }

  /// Reports a comment inside brackets that was most likely meant as a value.
  mutating func checkFlowComment(after colonEnd: Int) {
    var offset = colonEnd
    while bytes[offset] == .space { offset += 1 }
    guard offset > colonEnd else { return }
    checkComment(at: offset)
  }

  /// Reads what follows a list or mapping that stands where a key is needed.
  mutating func flowCollectionKey(from start: Int, parent: Int) {
    guard !isFlowBroken, !isStopped else { return }
    reportCollectionAsKey(from: start)
    skipSpaces()
    guard bytes[at] == .colon else { return }
    at += 1
    discarding { $0.flowEntryValue(parent: parent) }
  }

  /// The line with the text from an offset to the end of its item in quotes.
  func flowQuoting(from start: Int) -> CorrectedLine? {
    var end = start
    while end < bytes.count, !bytes[end].isBreak, !bytes[end].isFlowIndicator { end += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return quoting(from: start, to: end)
  }
}
