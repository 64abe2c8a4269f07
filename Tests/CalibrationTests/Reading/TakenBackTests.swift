import Calibration
import Testing

@Suite struct `Words that are not a wording's own` {
  private func isShown(_ pattern: String, when: String = "{}", in text: String) -> Bool {
    ExampleFixture(any: [pattern], when: when, silent: ["\"\(text)\""]).failures.contains {
      $0.hasPrefix("adopted is found")
    }
  }

  @Test(arguments: [
    ("copied the sheet", "They copied the sheet.", "They never copied the sheet."),
    ("copied the sheet", "They copied the sheet.", "If they copied the sheet, fine."),
    ("they ~3 copied the sheet", "They soon copied the sheet.", "They have not copied the sheet."),
    ("they ~3 =copy the sheet", "They soon copied the sheet.", "They hoped to copy the sheet."),
    ("nobody told them", "Nobody told them.", "If nobody told them, fine."),
    ("they did not copy it", "They did not copy it.", "If they did not copy it, fine."),
  ]) func `take it back, whether outside or in a gap`(pattern: String, says: String, denies: String)
  {
    #expect(isShown(pattern, in: says))
    #expect(!isShown(pattern, in: denies))
  }

  @Test func `take it back on the axis that a cue does not name`() {
    let actual = "{mode: actual}"
    #expect(isShown("they ~3 copied it", when: actual, in: "They soon copied it."))
    #expect(!isShown("they ~3 copied it", when: actual, in: "They never copied it."))
    let affirmed = "{polarity: affirmed}"
    #expect(!isShown("they ~3 =copy it", when: affirmed, in: "They would copy it."))
  }

  @Test func `let it stand where a cue says any`() {
    #expect(isShown("=copy it", when: "{polarity: any}", in: "They never copied it."))
    #expect(!isShown("=copy it", when: "{polarity: any}", in: "They would copy it."))
    #expect(isShown("=copy it", when: "{mode: any}", in: "They would copy it."))
    #expect(!isShown("=copy it", when: "{mode: any}", in: "They never copied it."))
  }
}
