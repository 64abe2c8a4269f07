extension Int32: PackedRow {
  static var size: Int { 4 }

  @inline(__always)
  init(_ digits: PackedDigits) { self = digits.four(at: 0) }

  func pack(into writer: inout PackedDigitWriter) { writer.append(self, digits: 4) }
}

extension PackedDigits {
  /// A number below 16,777,216.
  @inline(__always)
  func four(at offset: Int) -> Int32 {
    let digits = fourDigits(at: offset)
    let twelve = digits & 0x003F_003F | (digits & 0x3F00_3F00) >> 2
    return Int32(bitPattern: twelve & 0xFFF | (twelve & 0x0FFF_0000) >> 4)
  }
}
