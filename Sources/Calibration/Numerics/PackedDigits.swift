/// Whole numbers where they stand in an archive, in digits of six bits, the lowest first.
///
/// What is read has to lie within the bytes that were lent.
struct PackedDigits {
  private let base: UnsafeRawPointer

  @inline(__always)
  init(_ base: UnsafeRawPointer) { self.base = base }

  /// A number below 4,096.
  @inline(__always)
  func two(at offset: Int) -> Int32 {
    let pair = base.loadUnaligned(fromByteOffset: offset, as: UInt16.self)
    let digits = UInt32(UInt16(littleEndian: pair))
    return Int32(bitPattern: digits & 0x3F | (digits & 0x3F00) >> 2)
  }

  /// Four digits as they are, the first in the lowest place.
  @inline(__always)
  func fourDigits(at offset: Int) -> UInt32 {
    UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Eight digits as they are, the first in the lowest place.
  @inline(__always)
  func eightDigits(at offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A number of 64 bits.
  @inline(__always)
  func twelve(at offset: Int) -> UInt64 {
    let low = ArchiveDigit.eight(from: base + offset)
    return low | UInt64(truncatingIfNeeded: four(at: offset &+ 8)) << 48
  }
}
