/// Small grammar of the sentences that are put together rather than taken from a phrasebook.
enum Prose {
  /// Things in a row: `a`, `a and b`, `a, b and c`.
  static func list(_ things: [String], and joint: String = "and") -> String {
    guard let last = things.last, things.count > 1 else { return things.first ?? "" }
    return things.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  /// The text with a small first letter, unless the word is an abbreviation.
  static func lowered(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// The text with a capital first letter.
  static func raised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// The text without the full stop at its end.
  static func open(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// A small number in words.
  static func count(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// Part of a vote with two decimals, without a sign.
  static func part(_ amount: Double) -> String {
    DecimalText.fixed(amount.magnitude, decimals: 2)
  }
}
