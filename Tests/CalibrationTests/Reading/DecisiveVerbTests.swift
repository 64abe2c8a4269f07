import Testing

@testable import Calibration

@Suite struct `The decisive verb` {
  private static let language = Language(
    id: "small",
    traits: [
      "auxiliary": ["had", "was", "did"], "infinitive": ["to"], "negation": ["not"],
      "verb": ["copied", "copy", "had", "was"], "determiner": ["a", "the"], "adverb": ["soon"],
    ]
  )

  /// The verb of some words of an answer.
  private func verb(of words: String, in text: String) throws -> DecisiveVerb {
    let rubric = Rubric(id: "r", title: "R", cues: [])
    var reader = AnswerReader(RubricReader(rubric: rubric, language: Self.language))
    let record = AnswerText(answer: text)
    _ = reader.read(record)
    let place = try #require(record.place(of: words))
    return try #require(reader.decisiveVerb(of: place.range, in: .answer))
  }

  private func text(_ verb: DecisiveVerb, in text: String) -> String {
    String(decoding: Array(text.utf8)[verb.range], as: UTF8.self)
  }

  @Test(arguments: [
    ("They had", "They had a depot.", "had", true, false),
    ("They had", "They had to copy it.", "had", false, false),
    ("They had", "They had copied it.", "copied", false, true),
    ("They had", "They had soon copied it.", "copied", false, true),
    ("they had", "They kept what they had. To copy it was hard.", "had", true, false),
    ("they had", "It was all they had", "had", true, false),
    ("they had", "They copied all that they had to", "had", false, false),
    ("copied it", "They copied it.", "copied", false, false),
  ])
  func `is the first among the words, past auxiliaries`(
    words: String,
    text: String,
    verb: String,
    isAuxiliary: Bool,
    follows: Bool
  ) throws {
    let found = try self.verb(of: words, in: text)
    #expect(self.text(found, in: text) == verb)
    #expect(found.isAuxiliary == isAuxiliary && found.followsAuxiliary == follows)
  }

  @Test func `is negated by a word among those given`() throws {
    #expect(try verb(of: "copied", in: "They copied it.").isAffirmed)
    #expect(try !verb(of: "did not copy", in: "They did not copy it.").isAffirmed)
  }
}
