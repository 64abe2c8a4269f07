/// Bytes of a text that stay where they are, in an archive or in memory.
struct ArchivedBytes: Sendable {
  private var bytes: FixedBytes
  private(set) var count: Int

  init() {
    bytes = .none
    count = 0
  }

  /// Bytes of an archive; of a range that leaves it the part inside.
  init(_ archive: ArchiveBytes, _ range: Range<Int>) {
    bytes = .inPlace(archive, range)
    count = bytes.count
  }

  /// The bytes by their address, for whoever keeps them alive meanwhile (`extendLifetime`).
  @inline(__always)
  var all: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes.base.assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// Lends the bytes.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    defer { extendLifetime(bytes) }
    return body(all)
  }

  /// Adds bytes; those of an archive are copied from it first.
  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    let room = count + more.count
    let bytes = own(room: room <= self.bytes.count ? room : 2 * room)
    if let bytes {
      UnsafeMutableRawBufferPointer(start: bytes + count, count: more.count)
        .copyMemory(from: UnsafeRawBufferPointer(more))
    }
    count = room
  }

  /// Makes room for more bytes.
  mutating func reserve(_ more: Int) { _ = own(room: count + more) }

  private mutating func own(room: Int) -> UnsafeMutableRawPointer? {
    FixedBytes.own(&bytes, keeping: count, room: room)
  }
}
