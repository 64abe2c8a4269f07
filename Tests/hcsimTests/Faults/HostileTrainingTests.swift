import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

/// Harmful text where people train, and in feedback that they hand in.
@Suite(.timeLimit(.minutes(20))) struct `Hostile text in training` {
  /// With control characters written out, as a field of one line takes it.
  private static let visible = Escaping.visible(HostileText.text)

  /// An exercise with the text in each field that takes it.
  private static func exercise(_ id: String) -> String {
    var entries = [
      YAMLEntry("kind", .text("exercise")), YAMLEntry("id", .text(id)),
      YAMLEntry("title", .text("T")), YAMLEntry("rubric", .text("staff-pm")),
      YAMLEntry("question", .text("Q")), YAMLEntry("answer", .text("A")),
      YAMLEntry("votes", .mapping([YAMLEntry("1", .integer(1)), YAMLEntry("2", .integer(3))])),
    ]
    for key in [
      "title", "about", "question", "answer", "pushback", "response", "origin", "notes",
    ] {
      for text in [HostileText.text, visible] {
        let changed = entries.filter { $0.key != key } + [YAMLEntry(key, .text(text))]
        let written = YAMLWriter().write(.mapping(changed))
        var library = ScenarioLibrary()
        let loaded = library.file(in: SourceText(name: "x", text: written))
        guard loaded.value != nil, !loaded.diagnostics.contains(where: { $0.severity == .error })
        else { continue }
        entries = changed
        break
      }
    }
    return YAMLWriter().write(.mapping(entries))
  }

  /// The shipped exercises, each with the text in place of its own.
  private static func tree() throws -> TemporaryTree {
    let text = exercise("name-of-it")
    var files: [String: String] = [:]
    for exercise in ShippedExercises.pool.exercises {
      files["exercises/\(exercise.id).yaml"] = text.replacing("name-of-it", with: exercise.id)
    }
    return try TemporaryTree(files)
  }

  @Test func `opens and closes nothing in the page of training`() throws {
    let tree = try Self.tree()
    let page = runInProcess(["train", "--html", "-", "--scenarios", tree.path])
    #expect(page.status == 0 && page.messages.isEmpty, "\(page.messages.prefix(400))")
    #expect(page.output.contains("alert(1)"))
    let plain = runInProcess(["train", "--html", "-"]).output
    for sought in ["<script", "</script", "<!--", "<img", "<style", "</style", "<p>"] {
      let count = page.output.lowercased().ranges(of: sought).count
      #expect(count == plain.lowercased().ranges(of: sought).count, "\(sought)")
    }
    #expect(Set(harm(in: page.output, as: "text")) == Set(harm(in: plain, as: "text")))
  }

  @Test(.enabled(if: Browser.installed != nil, "no browser is installed"))
  func `runs nothing in the page of training`() throws {
    let tree = try Self.tree()
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("page.html")
    let run = runInProcess(["train", "--html", file.path, "--scenarios", tree.path])
    #expect(run.status == 0)
    let browser = try Browser()
    defer { browser.close() }
    try browser.open(file)
    try browser.click("[data-stage=practice]")
    try browser.click("#begin")
    #expect(try browser.value("view.textContent").contains("alert(1)"))
    #expect(try browser.value(Self.found) == "0 of 2")
    _ = try browser.value(Self.answered)
    try browser.click("#confidence")
    try browser.type("60")
    try browser.click("#reason")
    try browser.type("</p><img src=x onerror=alert(1)><script>alert(1)</script>")
    try browser.click("#commit")
    #expect(try browser.value("view.textContent").contains("alert(1)"))
    #expect(try browser.value(Self.found) == "0 of 2")
    #expect(try browser.value("performance.getEntriesByType('resource').length") == "0")
  }

  /// What could act on the page, beside the page's own scripts.
  private static let found = """
    (() => {
      const names = ['IMG', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'LINK'];
      const some = [...document.querySelectorAll('*')].filter((e) => names.includes(e.tagName)
        || [...e.attributes].some((a) => a.name.startsWith('on') || /^javascript:/.test(a.value)));
      return some.length + ' of ' + document.scripts.length;
    })()
    """

  /// Takes the first choice everywhere.
  private static let answered = """
    (() => {
      const names = new Set([...document.querySelectorAll('input[type=radio]')].map((e) => e.name));
      for (const n of names) document.querySelector(`input[type=radio][name="${n}"]`).click();
      document.querySelector('input[name=evidence]').click();
      return names.size;
    })()
    """

  /// A record of a seat on a panel, by somebody and about somebody with harmful names and words.
  private func seat(_ scratch: Scratch) throws -> ProgramRun {
    let shipped = ProjectPage.root.appendingPathComponent("Scenarios/debriefs/pushback-fold.yaml")
    let quoted = JSONValue.string(Self.visible).compact
    let text = try String(contentsOf: shipped, encoding: .utf8)
      .replacing("title: The proposal that vanished", with: "title: \(quoted)")
      .replacing("name: Candidate A", with: "name: \(quoted)")
    let tree = try TemporaryTree(["debriefs/pushback-fold.yaml": text])
    let lines = Array(repeating: "2", count: 9) + ["2", "", "no-spine", "", "1", "below-senior"]
    return runInProcess(
      [
        "train", "seat", "pushback-fold", "--as", "bar-raiser", "--scenarios", tree.path,
        "--record", scratch.url.path + "/r.jsonl", "--trainee", HostileText.text,
        "--at", "2026-11-28T09:00:00Z",
      ],
      input: (lines + ["Vote 1. \(HostileText.text)"]).map { $0 + "\n" }.joined()
    )
  }

  @Test func `does nothing in a seat's debrief, its record and what is told of it`() throws {
    let scratch = try Scratch()
    let seated = try seat(scratch)
    #expect(seated.status == 0, "\(seated.messages)")
    #expect(seated.output.contains("Your seat in the debrief"))
    #expect(seated.output.contains("alert(1)"))
    #expect(harm(in: seated.output, as: "text") == [])
    let record = try #require(scratch.text(of: "r.jsonl"))
    #expect(record.contains("alert(1)"))
    #expect(harm(in: record, as: "jsonl") == [])
    let path = scratch.url.path + "/r.jsonl"
    for format in ["text", "markdown", "html", "json"] {
      for words in [["train", "history", "--record", path], ["train", "cohort", path]] {
        let told = runInProcess(words + ["--format", format])
        #expect(told.status == 0, "\(words) \(told.messages)")
        #expect(harm(in: told.output, as: format) == [], "\(words) \(format)")
        #expect(harm(in: told.messages, as: "text") == [])
      }
    }
    for format in ["jsonl", "csv"] {
      let told = runInProcess(["train", "export", "--record", path, "--format", format])
      #expect(told.status == 0, "\(told.messages)")
      #expect(harm(in: told.output, as: format) == [], "\(format)")
    }
  }

  @Test func `does nothing in feedback that is checked`() throws {
    let hostile = try HostileTree(HostileText.text)
    let tree = try TemporaryTree(hostile.files)
    let scratch = try Scratch()
    let plain = String(HostileText.text.unicodeScalars.filter { $0.value >= 0x20 })
    let said = "Vote 2. She is smart \(plain) and a good fit."
    try scratch.write("# \(plain)\n\n\(said)\n\n# B\n\n\(said)\n", to: "a.md")
    let record = JSONValue.object([
      "candidate": .string(HostileText.text), "feedback": .string(said + HostileText.text),
    ])
    try scratch.write(record.compact + "\n{\"feedback\":<script>}\n", to: "a.jsonl")
    let quoted = said.replacing("\"", with: "\"\"")
    try scratch.write("candidate,feedback\n\"\(quoted)\",\"\(quoted)\"\n", to: "a.csv")
    var shown = 0
    for name in ["a.md", "a.jsonl", "a.csv"] {
      for format in ["text", "json"] {
        let path = scratch.url.path + "/" + name
        let words = ["check", "--feedback", path, "--scenarios", tree.path, "--format", format]
        let run = runInProcess(words)
        #expect([1, 65].contains(run.status), "\(name) \(run.messages)")
        #expect(harm(in: run.output, as: format) == [], "\(name) \(format)")
        #expect(harm(in: run.messages, as: "text") == [], "\(name) \(format)")
        if (run.output + run.messages).contains("alert(1)") { shown += 1 }
      }
    }
    #expect(shown == 6)
  }
}
