import Calibration
import TestSupport
import Testing

@Suite struct `Example files in the documentation` {
  @Test(arguments: ProjectPage.all)
  func `are valid, and debriefs can be held`(path: String) throws {
    var library = ScenarioLibrary()
    let blocks = try ProjectPage(path).text.blocks
    for block in blocks
    where block.language == "yaml" && block.lines.first?.hasPrefix("kind: ") == true {
      let text = block.lines.joined(separator: "\n") + "\n"
      let source = SourceText(name: path, text: text)
      let loaded = library.file(in: source)
      #expect(loaded.diagnostics.map(\.message) == [])
      #expect(loaded.value != nil)
      guard block.lines.first == "kind: debrief" else { continue }
      let debrief = try library.debrief(in: source).get()
      #expect(try DebriefSession().run(debrief.scenario).outcome.seats.isEmpty == false)
    }
  }

  @Test func `are a debrief in the README and an interviewer in the article`() throws {
    let shown = try ProjectPage.all.flatMap { try ProjectPage($0).text.blocks }
      .compactMap(\.lines.first)
    #expect(shown.contains("kind: debrief"))
    #expect(shown.contains("kind: interviewer"))
  }
}
