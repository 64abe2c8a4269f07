import Calibration
import Testing

@Suite struct `Scope of a pattern that marks no place` {
  private func isShown(_ pattern: String, in text: String) -> Bool {
    let affirmed = "{polarity: affirmed, mode: actual}"
    return ExampleFixture(any: [pattern], when: affirmed, silent: ["\"\(text)\""]).failures.contains
    {
      $0.hasPrefix("adopted is found")
    }
  }

  @Test(arguments: [
    ("we ~3 copied the sheet", "We copied the sheet.", "We never copied the sheet."),
    ("we ~3 =copy the sheet", "We soon copied the sheet.", "We hoped to copy the sheet."),
    ("that (is|was) ~2 the default", "That was the default.", "That was not the default."),
    ("i ~5 by hand", "I filled it by hand.", "I did not fill it by hand."),
    ("nobody ~1 copied the sheet", "Nobody copied the sheet.", "If nobody copied the sheet, fine."),
    ("we did not copy it", "We did not copy it.", "If we did not copy it, fine."),
    ("from # to #", "It fell from 9 to 4.", "It never fell from 9 to 4."),
  ]) func `is read at the word that decides`(pattern: String, says: String, denies: String) {
    #expect(isShown(pattern, in: says))
    #expect(!isShown(pattern, in: denies))
  }

  @Test func `takes a duty for a fact, and a decision that is wished for, for a wish`() {
    #expect(isShown("they *copy the sheet", in: "They copy the sheet."))
    #expect(isShown("to *copy the sheet", in: "They have to copy the sheet."))
    #expect(!isShown("to *copy the sheet", in: "They hope to copy the sheet."))
    #expect(!isShown("*copy the sheet", in: "They hope to decide to copy the sheet."))
  }

  @Test func `begins anew behind a colon`() {
    #expect(isShown("they *copied the sheet", in: "My part was the plan: they copied the sheet."))
  }
}
