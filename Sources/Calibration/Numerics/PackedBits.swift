/// Bits that stay where they are, in an archive or in memory, four to a byte.
///
/// A hash leads to a bit: its high bits to one of a power of two of bytes, its low ones to a bit there.
/// A byte has room for six in an archive; four are found with fewer steps.
struct PackedBits: Sendable {
  private var bytes: ArchiveBytes
  private let start: Int
  /// Whether the bytes are these bits' alone.
  private var isOwn = false
  /// How far a hash is shifted to be the number of a byte.
  private let shift: UInt32

  /// Bits of which none is set, in 2 to the power of `power` bytes, at most 24.
  init(power: Int) {
    let power = min(max(0, power), Self.mostPower)
    bytes = .kept(Array(repeating: ArchiveDigit.first, count: 1 << power))
    start = 0
    isOwn = true
    shift = UInt32(32 - power)
  }

  /// Bits of an archive; a place outside it gives none that is set.
  init(_ bytes: ArchiveBytes, start: Int, power: Int) {
    let isInside = bytes.withBytes {
      start >= 0 && 0...Self.mostPower ~= power && 1 << power <= $0.count - start
    }
    self.bytes = isInside ? bytes : .kept([ArchiveDigit.first])
    self.start = isInside ? start : 0
    shift = isInside ? UInt32(32 - power) : 32
  }

  static let mostPower = 24

  /// The number of bytes is 2 to this power.
  var power: Int { 32 - Int(shift) }

  /// The bytes.
  var digits: [UInt8] { bytes.withBytes { Array($0[start..<start + 1 << power]) } }

  /// The bit of a hash within its byte.
  @inline(__always)
  fileprivate static func bit(_ hash: UInt32) -> UInt32 { hash & 3 }

  /// Sets the bits of some hashes.
  mutating func insert(_ hashes: some Sequence<UInt32>) {
    if !isOwn {
      self = Self(.kept(digits), start: 0, power: power)
      isOwn = true
    }
    let shift = UInt64(shift)
    bytes.withKept { bytes in
      for hash in hashes { bytes[Int(UInt64(hash) >> shift)] |= 1 << UInt8(Self.bit(hash)) }
    }
  }

  /// Lends the bits.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    bytes.withBytes { body(View(ArchiveBytes.address(of: $0) + start, shift)) }
  }

  /// The bits while they are lent.
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
      // In a shift by 32 nothing is left, which is the only byte's number.
      let place = Int(truncatingIfNeeded: UInt64(hash) &>> UInt64(shift))
      let byte = UInt32(base.load(fromByteOffset: place, as: UInt8.self))
      return byte &>> PackedBits.bit(hash) & 1 != 0
    }
  }
}
