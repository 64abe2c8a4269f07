/// Whole numbers from 0 to 16,777,215 that stay where they are, in an archive or in memory.
///
/// A number takes four digits, the lowest first, so that numbers compare as their packed forms do.
struct PackedNumbers: Sendable {
  /// Bytes of a number.
  static let size = 4

  private let bytes: ArchiveBytes
  private let start: Int
  /// How many there are.
  let count: Int

  /// Packs numbers; of one that is larger the lowest bits.
  init(_ numbers: [Int32] = []) {
    var kept: [UInt8] = []
    kept.reserveCapacity(numbers.count * Self.size)
    for number in numbers {
      withUnsafeBytes(of: Self.packed(number).littleEndian) { kept.append(contentsOf: $0) }
    }
    self.init(.kept(kept), start: 0, count: numbers.count)
  }

  /// Numbers of an archive; a place outside it gives none.
  init(_ bytes: ArchiveBytes, start: Int, count: Int) {
    self.bytes = bytes
    self.start = start
    let isInside = bytes.withBytes {
      start >= 0 && count >= 0 && count <= ($0.count - start) / Self.size
    }
    self.count = isInside ? count : 0
  }

  /// The form in which a number stands among the others.
  @inline(__always)
  static func packed(_ number: Int32) -> UInt32 {
    let bits = UInt32(bitPattern: number)
    let digits =
      bits & 0x3F | (bits & 0xFC0) << 2 | (bits & 0x3_F000) << 4 | (bits & 0xFC_0000) << 6
    return digits &+ 0x3030_3030
  }

  /// The number that has a packed form.
  @inline(__always)
  static func number(_ packed: UInt32) -> Int32 {
    let digits = packed &- 0x3030_3030
    let low = digits & 0x3F | (digits >> 2) & 0xFC0
    return Int32(bitPattern: low | (digits >> 4) & 0x3_F000 | (digits >> 6) & 0xFC_0000)
  }

  /// Lends the packed forms, ``size`` bytes each; a null address where there is none.
  @inline(__always)
  func withPacked<Result>(_ body: (PackedView) -> Result) -> Result {
    bytes.withBytes { body(PackedView(UnsafeRawPointer($0.baseAddress).map { $0 + start }, count)) }
  }

  /// All numbers.
  var all: [Int32] {
    withPacked { view in (0..<count).map { Self.number(view[$0]) } }
  }
}
