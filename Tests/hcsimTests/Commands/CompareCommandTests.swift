import Calibration
import Foundation
import Testing

@testable import hcsim

@Suite struct `The compare command` {
  private func files(_ texts: [String: String]) throws -> (folder: URL, path: (String) -> String) {
    let folder = try temporaryFolder()
    for (name, text) in texts {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return (folder, { folder.appendingPathComponent($0).path })
  }

  private static func line(_ id: String, _ vote: Int) -> String {
    "{\"criteria\":{\"span\":2},\"findings\":[],\"headline\":null,\"id\":\"\(id)\","
      + "\"level\":\"senior\",\"vote\":\(vote)}\n"
  }

  @Test func `fails on a regression where that is asked for`() throws {
    let (folder, path) = try files([
      "a.jsonl": Self.line("x", 3) + Self.line("y", 2),
      "b.jsonl": Self.line("x", 2) + Self.line("y", 2),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = runInProcess(["compare", path("a.jsonl"), path("b.jsonl")])
    #expect(run.status == 0)
    #expect(run.output.contains("Regressions"))
    let gate = runInProcess([
      "compare", "--fail-on-regression", path("a.jsonl"), path("b.jsonl"),
    ])
    #expect(gate.status == 1)
    #expect(gate.messages.contains("1 answer got worse: 'x'\n"))
    let same = runInProcess([
      "compare", "--fail-on-regression", path("a.jsonl"), path("a.jsonl"),
    ])
    #expect(same.status == 0)
    let better = runInProcess([
      "compare", "--fail-on-regression", path("b.jsonl"), path("a.jsonl"),
    ])
    #expect(better.status == 0)
    #expect(better.messages.isEmpty)
    #expect(!better.output.contains("Regressions"))
    #expect(better.output.contains("Votes that came over the bar"))
  }

  @Test func `names the first of many that got worse`() throws {
    let (folder, path) = try files([
      "a.jsonl": (1...7).map { Self.line("x\($0)", 4) }.joined(),
      "b.jsonl": (1...7).map { Self.line("x\($0)", 2) }.joined(),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let gate = runInProcess([
      "compare", "--fail-on-regression", path("a.jsonl"), path("b.jsonl"),
    ])
    #expect(gate.status == 1)
    #expect(
      gate.messages.contains("7 answers got worse: 'x1', 'x2', 'x3', 'x4', 'x5' and 2 more\n")
    )
  }

  @Test func `refuses labels of no answer, and says how many answers have none`() throws {
    let label = "\"raters\":[{\"vote\":2}]}\n"
    let (folder, path) = try files([
      "a.jsonl": Self.line("x", 3) + Self.line("y", 2),
      "b.jsonl": Self.line("x", 2) + Self.line("y", 2),
      "other.jsonl": "{\"id\":\"zzz\",\(label)", "one.jsonl": "{\"id\":\"x\",\(label)",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    func compared(_ labels: String, _ format: String) -> ProgramRun {
      runInProcess([
        "compare", "--fail-on-regression", "-f", format, "--labels", path(labels),
        path("a.jsonl"), path("b.jsonl"),
      ])
    }
    let wrong = compared("other.jsonl", "text")
    #expect(wrong.status == 65)
    #expect(wrong.messages.contains("no answer has the id 'zzz'"))
    let run = compared("one.jsonl", "text")
    #expect(run.status == 0)
    #expect(run.messages.contains("1 answer has no label\n"))
    #expect(run.output.contains("Of 1 labelled: QWK"))
    let json = try JSONReader.read(
      SourceText(name: "out", text: compared("one.jsonl", "json").output)
    )
    #expect(json["labelled"]?.integer == 1)
  }

  @Test func `refuses different answers`() throws {
    let (folder, path) = try files([
      "a.jsonl": Self.line("x", 3), "b.jsonl": Self.line("y", 2),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = runInProcess(["compare", path("a.jsonl"), path("b.jsonl")])
    #expect(run.status == 65)
    #expect(run.messages.contains("only the first has 'x'; only the second has 'y'"))
  }

  @Test func `tells two drafts apart finding by finding`() throws {
    let (folder, path) = try files([
      "one.txt": "I worked nights and weekends and shipped the whole migration by myself.",
      "two.txt": "Finance dropped a launch after reading our registry of decisions. Nobody asked.",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = runInProcess(["compare", path("one.txt"), path("two.txt")])
    #expect(run.status == 0)
    #expect(run.output.contains("Gained"))
    #expect(run.output.contains("Lost"))
    let json = runInProcess(["compare", "-f", "json", path("one.txt"), path("two.txt")])
    let value = try JSONReader.read(SourceText(name: "out", text: json.output))
    #expect(value["schema"]?.string == "hcsim.compare/1")
    #expect(value["answers"]?.integer == 1)
  }

  @Test func `needs two files`() {
    let run = runInProcess(["compare", "one.txt"])
    #expect(run.status == 2)
    #expect(run.messages.contains("missing SECOND"))
  }
}
