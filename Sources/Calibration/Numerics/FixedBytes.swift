/// Bytes at one address for as long as an owner lives: in the program itself, or in memory of their own.
///
/// Tables hold them, so that a row is read by its address, without a closure that lends it. Whoever
/// reads by ``base`` has to keep an owner alive meanwhile (`extendLifetime`).
///
/// Unchecked, as the compiler does not know who writes to an address: only whoever
/// ``own(_:keeping:room:)`` lets, and that is a sole owner.
final class FixedBytes: @unchecked Sendable {
  /// Where they begin.
  let base: UnsafeRawPointer
  let count: Int
  /// The same where the memory is their own.
  private let own: UnsafeMutableRawPointer?

  /// No bytes.
  static let none = FixedBytes(copying: UnsafeRawBufferPointer(start: nil, count: 0))

  /// Copies bytes into memory of their own, with room for at least so many; what is over is zero.
  init(copying bytes: UnsafeRawBufferPointer, room: Int = 0) {
    count = max(bytes.count, room)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: max(count, 1))
    UnsafeMutableRawBufferPointer(start: memory, count: count).copyMemory(from: bytes)
    own = memory
    base = UnsafeRawPointer(memory)
  }

  private init(carried bytes: UnsafeRawBufferPointer.SubSequence) {
    let text: StaticString = "@"
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    base = bytes.baseAddress ?? UnsafeRawPointer(text.utf8Start)
    count = bytes.count
    own = nil
  }

  deinit { own?.deallocate() }

  /// Bytes of an archive: where they are if that is in the program, and copied otherwise; of a range that
  /// leaves it the part inside.
  static func inPlace(_ archive: ArchiveBytes, _ range: Range<Int>) -> FixedBytes {
    archive.withBytes { bytes in
      let part = UnsafeRawBufferPointer(bytes)[range.clamped(to: 0..<bytes.count)]
      if case .carried(let text) = archive, text.hasPointerRepresentation {
        return FixedBytes(carried: part)
      }
      return FixedBytes(copying: UnsafeRawBufferPointer(rebasing: part))
    }
  }

  /// Where a sole owner may write, with room for so many bytes.
  ///
  /// Bytes that are not its alone, or too few, are copied before, as far as they are to be kept.
  static func own(
    _ bytes: inout FixedBytes,
    keeping kept: Int,
    room: Int
  ) -> UnsafeMutableRawPointer? {
    if bytes.own == nil || room > bytes.count || !isKnownUniquelyReferenced(&bytes) {
      let old = bytes
      let first = UnsafeRawBufferPointer(start: old.base, count: min(kept, old.count))
      bytes = FixedBytes(copying: first, room: room)
      extendLifetime(old)
    }
    return bytes.own
  }
}
