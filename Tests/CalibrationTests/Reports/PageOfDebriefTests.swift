import Calibration
import Foundation
import TestSupport
import Testing

@Suite struct `Page of a debrief` {
  private static func simulated(_ result: DebriefResult) throws -> SimulationResult {
    let plan = try SimulationPlan(
      result.held.scenario,
      packet: result.held.packet,
      settings: SimulationSettings(runs: 400, comparesConditions: false)
    )
    var simulation = Simulation(plan)
    simulation.finish()
    return simulation.result()
  }

  private static func html(_ result: DebriefResult) throws -> String {
    let report = DebriefReport(result, simulated: try simulated(result), release: "0.0")
    return HTMLRenderer().render(report.page)
  }

  @Test func `says on the first screen that a verdict is not the likely one`() throws {
    let declined = try RoastScenarios.result()
    let other = try RoastScenarios.result(
      RoastScenarios.debrief(response: "We keep the aim and taste one batch in ten.")
    )
    let mostly = try Self.simulated(other)
    try #require(mostly.share(of: declined.outcome.decision).share < 0.5)
    let text = TextRenderer().render(DebriefReport(declined, simulated: mostly).page)
    #expect(text.contains("Not the likely verdict: with moods and memory left to chance, only "))
    #expect(!text.contains("Stable in"))
  }

  @Test func `tells things in the order in which they are asked for`() throws {
    let text = try Self.html(try RoastScenarios.result())
    let parts = [
      "<p class=\"lead against\">", "Stable in", "How stable it is", "Where they disagree",
      "Votes before and after", "Feedback for the candidate", "What each interviewer writes",
      "Discussion", "What every other rule would decide", "What would change it",
      "The answers, and what was found in them", "Limits", "Appendix", "seed 1",
    ]
    let body = try #require(text.components(separatedBy: "<main id=\"content\">").last)
    var rest = body[...]
    for part in parts {
      let range = try #require(rest.range(of: part), "\(part)")
      rest = rest[range.upperBound...]
    }
  }

  @Test func `has whole pictures and marked answers`() throws {
    let text = try Self.html(try RoastScenarios.result())
    let check = MarkupCheck(text)
    #expect(check.problems == [])
    #expect(text.components(separatedBy: "<figure").count > 4)
    #expect(text.contains("<mark class=\"against\">"))
    #expect(text.utf8.count < 500_000)
  }

  @Test func `is the same bytes every time`() throws {
    let first = try Self.html(try RoastScenarios.result())
    #expect(first == (try Self.html(try RoastScenarios.result())))
  }

  @Test func `shows two debriefs side by side`() throws {
    let first = try RoastScenarios.result()
    let second = try RoastScenarios.result(
      RoastScenarios.debrief(response: "We keep the aim and taste one batch in ten.")
    )
    let check = MarkupCheck(HTMLRenderer().render(TwinReport(first, second).page))
    #expect(check.problems == [])
    #expect(check.names.contains("svg"))
  }

  @Test func `leaves hostile answers nothing to act on`() throws {
    let hostile = HostileText.all.dropLast().joined(separator: " ")
    let quoted = "'" + hostile.replacingOccurrences(of: "'", with: "''").filter(Self.isYAML) + "'"
    let result = try RoastScenarios.result(
      RoastScenarios.debrief(title: quoted, response: quoted, second: quoted)
    )
    let check = MarkupCheck(try Self.html(result))
    #expect(check.problems == [])
    #expect(!check.names.contains("script") && !check.names.contains("img"))
  }

  /// Characters that a scenario file may hold.
  private static func isYAML(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && ![0x2028, 0x2029, 0xFEFF].contains(scalar.value)
    }
  }
}

@Suite struct `Facilitator's packet` {
  @Test func `holds all that people need`() throws {
    let result = try RoastScenarios.result()
    let packet = FacilitatorPacket(result, afterwards: DebriefReport(result).page)
    let names = packet.files.map(\.name)
    #expect(Set(names).count == 7)
    for file in packet.files where file.name.hasSuffix(".html") {
      #expect(MarkupCheck(file.text).problems == [], "\(file.name)")
    }
    let scorecard = try #require(packet.files.first { $0.name == "3-scorecard.html" }).text
    for criterion in result.held.rubric.criteria {
      #expect(scorecard.contains(criterion.title))
      for anchor in criterion.anchors { #expect(scorecard.contains(anchor)) }
    }
    let agenda = try #require(packet.files.first { $0.name == "1-agenda.html" }).text
    #expect(agenda.contains("0:00") && agenda.contains("Round 2"))
    #expect(agenda.contains("at most one vote of 2"))
  }

  @Test func `does not show the title to those who rate`() throws {
    let result = try RoastScenarios.result(RoastScenarios.debrief(title: "Nobody moved"))
    let files = FacilitatorPacket(result, afterwards: DebriefReport(result).page).files
    let names = files.filter { $0.text.contains("Nobody moved") }.map(\.name)
    #expect(names.contains("1-agenda.html"))
    for sheet in ["2-answers.html", "3-scorecard.html", "4-decision-record.html"] {
      #expect(!names.contains(sheet))
    }
  }

  @Test func `names nobody in the answers`() throws {
    let result = try RoastScenarios.result(
      RoastScenarios.debrief(second: "Candidate X did it, said Candidate Xavier to Candidate X.")
    )
    let packet = FacilitatorPacket(result, afterwards: DebriefReport(result).page)
    let answers = try #require(packet.files.first { $0.name == "2-answers.html" }).text
    #expect(answers.contains("the candidate did it, said Candidate Xavier to the candidate."))
    #expect(!answers.contains("candidate-x"))
  }

  @Test func `asks for every rating before and after`() throws {
    let result = try RoastScenarios.result()
    let packet = FacilitatorPacket(result, afterwards: DebriefReport(result).page)
    let cards = try #require(packet.files.first { $0.name == "scorecards.csv" }).text
    let lines = Golden.lines(of: cards)
    #expect(lines.first == "candidate,rater,stage,vote,span,leverage,conviction,depth")
    let code = String(lines[1].prefix { $0 != "," })
    #expect(code.hasPrefix("candidate-") && code.count == 14)
    let rows = ["before", "after"].flatMap { stage in
      ["lead", "partner", "manager"].map { "\(code),\($0),\(stage),,,,," }
    }
    #expect(lines.dropFirst() == (rows + [""])[...])
  }

  @Test func `calls each case by a code of its own`() throws {
    let codes = try ["We left it.", "We left it all."].map { answer in
      let result = try RoastScenarios.result(RoastScenarios.debrief(second: answer))
      let packet = FacilitatorPacket(result, afterwards: DebriefReport(result).page)
      let cards = packet.files.filter { ["scorecards.csv", "afterwards.csv"].contains($0.name) }
      let codes = cards.flatMap { file in
        Golden.lines(of: file.text).dropFirst().map { $0.prefix { $0 != "," } }
      }
      return Set(codes.filter { !$0.isEmpty }.map(String.init))
    }
    #expect(codes.allSatisfy { $0.count == 1 } && codes[0].isDisjoint(with: codes[1]))
  }

  @Test func `takes filled-in scorecards back as ratings`() throws {
    let result = try RoastScenarios.result()
    let packet = FacilitatorPacket(result, afterwards: DebriefReport(result).page)
    let cards = try #require(packet.files.first { $0.name == "scorecards.csv" }).text
    let filled = Golden.lines(of: cards).enumerated().map { line, text in
      guard text.hasSuffix(",,,,,") else { return text }
      return String(text.dropLast(5)) + ",2,\(line % 4 + 1),\((line + 1) % 4 + 1),,3"
    }.joined(separator: "\n")
    let simulated = try #require(packet.files.first { $0.name == "afterwards.csv" }).text
    let both = filled + simulated.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
    let loaded = RatingsReader(RatingColumns()).read(
      SourceText(name: "scorecards.csv", bytes: Array(both.utf8))
    )
    let panel = try #require(loaded.value, "\(loaded.diagnostics.map(\.message))")
    #expect(panel.ratings.raters.count == 6)
    #expect(Set(panel.ratings.raters).isSuperset(of: result.held.panel.members))
    #expect(!RaterReport(RaterCalibration(panel)).page.blocks.isEmpty)
  }
}
