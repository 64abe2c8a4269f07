/// The one place that makes text harmless for where it goes.
///
/// Answers, names and titles are written by strangers. Whatever they hold, none of it may move a
/// cursor, hide or reorder what stands beside it, open a tag, or run in a spreadsheet.
package enum Escaping {
  /// One line of text with everything that could act on a terminal made visible.
  ///
  /// Control characters (C0, C1, delete), bidirectional controls, invisible characters and line
  /// separators become `<U+202E>` and the like; a tab or a line break becomes a space. The
  /// joiners that scripts and emoji need stay.
  package static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": result += " "
      case _ where isHarmful(scalar): result += "<U+\(hexadecimal(scalar))>"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text for between tags and inside quoted attributes of HTML, SVG and XML.
  package static func markup(_ text: String) -> String {
    var result = ""
    for scalar in visibleLines(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text with line breaks kept, and each line as ``visible(_:)`` leaves it.
  package static func visibleLines(_ text: String) -> String {
    lines(text).map { visible($0) }.joined(separator: "\n")
  }

  /// The lines of a text, whichever of the three line endings it has.
  package static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map(String.init)
  }

  /// Whether a scalar acts on what displays it, instead of being displayed.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE00FF: true
    default: false
    }
  }

  /// At least four hexadecimal digits, as the Unicode Standard names scalars.
  static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
