extension JSONParser {
  /// Objects of more keys are left to ``value(depth:)``.
  static let mostSkippedKeys = 16

  /// Passes over a value without making it.
  ///
  /// - Returns: Whether ``value(depth:)`` is sure to read it; where not, it has to be asked.
  /// - Throws: What ``value(depth:)`` would throw, or something else where that throws too.
  mutating func skipValue(depth: Int) throws(RecordFailure) -> Bool {
    skipSpace()
    switch bytes[at] {
    case .leftBrace: return try skipObject(depth: depth + 1)
    case .leftBracket: return try skipArray(depth: depth + 1)
    case .doubleQuote: try skipString()
    default:
      if !skipWhole() { _ = try value(depth: depth) }
    }
    return true
  }

  /// Passes over a whole number of few digits, as most are; says whether it stands there.
  private mutating func skipWhole() -> Bool {
    var end = at
    while bytes[end].isDigit { end += 1 }
    let isShort = end > at && end - at <= 15 && (bytes[at] != 0x30 || end - at == 1)
    guard isShort, bytes[end] == .comma || bytes[end] == .rightBrace || bytes[end] == .rightBracket
    else { return false }
    at = end
    return true
  }

  private mutating func skipArray(depth: Int) throws(RecordFailure) -> Bool {
    try enter(depth)
    skipSpace()
    if bytes[at] == .rightBracket {
      at += 1
      return true
    }
    while true {
      guard try skipValue(depth: depth) else { return false }
      skipSpace()
      let byte = bytes[at]
      at += 1
      if byte == .rightBracket { return true }
      guard byte == .comma else { return false }
    }
  }

  private mutating func skipObject(depth: Int) throws(RecordFailure) -> Bool {
    try enter(depth)
    skipSpace()
    if bytes[at] == .rightBrace {
      at += 1
      return true
    }
    var keys: [Range<Int>] = []
    while true {
      skipSpace()
      guard plainKey(after: &keys) != nil else { return false }
      skipSpace()
      guard bytes[at] == .colon else { return false }
      at += 1
      guard try skipValue(depth: depth) else { return false }
      skipSpace()
      let byte = bytes[at]
      at += 1
      if byte == .rightBrace { return true }
      guard byte == .comma else { return false }
    }
  }

  /// Reads a key of printable ASCII that is none of those before, or null; adds it to them.
  mutating func plainKey(after keys: inout [Range<Int>]) -> Range<Int>? {
    guard bytes[at] == .doubleQuote, keys.count < Self.mostSkippedKeys else { return nil }
    let start = at + 1
    var end = start
    while true {
      let byte = bytes[end]
      if byte == .doubleQuote { break }
      guard byte >= 0x20, byte < 0x7F, byte != .backslash else { return nil }
      end += 1
    }
    let key = start..<end
    for other in keys where isSame(key, other) { return nil }
    keys.append(key)
    at = end + 1
    return key
  }

  private func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.count == second.count
      && bytes.bytes(from: first.lowerBound, to: first.upperBound)
        .elementsEqual(bytes.bytes(from: second.lowerBound, to: second.upperBound))
  }
}
