/// Where the parts of a value go when it is written, or come from when it is read.
///
/// What is passed to an ``ArchiveWriter`` stays as it is; an ``ArchiveReader`` replaces it.
protocol Archive {
  mutating func pass(_ number: inout Int)
  mutating func pass(_ bits: inout UInt64)
  mutating func pass(_ number: inout Double)
  mutating func pass(_ text: inout String)
  mutating func pass<Element: Archived>(_ list: inout [Element])
}

extension Archive {
  @inline(__always)
  mutating func pass<Value: Archived>(_ value: inout Value) { value.pass(through: &self) }
}
