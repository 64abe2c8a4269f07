import Calibration
import Testing

@Suite struct `Dissent on a panel` {
  private func messages(members: String, dissent: Int) -> [String] {
    let text = """
      kind: panel
      id: few
      title: Few
      members: \(members)
      decision: {rule: consensus, dissent: \(dissent)}
      """
    var library = ScenarioLibrary()
    let loaded = library.file(in: SourceText(name: "few.yaml", text: text))
    return loaded.diagnostics.filter { $0.severity == .error }.map(\.message)
  }

  @Test func `is of no more members than there are`() {
    #expect(
      messages(members: "[staff-peer]", dissent: 5) == [
        "'dissent' is 5, and the panel has 1 member, expected at most 1"
      ]
    )
    #expect(
      messages(members: "[staff-peer, bar-raiser]", dissent: 3) == [
        "'dissent' is 3, and the panel has 2 members, expected at most 2"
      ]
    )
    #expect(messages(members: "[staff-peer, bar-raiser]", dissent: 2) == [])
  }
}
