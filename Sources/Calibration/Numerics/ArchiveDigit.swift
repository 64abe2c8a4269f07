/// The digits that an archive's numbers are written with, the lowest first.
///
/// A number alone has digits of five bits and a sixth that says that more follow; in a list all have as
/// many digits of six bits. They stand in a string literal as they are, whatever its marks.
enum ArchiveDigit {
  static let first = UInt8(ascii: "0")
  static let bits: UInt64 = 5
  static let mask: UInt64 = 31
  static let more: UInt64 = 32
  /// Bits of a digit in a list.
  static let listBits: UInt64 = 6
  static let listMask: UInt64 = 63
  /// Digits that 64 bits take in a list.
  static let mostDigits = 11
  /// Decimal places of the numbers that are written as whole ones; others are written by their bits.
  static let mostDecimals = 6
  /// What stands for the number of decimal places where bits follow.
  static let isBits = 7

  /// A number with its sign in the lowest bit, so that small ones are short.
  static func unsigned(_ number: Int) -> UInt64 {
    UInt64(bitPattern: Int64(number)) << 1 ^ UInt64(bitPattern: Int64(number >> 63))
  }

  /// The number that ``unsigned(_:)`` wrote.
  @inline(__always)
  static func signed(_ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: bits >> 1 ^ (0 &- (bits & 1)))
  }
}
