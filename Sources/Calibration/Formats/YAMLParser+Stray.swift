extension YAMLParser {
  /// Reports a line that belongs to nothing, tells why from the value before it, and skips it.
  ///
  /// - Parameters:
  ///   - column: The column of the collection that has just gone on or ended, less than `indent`.
  ///   - neighbour: The offset where that collection begins.
  mutating func stray(column: Int, neighbour: Int) {
    let before = at
    let isKey = isKeyLine(at: at)
    switch last {
    case .blockText(let start, let textColumn) where !isKey || column < 0:
      reportLeaving(start: start, column: textColumn)
      skipLine()
      skipLines(deeperThan: column)
      return
    case .scalar(let token, let placement):
      reportStray(
        after: token,
        placement,
        column: column,
        neighbour: neighbour,
        isKey: isKey
      )
    case .collection(let start):
      reportMisaligned(with: start)
    case .blockText, .none:
      reportDeeper(column: column, neighbour: neighbour, isKey: isKey)
    }
    last = .none
    if isKey || isAtItem {
      discarding { $0.blockNode(parent: column) }
    } else {
      skipLine()
    }
    if !isKey { skipLines(deeperThan: column) }
    if at == before, !isStopped { skipLine() }
  }

  private mutating func reportStray(
    after token: ScalarToken,
    _ placement: LastValue.Placement,
    column: Int,
    neighbour: Int,
    isKey: Bool
  ) {
    let end = endOfText(from: at)
    let value = related(.value, from: token.start, to: token.end)
    guard !token.isBroken else { return }
    if placement != .inline, token.style == .plain, isKey || firstColon(in: token) != nil {
      if let colon = firstColon(in: token) {
        return reportNoSpace(after: colon, in: token)
      }
      return report(.keyWithoutColon, from: token.start, to: token.end)
    }
    if isAtItem, placement == .ownLine {
      return report(
        .missingDash,
        from: token.start,
        to: token.end,
        correction: replacing(from: token.start, to: token.start, with: "- ")
      )
    }
    if isAtItem, placement == .inline {
      return report(.itemAfterValue, from: at, to: at + 1, related: value)
    }
    if isKey || isAtItem {
      return reportDeeper(column: column, neighbour: neighbour, isKey: isKey)
    }
    let problem: SyntaxProblem = token.style == .plain ? .plainOverLines : .contentAfterDocument
    report(problem, from: at, to: end, related: value)
  }

  private mutating func reportDeeper(column: Int, neighbour: Int, isKey: Bool) {
    guard column >= 0 else {
      return report(.contentAfterDocument, from: at, to: endOfText(from: at))
    }
    let problem: SyntaxProblem =
      isKey ? .keyDeeper : isAtItem ? .itemDeeper : .keyMisaligned
    report(
      problem,
      from: at,
      to: keyEnd(at: at) ?? at + 1,
      related: related(.neighbour, from: neighbour, to: neighbour + 1),
      correction: aligned(to: column)
    )
  }

  private mutating func reportMisaligned(with start: Int) {
    let column = source.position(at: start).column - 1
    report(
      .keyMisaligned,
      from: at,
      to: keyEnd(at: at) ?? at + 1,
      related: related(.neighbour, from: start, to: start + 1),
      correction: aligned(to: column)
    )
  }

  private mutating func reportLeaving(start: Int, column: Int) {
    report(
      .leavesBlockText,
      from: at,
      to: endOfText(from: at),
      related: related(.blockText, from: start + column, to: start + column),
      correction: aligned(to: column)
    )
  }

  private mutating func reportNoSpace(after colon: Int, in token: ScalarToken) {
    let key = source.text(of: SourceRange(start: token.start, end: colon))
    report(
      .noSpaceAfterColon(key: key),
      from: colon,
      to: colon + 1,
      correction: replacing(from: colon, to: colon + 1, with: ": ")
    )
  }

  /// Reports a line of a mapping that has no key.
  mutating func reportNoKey(_ token: ScalarToken, after before: LastValue) {
    guard !token.isBroken else { return }
    if case .scalar(let value, _) = before, value.isBroken { return }
    let lineStart = token.start
    if case .blockText(let start, let column) = before, firstColon(in: token) == nil {
      at = lineStart
      return reportLeaving(start: start, column: column)
    }
    if let colon = firstColon(in: token) {
      return reportNoSpace(after: colon, in: token)
    }
    if token.style != .plain, bytes[at] == .colon {
      let key = source.text(of: token.content)
      return report(
        .noSpaceAfterColon(key: key),
        from: at,
        to: at + 1,
        correction: replacing(from: at, to: at + 1, with: ": ")
      )
    }
    report(.keyWithoutColon, from: token.start, to: token.end)
  }

  /// Reports a line in the column of a list's dashes that has none, and skips it.
  mutating func reportMissingDash(column: Int, neighbour: Int) {
    let start = at
    let isKey = isKeyLine(at: at)
    if case .blockText(let text, let textColumn) = last, !isKey {
      reportLeaving(start: text, column: textColumn)
    } else {
      report(
        isKey ? .keyAmongItems : .missingDash,
        from: start,
        to: keyEnd(at: start) ?? endOfText(from: start),
        related: related(.neighbour, from: neighbour, to: neighbour + 1),
        correction: replacing(from: start, to: start, with: "- ")
      )
    }
    last = .none
    skipLine()
    skipLines(deeperThan: column)
  }

  mutating func reportSecondColon(after token: ScalarToken, parent: Int, afterMarker: Bool) {
    if afterMarker {
      report(.keyAfterMarker, from: token.start, to: token.end)
      while indent >= 0, at < bytes.count { skipLine() }
      return
    }
    var end = at + 1
    while end < bytes.count, !bytes[end].isBreak,
      !(bytes[end] == .numberSign && bytes[end - 1].isBlank)
    {
      end += 1
    }
    while end > at + 1, bytes[end - 1].isBlank { end -= 1 }
    report(
      .secondColon,
      from: at,
      to: at + 1,
      correction: token.style == .plain ? quoting(from: token.start, to: end) : nil
    )
    last = .none
    skipLine()
    skipLines(deeperThan: parent)
  }

  /// Reports a list with dashes on the line of its key.
  mutating func inlineList(parent: Int) {
    report(.inlineList, from: at, to: at + 1)
    appendAbsent(at: at)
    indent = at - lineStart
    discarding { $0.blockNode(parent: parent) }
    skipLines(deeperThan: parent)
  }

  /// Reports a key behind `?` and skips it and its value.
  mutating func complexKey(column: Int) {
    report(.feature(.complexKey), from: at, to: at + 1)
    appendAbsent(at: at)
    last = .none
    skipLine()
    skipLines(deeperThan: column)
    while indent == column, bytes[at] == .colon, isBlankOrBreak(at: at + 1) {
      skipLine()
      skipLines(deeperThan: column)
    }
    if indent == column { discarding { $0.blockNode(parent: column - 1) } }
  }
}
