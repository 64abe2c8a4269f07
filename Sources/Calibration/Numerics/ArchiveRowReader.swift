/// Gives a value its numbers, which stand in a row of digits one after the other.
struct ArchiveRowReader: NumberArchive {
  private let digits: UnsafeBufferPointer<UInt8>
  private let widths: UnsafeBufferPointer<UInt8>
  private var place: Int
  private var field = 0

  /// Begins with the first number of a row.
  ///
  /// - Parameters:
  ///   - digits: The digits, lent; the row has to lie within them.
  ///   - place: Where the row begins.
  ///   - widths: How many digits each of its numbers has, lent.
  @inline(__always)
  init(
    _ digits: UnsafeBufferPointer<UInt8>,
    at place: Int,
    widths: UnsafeBufferPointer<UInt8>
  ) {
    self.digits = digits
    self.widths = widths
    self.place = place
  }

  /// Numbers beyond the last one are 0.
  @inline(__always)
  mutating func pass(_ bits: inout UInt64) {
    guard field < widths.count else {
      bits = 0
      return
    }
    let width = Int(widths[field])
    field &+= 1
    bits =
      width == 1
      ? UInt64((digits[place] &- ArchiveDigit.first) & ArchiveDigit.listMask)
      : ArchiveDigit.number(in: digits, at: place, width: width)
    place &+= width
  }
}
