/// Writes CSV by RFC 4180, with quotes only where a field needs them.
public struct CSVWriter: Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  /// The byte between two fields.
  public let separator: UInt8

  /// Whether text that a spreadsheet would run as a formula gets a `'` before it.
  public let guardsFormulas: Bool

  /// Creates a writer without bytes; lines end with a line feed.
  public init(separator: UInt8 = 0x2C, guardsFormulas: Bool = false) {
    self.separator = separator
    self.guardsFormulas = guardsFormulas
  }

  /// Adds a record.
  public mutating func write(_ fields: [String]) {
    if fields == [""] { bytes.append(contentsOf: "\"\"".utf8) }
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      write(guardsFormulas && Self.isFormula(field) ? "'" + field : field)
    }
    bytes.append(.lineFeed)
  }

  /// Forgets the bytes written so far and keeps their room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ field: String) {
    let needsQuotes =
      field.utf8.contains { $0 == separator || $0 == .doubleQuote || $0.isBreak }
      || field.utf8.first?.isBlank == true || field.utf8.last?.isBlank == true
      || field.unicodeScalars.first == "\u{FEFF}"
    guard needsQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(.doubleQuote)
    for byte in field.utf8 {
      if byte == .doubleQuote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(.doubleQuote)
  }

  /// Whether a spreadsheet would take a field for a formula; a number is none.
  private static func isFormula(_ field: String) -> Bool {
    switch field.utf8.first {
    case 0x3D, .at, .tab, .carriageReturn: true
    case .plus, .minus:
      switch CoreValue(plain: field) {
      case .integer, .float: false
      case .null, .bool, .string: true
      }
    default: false
    }
  }
}
