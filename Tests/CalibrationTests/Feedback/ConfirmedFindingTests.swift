import Testing

@testable import Calibration

@Suite struct `A finding that is added and was read` {
  private static func reading(_ corrections: String) throws -> AnswerReading {
    let text = RoastScenarios.debrief(corrections: corrections)
    return try RoastScenarios.result(text).held.packet.answers[0].reading
  }

  @Test func `counts once, as the person's, with the words that were read`() throws {
    let read = try #require(try Self.reading("{}").findings.first { $0.signal == 0 })
    let reading = try Self.reading("{add: [{signal: no-spine}]}")
    #expect(reading.findings.map(\.signal) == [0])
    let finding = try #require(reading.findings.first)
    #expect(finding.origin == .correction && finding.strength == 1)
    #expect(read.quote != nil && finding.quote == read.quote)
    #expect(finding.range == read.range && finding.part == .response)
    #expect(reading.confirmed == [0])
    let conviction = try #require(reading.theta[2])
    #expect((conviction - (-3 + reading.undertone[2])).magnitude < 1e-9)
  }

  @Test func `has the person's words where they gave some`() throws {
    let reading = try Self.reading(#"{add: [{signal: no-spine, quote: "You may be right"}]}"#)
    #expect(reading.findings.map(\.quote) == ["You may be right"])
    #expect(reading.confirmed == [0])
  }

  @Test func `counts once however often it is added`() throws {
    let reading = try Self.reading(
      "{add: [{signal: adaptive}, {signal: adaptive, quote: forget}, {signal: adaptive, quote: it}]}"
    )
    let added = reading.findings.filter { $0.origin == .correction }
    #expect(added.map(\.quote) == ["forget"])
    #expect(reading.confirmed.isEmpty)
  }

  @Test func `is told as confirmed`() throws {
    let text = RoastScenarios.debrief(corrections: "{add: [{signal: no-spine}]}")
    let result = try RoastScenarios.result(text)
    #expect(
      result.reasons.corrections.map(\.text) == ["a person confirmed no-spine in the reading of a1"]
    )
    let json = DebriefJSON.value(result)["corrections"]?.array?.first
    #expect(json?["what"]?.string == "confirmed")
    let report = TextRenderer(width: 1000).render(DebriefReport(result).page)
    #expect(report.contains("confirmed by a person") && !report.contains("added by a person"))
    let html = HTMLRenderer().render(DebriefReport(result).page)
    #expect(html.contains(", confirmed by a person") && !html.contains("added by a person"))
    var reader = AnswerReader(result.held.scenario.standard)
    let answer = result.held.scenario.candidate.answers[0]
    let explained = ExplainedAnswer(
      id: "a1",
      rubric: result.held.rubric,
      explanation: reader.explain(answer.text, corrections: answer.corrections)
    )
    let page = TextRenderer().render(Page(title: "", blocks: explained.blocks))
    #expect(page.contains("A person confirmed it."))
  }
}
