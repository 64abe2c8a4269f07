extension YAMLParser {
  /// Reads a list or mapping in brackets, whose first bracket stands at `at`, and ends its line.
  mutating func flowValue(parent: Int) {
    let start = at
    flowCollection(parent: parent)
    guard !isStopped else { return }
    last = .scalar(
      ScalarToken(start: start, end: at, style: .doubleQuoted, isVerbatim: true),
      .inline
    )
    guard !isFlowBroken else {
      isFlowBroken = false
      return
    }
    skipSpaces()
    if bytes[at] == .colon, isBlankOrBreak(at: at + 1) {
      reportCollectionAsKey(from: start)
    } else if !isAtLineEnd {
      report(.textAfterValue, from: at, to: endOfText(from: at))
    }
    skipLine()
  }

  func reportableName(at offset: Int) -> String {
    bytes[offset] == .leftBracket ? "a list" : "a mapping"
  }

  mutating func reportCollectionAsKey(from start: Int) {
    report(.keyIsNotText(reportableName(at: start)), from: start, to: start + 1)
  }

  private mutating func flowCollection(parent: Int) {
    let start = at
    let isSequence = bytes[at] == .leftBracket
    guard let index = open(isSequence ? .sequence : .mapping, at: start, isFlow: true) else {
      return
    }
    at += 1
    brackets.append(start)
    defer { brackets.removeLast() }
    let count =
      isSequence ? flowItems(parent: parent) : flowEntries(parent: parent)
    close(index, count: count, end: at)
  }

  private mutating func flowItems(parent: Int) -> Int {
    var count = 0
    while isInsideFlow(closing: .rightBracket, parent: parent) {
      flowItem(parent: parent)
      count += 1
      separate(closing: .rightBracket, parent: parent)
    }
    return count
  }

  private mutating func flowEntries(parent: Int) -> Int {
    var known = KnownKeys(base: keys.count)
    var count = 0
    while isInsideFlow(closing: .rightBrace, parent: parent) {
      flowEntry(parent: parent, known: &known)
      count += 1
      separate(closing: .rightBrace, parent: parent)
    }
    keys.removeSubrange(known.base...)
    return count
  }

  /// Goes to the next item; `false` behind the closing bracket or where the brackets are broken.
  private mutating func isInsideFlow(closing: UInt8, parent: Int) -> Bool {
    while !isFlowBroken, !isStopped {
      skipFlowSpace(parent: parent)
      guard !isFlowBroken, !isStopped else { return false }
      switch bytes[at] {
      case closing:
        at += 1
        return false
      case .comma:
        report(
          .extraComma,
          from: at,
          to: at + 1,
          correction: replacing(from: at, to: at + 1, with: "")
        )
        at += 1
      case .rightBracket, .rightBrace:
        reportWrongBracket(closing: closing)
        return false
      default: return true
      }
    }
    return false
  }

  /// Stands behind the comma after an item, or before the closing bracket.
  private mutating func separate(closing: UInt8, parent: Int) {
    let end = at
    skipFlowSpace(parent: parent)
    guard !isFlowBroken, !isStopped else { return }
    if bytes[at] == .comma {
      at += 1
    } else if bytes[at] != closing, bytes[at] != .rightBrace, bytes[at] != .rightBracket {
      let isNextLine = bytes.endOfLine(from: end) < at
      report(
        .missingComma,
        from: at,
        to: at + 1,
        correction: isNextLine ? replacing(from: end, to: end, with: ",") : nil
      )
    }
  }

  private mutating func flowItem(parent: Int) {
    let start = at
    if bytes[at] == .leftBracket || bytes[at] == .leftBrace {
      flowCollection(parent: parent)
      if isFlowColon(inline: true) { flowCollectionKey(from: start, parent: parent) }
      return
    }
    let token = scanToken(isFlow: true)
    guard isFlowColon(after: token) else {
      append(token)
      return
    }
    guard let index = open(.mapping, at: start, isFlow: true) else { return }
    var known = KnownKeys(base: keys.count)
    addKey(token, to: &known, isFlow: true)
    at += 1
    flowEntryValue(parent: parent)
    keys.removeSubrange(known.base...)
    close(index, count: 1)
  }

  private mutating func flowEntry(parent: Int, known: inout KnownKeys) {
    let start = at
    if bytes[at] == .leftBracket || bytes[at] == .leftBrace {
      flowCollection(parent: parent)
      flowCollectionKey(from: start, parent: parent)
      return
    }
    let token = scanToken(isFlow: true)
    if !isFlowColon(after: token) {
      let end = at
      skipFlowSpace(parent: parent)
      guard !isFlowBroken, bytes[at] == .colon, endsKey(at: at, isFlow: true) else {
        append(token)
        appendAbsent(at: end)
        if !isFlowBroken { reportNoValue(token) }
        return
      }
      report(.colonOnNextLine, from: at, to: at + 1)
    }
    addKey(token, to: &known, isFlow: true)
    at += 1
    flowEntryValue(parent: parent)
  }

  mutating func flowEntryValue(parent: Int) {
    let colonEnd = at
    skipFlowSpace(parent: parent)
    switch bytes[at] {
    case _ where isFlowBroken || isStopped: appendAbsent(at: colonEnd)
    case .comma, .rightBracket, .rightBrace:
      appendAbsent(at: colonEnd)
      checkFlowComment(after: colonEnd)
    case .leftBracket, .leftBrace: flowCollection(parent: parent)
    default:
      let token = scanToken(isFlow: true)
      append(token)
      guard !token.isBroken, isFlowColon(after: token) else { return }
      report(
        .secondColon,
        from: at,
        to: at + 1,
        related: nil,
        correction: flowQuoting(from: token.start)
      )
      at += 1
      discarding { $0.flowEntryValue(parent: parent) }
    }
  }

  /// Whether the colon that makes a key of a token follows it on its line; `at` then stands on it.
  private mutating func isFlowColon(after token: ScalarToken) -> Bool {
    if token.style == .plain {
      return bytes[at] == .colon && endsKey(at: at, isFlow: true)
    }
    return isFlowColon(inline: true)
  }

  private mutating func isFlowColon(inline: Bool) -> Bool {
    var offset = at
    while bytes[offset] == .space { offset += 1 }
    guard bytes[offset] == .colon else { return false }
    at = offset
    return true
  }
}
