import Testing

@testable import Calibration

@Suite struct `The vocabulary` {
  @Test func `finds words of any length again, and no other`() {
    var vocabulary = Vocabulary(expectedCount: 4)
    let words = (1...40).map { String(repeating: "abcdefghij", count: 4).prefix($0) }.map(
      String.init
    )
    let rows = words.map { vocabulary.insert($0) }
    #expect(Set(rows).count == words.count)
    for (word, row) in zip(words, rows) {
      #expect(vocabulary.row(of: word) == row)
      #expect(vocabulary.insert(word) == row)
      #expect(vocabulary.word(at: row) == word)
      #expect(vocabulary.row(of: word + "!") == Vocabulary.unknown)
      #expect(vocabulary.row(of: "z" + word.dropFirst()) == Vocabulary.unknown)
    }
  }

  @Test func `reads a word alike wherever it stands in a text`() {
    let language = CompiledLanguage(
      Language(id: "small", traits: ["verb": ["organised", "ran", "co-operated", "reorganised"]])
    )
    let tokenizer = Tokenizer(language: language)
    for word in ["ran", "organised", "reorganised", "co-operated"] {
      let row = language.vocabulary.row(of: word)
      for padding in 0..<9 {
        let front = String(repeating: "x", count: padding)
        for text in [
          "\(front) \(word)", "\(front) \(word) \(front)", "\(word.uppercased()) \(front)",
        ] {
          #expect(tokenizer.tokenize(text).tokens.contains { $0.row == row }, "\(text)")
        }
      }
    }
  }
}
