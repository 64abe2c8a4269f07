import Calibration
import Foundation
import Testing

@testable import hcsim

@Suite struct `The debrief command` {
  private func json(_ run: ProgramRun) throws -> JSONValue {
    try JSONReader.read(SourceText(name: "output", bytes: Array(run.output.utf8)))
  }

  @Test func `shows three quotes first, though all that was found speaks for one side`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("repairs.yaml")
    let text = """
      kind: debrief
      title: Repairs first
      rubric: staff-pm
      panel: hiring-committee
      candidate:
        id: candidate-q
        name: Candidate Q
        answers:
          - id: a1
            interview: strategy
            question: What did you change?
            answer: |
              I wrote down how we choose between repairs and new lines, and the depot
              leads now open it on Mondays without me. Two of them dropped a project.
          - id: a2
            question: What went wrong?
            answer: |
              I bet on speed. Returns rose by 12 percent, so I stopped the rollout, and
              since then we test with one depot first.
      """
    try Data(text.utf8).write(to: file)
    let run = runInProcess(["debrief", file.path])
    #expect(run.status == 0)
    let quotes = run.lines.prefix { $0 != "How stable it is" }.filter { $0.contains(" \u{201C}") }
    #expect(quotes.count == 3 && quotes.allSatisfy { $0.hasPrefix("\u{2022} + \u{201C}") })
  }

  @Test func `runs a built-in debrief where no file is named`() {
    let run = runInProcess(["debrief"])
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(run.lines.first == "The proposal that vanished")
    #expect(run.output.contains("No spine."))
  }

  @Test func `finds a debrief by its name`() throws {
    let run = runInProcess(["debrief", "--format", "json", "pushback-wall"])
    #expect(run.status == 0)
    let value = try json(run)
    #expect(value["schema"]?.string == DebriefJSON.schema)
    #expect(value["decision"]?.string == "decline")
  }

  @Test(arguments: ["debrief", "simulate"])
  func `names the debrief that was meant`(command: String) {
    let run = runInProcess([command, "pushback-fld"])
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(
      run.messages == "hcsim \(command): cannot open 'pushback-fld': no such file or folder; "
        + "did you mean 'pushback-fold'?\n"
    )
  }

  @Test func `shows two debriefs side by side, and writes them as an array`() throws {
    let names = ["pushback-fold", "pushback-fold-twin"]
    let text = runInProcess(["debrief"] + names)
    #expect(text.lines.contains { $0.hasPrefix("Votes and ratings") })
    let value = try json(runInProcess(["debrief", "-f", "json"] + names))
    #expect(value.array?.count == 2)
  }

  @Test func `reads standard input`() throws {
    let text = """
      kind: debrief
      title: From a pipe
      rubric: staff-pm
      panel: hiring-committee
      candidate:
        id: x
        name: Candidate X
        answers:
          - {id: a1, interview: influence, question: Who moved?, answer: Nobody did.}
      """
    let run = runInProcess(["debrief", "-"], input: text)
    #expect(run.status == 0)
    #expect(run.lines.first == "From a pipe")
  }

  @Test(arguments: [
    ("Nobody did.", "there is nothing to read"),
    (
      "Wir haben die Plattform gebaut und alle anderen Teams haben ihre Pläne geändert.",
      "the answer is not in English; nothing was read"
    ), ("The payments team dropped its own plan and took over our list of checks.", nil),
  ])
  func `remarks on an answer with nothing to read`(answer: String, remark: String?) {
    let text = """
      kind: debrief
      title: From a pipe
      rubric: staff-pm
      panel: hiring-committee
      candidate:
        id: x
        name: Candidate X
        answers:
          - {id: a1, interview: influence, question: Who moved?, answer: "\(answer)"}
      """
    for command in ["debrief", "simulate"] {
      let words = command == "debrief" ? [command, "-"] : [command, "--runs", "20", "-"]
      let run = runInProcess(words, input: text)
      #expect(run.status == 0)
      #expect(remark.map { run.messages.contains(": a1: \($0)\n") } ?? run.messages.isEmpty)
      let quiet = runInProcess(words + ["--quiet"], input: text)
      #expect(quiet.messages.isEmpty)
    }
  }

  @Test func `tries other conditions`() throws {
    func ballots(_ options: [String]) throws -> [JSONValue] {
      let run = runInProcess(["debrief", "-f", "json", "pushback-fold-twin"] + options)
      #expect(run.status == 0)
      return try #require(try json(run)["turns"]?.array)
    }
    let usual = try ballots([])
    #expect(try ballots(["--order", "senior-first"]) != usual)
    #expect(try ballots(["--evidence", "own-round"]) != usual)
    #expect(runInProcess(["debrief", "--sequential", "pushback-fold"]).output.contains("Anchor"))
  }

  @Test func `writes Markdown`() {
    let run = runInProcess(["debrief", "--format", "markdown"])
    #expect(run.lines.first == "# The proposal that vanished")
  }

  @Test func `says which file there is not`() {
    let run = runInProcess(["debrief", "no-such-debrief"])
    #expect(run.status == 66)
    #expect(run.messages.contains("no-such-debrief"))
    #expect(run.output == "")
  }

  @Test func `says what is wrong with a file, and shows nothing in place of both`() {
    let run = runInProcess(
      ["debrief", "-", "pushback-fold"],
      input: "kind: debrief\ntitle: x\nrubrik: staff-pm\n"
    )
    #expect(run.status == 65)
    #expect(run.messages.contains("'rubrik'"))
    #expect(run.output == "")
    let missing = runInProcess(["debrief", "pushback-fold", "no-such-debrief", "-f", "json"])
    #expect(missing.status == 66 && missing.output == "")
  }

  @Test(arguments: ["debrief", "simulate"])
  func `refuses an order for which nobody has the role`(command: String) {
    let text = """
      kind: debrief
      title: Two
      rubric: staff-pm
      panel: {title: Two, members: [staff-peer, bar-raiser], decision: {rule: majority}}
      candidate:
        id: x
        name: Candidate X
        answers:
          - {id: a1, interview: influence, question: Who moved?, answer: Nobody did.}
      """
    let run = runInProcess([command, "--order", "hiring-manager-last", "-"], input: text)
    #expect(run.status == 2 && run.output == "")
    #expect(
      run.messages.contains(
        "option '--order': 'hiring-manager-last' is not an order for the panel of "
      )
    )
    #expect(run.messages.contains("nobody on it has the role 'hiring-manager'"))
  }

  @Test func `says what was asked for in place of the panel's conditions`() throws {
    let words = ["debrief", "pushback-fold", "--order", "senior-first", "--sequential"]
    let run = runInProcess(words + ["--width", "1000"])
    let told = "Asked for: speaking order senior-first, in place of junior-first;"
    #expect(run.output.contains(told))
    let conditions = try json(runInProcess(words + ["-f", "json"]))["conditions"]
    let asked: JSONValue = ["order": "senior-first", "independent-ballots": false]
    #expect(conditions == asked)
  }

  @Test func `writes a packet of one debrief`() {
    let run = runInProcess(["debrief", "--packet", "x", "pushback-fold", "pushback-wall"])
    #expect(run.status == 2)
    #expect(run.messages.contains("'--packet' is for one debrief, not for several\n"))
  }

  @Test func `names the variable that names no rubric`() {
    let run = runInProcess(["debrief"], environment: ["HCSIM_RUBRIC": "no-such-rubric"])
    #expect(run.status == 66)
    #expect(run.messages.contains(": HCSIM_RUBRIC: cannot open 'no-such-rubric'"))
    let typed = runInProcess(["debrief", "--rubric", "no-such-rubric"])
    #expect(!typed.messages.contains("HCSIM_RUBRIC"))
  }

  @Test func `refuses an order that it does not have`() {
    let run = runInProcess(["debrief", "--order", "loudest-first"])
    #expect(run.status == 2)
    #expect(run.messages.contains("junior-first"))
  }

  @Test func `takes a rubric by name, and says where there is none`() {
    #expect(runInProcess(["debrief", "--rubric", "staff-pm"]).status == 0)
    #expect(runInProcess(["debrief", "--rubric", "no-such-rubric"]).status == 66)
  }
}
