/// Lends the packed forms of ``PackedNumbers``.
///
/// Places are checked in debug builds.
struct PackedView {
  private let base: UnsafeRawPointer?
  private let count: Int

  @inline(__always)
  init(_ base: UnsafeRawPointer?, _ count: Int) {
    self.base = base
    self.count = count
  }

  /// The packed form of a number by its place, which has to be among them.
  @inline(__always)
  subscript(place: Int) -> UInt32 {
    assert(place >= 0 && place < count)
    guard let base else { return 0 }
    let offset = place &* PackedNumbers.size
    return UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
