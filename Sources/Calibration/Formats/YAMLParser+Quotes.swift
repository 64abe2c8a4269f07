extension YAMLParser {
  mutating func scanSingleQuoted() -> ScalarToken {
    let start = at
    var isVerbatim = true
    at += 1
    while at < bytes.count, !bytes[at].isBreak {
      if bytes[at] == .singleQuote {
        guard bytes[at + 1] == .singleQuote else {
          at += 1
          return ScalarToken(start: start, end: at, style: .singleQuoted, isVerbatim: isVerbatim)
        }
        isVerbatim = false
        at += 1
      }
      at += 1
    }
    return unclosed(from: start, to: endOfText(from: start), style: .singleQuoted)
  }

  mutating func scanDoubleQuoted() -> ScalarToken {
    let start = at
    var isVerbatim = true
    at += 1
    while true {
      at = bytes.endOfPlainQuoted(from: at)
      guard at < bytes.count, !bytes[at].isBreak else { break }
      switch bytes[at] {
      case .doubleQuote:
        at += 1
        return ScalarToken(start: start, end: at, style: .doubleQuoted, isVerbatim: isVerbatim)
      case .backslash where !(at + 1 >= bytes.count || bytes[at + 1].isBreak):
        isVerbatim = false
        at += escapeLength()
      default:
        at += 1
      }
    }
    return unclosed(from: start, to: endOfText(from: start), style: .doubleQuoted)
  }

  /// The length of the escape at `at`; an escape that is none is reported.
  private mutating func escapeLength() -> Int {
    if let escape = YAMLEscape(in: bytes, at: at) { return escape.length }
    let digits = YAMLEscape.digits(of: bytes[at + 1])
    var end = at + 2
    while end < at + 2 + digits, bytes[end].hexDigit != nil { end += 1 }
    if digits > 0, end == at + 2 + digits {
      report(.surrogateEscape, from: at, to: end)
      return end - at
    }
    if bytes[at + 1] >= 0x80, let scalar = bytes.scalar(at: at + 1) { end = at + 1 + scalar.length }
    let text = source.text(of: SourceRange(start: at, end: end))
    report(
      .unknownEscape(text),
      from: at,
      to: end,
      correction: replacing(from: at, to: at + 1, with: "\\\\")
    )
    return end - at
  }

  private mutating func unclosed(
    from start: Int,
    to endOfLine: Int,
    style: Node.Style
  ) -> ScalarToken {
    var end = endOfLine
    // Inside brackets, those that end the line most likely close what is open, and are no text.
    while !brackets.isEmpty, end > start + 1, bytes[end - 1].isFlowEnd || bytes[end - 1].isBlank {
      end -= 1
    }
    let quote: Character = style == .singleQuoted ? "'" : "\""
    let body = source.text(of: SourceRange(start: start + 1, end: end))
    let closed = style == .singleQuoted ? "'\(body)'" : "\"\(body)\""
    report(
      .unclosedQuote(quote),
      from: end,
      to: end,
      related: related(.opening, from: start, to: start + 1),
      correction: replacing(from: start, to: end, with: closed)
    )
    at = max(end, start + 1)
    return ScalarToken(start: start, end: at, style: .plain, isVerbatim: true, isBroken: true)
  }

  /// Reports text behind a quoted value, which most often is an apostrophe that ended it.
  mutating func reportText(after token: ScalarToken) {
    let end = endOfText(from: at)
    guard token.style == .singleQuoted, at == token.end, bytes[at].isLetter else {
      report(.textAfterValue, from: at, to: end)
      return
    }
    var close = end
    while close > token.end, bytes[close - 1] != .singleQuote { close -= 1 }
    let body =
      close > token.end
      ? SourceRange(start: token.start + 1, end: close - 1)
      : SourceRange(start: token.start + 1, end: end)
    let text = source.text(of: body).replacingPairs()
    report(
      .apostrophe,
      from: token.end - 1,
      to: token.end,
      related: related(.opening, from: token.start, to: token.start + 1),
      correction: replacing(
        from: token.start,
        to: close > token.end ? close : end,
        with: YAMLQuoting.quoted(text)
      )
    )
  }
}

extension String {
  /// The text with each pair of single quotes as one.
  fileprivate func replacingPairs() -> String {
    var result = ""
    var wasQuote = false
    for character in self {
      if character == "'", wasQuote {
        wasQuote = false
        continue
      }
      wasQuote = character == "'"
      result.append(character)
    }
    return result
  }
}
