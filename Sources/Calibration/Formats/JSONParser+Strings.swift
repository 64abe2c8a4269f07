extension JSONParser {
  /// Reads the string whose quote stands at `at`.
  mutating func string() throws(RecordFailure) -> String {
    at += 1
    let start = at
    try skipPlain()
    if bytes[at] == .doubleQuote, at < bytes.count {
      defer { at += 1 }
      return String(decoding: bytes.bytes(from: start, to: at), as: UTF8.self)
    }
    var text: [UInt8] = []
    var runStart = start
    while true {
      text.append(contentsOf: bytes.bytes(from: runStart, to: at))
      if bytes[at] == .doubleQuote {
        at += 1
        return String(decoding: text, as: UTF8.self)
      }
      try appendEscape(to: &text)
      runStart = at
      try skipPlain()
    }
  }

  /// Passes over the string whose quote stands at `at`.
  mutating func skipString() throws(RecordFailure) {
    at += 1
    var text: [UInt8] = []
    while true {
      try skipPlain()
      if bytes[at] == .doubleQuote {
        at += 1
        return
      }
      try appendEscape(to: &text)
    }
  }

  /// Goes to the next quote or backslash; checks that what it passes may stand in a string.
  private mutating func skipPlain() throws(RecordFailure) {
    while true {
      while let word = bytes.word(at: at), Self.isPlain(word) { at += 8 }
      let byte = bytes[at]
      if byte == .doubleQuote || byte == .backslash { return }
      if byte < 0x20 {
        if at >= bytes.count { throw unexpected("'\"'") }
        throw RecordFailure(
          problem: .text(.controlCharacter(UInt32(byte))),
          range: SourceRange(start: at, end: at + 1)
        )
      }
      if byte < 0x80 {
        at += 1
      } else if let scalar = bytes.scalar(at: at) {
        at += scalar.length
      } else {
        throw RecordFailure(
          problem: .text(.invalidUTF8(byte)),
          range: SourceRange(start: at, end: at + 1)
        )
      }
    }
  }

  /// Whether a word is ASCII without controls, quotes and backslashes.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let highs: UInt64 = 0x8080_8080_8080_8080
    let lows = ~highs
    guard word & highs == 0 else { return false }
    let printable = word &+ 0x6060_6060_6060_6060
    let noQuote = (word ^ 0x2222_2222_2222_2222) &+ lows
    let noBackslash = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &+ lows
    return printable & noQuote & noBackslash & highs == highs
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(RecordFailure) {
    let start = at
    at += 1
    let letter = bytes[at]
    at += 1
    switch letter {
    case .doubleQuote, .backslash, 0x2F: text.append(letter)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75: try appendUnicode(to: &text, from: start)
    default:
      at -= 1
      throw unexpected("an escape")
    }
  }

  private mutating func appendUnicode(to text: inout [UInt8], from start: Int) throws(RecordFailure)
  {
    var value = try hexadecimal()
    if value >= 0xD800, value < 0xDC00, bytes[at] == .backslash, bytes[at + 1] == 0x75 {
      at += 2
      let low = try hexadecimal()
      value =
        low >= 0xDC00 && low < 0xE000 ? 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) : 0xD800
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw RecordFailure(
        problem: .syntax(.surrogateEscape),
        range: SourceRange(start: start, end: at)
      )
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func hexadecimal() throws(RecordFailure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = bytes[at].hexDigit else { throw unexpected("a hexadecimal digit") }
      value = value << 4 | digit
      at += 1
    }
    return value
  }
}
