/// The digits that an archive's numbers are written with: five bits each, the lowest first, and a
/// sixth that says that more follow.
///
/// They stand in a string literal as they are, whatever its marks.
enum ArchiveDigit {
  static let first = UInt8(ascii: "0")
  static let bits: UInt64 = 5
  static let mask: UInt64 = 31
  static let more: UInt64 = 32
  /// Decimal places of the numbers that are written as whole ones; others are written by their bits.
  static let mostDecimals = 6
  /// What stands for the number of decimal places where bits follow.
  static let isBits = 7
}
