import Testing

@testable import Calibration

/// Quotes of texts without a language; a quote that is cut stays under 170 bytes.
@Suite struct `The words quoted` {
  private func quote(_ text: String, around words: ClosedRange<Int>) -> String? {
    let language = CompiledLanguage(Language(id: "none"))
    let tokens = Tokenizer(language: language).tokenize(text)
    let finder = QuoteFinder(tokens, language: language)
    let range = finder.quote(from: words.lowerBound, to: words.upperBound, sentence: 0)
    return range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  /// Different words of nine letters, so that *n* of them take 10 *n* - 1 bytes.
  private func words(_ range: Range<Int>) -> String {
    let letters = Array("bcdfghjklm")
    return range.map { "wordword" + String(letters[$0 % 10]) }.joined(separator: " ")
  }

  @Test func `are the sentence, without the signs at its ends`() {
    #expect(quote("They copied it.", around: 1...1) == "They copied it")
    #expect(quote("\"They copied it\", she said.", around: 2...2) == "They copied it\", she said")
    #expect(quote("They copied it,", around: 1...1) == "They copied it")
    #expect(quote("- They copied it -", around: 2...2) == "They copied it")
  }

  @Test func `keep a sign that belongs to the words`() {
    #expect(quote("\"They copied it", around: 0...2) == "\"They copied it")
  }

  @Test func `are the whole of a sentence of 170 bytes, and not of one more`() {
    let start = words(0..<16)
    #expect(quote(start + " tenletters.", around: 0...0) == start + " tenletters")
    #expect(quote(start + " elevenbytes.", around: 0...0) == start)
  }

  @Test func `of a long sentence are the clause`() {
    let clauses = [0, 5, 10, 15, 20].map { words($0..<($0 + 5)) }
    let text = clauses.joined(separator: ", ") + "."
    // A comma counts as a token: the third clause has tokens 12 to 16.
    #expect(quote(text, around: 14...14) == clauses[2])
    #expect(quote(text, around: 12...12) == clauses[2])
    #expect(quote(text, around: 16...16) == clauses[2])
    #expect(quote(text, around: 10...12) == clauses[1] + ", " + clauses[2])
    #expect(quote(text, around: 0...0) == clauses[0])
    #expect(quote(text, around: 28...28) == clauses[4])
  }

  @Test func `of a long clause go back first, then on, under 170 bytes`() {
    let text = words(0..<30) + "."
    #expect(quote(text, around: 20...20) == words(4..<21))
    #expect(quote(text, around: 20...22) == words(6..<23))
    #expect(quote(text, around: 3...3) == words(0..<17))
    #expect(quote(text, around: 29...29) == words(13..<30))
    let edge = words(0..<16) + " tenletters " + words(0..<16) + "."
    #expect(quote(edge, around: 0...0) == words(0..<16))
    #expect(quote(edge, around: 16...16) == words(1..<16) + " tenletters")
    let pair = words(0..<5) + ", " + words(5..<30) + "."
    #expect(quote(pair, around: 8...8) == words(5..<22))
  }

  @Test func `are none outside the sentence`() {
    #expect(quote("They copied it.", around: 1...3) == nil)
  }
}
