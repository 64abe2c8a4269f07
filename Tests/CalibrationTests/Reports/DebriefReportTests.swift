import Calibration
import TestSupport
import Testing

@Suite struct `Debrief report` {
  @Test func `is laid out as text`() throws {
    let text = TextRenderer(width: 80).render(DebriefReport(try RoastScenarios.result()).page)
    let expected = try Golden("debrief.txt").lines(recording: text)
    #expect(Golden.lines(of: text) == expected)
  }

  @Test func `is laid out as Markdown`() throws {
    let text = MarkdownRenderer().render(DebriefReport(try RoastScenarios.result()).page)
    let expected = try Golden("debrief.md").lines(recording: text)
    #expect(Golden.lines(of: text) == expected)
  }

  @Test func `is written as JSON with sorted keys`() throws {
    let text = DebriefJSON.value(try RoastScenarios.result()).pretty + "\n"
    let expected = try Golden("debrief.json").lines(recording: text)
    #expect(Golden.lines(of: text) == expected)
  }

  @Test func `puts two debriefs side by side`() throws {
    let first = try RoastScenarios.result()
    let second = try RoastScenarios.result(
      RoastScenarios.debrief(
        title: "The tasting sample",
        response: "We keep the aim and taste one batch in ten."
      )
    )
    let text = TextRenderer(width: 80).render(TwinReport(first, second).page)
    let expected = try Golden("debrief-twin.txt").lines(recording: text)
    #expect(Golden.lines(of: text) == expected)
    #expect(text.contains("Why the verdict flips"))
  }

  @Test func `holds verdict, quotes, moves and flip on the first screen`() throws {
    let result = try RoastScenarios.result()
    let text = TextRenderer(width: 80).render(DebriefReport(result).page)
    let screen = Golden.lines(of: text).prefix(24).joined(separator: " ")
    #expect(screen.contains("No spine."))
    #expect(screen.contains("forget it then"))
    #expect(screen.contains("Moved:") && screen.contains("Would flip it:"))
    #expect(screen.filter { $0 == "\u{201C}" }.count >= 2)
  }

  @Test func `says what it is not for, and names the rubric`() throws {
    let result = try RoastScenarios.result()
    let text = TextRenderer(width: 100).render(DebriefReport(result).page)
    #expect(text.contains("not for deciding about a real person"))
    #expect(text.contains(result.held.rubric.digest))
  }

  @Test func `marks corrections in every form`() throws {
    let corrected = try RoastScenarios.result(
      RoastScenarios.debrief(corrections: "{strike: [no-spine]}")
    )
    let page = DebriefReport(corrected).page
    #expect(TextRenderer().render(page).contains("Corrected: a person struck no-spine"))
    #expect(MarkdownRenderer().render(page).contains("Corrected: a person struck no-spine"))
    let json = DebriefJSON.value(corrected)
    #expect(json["corrections"]?.array?.count == 1)
  }

  @Test func `calls a finding that was added without a quote no absence`() throws {
    let plain = try RoastScenarios.result()
    let result = try RoastScenarios.result(
      RoastScenarios.debrief(corrections: "{add: [{signal: built-tool}]}")
    )
    let text = TextRenderer(width: 1000).render(DebriefReport(result).page)
    #expect(text.contains("built-tool a1, without a quote"))
    #expect(!text.contains("by absence"))
    let twin = TextRenderer(width: 1000).render(TwinReport(plain, result).page)
    #expect(twin.contains("built-tool, without a quote"))
  }

  @Test func `compares levels, not what an organisation calls them`() throws {
    let plain = RoastScenarios.debrief().replacing(", organisation: Google", with: "")
    let twin = TwinReport(try RoastScenarios.result(), try RoastScenarios.result(plain))
    let text = TextRenderer(width: 1000).render(twin.page)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("Level ") })
    #expect(row.contains("Senior (L5)") && !row.contains("differs"))
  }

  @Test func `says where there is nothing to strike`() throws {
    let plain = try RoastScenarios.result()
    let result = try RoastScenarios.result(
      RoastScenarios.debrief(corrections: "{strike: [adaptive]}")
    )
    let told = "Nothing to strike: a1 does not show adaptive."
    let text = TextRenderer(width: 1000).render(DebriefReport(result).page)
    #expect(text.contains(told) && !text.contains("Corrected:"))
    #expect(TextRenderer(width: 1000).render(TwinReport(plain, result).page).contains(told))
    let json = DebriefJSON.value(result)["corrections"]?.array?.first
    #expect(json?["what"]?.string == "nothing-to-strike")
    #expect(json?["signal"]?.string == "adaptive")
    #expect(result.outcome.decision == plain.outcome.decision)
    #expect(result.outcome.seats.map(\.after?.vote) == plain.outcome.seats.map(\.after?.vote))
  }
}

@Suite struct `Debrief JSON` {
  @Test func `has every key that others rely on`() throws {
    let json = DebriefJSON.value(try RoastScenarios.result())
    for key in [
      "title", "loop", "decision", "level", "headline", "feedback", "rule", "rules", "gates",
      "criteria", "pooled", "ballots", "turns", "moves", "findings", "would-change", "schema",
    ] {
      #expect(json[key] != nil, "\(key)")
    }
    #expect(json["schema"]?.string == DebriefJSON.schema)
    #expect(json["criteria"]?["depth"] == .null)
    #expect(json["rules"]?["bar-raiser-veto"] == .null)
  }

  @Test func `cuts each quote out of its field`() throws {
    let result = try RoastScenarios.result()
    let findings = try #require(DebriefJSON.value(result)["findings"]?.array)
    #expect(!findings.isEmpty)
    let answers = result.held.scenario.candidate.answers
    for finding in findings {
      let field = try #require(finding["field"]?.string)
      let texts = answers.enumerated().flatMap { index, answer in
        [
          ("answers[\(index)].answer", answer.text.answer),
          ("answers[\(index)].response", answer.text.response ?? ""),
        ]
      }
      let text = try #require(texts.first { $0.0 == field }?.1)
      let start = try #require(finding["start"]?.integer)
      let end = try #require(finding["end"]?.integer)
      #expect(Array(Array(text.utf8)[start..<end]) == Array((finding["quote"]?.string ?? "").utf8))
    }
  }
}

@Suite struct `Rubric digest` {
  @Test func `changes with what the rubric says`() throws {
    let rubric = try RoastScenarios.scenario().rubric
    var changed: [Rubric] = []
    func change(_ body: (inout Rubric) -> Void) {
      var copy = rubric
      body(&copy)
      changed.append(copy)
    }
    change { $0.title += "." }
    change { $0.criteria[0].weight = 2 }
    change { $0.signals[0].adds["span"] = 0.1 }
    change { $0.signals[0].evidence[0].logits += 0.001 }
    change { $0.cues[0].place = .ending }
    change { $0.scale.cuts[1] = 2.51 }
    change { $0.gates = [:] }
    change { $0.levels[0].aliases["Meta"] = "IC6" }
    change { $0.phrasebook.votes[.no]?[.plain]?[0] = "Stop." }
    change { $0.phrasebook.signals["no-spine"]?.contrasts = ["Not this, but that."] }
    #expect(Set(changed.map(\.digest) + [rubric.digest]).count == changed.count + 1)
    #expect(rubric.digest == (try RoastScenarios.scenario().rubric.digest))
    #expect(rubric.digest.utf8.count == 16)
  }
}
