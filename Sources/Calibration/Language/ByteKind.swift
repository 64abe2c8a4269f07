/// What a byte of UTF-8 text begins.
enum ByteKind: UInt8, Sendable {
  case other, letter, high, digit, currency, space, newline, stop, comma, colon, hyphen, quote
  case bracket

  init(of byte: UInt8) {
    self =
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: .letter
      case 0x80...0xFF: .high
      case 0x30...0x39: .digit
      case UInt8(ascii: "$"): .currency
      case 9, 11, 12, 13, 32: .space
      case 10: .newline
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): .stop
      case UInt8(ascii: ","): .comma
      case UInt8(ascii: ":"): .colon
      case UInt8(ascii: "-"): .hyphen
      case UInt8(ascii: "\""): .quote
      case UInt8(ascii: "["), UInt8(ascii: "]"): .bracket
      default: .other
      }
  }
}
