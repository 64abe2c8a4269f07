import Testing

@testable import Calibration

@Suite struct `Notes about a candidate` {
  /// Whether a text is read as notes, and how often the candidate is *I* in it.
  private func read(_ answer: String) throws -> (isNotes: Bool, own: Int) {
    var library = ScenarioLibrary()
    var reader = AnswerReader(try #require(library.rubric("staff-pm").value))
    _ = reader.read(AnswerText(answer: answer))
    let text = reader.lastAnswer.text
    let own = reader.compiled.cues.language.rows.i
    return (text.isNotes, text.tokens.count { $0.row == own })
  }

  @Test(arguments: ["he", "she", "they"])
  func `are told by the candidate, whoever that is`(pronoun: String) throws {
    let notes = "Kim is the candidate; \(pronoun) came from a bank. Price by the minute."
    #expect(try read(notes) == (true, 2))
  }

  @Test(arguments: [
    "They never asked why. They copied it.",
    "The clerks liked it; they copied it. They kept it.",
    "They run it now. The candidate says so.",
  ])
  func `are not told by others, who are they as well`(text: String) throws {
    #expect(try read(text) == (false, 0))
  }
}
