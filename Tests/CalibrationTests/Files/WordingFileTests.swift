import Calibration
import TestSupport
import Testing

@Suite struct `Files of words` {
  @Test func `a table of words has whole lines`() {
    let marked = MarkedSource(
      SmallScenarios.wording.replacing("plan_moved 1.25 0 30", with: "plan_moved 1.25 0")
        .replacing("terms: |", with: "terms: ▸|")
    )
    var library = ScenarioLibrary()
    let loaded = library.file(in: marked.source)
    #expect(
      marked.messages(of: loaded.diagnostics) == [
        "'plan_moved 1.25 0' is no term, expected a stem, its rarity and 2 numbers"
      ]
    )
    #expect(loaded.value == nil)
  }

  @Test func `a table of topics has a word and a number a line`() {
    let marked = MarkedSource(
      SmallScenarios.wording
        + "\ntopics:\n  base: 0.5\n  words: ▸|\n    soup 1.5\n    two words 1\n"
    )
    var library = ScenarioLibrary()
    let loaded = library.file(in: marked.source)
    #expect(
      marked.messages(of: loaded.diagnostics) == [
        "'two words 1' is no term, expected a stem and its weight"
      ]
    )
    #expect(loaded.value == nil)
  }
}
