/// Bytes that read as zero beyond their ends, so that no scan can leave them.
///
/// A view must not outlive the closure that lent it its buffer.
struct ByteView {
  private let buffer: UnsafeBufferPointer<UInt8>

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  var count: Int { buffer.count }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: buffer.count) ? buffer[offset] : 0
  }

  /// The eight bytes at an offset, the first in the lowest place; `nil` within eight of the end.
  @inline(__always)
  func word(at offset: Int) -> UInt64? {
    guard offset >= 0, offset &+ 8 <= buffer.count, let base = buffer.baseAddress else {
      return nil
    }
    return UInt64(
      littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    )
  }

  var beginsWithByteOrderMark: Bool {
    self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }

  func bytes(from start: Int, to end: Int) -> UnsafeBufferPointer<UInt8> {
    let start = min(max(0, start), buffer.count)
    let end = min(max(start, end), buffer.count)
    return UnsafeBufferPointer(rebasing: buffer[start..<end])
  }

  func equal(_ first: SourceRange, _ second: SourceRange) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count where self[first.start + index] != self[second.start + index] {
      return false
    }
    return true
  }
}
