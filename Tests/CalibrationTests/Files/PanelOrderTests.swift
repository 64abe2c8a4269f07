import Calibration
import Testing

@Suite struct `A speaking order` {
  private func messages(roles: String) -> [String] {
    let text = """
      kind: panel
      id: few
      title: Few
      members: [staff-peer, bar-raiser]
      roles: \(roles)
      discussion: {order: hiring-manager-last}
      decision: {rule: majority}
      """
    var library = ScenarioLibrary()
    let loaded = library.file(in: SourceText(name: "few.yaml", text: text))
    return loaded.diagnostics.filter { $0.severity == .error }.map(\.message)
  }

  @Test func `finds the seat that it asks for`() {
    #expect(
      messages(roles: "{bar-raiser: bar-raiser}") == [
        "the order 'hiring-manager-last' needs a member in the role 'hiring-manager', expected "
          + "roles: {hiring-manager: ID}"
      ]
    )
    #expect(messages(roles: "{hiring-manager: staff-peer}") == [])
  }
}
