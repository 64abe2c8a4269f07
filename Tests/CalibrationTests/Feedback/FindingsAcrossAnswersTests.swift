import Foundation
import TestSupport
import Testing

@testable import Calibration

@Suite struct `A debrief with a finding across answers` {
  private static let signal = """
      - {id: by-self, title: By self, direction: against, criterion: leverage, reach: packet, share: 0.6, any: [by myself], adds: {leverage: -2}}
    phrasebook:
    """

  private static func result(
    _ evidence: Panel.Evidence,
    response: String = "I worked it out by myself, forget it then.",
    corrections: String = "{}"
  ) throws -> DebriefResult {
    var files = RoastScenarios.files
    files["rubrics/roast.yaml"] = RoastScenarios.rubric.replacingOccurrences(
      of: "phrasebook:",
      with: signal
    )
    let tree = try TemporaryTree(files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let text = RoastScenarios.debrief(response: response, corrections: corrections)
    let loaded = library.debrief(in: SourceText(name: "debrief.yaml", text: text))
    #expect(loaded.diagnostics.map(\.message) == [])
    let session = DebriefSession(conditions: DebriefConditions(evidence: evidence))
    return try session.run(loaded.get().scenario)
  }

  private static let place = FindingPlace(answer: nil, finding: 0)

  @Test func `shows it with words of each answer`() throws {
    let result = try Self.result(.packet)
    let held = result.held
    #expect(held.packet.findings.map { $0.passages.map(\.answer) } == [[0, 1]])
    #expect(held.signal(at: Self.place)?.id == "by-self")
    #expect(held.quotes(at: Self.place).map(\.answer) == ["a1", "a2"])
    #expect(held.quotes(at: Self.place).map(\.part) == [.response, .answer])
    #expect(held.quote(at: Self.place)?.answer == "a1")
    let page = TextRenderer(width: 1000).render(DebriefReport(result).page)
    #expect(page.contains("by-self across answers: \u{201C}"))
    let json = DebriefJSON.value(result).compact
    #expect(json.contains("\"field\":\"answers[0].response\""))
    #expect(json.contains("\"passages\":[{\"answer\":\"a1\""))
  }

  @Test func `counts it for whoever heard two answers`() throws {
    let all = try Self.result(.packet)
    let none = try Self.result(.packet, response: "You may be right, forget it then.")
    #expect(all.held.outcome.seats.allSatisfy { $0.knew.contains(Self.place) })
    #expect(none.held.packet.findings.isEmpty)
    let leverage = try #require(all.held.rubric.index(ofCriterion: "leverage"))
    let ratings = [all, none].map { $0.held.outcome.panelCriteria[leverage] }
    #expect(ratings == [1, 3])
    let own = try Self.result(.ownRound)
    #expect(own.held.packet.findings.count == 1)
    #expect(own.held.outcome.seats.allSatisfy { !$0.knew.contains(Self.place) })
  }

  @Test func `is struck answer by answer`() throws {
    let struck = try Self.result(.packet, corrections: "{strike: [by-self]}")
    #expect(struck.held.packet.findings.isEmpty)
    #expect(
      struck.reasons.corrections.map(\.text) == ["a person struck by-self from the reading of a1"]
    )
  }

  @Test func `keeps the words that were read where a person adds it without a quote`() throws {
    let read = try Self.result(.packet)
    let added = try Self.result(.packet, corrections: "{add: [{signal: by-self}]}")
    let quotes = [read, added].map { $0.held.quotes(at: Self.place).map(\.text) }
    #expect(quotes[0].count == 2 && quotes[1] == quotes[0])
    #expect(
      added.reasons.corrections.map(\.text) == ["a person confirmed by-self in the reading of a1"]
    )
  }
}
