import Calibration
import Foundation
import TestSupport
import Testing

@Suite struct `Checking scenario files` {
  private func check(
    _ name: String,
    replacing old: String = "",
    with new: String = "",
    notesUnused: Bool = false
  ) throws -> CheckedScenario {
    var files = SmallScenarios.files
    files["rubrics/small.yaml"] = SmallScenarios.rubric.replacing(
      "    cap: 3\n",
      with: "    when: {polarity: affirmed, mode: actual}\n"
    )
    files["languages/english.yaml"] = SmallScenarios.language.replacing(
      "  negation: [not, never]\n",
      with: "  negation: [not, never]\n  condition: [if]\n"
    )
    let text = try #require(files[name])
    if !old.isEmpty {
      #expect(text.contains(old))
      files[name] = text.replacing(old, with: new)
    }
    let tree = try TemporaryTree(files)
    let source = SourceText(name: name, text: try #require(files[name]))
    var check = ScenarioCheck(ScenarioLibrary(scenarios: tree.path), notesUnused: notesUnused)
    return check.check(source, at: tree.path(name))
  }

  private func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.place.position.line): \($0.message)" }
  }

  @Test func `finds that the examples of a rubric hold`() throws {
    let result = try check("rubrics/small.yaml")
    #expect(result.isValid)
    #expect(lines(result.failures) == [])
    #expect(result.signalCount == 2)
  }

  @Test func `shows the example that does not fire`() throws {
    let result = try check(
      "rubrics/small.yaml",
      replacing: "The depot [[dropped the plan]] in March.",
      with: "The [[depot]] kept its plan."
    )
    #expect(result.isValid)
    #expect(lines(result.failures) == ["60: changed-plans is not found; found nothing"])
  }

  @Test func `shows the example whose marked words lie outside the quote`() throws {
    let result = try check(
      "rubrics/small.yaml",
      replacing: "The depot [[dropped the plan]] in March.",
      with: "It was a [[wet]] day. The depot dropped the plan."
    )
    #expect(
      lines(result.failures) == [
        "60: changed-plans quotes 'The depot dropped the plan', not the marked words"
      ]
    )
  }

  @Test func `shows the example that is not silent`() throws {
    let result = try check(
      "rubrics/small.yaml",
      replacing: "{text: We held on to it., challenge: Drop it.}",
      with: "\"They dropped the plan.\""
    )
    #expect(
      lines(result.failures) == [
        "62: changed-plans is found in 'They dropped the plan', and this example is to be silent"
      ]
    )
  }

  @Test func `shows an expectation that does not hold at its place`() throws {
    let held = try check(
      "debriefs/plan.yaml",
      replacing: SmallScenarios.debrief.components(after: "expect:"),
      with: "\n  not-says: [perfect]\n"
    )
    #expect(lines(held.failures) == [])
    let failed = try check(
      "debriefs/plan.yaml",
      replacing: SmallScenarios.debrief.components(after: "expect:"),
      with: "\n  finds: [changed-plans]\n  says:\n    - never written\n"
    )
    #expect(failed.isValid)
    #expect(lines(failed.failures).last == "13: nothing written says 'never written'")
    #expect(failed.failures.last?.place.position.column == 7)
    #expect(failed.failures.last?.code == "unmet")
  }

  @Test func `notes what nothing uses where it is asked to`() throws {
    #expect(try check("rubrics/small.yaml").diagnostics == [])
    let result = try check("rubrics/small.yaml", notesUnused: true)
    #expect(
      lines(result.diagnostics) == [
        "46: no signal weighs the cue 'moved-early'", "47: no signal weighs the cue 'words'",
      ]
    )
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
    #expect(result.isValid)
  }

  @Test func `is invalid where a reference is broken, and says so once`() throws {
    let files = SmallScenarios.files
    let tree = try TemporaryTree(files)
    try tree.write(
      SmallScenarios.panel.replacing("dove", with: "owl"),
      to: "panels/pair.yaml"
    )
    var check = ScenarioCheck(ScenarioLibrary(scenarios: tree.path))
    let panel = try #require(files["panels/pair.yaml"]).replacing("dove", with: "owl")
    let first = check.check(
      SourceText(name: tree.path("panels/pair.yaml"), text: panel),
      at: tree.path("panels/pair.yaml")
    )
    let second = check.check(
      SourceText(name: "plan.yaml", text: SmallScenarios.debrief),
      at: tree.path("debriefs/plan.yaml")
    )
    #expect(!first.isValid && !second.isValid)
    #expect(first.diagnostics.contains { $0.message.hasPrefix("no interviewer has the id 'owl'") })
    #expect(second.diagnostics.allSatisfy { !$0.message.hasPrefix("no interviewer") })
  }
}

extension String {
  /// What follows some words.
  fileprivate func components(after words: String) -> String {
    guard let range = range(of: words) else { return self }
    return String(self[range.upperBound...])
  }
}
