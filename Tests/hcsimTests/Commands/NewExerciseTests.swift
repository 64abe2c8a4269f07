import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite struct `A new exercise` {
  private static let labelled =
    ProjectPage.root.appendingPathComponent("Scenarios/answers/labelled.jsonl").path

  private func exercise(_ text: String) throws -> Exercise {
    var library = ScenarioLibrary()
    let loaded = library.file(in: SourceText(name: "new.yaml", text: text))
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    guard case .exercise(let exercise)? = loaded.value else { throw CancellationError() }
    return exercise
  }

  @Test func `holds what an answer's raters said`() throws {
    let run = runInProcess([
      "new", "exercise", "Two euros", "--from", Self.labelled, "--id", "psb-001",
    ])
    #expect(run.status == 0)
    let made = try exercise(run.output)
    var library = ScenarioLibrary()
    let shipped = try #require(library.exercise("two-euros")?.value)
    #expect(made.id == "two-euros")
    #expect(made.text == shipped.text)
    #expect(made.reference.spreads == shipped.reference.spreads)
    #expect(made.reference.findings.map(\.signal) == shipped.reference.findings.map(\.signal))
  }

  @Test func `marks a split over yes and no`() throws {
    let run = runInProcess(["new", "exercise", "--from", Self.labelled, "--id", "sho-021"])
    #expect(run.output.contains("consensus: false"))
    #expect(try exercise(run.output).id == "sho-021")
  }

  @Test func `takes the rubric's reading for one rater where nobody rated`() throws {
    let answer = #"{"id":"a7","question":"Why?","answer":"Nobody else changed anything."}"#
    let run = runInProcess(["new", "exercise", "--from", "-"], input: answer)
    #expect(run.status == 0)
    let made = try exercise(run.output)
    #expect(made.reference.votes.raters == 1)
    #expect(made.reference.origin.contains("not yet rated by anybody"))
  }

  @Test func `says what it lacks`() {
    let unknown = runInProcess([
      "new", "exercise", "--from", Self.labelled, "--id", "psb-00l",
    ])
    #expect(unknown.status == 65)
    #expect(unknown.messages.contains("did you mean"))
    #expect(runInProcess(["new", "exercise", "--from", Self.labelled]).status == 65)
    #expect(runInProcess(["new", "panel", "--from", Self.labelled]).status == 2)
    #expect(runInProcess(["new", "exercise"]).status == 2)
    #expect(runInProcess(["new", "exercise", "x", "--id", "y"]).status == 2)
    #expect(runInProcess(["new", "exercise", "--from", "no-such-file"]).status == 66)
  }
}
