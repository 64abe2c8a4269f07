import Calibration
import Testing

@testable import hcsim

@Suite struct `The simulate command` {
  private func json(_ run: ProgramRun) throws -> JSONValue {
    try JSONReader.read(SourceText(name: "output", bytes: Array(run.output.utf8)))
  }

  @Test func `gives the same bytes on any number of threads`() {
    let words = ["simulate", "--runs", "6000", "--seed", "7", "--fast"]
    let alone = runInProcess(words + ["--threads", "1"])
    #expect(alone.status == 0)
    #expect(alone.messages == "")
    for threads in ["2", "7"] {
      #expect(runInProcess(words + ["--threads", threads]).output == alone.output)
    }
    let other = runInProcess(words.map { $0 == "7" ? "8" : $0 })
    #expect(other.status == 0 && other.output != alone.output)
  }

  @Test func `writes JSON and Markdown`() throws {
    let value = try json(
      runInProcess(["simulate", "-f", "json", "--runs", "500", "--fast", "rapport"])
    )
    #expect(value["schema"]?.string == SimulationJSON.schema)
    #expect(value["runs"]?.integer == 500)
    #expect(value["decisions"]?["approve"]?["share"]?["total"]?.integer == 500)
    let page = runInProcess(["simulate", "-f", "markdown", "--runs", "500", "--fast"])
    #expect(page.lines.first?.hasPrefix("# ") == true)
  }

  @Test func `draws committees from a pool`() throws {
    let words = ["simulate", "-f", "json", "--runs", "500", "--fast"]
    let value = try json(runInProcess(words + ["--pool", "hawk,executive", "--pool", "hawk"]))
    #expect(value["pool"]?.array?.count == 7)
    // Three of five for the seats beside hiring manager and bar raiser.
    #expect(value["committees"]?.integer == 10)
    let all = try json(runInProcess(words + ["--pool", "all"]))
    #expect(all["pool"]?.array?.count ?? 0 > 10)
    let wrong = runInProcess(words + ["--pool", "hawks"])
    #expect(wrong.status == 2)
    #expect(wrong.messages.contains("did you mean 'hawk'?"))
    #expect(runInProcess(words + ["--pool", "no/such.yaml"]).status == 66)
  }

  @Test func `speaks of one debrief, and of none for comparisons, as such`() {
    let run = runInProcess(["simulate", "--runs", "1", "--fast"])
    let once = run.output
    #expect(run.lines.first?.hasSuffix(", once") == true)
    for words in ["1 times", "ever decided", "ever decides", "0 for each", "Swing"] {
      #expect(!once.contains(words), "\(words)")
    }
    #expect(
      once.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "One debrief says nothing about chance"
      )
    )
  }

  @Test func `stops at a precision`() throws {
    let value = try json(
      runInProcess(["simulate", "-f", "json", "--fast", "--until-precision", "0.1"])
    )
    #expect(value["runs"]?.integer == 4096)
    #expect(value["until-precision"]?["reached"] == .bool(true))
    #expect(value["until-precision"]?["wanted"]?.double == 0.1)
  }

  @Test func `says that a precision was not reached`() throws {
    let words = ["simulate", "--fast", "--until-precision", "0.001", "--runs", "500"]
    let run = runInProcess(words + ["-f", "json"])
    let precision = try #require(try json(run)["until-precision"])
    #expect(precision["reached"] == .bool(false))
    #expect((precision["half-width"]?.double ?? 0) > 0.001)
    #expect(run.messages.contains("--until-precision was not reached"))
    let text = runInProcess(words).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("Not as precise as wanted: approvals are known to within"))
    #expect(text.contains("after 500 debriefs, not to within 0.1"))
    let without = try json(runInProcess(["simulate", "--fast", "--runs", "500", "-f", "json"]))
    #expect(without["until-precision"] == .null)
  }

  @Test func `keeps progress out of the results`() {
    let words = ["simulate", "--runs", "9000", "--fast", "--progress"]
    let shown = runInProcess(words + ["always"])
    #expect(shown.status == 0)
    #expect(shown.output == runInProcess(words + ["never"]).output)
  }

  @Test func `tries other conditions`() {
    let words = ["simulate", "--runs", "2000", "--fast", "input-criteria-retold"]
    let usual = runInProcess(words).output
    for options in [
      ["--sequential"], ["--order", "random", "--sequential"], ["--recall", "0"],
      ["--evidence", "own-round"],
    ] {
      #expect(runInProcess(words + options).output != usual, "\(options)")
    }
    #expect(runInProcess(words + ["--true-level", "senior"]).output.contains("Wrong:"))
  }

  @Test func `says which file there is not, and refuses what it cannot use`() {
    #expect(runInProcess(["simulate", "no-such-debrief"]).status == 66)
    #expect(runInProcess(["simulate", "--runs", "0"]).status == 2)
    #expect(runInProcess(["simulate", "--recall", "2"]).status == 2)
    #expect(runInProcess(["simulate", "-"], input: "kind: debrief\n").status == 65)
  }
}
