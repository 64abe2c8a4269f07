extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation: UInt8 = 0x21
  static let doubleQuote: UInt8 = 0x22
  static let numberSign: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let ampersand: UInt8 = 0x26
  static let singleQuote: UInt8 = 0x27
  static let asterisk: UInt8 = 0x2A
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let colon: UInt8 = 0x3A
  static let greater: UInt8 = 0x3E
  static let question: UInt8 = 0x3F
  static let at: UInt8 = 0x40
  static let leftBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let rightBracket: UInt8 = 0x5D
  static let backtick: UInt8 = 0x60
  static let leftBrace: UInt8 = 0x7B
  static let bar: UInt8 = 0x7C
  static let rightBrace: UInt8 = 0x7D

  /// Whether the byte is a space or a tab.
  @inline(__always)
  var isBlank: Bool { self == .space || self == .tab }

  /// Whether the byte begins a line break.
  @inline(__always)
  var isBreak: Bool { self == .lineFeed || self == .carriageReturn }

  /// Whether the byte is one of `,[]{}`.
  @inline(__always)
  var isFlowIndicator: Bool {
    self == .comma || self == .leftBracket || self == .rightBracket || self == .leftBrace
      || self == .rightBrace
  }

  /// Whether the byte is one of `,]}`, which end an item or its brackets.
  var isFlowEnd: Bool { self == .comma || self == .rightBracket || self == .rightBrace }

  /// Whether the byte is an ASCII letter, or part of a scalar beyond ASCII.
  var isLetter: Bool { self >= 0x80 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// The value as a hexadecimal digit.
  var hexDigit: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46: UInt32(self) - 0x37
    case 0x61...0x66: UInt32(self) - 0x57
    default: nil
    }
  }
}
