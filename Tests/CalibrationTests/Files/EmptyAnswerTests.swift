import Calibration
import Testing

@Suite struct `An empty answer` {
  /// The diagnostics about a debrief whose answer is as written, one a line.
  private func problems(_ answer: String) -> [Diagnostic] {
    let text = """
      kind: debrief
      title: Nothing said
      rubric: staff-pm
      panel: hiring-committee
      candidate:
        id: x
        name: Candidate X
        answers:
          - id: a1
            question: Who moved?
            answer: \(answer)
      """
    var library = ScenarioLibrary()
    return library.debrief(in: SourceText(name: "x.yaml", text: text)).diagnostics
  }

  @Test(arguments: [#""""#, "''", #""  ""#, #""\n""#])
  func `of a candidate is wrong where it stands`(answer: String) throws {
    let problem = try #require(problems(answer).first)
    #expect(problem.severity == .error && problem.place.position.line == 11)
    #expect(
      problem.message == "the answer is empty, expected what was said; leave the answer out where "
        + "nothing was"
    )
  }

  @Test func `without a value is not told to be empty text`() throws {
    let problem = try #require(problems("").first)
    #expect(problem.message == "'answer' is empty" && problem.help == "write a value")
  }

  @Test func `is told in a candidate's own file, and let be in a batch`() {
    let candidate = """
      kind: candidate
      id: x
      name: Candidate X
      answers:
        - {id: a1, question: Who moved?, answer: " "}
      """
    let batch = "kind: answers\nanswers:\n  - {id: a1, answer: \"\"}\n"
    var library = ScenarioLibrary()
    let told = library.file(in: SourceText(name: "x.yaml", text: candidate)).diagnostics
    #expect(told.count == 1 && told.first?.message.hasPrefix("the answer is empty") == true)
    #expect(library.file(in: SourceText(name: "y.yaml", text: batch)).value != nil)
  }
}
