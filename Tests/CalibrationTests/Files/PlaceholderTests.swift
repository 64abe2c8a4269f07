import Calibration
import TestSupport
import Testing

@Suite struct `Placeholders in phrases` {
  private func told(ofRubric steps: String) throws -> [String] {
    let tree = try TemporaryTree([
      "languages/english.yaml": SmallScenarios.language,
      "wordings/words.yaml": SmallScenarios.wording,
    ])
    let marked = MarkedSource(
      SmallScenarios.rubric.replacing(
        "phrasebook:\n",
        with: "phrasebook:\n  steps: " + steps + "\n"
      )
    )
    var library = ScenarioLibrary(scenarios: tree.path)
    return marked.messages(of: library.rubric(in: marked.source).diagnostics)
  }

  private func told(ofLanguage variants: String) -> [String] {
    let marked = MarkedSource(SmallScenarios.language + "\nvariants: " + variants + "\n")
    var library = ScenarioLibrary()
    return marked.messages(of: library.file(in: marked.source).diagnostics)
  }

  private static let steps = "expected {missing}, {shown} or {vote}"

  @Test func `are those that are filled in, with a capital or without`() throws {
    let steps = #"{one: ["{Vote}: {missing}."], rests: ["{Shown}, or {vote}."], stands: [Sure.]}"#
    #expect(try told(ofRubric: steps) == [])
  }

  @Test func `get the nearest and all where they are unknown`() throws {
    #expect(
      try told(ofRubric: #"{rests: ["It rests on ▸{shwn}; without that, ▸{vot}."]}"#) == [
        "unknown placeholder {shwn}, \(Self.steps); did you mean '{shown}'?",
        "unknown placeholder {vot}, \(Self.steps); did you mean '{vote}'?",
      ]
    )
    #expect(
      try told(ofRubric: #"{one: ["▸{Mising}."], several: ["▸{}"], stands: ["▸{vote}"]}"#) == [
        "unknown placeholder {Mising}, \(Self.steps); did you mean '{Missing}'?",
        "unknown placeholder {}, \(Self.steps)", "unknown placeholder {vote}, expected none",
      ]
    )
  }

  @Test func `are closed`() throws {
    #expect(
      try told(ofRubric: #"{one: ["▸{missing, {vote}", "▸{"]}"#) == [
        "a placeholder is not closed, expected }", "a placeholder is not closed, expected }",
      ]
    )
  }

  @Test func `are slots in a language's introductions`() {
    #expect(told(ofLanguage: #"{introductions: ["I am {name}."], slots: {name: [Wei]}}"#) == [])
    #expect(
      told(ofLanguage: #"{introductions: ["I am ▸{nam}."], slots: {name: [Wei]}}"#) == [
        "unknown placeholder {nam}, expected {name}; did you mean '{name}'?"
      ]
    )
  }
}
