import TestSupport
import Testing

@Suite struct `Commands in the documentation` {
  @Test(arguments: ProjectPage.all)
  func `run, and print what is shown`(path: String) async throws {
    var page = try ProjectPage(path)
    for command in ShownCommand.all(in: page.text) {
      let run = try await runScript(
        "set -o pipefail; \(command.line)",
        in: ProjectPage.root
      )
      #expect(run.status == 0, "\(command)")
      #expect(run.messages == "", "\(command)")
      guard let shown = command.output, let first = shown.lines.first else { continue }
      let excerpt = command.excerpt(of: Golden.lines(of: run.output))
      if ProjectPage.isRecording, !excerpt.isEmpty {
        _ = page.text.replaceBlock(startingWith: first, by: excerpt)
      }
      #expect(excerpt == shown.lines, "\(command)")
    }
    if ProjectPage.isRecording { try page.record() }
  }

  @Test func `the README shows the beginning of a debrief`() async throws {
    let page = try ProjectPage("README.md")
    let first = try #require(ShownCommand.all(in: page.text).first { $0.output != nil })
    let shown = try #require(first.output)
    #expect(first.line.hasPrefix("hcsim debrief"))
    #expect(shown.range.lowerBound < 15)
    let run = try await runScript(first.line, in: ProjectPage.root)
    #expect(Array(Golden.lines(of: run.output).prefix(shown.lines.count)) == shown.lines)
  }

  @Test func `the README names the two commands that do everything`() throws {
    let lines = try ProjectPage("README.md").text.blocks.flatMap(\.lines)
    #expect(
      lines.contains(
        "swift run hcsim debrief Scenarios/debriefs/pushback-fold.yaml"
      )
    )
    #expect(lines.contains("swift test"))
  }
}
