/// A run of a scalar's text: bytes of the source, or what an escape or a line break stands for.
struct ScalarPiece {
  /// The offset in the source where the run begins.
  let start: Int

  /// The number of bytes of decoded text.
  let count: Int

  private let bytes: UnsafeBufferPointer<UInt8>?
  private let repeated: UInt8
  private let scalar: UInt32

  /// Bytes that stand as they are.
  init(start: Int, bytes: UnsafeBufferPointer<UInt8>) {
    self.start = start
    self.bytes = bytes
    count = bytes.count
    repeated = 0
    scalar = 0
  }

  /// A byte several times.
  init(start: Int, repeating byte: UInt8, count: Int) {
    self.start = start
    self.count = count
    bytes = nil
    repeated = byte
    scalar = 0
  }

  /// A Unicode scalar above ASCII that an escape stands for.
  init(start: Int, scalar: UInt32) {
    self.start = start
    self.scalar = scalar
    bytes = nil
    repeated = 0
    count = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  var isVerbatim: Bool { bytes != nil }

  /// Copies the run to the start of a buffer, as far as there is room; gives the bytes written.
  @inline(__always)
  func copy(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let room = min(count, buffer.count)
    if let bytes {
      _ = buffer.update(fromContentsOf: bytes[..<room])
    } else if scalar == 0 {
      buffer[..<room].update(repeating: repeated)
    } else if scalar < 0x80 {
      buffer[..<room].update(repeating: UInt8(truncatingIfNeeded: scalar))
    } else {
      let lead: UInt32 = count == 2 ? 0xC0 : count == 3 ? 0xE0 : 0xF0
      for index in 0..<room {
        let bits = scalar >> UInt32(6 * (count - 1 - index))
        buffer[index] = UInt8(truncatingIfNeeded: index == 0 ? lead | bits : 0x80 | bits & 0x3F)
      }
    }
    return room
  }
}
