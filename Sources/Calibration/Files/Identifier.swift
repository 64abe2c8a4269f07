/// The grammar of ids: safe as a file's name, as a key and on a command line.
package enum Identifier {
  /// The grammar in words.
  package static let rule = "lowercase letters, digits and single hyphens between them"

  /// The grammar as an ECMA regular expression, for editors.
  package static let expression = "^[a-z0-9]+(-[a-z0-9]+)*$"

  /// Longer ids are refused.
  private static let longest = 64

  /// Whether a text follows the grammar.
  package static func isValid(_ text: String) -> Bool {
    var isAfterHyphen = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        isAfterHyphen = false
      case UInt8(ascii: "-") where !isAfterHyphen:
        isAfterHyphen = true
      default:
        return false
      }
    }
    return !isAfterHyphen && text.utf8.count <= longest
  }

  /// The id that a text most nearly is, letters without their accents; empty where nothing of it can
  /// be kept.
  package static func slug(of text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      // An accent, or an apostrophe, does not end a word.
      case "\u{300}"..."\u{36F}", "'", "\u{2019}": break
      case "ß": slug += "ss"
      default:
        let letters = plain(scalar)
        if !letters.isEmpty {
          slug += letters
        } else if !slug.isEmpty, !slug.hasSuffix("-") {
          slug += "-"
        }
      }
    }
    slug = String(slug.prefix(longest))
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }

  /// The letters of a Latin letter without its accent, by its name in Unicode: *ü* is LATIN SMALL LETTER U
  /// WITH DIAERESIS, *æ* is LATIN SMALL LETTER AE; empty for any other.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 3, words.prefix(2) == ["LATIN", "SMALL"], words[3].count <= 2,
      words.count == 4 || words[4] == "WITH"
    else { return "" }
    return words[3].lowercased()
  }
}
