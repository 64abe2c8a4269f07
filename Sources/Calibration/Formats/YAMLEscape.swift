/// An escape inside double quotes.
struct YAMLEscape {
  /// The number of bytes, backslash included.
  let length: Int

  /// What the escape stands for.
  let value: UInt32

  private let start: Int

  /// Reads the escape whose backslash is at an offset.
  ///
  /// The initializer fails where there is none of the escapes of YAML 1.2 that stand for a Unicode
  /// scalar; one that joins lines is not among them.
  init?(in bytes: ByteView, at offset: Int) {
    start = offset
    let letter = bytes[offset + 1]
    if let value = Self.value(of: letter) {
      self.value = value
      length = 2
      return
    }
    let digits = Self.digits(of: letter)
    guard digits > 0 else { return nil }
    var value: UInt32 = 0
    for index in 0..<digits {
      guard let digit = bytes[offset + 2 + index].hexDigit else { return nil }
      value = value << 4 | digit
    }
    guard Unicode.Scalar(value) != nil else { return nil }
    self.value = value
    length = 2 + digits
  }

  var piece: ScalarPiece {
    value == 0
      ? ScalarPiece(start: start, repeating: 0, count: 1)
      : ScalarPiece(start: start, scalar: value)
  }

  /// The number of hexadecimal digits after a letter.
  static func digits(of letter: UInt8) -> Int {
    switch letter {
    case 0x78: 2
    case 0x75: 4
    case 0x55: 8
    default: 0
    }
  }

  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case 0x30: 0x00
    case 0x61: 0x07
    case 0x62: 0x08
    case 0x74, .tab: 0x09
    case 0x6E: 0x0A
    case 0x76: 0x0B
    case 0x66: 0x0C
    case 0x72: 0x0D
    case 0x65: 0x1B
    case .space: 0x20
    case .doubleQuote: 0x22
    case 0x2F: 0x2F
    case .backslash: 0x5C
    case 0x4E: 0x85
    case 0x5F: 0xA0
    case 0x4C: 0x2028
    case 0x50: 0x2029
    default: nil
    }
  }
}
