extension Escaping {
  /// One field of a CSV record (RFC 4180), quoted where it must be.
  ///
  /// A field that a spreadsheet would run as a formula gains an apostrophe in front; numbers such
  /// as `-1.5` do not. Control characters other than tabs and line breaks become visible.
  package static func csv(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      if isHarmful(scalar), scalar != "\t", scalar != "\n", scalar != "\r" {
        text += "<U+\(hexadecimal(scalar))>"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    if startsFormula(text) { text = "'" + text }
    let needsQuotes = text.unicodeScalars.contains { ",\"\n\r\t;".unicodeScalars.contains($0) }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// A record with its line break, which is a line feed as other programs of the shell expect.
  package static func csvRecord(_ fields: [String]) -> String {
    fields.map(csv).joined(separator: ",") + "\n"
  }

  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF20}": return true
    case "+", "-", "\u{FF0B}", "\u{FF0D}": return Double(text) == nil
    default: return false
    }
  }
}
