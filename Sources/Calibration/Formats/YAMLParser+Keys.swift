extension YAMLParser {
  /// The characters of a key that YAML allows on its line.
  private static let longestKey = 1024

  /// Whether the colon that makes a key of a token follows it; then `at` stands on the colon.
  @inline(__always)
  mutating func isAtKeyColon(after token: ScalarToken) -> Bool {
    if token.style == .plain {
      return bytes[at] == .colon && isBlankOrBreak(at: at + 1)
    }
    var offset = at
    while bytes[offset] == .space { offset += 1 }
    guard bytes[offset] == .colon, isBlankOrBreak(at: offset + 1) else { return false }
    at = offset
    return true
  }

  /// Finds the next key of a mapping, on a line at its column, past lines that have none.
  mutating func nextKey(column: Int) -> ScalarToken? {
    while indent == column, !isStopped {
      if isAtItem {
        report(.itemAmongKeys, from: at, to: at + 1)
        discarding { $0.blockSequence(column: column, isInMapping: true) }
      } else if bytes[at] == .question, isBlankOrBreak(at: at + 1) {
        discarding { $0.complexKey(column: column) }
      } else if bytes[at] == .leftBracket || bytes[at] == .leftBrace {
        report(.keyWithoutColon, from: at, to: at + 1)
        discarding { $0.flowValue(parent: column) }
      } else {
        let before = last
        let token = scanToken(isFlow: false)
        if isAtKeyColon(after: token) { return token }
        reportNoKey(token, after: before)
        skipLine()
        skipLines(deeperThan: column)
      }
      while indent > column, !isStopped { stray(column: column, neighbour: lineStart + column) }
    }
    return nil
  }

  /// Appends a key, whose colon stands at `at`, after checking that it is text and new to its mapping.
  mutating func addKey(_ token: ScalarToken, to known: inout KnownKeys, isFlow: Bool = false) {
    append(token)
    guard checksKeys, !token.isBroken, !isStopped else { return }
    let content = token.content
    checkKey(token)
    if let first = known.insert(token, in: &keys, bytes: bytes) {
      report(
        .duplicateKey(source.text(of: content)),
        from: token.start,
        to: token.end,
        related: related(.firstUse, from: first.start, to: first.end),
        correction: isFlow ? nil : withoutEntry(of: token)
      )
    }
  }

  /// The line of a key made a comment, where it holds the key's whole value and no line goes on with it.
  private func withoutEntry(of token: ScalarToken) -> CorrectedLine? {
    var offset = at + 1
    while bytes[offset].isBlank { offset += 1 }
    let begin = bytes[offset]
    guard !begin.isBreak, offset < bytes.count,
      ![.bar, .greater, .leftBracket, .leftBrace, .numberSign].contains(begin)
    else {
      return nil
    }
    let end = bytes.endOfLine(from: offset)
    if begin == .doubleQuote || begin == .singleQuote {
      guard (offset + 1..<max(offset + 1, end)).contains(where: { bytes[$0] == begin }) else {
        return nil
      }
    }
    var next = end + 1
    while bytes[next] == .space { next += 1 }
    guard bytes[next].isBreak || next - end - 1 <= token.start - lineStart else { return nil }
    return replacing(from: token.start, to: token.start, with: "# ")
  }

  private mutating func checkKey(_ token: ScalarToken) {
    let content = token.content
    if content.count > Self.longestKey,
      bytes.scalars(from: content.start, to: content.end) > Self.longestKey
    {
      report(.keyTooLong, from: token.start, to: token.start + 1)
    }
    guard token.style == .plain else { return }
    let first = bytes[token.start]
    if first >= 0x80 { checkStart(of: token) }
    guard CoreValue.maySpecial(first) || first == 0x3C else { return }
    let text = bytes.bytes(from: token.start, to: token.end)
    if text.elementsEqual("<<".utf8) {
      report(.feature(.mergeKey), from: token.start, to: token.end)
    } else if let found = CoreValue(plain: text).nameOfNonKey(written: text) {
      report(
        .keyIsNotText(found),
        from: token.start,
        to: token.end,
        correction: quoting(from: token.start, to: token.end)
      )
    }
  }

  /// Reports a space that is no space, or a curly quote, at the start of a key.
  private mutating func checkStart(of token: ScalarToken) {
    guard let (scalar, length) = bytes.scalar(at: token.start) else { return }
    if let end = endOfUnusualIndentation(at: token.start) {
      let width = bytes.scalars(from: token.start, to: end)
      report(
        .unusualIndentation(scalar),
        from: token.start,
        to: end,
        correction: replacing(
          from: token.start,
          to: end,
          with: String(repeating: " ", count: width)
        )
      )
      return
    }
    switch scalar {
    case 0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2018...0x201F, 0x2028...0x202F, 0x205F,
      0x2060...0x206F, 0x3000, 0xFEFF:
      let end = token.start + length
      report(
        .invisibleCharacter(scalar),
        from: token.start,
        to: end,
        correction: 0x2018...0x201F ~= scalar
          ? straightened(token) : replacing(from: token.start, to: end, with: "")
      )
    default: break
    }
  }

  /// The end of several spaces that a line is indented by, the first of which is no space; null for
  /// a single one, which more likely slipped in.
  private func endOfUnusualIndentation(at start: Int) -> Int? {
    guard (lineStart..<max(start, lineStart)).allSatisfy({ bytes[$0] == .space }) else {
      return nil
    }
    var end = start
    var count = 0
    while let (scalar, length) = bytes.scalar(at: end) {
      guard scalar == 0x20 || Self.isUnusualSpace(scalar) else { break }
      end += length
      count += 1
    }
    return count > 1 ? end : nil
  }

  /// Whether a character is as wide as a space or wider and yet none.
  private static func isUnusualSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The line with straight quotes around a key that has curly ones.
  private func straightened(_ token: ScalarToken) -> CorrectedLine? {
    let text = source.text(of: token.content).unicodeScalars.filter {
      !(0x2018...0x201F ~= $0.value)
    }
    let key = String(String.UnicodeScalarView(text))
    return replacing(from: token.start, to: token.end, with: YAMLQuoting.quoted(key))
  }

  /// Whether the text at an offset is a key with its colon, without reporting anything.
  func isKeyLine(at offset: Int) -> Bool {
    keyEnd(at: offset) != nil
  }

  /// The offset of the colon of the key at an offset.
  func keyEnd(at start: Int) -> Int? {
    var offset = start
    let quote = bytes[start]
    if quote == .doubleQuote || quote == .singleQuote {
      offset += 1
      while offset < bytes.count, bytes[offset] != quote, !bytes[offset].isBreak {
        offset += quote == .doubleQuote && bytes[offset] == .backslash ? 2 : 1
      }
      guard bytes[offset] == quote else { return nil }
      offset += 1
      while bytes[offset] == .space { offset += 1 }
      return bytes[offset] == .colon && isBlankOrBreak(at: offset + 1) ? offset : nil
    }
    while offset < bytes.count, !bytes[offset].isBreak {
      if bytes[offset] == .colon, isBlankOrBreak(at: offset + 1) { return offset }
      if bytes[offset] == .numberSign, offset > start, bytes[offset - 1].isBlank { return nil }
      offset += 1
    }
    return nil
  }
}
