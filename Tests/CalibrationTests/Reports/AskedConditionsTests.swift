import Calibration
import Testing

@Suite struct `Conditions that were asked for` {
  private let conditions = DebriefConditions(
    order: .seniorFirst,
    independentBallots: false,
    evidence: .ownRound
  )

  @Test func `stand in the appendix beside the panel's own`() throws {
    let result = try RoastScenarios.result(RoastScenarios.debrief(), conditions)
    let text = TextRenderer(width: 1000).render(DebriefReport(result).page)
    let line =
      "Asked for: speaking order senior-first, in place of junior-first; first ballots said aloud "
      + "one after the other, in place of written independently; evidence own-round, as the panel "
      + "has it."
    #expect(text.contains(line))
    let twin = TextRenderer(width: 1000).render(TwinReport(result, result).page)
    #expect(twin.ranges(of: line).count == 1)
  }

  @Test func `stand in JSON by the keys of a panel`() throws {
    let result = try RoastScenarios.result(RoastScenarios.debrief(), conditions)
    let asked: JSONValue = [
      "order": "senior-first", "independent-ballots": false, "evidence": "own-round",
    ]
    #expect(DebriefJSON.value(result)["conditions"] == asked)
  }

  @Test func `leave no trace where none was`() throws {
    let result = try RoastScenarios.result()
    #expect(DebriefJSON.value(result)["conditions"] == .object([:]))
    #expect(!TextRenderer().render(DebriefReport(result).page).contains("Asked for:"))
  }
}
