/// Which of the common rows stand in a class, or at a place of a sentence.
///
/// A few dozen rows are most of what is said and stand in most of the classes (Zipf's law), so a bit
/// for each of them spares most of what is to be noted of a word. The bits are the low six of each
/// byte, as digits of an archive have them, so that they are read as they stand there.
struct CommonRows: Sendable {
  private(set) var bits: UInt64 = 0

  /// How many rows can be told of.
  static let most = 48

  /// What stands for a common row, from its number among them; never 0, which stands for none.
  static func mark(_ number: Int) -> Int32 { Int32(number / 6 * 8 + number % 6 + 1) }

  /// The bit of a mark; none for 0.
  @inline(__always)
  static func bit(_ mark: Int32) -> UInt64 {
    mark > 0 ? 1 &<< UInt64(truncatingIfNeeded: mark &- 1) : 0
  }

  /// Notes a row by its mark.
  mutating func insert(_ mark: Int32) { bits |= Self.bit(mark) }

  @inline(__always)
  func contains(_ mark: Int32) -> Bool { bits & Self.bit(mark) != 0 }
}

extension CommonRows: PackedRow {
  static var size: Int { 8 }
  static var blank: CommonRows { CommonRows() }

  @inline(__always)
  init(_ digits: PackedDigits) { bits = digits.eightDigits(at: 0) }

  func pack(into writer: inout PackedDigitWriter) {
    for byte in 0..<8 as Range<UInt64> { writer.append(bits >> (8 * byte), digits: 1) }
  }
}
