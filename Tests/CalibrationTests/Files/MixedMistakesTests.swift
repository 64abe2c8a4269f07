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

  @Test(arguments: [
    "kind: interviewer\nid: hawk\nzzzzzzzz: 1\nauthority: much\ntitle: Hawk▸: hard\n",
    "kind: interviewer\nid: hawk\ntitle: Hawk▸: hard\nzzzzzzzz: 1\nauthority: much\n",
    "kind: panel\nid: p\ntitle: P\nmembers: [a]\ndiscussion:\nrounds: 2\n  ▸order: listed\n",
  ])
  func `count only where the syntax cannot be the reason`(text: String) {
    #expect(told(text).count == 1)
  }

  @Test func `are told up to a limit`() {
    let lines = (0..<300).map { "  - {id: a\($0), answr: x}\n" }.joined()
    var library = ScenarioLibrary()
    let text = "kind: answers\ntitle: x: y\nanswers:\n" + lines
    let messages = library.file(in: SourceText(name: "x", text: text)).diagnostics.map(\.message)
    #expect(messages.first == "a second colon in plain text" && messages.count == 100)
  }

  @Test func `are sought in nothing that was not read to its end`() {
    let deep = String(repeating: "[", count: 70)
    let text = "kind: interviewer\nhallo: 0.2\nweights: " + deep + "\n"
    var library = ScenarioLibrary()
    let messages = library.file(in: SourceText(name: "x", text: text)).diagnostics.map(\.message)
    #expect(!messages.isEmpty && !messages.contains { $0.contains("hallo") })
  }
}
