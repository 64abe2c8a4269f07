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

  @Test func `are all linked from one page`() throws {
    try Self.compare(
      ExampleReport.index,
      with: ExampleReport.folder.appendingPathComponent("index.html")
    )
    let check = MarkupCheck(ExampleReport.index)
    #expect(check.problems == [])
    #expect(check.addresses == ExampleReport.all.map(\.name))
    let files = try FileManager.default.contentsOfDirectory(atPath: ExampleReport.folder.path)
    let pages = files.filter { $0.hasSuffix(".html") && $0 != "index.html" }
    #expect(Set(pages) == Set(ExampleReport.all.map(\.name)))
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
