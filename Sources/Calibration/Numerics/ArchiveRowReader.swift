/// Gives a value its numbers, which stand in a row of a table that is laid out column by column.
struct ArchiveRowReader: NumberArchive {
  private let numbers: UnsafeBufferPointer<UInt64>
  private var place: Int
  private let step: Int

  /// Begins with the first number of a row; the table is lent, `step` numbers a column.
  @inline(__always)
  init(_ numbers: UnsafeBufferPointer<UInt64>, row: Int, step: Int) {
    self.numbers = numbers
    place = row
    self.step = step
  }

  /// Numbers beyond the last column are 0.
  @inline(__always)
  mutating func pass(_ bits: inout UInt64) {
    bits = place < numbers.count ? numbers[place] : 0
    place &+= step
  }
}
