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

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x2029, 0xFEFF, 0xFFFE...0xFFFF: false
    default: true
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
