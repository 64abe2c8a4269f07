/// Writes JSON that is the same bytes every time: keys in byte order, doubles in their shortest form.
///
/// A double keeps a sign that it is one (`5.0`), so that reading gives the same value; infinities and
/// NaN, which JSON does not have, become null. Slashes and text beyond ASCII are not escaped.
public struct JSONWriter: Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  /// Whether objects and arrays take a line for each member, indented by two spaces.
  public let isPretty: Bool

  /// Creates a writer without bytes.
  public init(isPretty: Bool = false) {
    self.isPretty = isPretty
  }

  /// Makes room for more bytes.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Adds a value.
  public mutating func write(_ value: JSONValue) {
    write(value, level: 0)
  }

  /// Adds a line feed, as after each value of JSON Lines.
  public mutating func endLine() {
    bytes.append(.lineFeed)
  }

  /// Forgets the bytes written so far and keeps their room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value):
      bytes.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
    case .string(let text): write(text)
    case .array(let items):
      write(items, between: "[", "]", level: level) { $0.write($1, level: level + 1) }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      write(sorted, between: "{", "}", level: level) { writer, member in
        writer.write(member.key)
        writer.bytes.append(contentsOf: (writer.isPretty ? ": " : ":").utf8)
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func write<Element>(
    _ elements: [Element],
    between opening: String,
    _ closing: String,
    level: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(contentsOf: opening.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(.comma) }
      breakLine(level: level + 1)
      each(&self, element)
    }
    if !elements.isEmpty { breakLine(level: level) }
    bytes.append(contentsOf: closing.utf8)
  }

  private mutating func breakLine(level: Int) {
    guard isPretty else { return }
    bytes.append(.lineFeed)
    bytes.append(contentsOf: repeatElement(.space, count: 2 * level))
  }

  /// Adds text that is JSON already: a literal, a key with its quotes, punctuation.
  package mutating func write(verbatim text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a whole number.
  package mutating func write(_ number: Int) {
    if number < 0 { bytes.append(.minus) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(0x30 &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Adds a string with its quotes and escapes.
  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write(utf8: $0) }
  }

  /// Adds UTF-8 as a string with its quotes and escapes.
  public mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
    bytes.append(.doubleQuote)
    let view = ByteView(text)
    var start = 0
    while true {
      let end = view.endOfUnescaped(from: start)
      bytes.append(contentsOf: view.bytes(from: start, to: end))
      guard end < text.count else { break }
      escape(text[end])
      start = end + 1
    }
    bytes.append(.doubleQuote)
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(.backslash)
    switch byte {
    case .doubleQuote, .backslash: bytes.append(byte)
    case .lineFeed: bytes.append(0x6E)
    case .carriageReturn: bytes.append(0x72)
    case .tab: bytes.append(0x74)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "u00".utf8)
      if digits.utf8.count < 2 { bytes.append(0x30) }
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
