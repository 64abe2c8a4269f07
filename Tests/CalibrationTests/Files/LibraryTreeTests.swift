import Calibration
import TestSupport
import Testing

@Suite struct `Scenario library, its trees` {
  private func tree() throws -> TemporaryTree { try TemporaryTree(SmallScenarios.files) }

  @Test func `a file's id is its name`() throws {
    let text = SmallScenarios.interviewer.replacing("id: hawk", with: "id: kite")
    let tree = try tree()
    try tree.write(text, to: "interviewers/hawk.yaml")
    var library = ScenarioLibrary(scenarios: tree.path)
    let expected = ["the id is 'kite', and the file is named 'hawk', expected one name for both"]
    let found = library.debrief("plan")
    #expect(found?.diagnostics.map(\.message) == expected)
    let path = tree.path("interviewers/hawk.yaml")
    let loaded = library.file(in: SourceText(name: path, text: text), at: path)
    #expect(loaded.diagnostics.map(\.message) == expected)
  }

  @Test func `the tree around a file is looked through before the built-ins`() throws {
    let tree = try tree()
    try tree.write(
      SmallScenarios.panel.replacing("id: pair", with: "id: hiring-committee"),
      to: "panels/hiring-committee.yaml"
    )
    let path = tree.path("debriefs/new.yaml")
    let text = SmallScenarios.debrief.replacing("panel: pair", with: "panel: hiring-committee")
    var library = ScenarioLibrary()
    let loaded = library.debrief(in: SourceText(name: path, text: text), at: path)
    #expect(loaded.value?.scenario.panel.title == "Pair")
    let elsewhere = library.rubric("small")
    #expect(elsewhere.value == nil)
    let near = library.rubric("small", near: path)
    #expect(near.value?.rubric.title == "Small")
    let entries = library.entries(of: .panel, near: path)
    #expect(entries.map(\.id) == entries.map(\.id).sorted())
    #expect(entries.first { $0.id == "hiring-committee" }?.isBuiltIn == false)
    #expect(entries.first { $0.id == "mid-year-review" }?.isBuiltIn == true)
    #expect(entries.first { $0.id == "pair" }?.title == "Pair")
    #expect(entries.first { $0.id == "pair" }?.about == "Two people.")
  }

  @Test func `the tree beside a file is looked through too`() throws {
    let tree = try tree()
    let folder = tree.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.joined(separator: "/") + "/new.yaml"
    var library = ScenarioLibrary()
    let source = SourceText(name: path, text: SmallScenarios.debrief)
    #expect(library.debrief(in: source, at: path).value?.scenario.panel.title == "Pair")
  }

  @Test func `nothing outside the tree is read`() throws {
    let outside = try TemporaryTree(["panels/pair.yaml": SmallScenarios.panel])
    var files = SmallScenarios.files
    files["panels/pair.yaml"] = nil
    let tree = try TemporaryTree(files)
    try tree.link("panels/pair.yaml", to: outside.path("panels/pair.yaml"))
    var library = ScenarioLibrary(scenarios: tree.path)
    let linked = library.debrief("plan")?.diagnostics.map(\.message)
    #expect(
      linked == [
        "the file of the panel 'pair' is not read: it leads out of '\(tree.path)'"
      ]
    )
    #expect(!library.entries(of: .panel).map(\.id).contains("pair"))
    for id in ["../panels/pair", "/etc/passwd", "..", "pair.yaml", ""] {
      #expect(library.source(of: id, .panel) == nil, "\(id)")
    }
  }

  @Test func `a link inside the tree is followed`() throws {
    let tree = try tree()
    try tree.link("debriefs/again.yaml", to: tree.path("debriefs/plan.yaml"))
    var library = ScenarioLibrary(scenarios: tree.path)
    let again = library.debrief("again")
    #expect(again?.value != nil)
    let never = library.debrief("never")
    #expect(never?.diagnostics == nil)
  }

  @Test func `exercises and answers are decoded`() throws {
    var library = ScenarioLibrary()
    let exercise = """
      kind: exercise
      id: one
      title: One
      interview: influence
      question: Who?
      answer: Me.
      votes: {"1": 1, "2": 3}
      notes: Ask who else.
      """
    guard case .exercise(let value)? = library.file(in: SourceText(name: "x", text: exercise)).value
    else {
      Issue.record("no exercise")
      return
    }
    #expect(
      value
        == Exercise(
          id: "one",
          title: "One",
          interview: "influence",
          text: AnswerText(question: "Who?", answer: "Me."),
          reference: ExerciseReference(votes: RatingCounts([1, 3, 0, 0])),
          notes: "Ask who else."
        )
    )
    let marked = MarkedSource(exercise.replacing("{\"1\": 1, \"2\": 3}", with: "▸{\"2\": 0}"))
    #expect(
      marked.messages(of: library.file(in: marked.source).diagnostics) == [
        "nobody voted, expected at least one vote"
      ]
    )
    let answers = """
      kind: answers
      answers:
        - {id: first, candidate: B, question: Who?, answer: Me.}
        - {answer: You., pushback: Really?, response: Yes.}
      """
    guard case .answers(let records)? = library.file(in: SourceText(name: "x", text: answers)).value
    else {
      Issue.record("no answers")
      return
    }
    #expect(
      records == [
        AnswerRecord(
          id: "first",
          candidate: "B",
          text: AnswerText(question: "Who?", answer: "Me.")
        ),
        AnswerRecord(
          id: "2",
          text: AnswerText(answer: "You.", pushback: "Really?", response: "Yes.")
        ),
      ]
    )
  }

  @Test func `a file of answers has corrections, as a candidate has`() throws {
    let tree = try tree()
    var library = ScenarioLibrary(scenarios: tree.path)
    let text = """
      kind: answers
      answers:
        - answer: The depot dropped the plan.
          corrections: {strike: [alone], add: [{signal: changed-plans, quote: dropped the plan}]}
      """
    let loaded = library.file(in: SourceText(name: "x", text: text))
    #expect(loaded.diagnostics.map(\.message) == [])
    guard case .answers(let records)? = loaded.value else {
      Issue.record("no answers")
      return
    }
    #expect(
      records.map(\.corrections) == [
        Corrections(
          strikes: ["alone"],
          adds: [.init(signal: "changed-plans", quote: "dropped the plan")]
        )
      ]
    )
    for (old, new, message) in [
      ("[alone]", "[alonee]", "no signal has the id 'alonee'"),
      ("[alone]", "[changed-plans]", "the signal 'changed-plans' is both struck and added"),
      ("quote: dropped", "quote: kept", "the quote stands neither in the answer nor"),
    ] {
      let wrong = text.replacing(old, with: new)
      let messages = library.file(in: SourceText(name: "x", text: wrong)).diagnostics.map(\.message)
      #expect(messages.count == 1)
      #expect(messages.first?.hasPrefix(message) == true, "\(messages)")
    }
  }
}
