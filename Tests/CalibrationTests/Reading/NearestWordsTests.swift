import Testing

@testable import Calibration

@Suite struct `The words nearest to a false quote` {
  @Test(arguments: [
    ("First they droped it", "First they dropped it"), ("The plan heldd", "The plan held"),
    // Words of two sentences are no quote of either.
    ("it. The plaan held. Some", nil), ("We painted the harbour blue", nil),
  ])
  func `stand within a sentence`(quote: String, nearest: String?) {
    let text = AnswerText(answer: "First they dropped it. The plan held. Some came back.")
    #expect(text.wordsNearest(to: quote) == nearest)
  }
}
