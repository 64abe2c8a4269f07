import Testing

@testable import Calibration

@Suite
struct `Sentences that say nothing more` {
  private let language = CompiledLanguage(
    Language(
      id: "few-words",
      traits: [
        "function": ["the", "it", "we", "they"], "negation": ["never"], "coordinator": ["and"],
        "preposition": ["of", "in"],
      ]
    )
  )

  private func kept(_ text: String) -> [String] {
    var tokens = Tokenizer(language: language).tokenize(text)
    var sieve = SentenceSieve(language)
    sieve.sift(&tokens)
    let bytes = Array(text.utf8)
    return (0..<tokens.sentenceCount).map { index in
      tokens.sentence(index).map { place in
        let token = tokens.tokens[place]
        return String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("The depot copied it. The depot copied it.", 1),
    ("The depot copied it. THE DEPOT COPIED IT!", 1),
    ("The depot copied it. The depot never copied it.", 2),
    ("Four depots copied the weekly sheet. The weekly sheet four depots copied.", 1),
    ("Four depots copied the weekly sheet. Four depots never copied the weekly sheet.", 2),
    ("Yes. Yes.", 2),
  ])
  func `of sentences with the same words one is kept, and a denial is another`(
    text: String,
    count: Int
  ) {
    #expect(kept(text).count == count)
  }

  @Test(arguments: [
    "framework leverage decisions roadmap mechanism default standard influence ownership risk",
    "Framework, leverage, roadmap, mechanism, standard, influence, ownership, risk.",
  ])
  func `strings of words are no sentences`(words: String) {
    #expect(kept("The depot copied it. \(words)") == ["The depot copied it"])
  }

  @Test func `the rest keeps its order and the number of its words`() {
    let text = "We wrote it. The depot copied it. We wrote it. They kept it."
    var tokens = Tokenizer(language: language).tokenize(text)
    var sieve = SentenceSieve(language)
    sieve.sift(&tokens)
    #expect(kept(text) == ["We wrote it", "The depot copied it", "They kept it"])
    #expect(tokens.wordCount == 10)
    #expect(tokens.tokens.count == 10)
  }
}
