/// The ratings of a scale, as numbers or in words.
public struct RatingLabels: Hashable, Sendable {
  /// The ratings as numbers.
  public let scale: ClosedRange<Int>
  /// The words, from the lowest rating to the highest; none for a scale of numbers.
  public let words: [String]

  /// What a scale has to look like.
  public static let form =
    "two numbers such as 1-4, or words from the lowest to the highest, 2 to 100 ratings"

  /// Reads a scale.
  ///
  /// The initializer fails for a text that is none, and for more than 100 ratings.
  ///
  /// - Parameter text: `1-4`, or words with commas between them, which are then 1, 2, 3 ...
  public init?(_ text: String) {
    if let range = Self.range(text) {
      scale = range
      words = []
      return
    }
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Self.trimmed(String($0)) }
    guard (2...100).contains(words.count), !words.contains(""),
      Set(words.map { $0.lowercased() }).count == words.count
    else { return nil }
    self.words = words
    scale = 1...words.count
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let low = Int(trimmed(String(parts[0]))),
      let high = Int(trimmed(String(parts[1]))), low < high, low >= 0, high < low + 100,
      high < 1_000_000
    else { return nil }
    return low...high
  }

  /// What the ratings are worth: the numbers that the words are, where they rise by equal steps.
  var values: RatingValues {
    let numbers = words.compactMap(Self.number)
    return numbers.count == words.count ? RatingValues(numbers) ?? .asCounted : .asCounted
  }

  /// The rating that a word stands for, or a number of the value of a word that is one: `3.0` is `3`.
  func rating(_ word: String) -> Int? {
    let lowered = word.lowercased()
    if let index = words.firstIndex(where: { $0.lowercased() == lowered }) { return index + 1 }
    guard let value = Self.number(word) else { return nil }
    return words.firstIndex { Self.number($0) == value }.map { $0 + 1 }
  }

  /// The value of a decimal number, with a full stop or a comma; null for any other text.
  static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-")
        || byte == .dot || byte == .comma
    }
    guard isPlain else { return nil }
    return Double(String(decoding: text.utf8.map { $0 == .comma ? .dot : $0 }, as: UTF8.self))
  }

  /// The text without white space around it.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    guard let end = scalars.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\u{A0}" }) else {
      return ""
    }
    return String(scalars[...end])
  }
}
