/// Writes the numbers of a ``PackedRow``.
struct PackedDigitWriter {
  private(set) var digits: [UInt8] = []

  /// Makes room for more digits.
  mutating func reserve(_ count: Int) { digits.reserveCapacity(digits.count + count) }

  /// Writes the lowest bits of a number, six to a digit.
  mutating func append(_ number: some FixedWidthInteger, digits count: Int) {
    var rest = UInt64(truncatingIfNeeded: number)
    for _ in 0..<count {
      digits.append(
        ArchiveDigit.first + (UInt8(truncatingIfNeeded: rest) & ArchiveDigit.listMask)
      )
      rest >>= ArchiveDigit.listBits
    }
  }
}
