extension AnswerText {
  /// The most words of a text that are looked through for what somebody may have meant to quote.
  private static let mostWords = 2000

  /// The first place where the answer, or else the response, has some words; null where neither has,
  /// and for no words.
  ///
  /// A place with the same bytes is taken before one that differs in straight and curly marks or in the
  /// case of the first letter, which are read alike.
  func place(of words: String) -> (part: Finding.Part, range: Range<Int>)? {
    let quoted = SoughtWords(words)
    for likeness in [SoughtWords.Likeness.exact, .written] {
      for part in [Finding.Part.answer, .response] {
        if let range = quoted.range(in: Array(text(of: part).utf8), likeness) {
          return (part, range)
        }
      }
    }
    return nil
  }

  /// What is wrong with words that are quoted from the texts; null where they stand in one of them.
  func problem(ofQuote quote: String) -> Problem? {
    guard !quote.isEmpty else {
      return .invalid(
        "the quote is empty",
        expected: "words of the answer or the response",
        nearest: nil
      )
    }
    guard place(of: quote) == nil else { return nil }
    return .invalid(
      "the quote stands neither in the answer nor in the response",
      expected: "their very words",
      nearest: wordsNearest(to: quote)
    )
  }

  /// The words of a range of one of the texts.
  func words(of part: Finding.Part, in range: Range<Int>) -> String {
    let bytes = Array(text(of: part).utf8)
    return String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  private func text(of part: Finding.Part) -> String { part == .answer ? answer : response ?? "" }

  /// The words within a sentence of the answer or the response that come nearest to some that stand in
  /// neither; null where none are near, and for more than 64 characters.
  func wordsNearest(to words: String) -> String? {
    let count = words.split(whereSeparator: \.isWhitespace).count
    guard count > 0, words.unicodeScalars.count <= 64 else { return nil }
    var passages: [String] = []
    for text in [answer, response ?? ""] {
      for line in text.split(whereSeparator: \.isNewline) {
        let all = line.split(whereSeparator: \.isWhitespace).prefix(Self.mostWords)
        for length in max(1, count - 1)...(count + 1) where length <= all.count {
          for first in 0...(all.count - length) {
            let run = all[first..<(first + length)]
            if run.dropLast().contains(where: { $0.last.map(".!?".contains) ?? false }) { continue }
            let passage = line[run[first].startIndex..<run[first + length - 1].endIndex]
            let end = passage.lastIndex { !".,;:!?".contains($0) }
            passages.append(String(end.map { passage[...$0] } ?? passage))
          }
        }
      }
    }
    return Nearest.match(for: words, among: passages)
  }
}
