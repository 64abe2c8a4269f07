/// A number by the grammar of the core schema.
struct PlainNumber {
  let value: CoreValue

  /// Reads a whole text as a number; the initializer fails if it is none.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    func byte() -> UInt8 { index < text.count ? text[index] : 0 }
    func skipDigits() -> Int {
      let start = index
      while byte().isDigit { index += 1 }
      return index - start
    }
    if byte() == 0x30, text.count > 2, let value = Self.inOtherBase(text) {
      self.value = value
      return
    }
    if byte() == .plus || byte() == .minus { index += 1 }
    let whole = skipDigits()
    if whole > 0, index == text.count {
      value = Self.integer(text)
      return
    }
    var fraction = 0
    if byte() == .dot {
      index += 1
      fraction = skipDigits()
    }
    guard whole + fraction > 0 else { return nil }
    if byte() | 0x20 == 0x65 {
      index += 1
      if byte() == .plus || byte() == .minus { index += 1 }
      guard skipDigits() > 0 else { return nil }
    }
    guard index == text.count else { return nil }
    value = .float(Self.double(text))
  }

  private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> CoreValue {
    Int(String(decoding: text, as: UTF8.self)).map(CoreValue.integer) ?? .float(double(text))
  }

  private static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double {
    Double(String(decoding: text, as: UTF8.self)) ?? .nan
  }

  private static func inOtherBase(_ text: UnsafeBufferPointer<UInt8>) -> CoreValue? {
    let radix = text[1] == 0x78 ? 16 : text[1] == 0x6F ? 8 : 0
    guard radix > 0 else { return nil }
    var value = 0.0
    for byte in text[2...] {
      guard let digit = byte.hexDigit, digit < radix else { return nil }
      value = value * Double(radix) + Double(digit)
    }
    let digits = String(decoding: text[2...], as: UTF8.self)
    return Int(digits, radix: radix).map(CoreValue.integer) ?? .float(value)
  }
}
