import Calibration
import TestSupport
import Testing

@Suite struct `Verdicts of a phrasebook` {
  /// What is said of the small rubric with other verdicts for one signal.
  private func messages(_ verdicts: String) throws -> [String] {
    let tree = try TemporaryTree([
      "languages/english.yaml": SmallScenarios.language,
      "wordings/words.yaml": SmallScenarios.wording,
    ])
    let usual = "terse: [Alone.]"
    #expect(SmallScenarios.rubric.contains(usual))
    let source = MarkedSource(SmallScenarios.rubric.replacing(usual, with: "terse: \(verdicts)"))
    var library = ScenarioLibrary(scenarios: tree.path)
    let loaded = library.rubric(in: source.source)
    #expect(loaded.value != nil && loaded.diagnostics.allSatisfy { $0.severity == .warning })
    return source.messages(of: loaded.diagnostics)
  }

  @Test func `that a comma in a list parted are told`() throws {
    #expect(
      try messages("[Alone, ▸not with others.]") == [
        "the verdict 'not with others.' begins with a small letter, expected a sentence; a comma in a "
          + "list in brackets parts two, so put it in quotes"
      ]
    )
    #expect(try messages("[\"Alone, not with others.\"]") == [])
  }

  @Test func `have at most ten words`() throws {
    let ten = "One does it all and nobody else would know how"
    #expect(try messages("[\(ten)]") == [])
    #expect(
      try messages("[▸\(ten) to.]") == [
        "a verdict of 11 words, expected two to ten; more can stand under 'because'"
      ]
    )
  }
}
