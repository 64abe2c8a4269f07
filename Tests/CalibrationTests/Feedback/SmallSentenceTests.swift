import TestSupport
import Testing

@testable import Calibration

@Suite struct `Small sentences` {
  @Test func `speak of one vote as one`() throws {
    let text = RoastScenarios.debrief()
      .replacing(
        "panel: trio",
        with: "panel: {title: Solo, members: [manager], decision: {rule: majority}}"
      )
      .replacing("asked-by: lead", with: "asked-by: manager")
      .replacing("asked-by: partner", with: "asked-by: manager")
    let result = try RoastScenarios.result(text)
    let vote = try #require(result.outcome.seats.first?.after?.vote)
    let told = result.reasons.decision
    #expect(told.contains("the vote \(vote.rawValue) "))
    for other in ["the votes", "do not", "carries under"] { #expect(!told.contains(other)) }
  }

  @Test func `say why a point for lowers a vote`() {
    let words = ", a point for that makes a criterion rated below the others count"
    #expect(MoveReason.weight(of: .for, -1) == words)
    #expect(MoveReason.weight(of: .against, 1).contains("above the others"))
    #expect(MoveReason.weight(of: .for, 1) == "" && MoveReason.weight(of: .against, -1) == "")
  }

  @Test func `ask for nothing that has nothing to do with what would speak against`() throws {
    var writer = FeedbackWriter(try RoastScenarios.result().held)
    let rubric = writer.rubric
    for (place, signal) in rubric.signals.enumerated() {
      let ask = writer.question(about: place, isShown: false, for: "flip.\(place)")
      #expect((ask != nil) == (signal.direction == .for), "\(signal.id)")
    }
  }

  @Test func `ask what would bring out a point against, where the phrasebook has it`() throws {
    var files = RoastScenarios.files
    files["rubrics/roast.yaml"] = RoastScenarios.rubric.replacing(
      "ask: [\"Who did it the next time?\"]",
      with: "ask: [\"Who did it the next time?\"]\n      elicit: [\"Who else can do it?\"]"
    )
    let tree = try TemporaryTree(files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let source = SourceText(name: "debrief.yaml", text: RoastScenarios.debrief())
    let scenario = try library.debrief(in: source).get().scenario
    var writer = FeedbackWriter(try DebriefSession().run(scenario).held)
    let signal = try #require(writer.rubric.index(ofSignal: "solo-hero"))
    #expect(writer.question(about: signal, isShown: false, for: "flip") == "Who else can do it?")
  }

  @Test func `name the level once`() throws {
    let held = try RoastScenarios.result().held
    #expect(held.outcome.decision == .decline)
    func pooled(_ decision: Decision, _ level: Level) -> String {
      var outcome = held.outcome
      outcome.level = .staff
      outcome.pooled.decision = decision
      outcome.pooled.level = level
      let other = HeldDebrief(
        scenario: held.scenario,
        panel: held.panel,
        packet: held.packet,
        outcome: outcome
      )
      return DecisionTelling(other).pooled
    }
    let start = "Had everybody known everything: "
    #expect(pooled(.approve, .staff) == start + "offer at Staff.")
    #expect(pooled(.decline, .senior) == start + "the same at another level, offer at Senior.")
    #expect(
      pooled(.decline, .belowSenior)
        == start + "the same at another level, no offer, at Below Senior."
    )
  }

  @Test func `name levels in words where the rubric does not`() throws {
    #expect(Level.allCases.map(\.words) == ["Below Senior", "Senior", "Staff"])
    var files = RoastScenarios.files
    let lines = RoastScenarios.rubric.split(separator: "\n", omittingEmptySubsequences: false)
    files["rubrics/roast.yaml"] =
      lines.filter { line in
        !line.hasPrefix("levels:")
          && !Level.allCases.contains { line.hasPrefix("  - {id: \($0.rawValue),") }
      }
      .joined(separator: "\n")
    let tree = try TemporaryTree(files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let text = RoastScenarios.debrief().replacing(", organisation: Google", with: "")
    let loaded = library.debrief(in: SourceText(name: "debrief.yaml", text: text))
    let result = try DebriefSession().run(loaded.get().scenario)
    #expect(Level.allCases.map { result.held.name(of: $0) } == ["Below Senior", "Senior", "Staff"])
    #expect(result.feedback.text.hasPrefix("Offer at Senior; the answers read at Senior."))
  }

  @Test func `tell no move where evidence and pull cancel out`() throws {
    let held = try RoastScenarios.result().held
    func reason(_ evidence: Double, _ pull: Double) -> MoveReason? {
      let move = DebriefMove(
        member: 0,
        from: .yes,
        to: .yes,
        delta: evidence + pull,
        byEvidence: [DebriefMove.ByEvidence(turn: 0, amount: evidence)],
        byPull: [DebriefMove.ByPull(member: 1, amount: pull)]
      )
      return MoveReason(move, in: held)
    }
    let still = try #require(reason(0.121, -0.12))
    #expect(
      still.because.contains("stayed at yes and did not move: 0.12 of a vote was evidence")
        && still.because.contains("against a pull of 0.12 the other way")
    )
    #expect(still.brief.hasSuffix("unmoved within yes: evidence and pull cancel out."))
    #expect(reason(0.006, -0.004) == nil)
    let moved = try #require(reason(0.121, -0.1))
    #expect(moved.because.contains("stayed at yes and rose by 0.02 of a vote"))
  }

  @Test(arguments: [
    (0.5, 0.51, "1 point more"), (0.5, 0.49, "1 point fewer"), (0.5, 0.52, "2 points more"),
    (0.5, 0.502, "as many"), (0.75, 0.5, "25 points fewer"),
  ])
  func `count points`(here: Double, there: Double, words: String) {
    #expect(SimulationReport.points(from: here, to: there) == words)
  }
}
