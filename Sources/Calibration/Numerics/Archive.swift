/// Where the parts of a value go when it is written, or come from when it is read.
///
/// What is passed to an ``ArchiveWriter`` stays as it is; an ``ArchiveReader`` replaces it. Long lists
/// of numbers are written digit place by digit place, which is read many times faster than number by
/// number.
protocol Archive {
  mutating func pass(_ number: inout Int)
  mutating func pass(_ bits: inout UInt64)
  mutating func pass(_ number: inout Double)
  mutating func pass(_ text: inout String)
  /// Passes a text as its UTF-8 bytes.
  mutating func pass(_ text: inout [UInt8])
  mutating func pass<Element: Archived>(_ list: inout [Element])
  /// Passes values that consist of numbers alone, each of as many.
  mutating func pass<Element: Archived>(rows list: inout [Element])
  mutating func pass(_ list: inout [Int32])
  mutating func pass(_ list: inout [UInt64])
  mutating func pass(_ list: inout [Double])
  /// Passes numbers that a reader leaves where they are.
  mutating func pass(_ list: inout ArchivedNumbers)
  /// Passes rows of whole numbers that a reader leaves where they are.
  mutating func pass<Row: PackedRow>(_ table: inout PackedTable<Row>)
  /// Passes bits that a reader leaves where they are.
  mutating func pass(_ bits: inout PackedBits)
  /// Passes a text that a reader leaves where it is.
  mutating func pass(_ text: inout ArchivedText)
  /// Passes a text's bytes, which a reader leaves where they are.
  mutating func pass(_ text: inout ArchivedBytes)
  /// Passes a part that is read only when it is asked for.
  mutating func pass<Value: Archived>(_ part: inout Deferred<Value>)
}

extension Archive {
  @inline(__always)
  mutating func pass<Value: Archived>(_ value: inout Value) { value.pass(through: &self) }
}
