/// Chooses the words to quote around a hit: whole clauses, not too many.
struct QuoteFinder {
  private let text: TokenizedText
  /// The row of quotation marks.
  private let quoteRow: Int32
  private static let longest = 170

  init(_ text: TokenizedText, language: CompiledLanguage) {
    self.text = text
    quoteRow = language.rows.quote
  }

  /// UTF-8 offsets of the sentence around the hit, or where it is long, of its clauses.
  func quote(from first: Int, to last: Int, sentence: Int) -> Range<Int>? {
    let range = text.sentence(sentence)
    guard range.contains(first), range.contains(last) else { return nil }
    var low = range.lowerBound
    var high = range.upperBound - 1
    if bytes(low, high) > QuoteFinder.longest {
      low = first
      while low > range.lowerBound, !isBreak(low - 1), bytes(low - 1, last) < QuoteFinder.longest {
        low -= 1
      }
      high = last
      while high < range.upperBound - 1, !isBreak(high + 1),
        bytes(low, high + 1) < QuoteFinder.longest
      {
        high += 1
      }
    }
    while low < first, text.tokens[low].marks.contains(.punctuation) { low += 1 }
    while high > last, text.tokens[high].marks.contains(.punctuation) { high -= 1 }
    let start = Int(text.tokens[low].start)
    let end = Int(text.tokens[high].end)
    return start < end ? start..<end : nil
  }

  private func bytes(_ low: Int, _ high: Int) -> Int {
    Int(text.tokens[high].end) - Int(text.tokens[low].start)
  }

  private func isBreak(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.marks.contains(.punctuation) && token.row != quoteRow
  }
}
