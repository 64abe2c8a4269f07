extension Escaping {
  /// A JSON string, quotation marks included.
  ///
  /// The value is the text to the letter; what could act on a terminal is written as `\u` escapes,
  /// which every JSON reader decodes again.
  package static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isHarmful(scalar):
        for unit in String(scalar).utf16 { result += "\\u" + lowercaseHexadecimal(unit) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func lowercaseHexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
