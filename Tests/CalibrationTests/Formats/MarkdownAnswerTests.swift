import Calibration
import Testing

@Suite struct `A Markdown answer` {
  @Test func `has front matter, question, answer, pushback and response`() throws {
    let answer = read(
      """
      ---
      id: a1
      candidate: candidate-a
      ---
      # Question

      What did you change?

      I moved the refund cost
      to the owner.

      ### A heading of the answer

      More.

      ## Pushback
      One team only?

      ## Response
      ```
      ## Question
      ```
      Yes.

      """
    )
    #expect(answer.diagnostics.isEmpty)
    #expect(answer.frontMatter?["id"]?.text == "a1")
    #expect(answer.question == "What did you change?")
    #expect(
      answer.answer
        == "I moved the refund cost\nto the owner.\n\n### A heading of the answer\n\nMore."
    )
    #expect(answer.pushback == "One team only?")
    #expect(answer.response == "```\n## Question\n```\nYes.")
  }

  @Test func `may be text alone`() {
    let answer = read("\r\nJust text.\r\n\r\nTwo paragraphs.\r\n")
    #expect(answer.answer == "Just text.\n\nTwo paragraphs.")
    #expect(answer.question == nil)
    #expect(answer.frontMatter == nil)
  }

  @Test func `takes the whole section for the question before a heading Answer`() {
    let answer = read("# Question\nOne.\n\nTwo.\n\n# Answer\nThree.\n")
    #expect(answer.question == "One.\n\nTwo.")
    #expect(answer.answer == "Three.")
  }

  @Test(arguments: [
    ("---\nid: a: b\n---\nText.\n", "x.md:2:6: error: a second colon in plain text"),
    (
      "---\nid: a\nText.\n",
      "x.md:1:1: error: the front matter has no end, expected a line '---' after it"
    ),
    ("---\n- a\n---\n", "x.md:2:1: error: expected a mapping, found a list"),
    ("## Pushback\na\n## Pushback\nb\n", "x.md:3:1: error: the heading 'pushback' stands twice"),
  ])
  func `says what is wrong with its place`(text: String, message: String) {
    let answer = read(text)
    #expect(!answer.isUsable)
    #expect(answer.diagnostics.map { DiagnosticPrinter().lines(of: $0)[0] } == [message])
  }

  private func read(_ text: String) -> MarkdownAnswer {
    MarkdownAnswer(SourceText(name: "x.md", text: text))
  }
}
