/// Bytes of a text that stay where they are, in an archive or in memory.
struct ArchivedBytes: Sendable {
  private var bytes: ArchiveBytes
  private var range: Range<Int>
  /// Whether the bytes are this text's alone.
  private var isOwn: Bool

  init() { self.init(own: []) }

  private init(own bytes: [UInt8]) {
    self.bytes = .kept(bytes)
    range = 0..<bytes.count
    isOwn = true
  }

  /// Bytes of an archive; of a range that leaves it the part inside.
  init(_ bytes: ArchiveBytes, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = bytes.withBytes { range.clamped(to: 0..<$0.count) }
    isOwn = false
  }

  var count: Int { range.count }

  /// Lends the bytes.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withBytes { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Adds bytes; those of an archive are copied from it first.
  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    change { $0.append(contentsOf: more) }
    range = 0..<range.count + more.count
  }

  /// Makes room for more bytes.
  mutating func reserve(_ more: Int) { change { $0.reserveCapacity($0.count + more) } }

  private mutating func change(_ body: (inout [UInt8]) -> Void) {
    if !isOwn { self = Self(own: withBytes(Array.init)) }
    bytes.withKept(body)
  }
}
