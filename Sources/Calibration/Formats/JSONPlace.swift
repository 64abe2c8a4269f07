/// Where a value stands in the bytes of JSON that was read before.
struct JSONPlace {
  /// A step from a value to one inside it.
  enum Step: Hashable, Sendable {
    case key(String)
    case item(Int)
  }

  private let bytes: [UInt8]
  private var at = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes of a value, or of the innermost value on the way to it that is there.
  ///
  /// - Complexity: linear in the bytes.
  static func range(of path: [Step], in bytes: [UInt8]) -> SourceRange {
    var place = JSONPlace(bytes)
    place.skipSpace()
    var start = place.at
    for step in path {
      guard place.enter(step) else { break }
      start = place.at
    }
    start = min(start, max(0, bytes.count - 1))
    place.at = start
    place.skipValue()
    return SourceRange(start: start, end: max(place.at, start + 1))
  }

  private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private mutating func skipSpace() {
    while at < bytes.count, byte == .space || byte == .tab || byte == .lineFeed || byte == 0x0D {
      at += 1
    }
  }

  /// Goes to the start of a value inside the value that begins here.
  private mutating func enter(_ step: Step) -> Bool {
    let isObject = byte == .leftBrace
    guard isObject || byte == .leftBracket else { return false }
    at += 1
    var index = 0
    while at < bytes.count {
      skipSpace()
      guard byte != .rightBrace, byte != .rightBracket else { return false }
      let keyStart = at
      if isObject {
        skipValue()
        let keyEnd = min(at, bytes.count) - 1
        let key = bytes[min(keyStart + 1, max(keyEnd, 0))..<max(keyEnd, 0)]
        skipSpace()
        at += 1
        skipSpace()
        if case .key(let wanted) = step, key.elementsEqual(wanted.utf8) { return true }
      } else if step == .item(index) {
        return true
      }
      skipValue()
      skipSpace()
      if byte == .comma { at += 1 }
      index += 1
    }
    return false
  }

  private mutating func skipValue() {
    switch byte {
    case .doubleQuote: skipString()
    case .leftBrace, .leftBracket: skipBrackets()
    default:
      while at < bytes.count, byte != .comma, byte != .rightBrace, byte != .rightBracket,
        byte != .space, byte != .tab
      {
        at += 1
      }
    }
  }

  private mutating func skipString() {
    at += 1
    while at < bytes.count, byte != .doubleQuote { at += byte == .backslash ? 2 : 1 }
    at = min(at + 1, bytes.count)
  }

  private mutating func skipBrackets() {
    var depth = 0
    while at < bytes.count {
      switch byte {
      case .doubleQuote:
        skipString()
        continue
      case .leftBrace, .leftBracket: depth += 1
      case .rightBrace, .rightBracket: depth -= 1
      default: break
      }
      at += 1
      if depth == 0 { return }
    }
  }
}

extension RawRecord {
  /// A diagnostic about a value of the record, which is JSON that was read before.
  func diagnostic(_ problem: Problem, at path: [JSONPlace.Step], name: String) -> Diagnostic {
    diagnostic(problem, at: JSONPlace.range(of: path, in: bytes), name: name)
  }
}
