/// Gathers the numbers of a value.
struct ArchiveRowWriter: NumberArchive {
  private(set) var numbers: [UInt64] = []

  mutating func pass(_ bits: inout UInt64) { numbers.append(bits) }
}
