import Calibration
import Testing

@Suite struct `Shipped scenario files` {
  @Test(arguments: ScenarioKind.allCases) func `load without an error or a warning`(
    kind: ScenarioKind
  ) throws {
    var library = ScenarioLibrary()
    for entry in library.entries(of: kind) {
      let source = try #require(library.source(of: entry.id, kind))
      let loaded = library.file(in: source, at: "\(kind.folder)/\(entry.id).yaml")
      let told = loaded.diagnostics.filter { $0.severity > .note }.map {
        "\($0.place.name):\($0.place.position.line): \($0.message)"
      }
      #expect(told == [])
      #expect(loaded.value?.kind == kind)
      #expect(!entry.title.isEmpty || kind == .language)
    }
  }

  @Test func `are of every kind that a debrief needs`() {
    let library = ScenarioLibrary()
    #expect(library.entries(of: .interviewer).count >= 12)
    #expect(library.entries(of: .panel).count >= 5)
    #expect(library.entries(of: .rubric).map(\.id).contains("staff-pm"))
    #expect(library.entries(of: .candidate).count >= 2)
  }
}
