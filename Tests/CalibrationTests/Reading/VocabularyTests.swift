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

  @Test func `finds the same after it was archived, and takes further words`() throws {
    for count in [0, 1, 300] {
      var vocabulary = Vocabulary(expectedCount: 2)
      let words = (0..<count).map { String(repeating: "word", count: $0 % 5) + "-\($0)" }
      for word in words { vocabulary.insert(word) }
      var writer = ArchiveWriter()
      var written = vocabulary
      writer.pass(&written)
      let part = ArchivePart(digits: .kept(writer.digits), texts: .kept(writer.texts))
      var read = try #require(part.read(Vocabulary.self))
      #expect(read.count == vocabulary.count)
      for word in words {
        #expect(read.row(of: word) == vocabulary.row(of: word) && read.row(of: word) > 0)
        #expect(read.word(at: read.row(of: word)) == word)
        #expect(read.row(of: word + "?") == Vocabulary.unknown)
      }
      #expect(
        read.insert("further") == Int32(count + 1) && read.insert("further") == Int32(count + 1)
      )
      #expect(read.word(at: Int32(count + 1)) == "further" && read.word(at: 0).isEmpty)
      #expect(vocabulary.row(of: "further") == Vocabulary.unknown)
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
