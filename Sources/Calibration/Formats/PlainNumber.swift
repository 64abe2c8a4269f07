/// A number by the grammar of the core schema.
struct PlainNumber {
  let value: CoreValue

  /// Reads a whole text as a number; the initializer fails if it is none.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    if let short = Self.short(text) {
      value = short
      return
    }
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

  /// A decimal number of at most fifteen digits, which a double holds as it holds the power of ten
  /// below it, so that their ratio is the nearest double; null for any other text.
  private static func short(_ text: UnsafeBufferPointer<UInt8>) -> CoreValue? {
    var digits = 0
    var decimals = -1
    var value = 0
    let isNegative = text.first == .minus
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte.isDigit {
        value = value &* 10 &+ Int(byte &- 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == .dot, decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
    }
    guard digits > 0, digits <= 15 else { return nil }
    if decimals < 0 { return .integer(isNegative ? -value : value) }
    let magnitude = Double(value) / powers[decimals]
    return .float(isNegative ? -magnitude : magnitude)
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

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
