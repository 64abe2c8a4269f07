import Testing

@testable import Calibration

@Suite struct `A quote` {
  @Test(arguments: [
    (
      "adoption: \"the chairman wrote to all heads of office",
      "the chairman wrote to all heads of office"
    ),
    (
      "Flower auction clock (Dutch-type, price drops till someone presses",
      "Dutch-type, price drops till someone presses"
    ),
    ("they all 'delivered their parts on time", "delivered their parts on time"),
    ("the ops team (ours) doesn't own it", "the ops team (ours) doesn't own it"),
    ("I do not accept \"cannot\" easily", "I do not accept \"cannot\" easily"),
    ("the teams' plans and 'our' own", "the teams' plans and 'our' own"),
    ("most of it gone in transit)", "most of it gone in transit"),
    ("a (b", "a (b"), ("", ""), (")", ")"), ("\"", "\""),
    ("and last year that stopped a purchase", "last year that stopped a purchase"),
    ("and they agreed", "and they agreed"),
  ])
  func `has both of a pair, or neither`(words: String, quoted: String) {
    #expect(String(words.paired(upTo: 170)) == quoted)
  }

  @Test func `is cut at a clause, else at a word, else between letters`() {
    let clause = String(repeating: "long words, ", count: 20)
    #expect(clause.paired(upTo: 50).hasSuffix("long words"))
    let word = String(repeating: "word ", count: 40)
    #expect(word.paired(upTo: 22) == "word word word word")
    let letters = String(repeating: "\u{E9}", count: 100)
    #expect(letters.paired(upTo: 21).utf8.count == 20)
  }

  @Test func `says where it stands in the text`() throws {
    let words = "and the chairman (letter shown to me on a phone"
    let finding = Finding(
      signal: 0,
      evidence: 1,
      strength: 1,
      contributions: [],
      range: 10..<57,
      quote: words
    )
    let quote = try #require(QuotedWords(finding, answer: nil))
    #expect(quote.text == "letter shown to me on a phone")
    #expect(quote.range == 28..<57)
  }
}
