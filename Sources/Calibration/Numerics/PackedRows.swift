/// Lends the rows of a ``PackedTable``, packed or not.
///
/// Places are checked in debug builds.
struct PackedRows<Row: PackedRow> {
  private let known: UnsafePointer<Row>?
  private let digits: UnsafeRawPointer
  let count: Int

  @inline(__always)
  init(known: UnsafePointer<Row>?, digits: UnsafeRawPointer, _ count: Int) {
    self.known = known
    self.digits = digits
    self.count = count
  }

  /// A row by its place, which has to be among them.
  @inline(__always)
  subscript(place: Int) -> Row {
    assert(place >= 0 && place < count)
    if let known { return known[place] }
    return Row(PackedDigits(digits + place &* Row.size))
  }
}
