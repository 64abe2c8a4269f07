/// How a scalar is written so that every reader takes it for what it is.
enum YAMLScalarText {
  /// A number in its shortest form; one that is not whole in type keeps a point or an exponent that
  /// readers of YAML 1.1 take for a number too.
  static func number(_ value: Double) -> String {
    if value.isNaN { return ".nan" }
    if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
    let text = value.description
    guard let mark = text.firstIndex(of: "e") else { return text }
    let digits = text[..<mark]
    return digits.contains(".") ? text : digits + ".0" + text[mark...]
  }

  /// Text on one line: plain where that is safe, and otherwise quoted.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isKey: Whether it is written as a key.
  ///   - isFlow: Whether it stands in brackets.
  /// - Returns: The scalar as written.
  static func line(_ text: String, isKey: Bool = false, isFlow: Bool = false) -> String {
    isPlain(text, isKey: isKey, isFlow: isFlow) ? text : YAMLQuoting.quoted(text)
  }

  private static func isPlain(_ text: String, isKey: Bool, isFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    let isLetter = first | 0x20 >= 0x61 && first | 0x20 <= 0x7A && first < 0x80
    guard
      isLetter || first.isDigit || first == 0x5F || first == 0x24 || first == 0x2F
        || first >= 0x80 && !isKey
        || first == .minus && isNegativeWord(bytes)
    else { return false }
    guard last != .space, last != .colon, !hasBreakingBytes(bytes, isFlow: isFlow),
      text.unicodeScalars.allSatisfy(isOrdinary)
    else { return false }
    if isKey, isFlow || bytes.count > 200 { return isName(bytes) && !isSpecial(text) }
    return !isSpecial(text)
  }

  private static func isSpecial(_ text: String) -> Bool {
    CoreValue(plain: text).nameIfNotText != nil || OlderYAML.meaning(of: text) != nil
  }

  private static func isNegativeWord(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes[1] | 0x20 >= 0x61 && bytes[1] | 0x20 <= 0x7A
  }

  private static func isName(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A && $0 < 0x80 || $0.isDigit || $0 == .minus
        || $0 == 0x5F
    }
  }

  private static func hasBreakingBytes(_ bytes: [UInt8], isFlow: Bool) -> Bool {
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0..<0x20, 0x7F: return true
      case .colon where next == .space || isFlow: return true
      case .space where next == .numberSign: return true
      case _ where isFlow && (byte.isFlowIndicator || byte == .doubleQuote || byte == .singleQuote):
        return true
      default: break
      }
    }
    return false
  }

  /// Whether a scalar may stand without an escape: no control, no line or paragraph separator, no
  /// space that looks like one and is none.
  static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
      0xFEFF, 0xFFFE...0xFFFF:
      false
    default: true
    }
  }
}
