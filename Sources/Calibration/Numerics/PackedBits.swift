/// Bits that stay where they are, in an archive or in memory, four to a byte.
///
/// A hash leads to a bit: its high bits to one of a power of two of bytes, its low ones to a bit there.
/// A byte has room for six in an archive; four are found with fewer steps.
struct PackedBits: Sendable {
  private var bytes: FixedBytes
  /// How far a hash is shifted to be the number of a byte.
  private let shift: UInt32

  /// Bits of which none is set, in 2 to the power of `power` bytes, at most 24.
  init(power: Int) {
    let power = min(max(0, power), Self.mostPower)
    let none = Array(repeating: ArchiveDigit.first, count: 1 << power)
    self.init(none.withUnsafeBytes { FixedBytes(copying: $0) }, power: power)
  }

  private init(_ bytes: FixedBytes, power: Int) {
    self.bytes = bytes
    shift = UInt32(32 - power)
  }

  /// Bits of an archive; a place outside it gives none that is set.
  init(_ archive: ArchiveBytes, start: Int, power: Int) {
    let isInside = archive.withBytes {
      start >= 0 && 0...Self.mostPower ~= power && 1 << power <= $0.count - start
    }
    guard isInside else {
      self = PackedBits(power: 0)
      return
    }
    self.init(.inPlace(archive, start..<start + 1 << power), power: power)
  }

  static let mostPower = 24

  /// The number of bytes is 2 to this power.
  var power: Int { 32 - Int(shift) }

  /// The bytes.
  var digits: [UInt8] {
    defer { extendLifetime(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes.base, count: 1 << power))
  }

  /// Sets the bits of some hashes.
  mutating func insert(_ hashes: some Sequence<UInt32>) {
    let count = 1 << power
    guard let bytes = FixedBytes.own(&bytes, keeping: count, room: count) else { return }
    for hash in hashes {
      let place = Self.place(hash, shift)
      let byte = bytes.load(fromByteOffset: place, as: UInt8.self) | 1 << UInt8(Self.bit(hash))
      bytes.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
    }
  }

  /// The byte of a hash; in a shift by 32 nothing is left, which is the only byte's number.
  @inline(__always)
  private static func place(_ hash: UInt32, _ shift: UInt32) -> Int {
    Int(truncatingIfNeeded: UInt64(hash) &>> UInt64(shift))
  }

  /// The bit of a hash within its byte.
  @inline(__always)
  private static func bit(_ hash: UInt32) -> UInt32 { hash & 3 }

  /// The bits by their address, for whoever keeps them alive meanwhile (`extendLifetime`).
  @inline(__always)
  var view: View { View(bytes.base, shift) }

  /// The bits by their address.
  struct View {
    private let base: UnsafeRawPointer
    private let shift: UInt32

    @inline(__always)
    fileprivate init(_ base: UnsafeRawPointer, _ shift: UInt32) {
      self.base = base
      self.shift = shift
    }

    /// Whether the bit of a hash is set.
    @inline(__always)
    func contains(_ hash: UInt32) -> Bool {
      let byte = base.load(fromByteOffset: PackedBits.place(hash, shift), as: UInt8.self)
      return UInt32(byte) &>> PackedBits.bit(hash) & 1 != 0
    }
  }
}
