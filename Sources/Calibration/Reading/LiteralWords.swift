/// Splits a word of a pattern as the tokenizer splits a word of a text.
enum LiteralWords {
  private static let endings: [(suffix: String, words: [String])] = [
    ("n't", ["not"]), ("'ve", ["have"]), ("'re", ["are"]), ("'m", ["am"]), ("'ll", ["will"]),
  ]

  /// `didn't` gives `did`, `not`; `team's` gives `team`, `'s`.
  static func split(_ word: String) -> [String] {
    guard word.utf8.contains(UInt8(ascii: "'")) else { return [word] }
    for ending in endings where word.hasSuffix(ending.suffix) {
      let stem = String(word.dropLast(ending.suffix.count))
      return stem.isEmpty ? ending.words : [stem] + ending.words
    }
    if word.hasSuffix("'s"), word.count > 2 { return [String(word.dropLast(2)), "'s"] }
    return [word]
  }
}
