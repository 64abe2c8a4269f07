extension YAMLParser {
  /// NUL, line breaks, `#` and `:`, the bytes where plain text may end, as bits.
  private static let stops: UInt64 =
    1 | 1 << UInt64(UInt8.lineFeed) | 1 << UInt64(UInt8.carriageReturn)
    | 1 << UInt64(UInt8.numberSign) | 1 << UInt64(UInt8.colon)

  /// Finds the scalar at `at` and stands behind it: plain text, or quoted text on one line.
  mutating func scanToken(isFlow: Bool) -> ScalarToken {
    switch bytes[at] {
    case .doubleQuote: return scanDoubleQuoted()
    case .singleQuote: return scanSingleQuoted()
    case let byte where isBadStart(byte, isFlow: isFlow):
      let start = at
      at += 1
      let token = scanPlain(from: start, isFlow: isFlow)
      reportBadStart(token, isFlow: isFlow)
      return ScalarToken(
        start: token.start,
        end: token.end,
        style: .plain,
        isVerbatim: true,
        isBroken: true
      )
    default: return scanPlain(from: at, isFlow: isFlow)
    }
  }

  /// Finds the end of plain text; `at` lies in it and ends on `:`, a comment or a line break.
  @inline(__always)
  private mutating func scanPlain(from start: Int, isFlow: Bool) -> ScalarToken {
    scan: while true {
      let byte = bytes[at]
      if byte < 64 {
        if Self.stops >> UInt64(byte) & 1 != 0 {
          switch byte {
          case .colon where !endsKey(at: at, isFlow: isFlow): break
          case .numberSign where !(at > start && bytes[at - 1].isBlank): break
          case 0 where at < bytes.count: break
          default: break scan
          }
        } else if isFlow, byte == .comma {
          break scan
        }
      } else if isFlow, byte.isFlowIndicator {
        break scan
      }
      at += 1
    }
    var end = at
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    if end < at { reportTrailingTab(from: end) }
    return ScalarToken(start: start, end: end, style: .plain, isVerbatim: true)
  }

  private mutating func reportTrailingTab(from end: Int) {
    guard let tab = (end..<at).first(where: { bytes[$0] == .tab }) else { return }
    let rest = bytes[at].isBreak || at >= bytes.count || bytes[at] == .colon ? "" : " "
    report(
      .tab(inIndentation: false),
      from: tab,
      to: at,
      correction: replacing(from: end, to: at, with: rest)
    )
  }

  /// Whether the colon at an offset ends a key.
  @inline(__always)
  func endsKey(at offset: Int, isFlow: Bool) -> Bool {
    isBlankOrBreak(at: offset + 1) || isFlow && bytes[offset + 1].isFlowIndicator
  }

  /// Whether plain text may not begin with the byte at `at`.
  @inline(__always)
  private func isBadStart(_ byte: UInt8, isFlow: Bool) -> Bool {
    switch byte {
    case .minus, .question, .colon:
      isBlankOrBreak(at: at + 1) || isFlow && bytes[at + 1].isFlowIndicator
    case .numberSign, .ampersand, .asterisk, .exclamation, .percent, .at, .backtick, .bar, .greater:
      true
    default: byte.isFlowIndicator
    }
  }

  private mutating func reportBadStart(_ token: ScalarToken, isFlow: Bool) {
    let end = max(token.end, token.start + 1)
    let quoting = quoting(from: token.start, to: end)
    let problem: SyntaxProblem
    var correction = quoting
    switch bytes[token.start] {
    case .ampersand:
      problem = .feature(.anchor)
      correction = nil
    case .asterisk: problem = .feature(.alias)
    case .exclamation:
      problem = .feature(.tag)
      correction = nil
    case .question:
      problem = .feature(.complexKey)
      correction = nil
    case .colon:
      problem = .emptyKey
      correction = nil
    case let byte: problem = .beginsWithIndicator(Character(Unicode.Scalar(byte)))
    }
    report(problem, from: token.start, to: token.start + 1, correction: correction)
  }
}
