import Calibration
import Testing

@Suite struct `Feedback on one record` {
  private func write(_ text: AnswerText, _ ids: [String]) throws -> [WrittenFeedback] {
    let standard = try RoastScenarios.scenario().standard
    var reader = AnswerReader(standard)
    let reading = reader.read(text)
    let writer = RecordFeedback(standard.rubric)
    return ids.map { writer.feedback(for: reading, id: $0) }
  }

  private let fold = AnswerText(
    answer: "I would taste each batch.",
    pushback: "Two hours a day.",
    response: "Oh, drop it."
  )

  @Test func `holds the verdict, the words, why, and a contrast or a change`() throws {
    for feedback in try write(fold, (0..<20).map(String.init)) {
      #expect(feedback.remarks.map(\.kind).prefix(2) == [.verdict, .because])
      #expect(feedback.remarks.count == 3)
      #expect([.contrast, .change].contains(feedback.remarks.last?.kind))
      #expect(feedback.first(.verdict)?.quote?.text == "Oh, drop it")
      #expect(feedback.text.contains("\u{201C}Oh, drop it\u{201D} (response)."))
    }
  }

  @Test func `varies over a batch and not over time`() throws {
    let ids = (0..<40).map { "record-\($0)" }
    let first = try write(fold, ids)
    #expect(first == (try write(fold, ids)))
    #expect(Set(first.map(\.text)).count > 10)
    #expect(Set(first.compactMap(\.verdict)).count == 3)
  }

  @Test func `says what was not shown where nothing was found`() throws {
    let feedback = try #require(try write(AnswerText(answer: "We did well."), ["a"]).first)
    #expect(feedback.remarks.map(\.kind) == [.vote, .unshown])
    #expect(feedback.first(.unshown)?.ask?.hasSuffix("?") == true)
    #expect(!feedback.text.isEmpty)
  }
}
