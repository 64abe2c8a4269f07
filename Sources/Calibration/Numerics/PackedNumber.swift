/// A whole number from 0 to 16,777,215 as it stands in a ``PackedTable``: four digits, the lowest first,
/// so that numbers compare as their forms do.
struct PackedNumber: Hashable, Sendable {
  /// The digits.
  let form: UInt32

  @inline(__always)
  fileprivate init(form: UInt32) { self.form = form }

  /// Packs a number; of one that is larger the lowest bits.
  @inline(__always)
  init(_ number: Int32) {
    let bits = UInt32(bitPattern: number)
    let digits =
      bits & 0x3F | (bits & 0xFC0) << 2 | (bits & 0x3_F000) << 4 | (bits & 0xFC_0000) << 6
    form = digits | 0x4040_4040
  }

  @inline(__always)
  var number: Int32 {
    let twelve = form & 0x003F_003F | (form & 0x3F00_3F00) >> 2
    return Int32(bitPattern: twelve & 0xFFF | (twelve & 0x0FFF_0000) >> 4)
  }
}

extension PackedNumber: PackedRow {
  static var size: Int { 4 }
  static var blank: PackedNumber { PackedNumber(0) }

  @inline(__always)
  init(_ digits: PackedDigits) { self = digits.packedFour(at: 0) }

  func pack(into writer: inout PackedDigitWriter) { writer.append(number, digits: 4) }
}

extension Int32: PackedRow {
  static var size: Int { 4 }

  @inline(__always)
  init(_ digits: PackedDigits) { self = digits.four(at: 0) }

  func pack(into writer: inout PackedDigitWriter) { writer.append(self, digits: 4) }
}

extension PackedDigits {
  /// A number below 16,777,216 as it stands there.
  @inline(__always)
  func packedFour(at offset: Int) -> PackedNumber { PackedNumber(form: fourDigits(at: offset)) }

  /// A number below 16,777,216.
  @inline(__always)
  func four(at offset: Int) -> Int32 { packedFour(at: offset).number }
}
