import Calibration
import Testing

@Suite struct `A numbered answer` {
  private let long = """
    The first sentence is here for a start. It went on for 3.5 months, i.e. until May. "Who asked?" \
    Nobody did. V. Holt said so, and that was that for the whole of the year that followed it.

    A short paragraph. With two sentences.
    """

  @Test func `cuts long paragraphs at their sentences, and keeps short ones whole`() {
    let passages = NumberedAnswer(AnswerText(answer: long)).passages
    #expect(
      passages.map(\.text) == [
        "The first sentence is here for a start.",
        "It went on for 3.5 months, i.e. until May. \"Who asked?\" Nobody did.",
        "V. Holt said so, and that was that for the whole of the year that followed it.",
        "A short paragraph. With two sentences.",
      ]
    )
    #expect(passages.map(\.number) == [1, 2, 3, 4])
    #expect(passages.map(\.paragraph) == [1, 1, 1, 2])
  }

  @Test func `cuts where a sentence ends, wherever lines are broken`() {
    let broken = """
      The first sentence is here for a start. It went on
      for two years, i.e. until May, and nobody in
      the other depot asked.
      Then the depot copied the list from end to end.
      - One thing
        that was left

      - Another thing
      """
    let passages = NumberedAnswer(AnswerText(answer: broken)).passages
    #expect(
      passages.map(\.text) == [
        "The first sentence is here for a start.",
        "It went on for two years, i.e. until May, and nobody in the other depot asked.",
        "Then the depot copied the list from end to end.", "- One thing   that was left",
        "- Another thing",
      ]
    )
    #expect(passages.map(\.paragraph) == [1, 1, 1, 2, 3])
    let joined = broken.replacing("\n", with: " ")
    let whole = NumberedAnswer(AnswerText(answer: String(joined.prefix(166)))).passages
    #expect(whole.map(\.text) == passages.prefix(3).map(\.text))
  }

  @Test func `counts on through the response, and finds quotes across passages`() {
    let text = AnswerText(answer: long, pushback: "Really?", response: "Yes, and more.")
    let answer = NumberedAnswer(text)
    #expect(answer.passages.last?.number == 5)
    #expect(answer.passages.last?.field == .response)
    #expect(answer.numbers(of: "start. It went") == [1, 2])
    #expect(answer.numbers(of: "and more") == [5])
    #expect(answer.numbers(of: "Really?") == [])
    #expect(answer.numbers(of: "") == [])
    #expect(answer.passage(6) == nil)
  }

  @Test func `gives offsets that are the words`() throws {
    let text = AnswerText(answer: "Añadí «más» valor 東京. Fin.", response: "  \n ")
    for passage in NumberedAnswer(text).passages {
      let bytes = Array(text.answer.utf8)[passage.range]
      #expect(String(decoding: bytes, as: UTF8.self) == passage.text)
    }
    #expect(NumberedAnswer(AnswerText(answer: "")).passages.isEmpty)
  }
}
