import Calibration
import Testing

/// Files whose syntax is wrong in one place and whose words are wrong in another.
@Suite struct `Mistakes of several kinds` {
  private func told(_ text: String) -> [String] {
    let marked = MarkedSource(text)
    var library = ScenarioLibrary()
    return marked.messages(of: library.file(in: marked.source).diagnostics)
  }

  @Test func `are told in one run`() {
    let text = """
      kind: interviewer
      ▸hallo: 0.2
      id: hawk
      title: Hawk▸: the hard one
      susceptibility: ▸7
      shares: ▸advocat
      """
    #expect(
      told(text) == [
        "unknown key 'hallo' in an interviewer; did you mean 'halo'?",
        "a second colon in plain text", "7 is out of range, allowed is 0 to 1",
        "unknown value 'advocat'; did you mean 'advocate'?; allowed: advocate, balanced",
      ]
    )
  }

  @Test func `are not made of one mistake`() {
    #expect(told("kind: interviewer\nid: hawk\n▸title Hawk\n") == ["expected 'key: value'"])
    #expect(
      told("kind: interviewer\nid: hawk\ntitle: Hawk\nabout: |\n    Fair.\n  ▸and: hard\n") == [
        "this key is indented more than its neighbours"
      ]
    )
    #expect(
      told("kind: interviewer\nid: hawk\ntitle: ▸*Hawk\n") == [
        "'*' begins an alias, which the scenario language leaves out"
      ]
    )
  }

  @Test func `count only where the syntax cannot be the reason`() {
    let broken = "title: Hawk▸: hard\n"
    #expect(
      told("kind: interviewer\nid: hawk\n▸zzzzzzzz: 1\nauthority: ▸much\n" + broken) == [
        "unknown key 'zzzzzzzz' in an interviewer", "expected a number, found text",
        "a second colon in plain text",
      ]
    )
    #expect(
      told("kind: interviewer\nid: hawk\n" + broken + "zzzzzzzz: 1\nauthority: much\n") == [
        "a second colon in plain text"
      ]
    )
  }

  @Test func `are sought in nothing that was not read to its end`() {
    let deep = String(repeating: "[", count: 70)
    let text = "kind: interviewer\nhallo: 0.2\nweights: " + deep + "\n"
    var library = ScenarioLibrary()
    let messages = library.file(in: SourceText(name: "x", text: text)).diagnostics.map(\.message)
    #expect(!messages.isEmpty && !messages.contains { $0.contains("hallo") })
  }
}
