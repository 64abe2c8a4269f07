/// Quotes around text.
enum YAMLQuoting {
  /// Text in double quotes, or in single ones where that saves escapes.
  static func quoted(_ text: String) -> String {
    let isPrintable = text.unicodeScalars.allSatisfy(isPrintable)
    let hasDouble = text.utf8.contains(.doubleQuote)
    let hasSingle = text.utf8.contains(.singleQuote)
    let hasBackslash = text.utf8.contains(.backslash)
    if isPrintable, hasDouble || hasBackslash, !hasSingle { return "'\(text)'" }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// Whether a scalar is seen, or joins those that are.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C...0x200D, 0x3000: true
    default: YAMLScalarText.isOrdinary(scalar)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where isPrintable(scalar): String(scalar)
    default: hexadecimal(scalar.value)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let count = value < 0x100 ? 2 : value < 0x10000 ? 4 : 8
    let letter = count == 2 ? "x" : count == 4 ? "u" : "U"
    return "\\" + letter + String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
