import Testing

@testable import Calibration

@Suite struct `A debrief of reported ratings` {
  private static func result(_ observations: String) throws -> DebriefResult {
    let text = """
      kind: debrief
      title: Reported
      rubric: staff-pm
      panel: hiring-committee
      candidate: {id: x, name: Candidate X}
      observations: \(observations)
      """
    var library = ScenarioLibrary()
    let loaded = library.debrief(in: SourceText(name: "debrief.yaml", text: text))
    return try DebriefSession().run(loaded.get().scenario)
  }

  @Test func `speaks of ratings, and of no lines or findings`() throws {
    let result = try Self.result("[{criterion: span, rating: 4}, {criterion: leverage, rating: 4}]")
    #expect(result.outcome.decision == .approve)
    #expect(result.feedback.text.hasPrefix("Offer at Staff; the reported ratings read at Staff"))
    let stands = result.held.rubric.phrasebook.steps.stands
    #expect(!stands.isEmpty)
    for sentence in stands { #expect(!result.allText.contains(sentence), "\(sentence)") }
  }
}
