extension ByteView {
  /// The Unicode scalar that begins at an offset, and its number of bytes.
  ///
  /// The result is `nil` where the bytes are not UTF-8: truncated, overlong, surrogates, or beyond
  /// U+10FFFF.
  func scalar(at offset: Int) -> (value: UInt32, length: Int)? {
    let first = UInt32(self[offset])
    if first < 0x80 { return offset < count ? (first, 1) : nil }
    func rest(_ index: Int) -> UInt32? {
      let byte = UInt32(self[offset + index])
      return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    guard first >= 0xC2, first <= 0xF4, let second = rest(1) else { return nil }
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    guard let third = rest(2) else { return nil }
    if first < 0xF0 {
      let value = (first & 0x0F) << 12 | second << 6 | third
      return value >= 0x800 && !(0xD800...0xDFFF).contains(value) ? (value, 3) : nil
    }
    guard let fourth = rest(3) else { return nil }
    let value = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
    return value >= 0x10000 && value <= 0x10FFFF ? (value, 4) : nil
  }
}
