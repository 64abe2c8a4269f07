import Foundation
import TestSupport
import Testing

@Suite struct `Example reports` {
  @Test(arguments: ExampleReport.all)
  func `are what their commands print`(example: ExampleReport) async throws {
    let run = try await runProgram(example.words + ["-f", "html"], in: ProjectPage.root)
    #expect(run.status == 0, "\(run.messages)")
    try Self.compare(run.output, with: example.url)
    let check = MarkupCheck(run.output)
    #expect(check.problems == [])
    #expect(run.output.utf8.count < 500_000)
  }

  @Test func `have a picture for the README`() throws {
    let text = try ExampleReport.picture()
    #expect(text.hasPrefix("<svg xmlns"))
    try Self.compare(text, with: ExampleReport.folder.appendingPathComponent("votes.svg"))
  }

  @Test func `have a picture of a session at a terminal`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try await runProgram(
      [
        "train", "practice", "--count", "1", "--color", "always", "--at", "2026-11-28T09:00:00Z",
        "--record", folder.path + "/record.jsonl", "--answers-from",
        "Scenarios/exercises/first-session.txt",
      ],
      in: ProjectPage.root
    )
    #expect(run.status == 0, "\(run.messages)")
    let text = TerminalPicture(run.output).text(title: "A session of hcsim train at a terminal")
    #expect(text.contains("class=\"f-warning\""))
    try Self.compare(text, with: ExampleReport.folder.appendingPathComponent("train.svg"))
  }

  @Test(.enabled(if: Browser.installed != nil, "no browser is installed"))
  func `have a picture of a session in a browser`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    #expect(runInProcess(["train", "--html", page.path]).status == 0)
    let browser = try Browser()
    defer { browser.close() }
    try browser.open(page)
    try browser.click("[data-stage=practice]")
    try browser.click("#begin")
    let ratings = ["2", "3", "3", "2", "2", "2", "2", "3"]
    for (place, rating) in ratings.enumerated() {
      try browser.click("fieldset[id^=rating-]:nth-of-type(\(place + 2)) input[value='\(rating)']")
    }
    try browser.click("#vote input[value='3']")
    try browser.click("#level input[value='staff']")
    try browser.click("#confidence")
    try browser.type("80")
    for number in [4, 5] { try browser.click("input[name=evidence][value='\(number)']") }
    try browser.click("#reason")
    try browser.type("Marine and a chemical site moved money because of the work.")
    try browser.click("#feedback")
    try browser.type("Great energy. The model moved 3 million, so this is a yes.")
    // What is chosen and typed is no part of a page's text by itself.
    _ = try browser.value(
      """
      document.querySelectorAll('#stage input, #stage textarea').forEach((field) => {
        field.toggleAttribute('checked', field.checked === true);
        if (field.tagName === 'TEXTAREA') field.textContent = field.value;
        else field.setAttribute('value', field.value);
      })
      """
    )
    let ballot = try browser.value("document.getElementById('stage').innerHTML")
    try browser.click("#commit")
    let reveal = try browser.value("document.getElementById('stage').innerHTML")
    #expect(ballot.contains("Ratings") && reveal.contains("What the committee made of it"))
    let text = ExampleReport.snapshot([ballot, reveal])
    try Self.compare(text, with: ExampleReport.folder.appendingPathComponent("train.html"))
  }

  @Test func `are all linked from one page`() throws {
    try Self.compare(
      ExampleReport.index,
      with: ExampleReport.folder.appendingPathComponent("index.html")
    )
    let check = MarkupCheck(ExampleReport.index)
    #expect(check.problems == [])
    #expect(check.addresses == ExampleReport.all.map(\.name) + ExampleReport.sessions.map(\.name))
    let files = try FileManager.default.contentsOfDirectory(atPath: ExampleReport.folder.path)
    let pages = files.filter { $0.hasSuffix(".html") && $0 != "index.html" }
    #expect(Set(pages) == Set(ExampleReport.all.map(\.name) + ["train.html"]))
  }

  /// Thrown after a page was written anew.
  private struct Recorded: Error {
    let name: String
  }

  private static func compare(_ text: String, with url: URL) throws {
    if ProjectPage.isRecording {
      try Data(text.utf8).write(to: url)
      throw Recorded(name: url.lastPathComponent)
    }
    let kept = String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
    #expect(Golden.lines(of: text) == Golden.lines(of: kept), "make reports writes it anew")
  }
}
