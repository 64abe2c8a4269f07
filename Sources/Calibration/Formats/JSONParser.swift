/// Reads one JSON value from bytes.
struct JSONParser {
  let bytes: ByteView
  var at = 0

  init(bytes: ByteView) {
    self.bytes = bytes
  }

  mutating func document() throws(RecordFailure) -> JSONValue {
    if bytes.beginsWithByteOrderMark { at = 3 }
    let value = try value(depth: 0)
    skipSpace()
    guard at >= bytes.count else { throw unexpected("the end") }
    return value
  }

  /// Reads a value so many levels deep.
  mutating func value(depth: Int) throws(RecordFailure) -> JSONValue {
    skipSpace()
    switch bytes[at] {
    case .leftBrace: return try object(depth: depth + 1)
    case .leftBracket: return try array(depth: depth + 1)
    case .doubleQuote: return .string(try string())
    case .minus, 0x30...0x39: return try number()
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(RecordFailure)
    -> JSONValue
  {
    let count = text.utf8CodeUnitCount
    let isSame = text.withUTF8Buffer { $0.elementsEqual(bytes.bytes(from: at, to: at + count)) }
    guard isSame else { throw unexpected("a value") }
    at += count
    return value
  }

  private mutating func array(depth: Int) throws(RecordFailure) -> JSONValue {
    try enter(depth)
    var items: [JSONValue] = []
    skipSpace()
    if bytes[at] == .rightBracket {
      at += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth))
      skipSpace()
      switch bytes[at] {
      case .comma: at += 1
      case .rightBracket:
        at += 1
        return .array(items)
      default: throw unexpected("',' or ']'")
      }
    }
  }

  private mutating func object(depth: Int) throws(RecordFailure) -> JSONValue {
    try enter(depth)
    var members: [String: JSONValue] = [:]
    skipSpace()
    if bytes[at] == .rightBrace {
      at += 1
      return .object(members)
    }
    while true {
      skipSpace()
      let start = at
      guard bytes[at] == .doubleQuote else { throw unexpected("a key in double quotes") }
      let key = try string()
      let end = at
      skipSpace()
      guard bytes[at] == .colon else { throw unexpected("':'") }
      at += 1
      let value = try value(depth: depth)
      guard members.updateValue(value, forKey: key) == nil else {
        throw RecordFailure(
          problem: .record(.duplicateKey(key)),
          range: SourceRange(start: start, end: end)
        )
      }
      skipSpace()
      switch bytes[at] {
      case .comma: at += 1
      case .rightBrace:
        at += 1
        return .object(members)
      default: throw unexpected("',' or '}'")
      }
    }
  }

  /// Goes past an opening bracket.
  mutating func enter(_ depth: Int) throws(RecordFailure) {
    if depth > JSONReader.deepest {
      throw RecordFailure(
        problem: .text(.tooDeep(limit: JSONReader.deepest)),
        range: SourceRange(start: at, end: at + 1)
      )
    }
    at += 1
  }

  private mutating func number() throws(RecordFailure) -> JSONValue {
    let start = at
    if bytes[at] == .minus { at += 1 }
    if bytes[at] == 0x30 { at += 1 } else { try digits() }
    var isWhole = true
    if bytes[at] == .dot {
      isWhole = false
      at += 1
      try digits()
    }
    if bytes[at] | 0x20 == 0x65 {
      isWhole = false
      at += 1
      if bytes[at] == .plus || bytes[at] == .minus { at += 1 }
      try digits()
    }
    let text = String(decoding: bytes.bytes(from: start, to: at), as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else {
      throw RecordFailure(
        problem: .record(.numberTooLarge(text)),
        range: SourceRange(start: start, end: at)
      )
    }
    return .number(value)
  }

  private mutating func digits() throws(RecordFailure) {
    guard bytes[at].isDigit else { throw unexpected("a digit") }
    while bytes[at].isDigit { at += 1 }
  }

  /// Skips JSON's white space.
  mutating func skipSpace() {
    while bytes[at].isBlank || bytes[at].isBreak { at += 1 }
  }

  func unexpected(_ expected: String) -> RecordFailure {
    let found: String
    var length = 1
    if at >= bytes.count {
      found = "the end"
    } else if let scalar = bytes.scalar(at: at), let character = Unicode.Scalar(scalar.value) {
      found = "'\(character)'"
      length = scalar.length
    } else {
      return RecordFailure(
        problem: .text(.invalidUTF8(bytes[at])),
        range: SourceRange(start: at, end: at + 1)
      )
    }
    return RecordFailure(
      problem: .record(.json(expected: expected, found: found)),
      range: SourceRange(start: at, end: at + length)
    )
  }
}
