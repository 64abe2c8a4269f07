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

  /// A JSON document for inside an element of HTML: the same value, and no character in it that could
  /// begin a tag, a comment or an entity.
  static func embedded(json text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      // These stand only inside strings, where an escape means the same.
      case "<": result += "\\u003c"
      case ">": result += "\\u003e"
      case "&": result += "\\u0026"
      case _ where scalar.value > 0x7F && isHarmful(scalar):
        for unit in String(scalar).utf16 { result += "\\u" + lowercaseHexadecimal(unit) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func lowercaseHexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
