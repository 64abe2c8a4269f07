import Testing

@testable import Calibration

@Suite struct `Words of a response` {
  private static let language = CompiledLanguage(
    Language(id: "small", traits: ["function": ["the", "that"], "number": ["three"]])
  )

  private func compare(_ answer: String, _ challenge: String, _ response: String) -> WordComparison
  {
    let tokenizer = Tokenizer(language: Self.language)
    let texts = [answer, challenge, response].map { text in
      (tokens: tokenizer.tokenize(text), bytes: Array(text.utf8))
    }
    var words = WordComparison()
    for _ in 0..<2 {
      texts[0].bytes.withUnsafeBufferPointer { first in
        texts[1].bytes.withUnsafeBufferPointer { second in
          texts[2].bytes.withUnsafeBufferPointer { third in
            words.compare(
              answer: (texts[0].tokens, first),
              challenge: (texts[1].tokens, second),
              response: (texts[2].tokens, third),
              language: Self.language
            )
          }
        }
      }
    }
    return words
  }

  @Test func `are counted once each, by their stems`() {
    let words = compare(
      "We moved the rota.",
      "Who owned that rota, and the costs?",
      "The moving of rotas costs 7 and 7, and costs nothing."
    )
    // Moving, rota, costs, and, nothing; "of" is too short, "the" is a function word.
    #expect(words.stems.response == 5)
    #expect(words.stems.challenge == 5)
    #expect(words.stems.takenUp == 3)
    #expect(words.stems.repeated == 2)
    #expect(words.stems.new == 1)
    #expect(words.numbers.new == 1)
  }

  @Test func `repeat runs of three within a sentence`() {
    let words = compare("we moved the rota first", "why", "we moved the rota. first we")
    #expect(words.triples.repeated == 2)
  }
}
