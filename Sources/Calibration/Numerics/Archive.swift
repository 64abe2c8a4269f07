/// Where the parts of a value go when it is written, or come from when it is read.
///
/// What is passed to an ``ArchiveWriter`` stays as it is; an ``ArchiveReader`` replaces it. Long lists
/// of numbers are written all at one width, which is read several times faster than number by number.
protocol Archive {
  mutating func pass(_ number: inout Int)
  mutating func pass(_ bits: inout UInt64)
  mutating func pass(_ number: inout Double)
  mutating func pass(_ text: inout String)
  /// Passes a text as its UTF-8 bytes.
  mutating func pass(_ text: inout [UInt8])
  mutating func pass<Element: Archived>(_ list: inout [Element])
  mutating func pass(_ list: inout [Int32])
  mutating func pass(_ list: inout [UInt64])
  mutating func pass(_ list: inout [Double])
}

extension Archive {
  @inline(__always)
  mutating func pass<Value: Archived>(_ value: inout Value) { value.pass(through: &self) }
}
