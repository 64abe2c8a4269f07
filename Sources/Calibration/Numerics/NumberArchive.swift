/// The archive of a value that consists of numbers alone; whatever else is passed stays as it is.
protocol NumberArchive: Archive {}

extension NumberArchive {
  @inline(__always)
  mutating func pass(_ number: inout Int) {
    var bits = ArchiveDigit.unsigned(number)
    pass(&bits)
    number = ArchiveDigit.signed(bits)
  }

  mutating func pass(_ number: inout Double) {
    var bits = number.bitPattern
    pass(&bits)
    number = Double(bitPattern: bits)
  }

  mutating func pass(_ text: inout String) {}
  mutating func pass(_ text: inout [UInt8]) {}
  mutating func pass<Element: Archived>(_ list: inout [Element]) {}
  mutating func pass<Element: Archived>(rows list: inout [Element]) {}
  mutating func pass(_ list: inout [Int32]) {}
  mutating func pass(_ list: inout [UInt64]) {}
  mutating func pass(_ list: inout [Double]) {}
  mutating func pass(_ list: inout ArchivedNumbers) {}
  mutating func pass<Row: PackedRow>(_ table: inout PackedTable<Row>) {}
  mutating func pass(_ bits: inout PackedBits) {}
  mutating func pass(_ text: inout ArchivedText) {}
  mutating func pass(_ text: inout ArchivedBytes) {}
  mutating func pass<Value: Archived>(_ part: inout Deferred<Value>) {}
}
