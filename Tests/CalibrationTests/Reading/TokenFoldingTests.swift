import Testing

@testable import Calibration

@Suite struct `Names and asides` {
  private let language: CompiledLanguage = {
    var language = Language(
      id: "few-words",
      traits: ["actor": ["bank", "state", "finance", "legal"], "filler": ["um"]]
    )
    language.asides = ["you know", "i mean", "so", "you know what"]
    language.nameJoiners = ["of"]
    return CompiledLanguage(language)
  }()

  private func folded(_ text: String) -> TokenizedText {
    var tokens = Tokenizer(language: language).tokenize(text)
    TokenFolding(language).fold(&tokens)
    return tokens
  }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return folded(text).tokens.map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("we met Corvo Bank there", ["we", "met", "Corvo Bank", "there"]),
    ("at Lagos State I met Ann", ["at", "Lagos State", "I", "met", "Ann"]),
    ("the Bank of Ulm paid", ["the", "Bank of Ulm", "paid"]),
    ("Halden Freight paid", ["Halden Freight", "paid"]),
  ]) func `a name of several words is one`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    "then Finance Legal came", "of Finance and Ann", "Maybe the bank paid", "the state of Finance",
  ]) func `listed words and single ones stay as they are`(text: String) {
    #expect(words(text) == text.split(separator: " ").map(String.init))
  }

  @Test func `a name counts as one word and says no word`() {
    let text = folded("we met Corvo Bank there")
    #expect(text.wordCount == 4)
    #expect(text.tokens[2].row == Vocabulary.unknown)
    #expect(text.tokens[2].marks == .capitalized)
  }

  @Test(arguments: [
    ("You know, we met.", ["we", "met"]),
    ("So, I mean, we met.", ["we", "met"]),
    ("we met, you know, twice", ["we", "met", ",", "twice"]),
    ("Um, we met. You know what, they left.", ["we", "met", "they", "left"]),
    ("You know we met.", ["You", "know", "we", "met"]),
    ("we said so, and left", ["we", "said", "so", ",", "and", "left"]),
  ]) func `asides vanish with their comma where they are set off`(
    text: String,
    expected: [String]
  ) {
    #expect(words(text) == expected)
  }

  @Test func `behind an aside a sentence begins`() {
    let text = folded("You know, The bank paid. Then it closed.")
    #expect(text.tokens[0].marks == .initial)
    #expect(text.sentenceCount == 2)
    #expect(text.wordCount == 6)
  }

  @Test func `a sentence of nothing but an aside leaves none`() {
    let text = folded("So, you know, \n\nThe bank paid.")
    #expect(text.sentenceCount == 1)
    #expect(text.tokens.count == 3)
  }
}
