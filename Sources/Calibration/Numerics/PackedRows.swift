/// The rows of a ``PackedTable``, packed or not, by their address; good while the table lives.
///
/// Places are checked in debug builds.
struct PackedRows<Row: PackedRow> {
  private let base: UnsafeRawPointer
  private let isKnown: Bool
  let count: Int

  @inline(__always)
  init(_ base: UnsafeRawPointer, isKnown: Bool, count: Int) {
    self.base = base
    self.isKnown = isKnown
    self.count = count
  }

  /// A row by its place, which has to be among them.
  @inline(__always)
  subscript(place: Int) -> Row {
    assert(place >= 0 && place < count)
    if isKnown { return base.load(fromByteOffset: place &* MemoryLayout<Row>.stride, as: Row.self) }
    return Row(PackedDigits(base + place &* Row.size))
  }

  /// Calls `body` with the rows of some places, from `start` to the one before `end`.
  @inline(__always)
  func forEach(_ start: Int, _ end: Int, _ body: (Row) -> Void) {
    assert(start >= 0 && end <= count)
    var place = start
    if isKnown {
      while place < end {
        body(base.load(fromByteOffset: place &* MemoryLayout<Row>.stride, as: Row.self))
        place &+= 1
      }
    } else {
      while place < end {
        body(Row(PackedDigits(base + place &* Row.size)))
        place &+= 1
      }
    }
  }
}
