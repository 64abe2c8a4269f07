import Foundation
import Testing

@Suite struct `The commands that show what there is` {
  @Test func `list the files by kind`() async throws {
    let run = try await runProgram(["list", "panels", "-f", "json"])
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let items = try #require((value as? [String: Any])?["items"] as? [[String: Any]])
    #expect(items.contains { $0["id"] as? String == "hiring-committee" })
    #expect(
      items.allSatisfy { $0["kind"] as? String == "panel" && $0["built-in"] as? Bool == true }
    )
  }

  @Test func `list what takes the place of a built-in file`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let panels = folder.appendingPathComponent("panels")
    try FileManager.default.createDirectory(at: panels, withIntermediateDirectories: true)
    let own = "kind: panel\nid: hiring-committee\ntitle: Ours\nmembers: [hawk]\n"
    try Data(own.utf8).write(to: panels.appendingPathComponent("hiring-committee.yaml"))
    let run = try await runProgram(["list", "panel", "--scenarios", folder.path])
    #expect(run.output.contains("Ours"))
    #expect(run.output.contains("takes the place of the built-in one"))
  }

  @Test func `list the signals of the rubric`() async throws {
    let run = try await runProgram(["list", "signal"])
    #expect(run.output.contains("no-spine"))
    let wrong = try await runProgram(["list", "signla"])
    #expect(wrong.status == 2)
    #expect(wrong.messages.contains("did you mean 'signal'?"))
  }

  @Test func `print a schema with the ids that there are`() async throws {
    let run = try await runProgram(["schema", "debrief"])
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["title"] as? String == "hcsim debrief")
    #expect(run.output.contains("\"hiring-committee\""))
    #expect(run.output.contains("\"no-spine\""))
  }

  @Test func `make a debrief that can be run`() async throws {
    let file = try await runProgram(["new", "debrief", "My loop"])
    #expect(file.status == 0)
    let run = try await runProgram(["debrief", "-"], input: file.output)
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    let nameless = try await runProgram(["new", "debrief", "?"])
    #expect(nameless.status == 2)
  }

  @Test func `leave a file alone that may be filled in`() async throws {
    let scratch = try Scratch()
    let first = try await scratch.run("hcsim new panel ours -o ours.yaml")
    #expect(first.status == 0)
    try scratch.write("mine\n", to: "ours.yaml")
    let second = try await scratch.run("hcsim new panel ours -o ours.yaml")
    #expect(second.status == 73)
    #expect(
      second.messages == "hcsim new: cannot create 'ours.yaml': "
        + "there is a file of this name already; remove it, or name another\n"
    )
    #expect(scratch.text(of: "ours.yaml") == "mine\n")
    #expect(scratch.names == ["ours.yaml"])
  }

  @Test func `explain one answer, and refuse what is none`() async throws {
    let scratch = try Scratch()
    try scratch.write("{\"answer\": \"I did it.\"}\n", to: "a.jsonl")
    try scratch.write("id,answer\n1,I did it.\n", to: "a.csv")
    try scratch.write("\n", to: "a.txt")
    try Data([0x49, 0xFF, 0x49]).write(to: scratch.url.appendingPathComponent("b.txt"))
    for name in ["a.jsonl", "a.csv"] {
      let records = try await scratch.run("hcsim explain \(name)")
      #expect(records.status == 65 && records.output.isEmpty)
      #expect(records.messages.contains("\(name): records are for 'hcsim batch'"))
    }
    let empty = try await scratch.run("hcsim explain a.txt")
    #expect(empty.status == 65 && empty.output.isEmpty)
    #expect(empty.messages == "hcsim explain: a.txt: there is nothing to read\n")
    let broken = try await scratch.run("hcsim explain b.txt")
    #expect(broken.status == 65 && broken.output.isEmpty)
    #expect(broken.messages.contains("b.txt:1:2: error: the byte"))
  }

  @Test(arguments: ["no/such", "no such.md", "./no such", "nothing.jsonl"])
  func `explain no file that is not there`(name: String) {
    let run = runInProcess(["explain", name])
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(run.messages == "hcsim explain: cannot open '\(name)': no such file or folder\n")
  }

  @Test(arguments: ["We cut TCP/IP resets by half", "We split it, and I wrote README.md"])
  func `explain a text that names a file`(text: String) {
    let run = runInProcess(["explain", text])
    #expect(run.status == 0 && run.messages.isEmpty)
  }

  @Test func `explain a signal and a criterion`() async throws {
    let signal = try await runProgram(["explain", "no-spine"])
    #expect(signal.output.contains("only after a challenge"))
    let criterion = try await runProgram(["explain", "leverage"])
    #expect(criterion.output.contains("What a rating looks like"))
    #expect(criterion.output.contains("solo-hero"))
    let unknown = try await runProgram(["explain", "no-spin"])
    #expect(unknown.status == 2)
    #expect(unknown.messages.contains("did you mean 'no-spine'?"))
  }

  @Test func `explain a text, its parts as JSON`() async throws {
    let text =
      "I wrote all of the migration myself over the weekend. Nobody else could have done it."
    let run = try await runProgram(["explain", text, "--format", "json"])
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let answers = try #require((value as? [String: Any])?["answers"] as? [[String: Any]])
    let criteria = try #require(answers.first?["criteria"] as? [String: Any])
    #expect(criteria.count == 9)
    let rigor = try #require(criteria["rigor"] as? [String: Any])
    let parts = try #require(rigor["parts"] as? [String: Double])
    let logits = try #require(rigor["logits"] as? Double)
    #expect(abs(parts.values.reduce(0, +) - logits) < 1e-6)
    let shown = try await runProgram(["explain", "-"], input: text)
    #expect(shown.output.contains("Criteria"))
  }

  @Test func `explain a file of answers with its corrections`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("answers.yaml")
    func explain(_ signal: String) throws -> ProgramRun {
      let text =
        "kind: answers\nanswers:\n  - answer: We shipped it.\n"
        + "    corrections: {add: [{signal: \(signal), quote: shipped it}]}\n"
      try Data(text.utf8).write(to: file)
      return runInProcess(["explain", file.path])
    }
    let run = try explain("solo-hero")
    #expect(run.status == 0)
    #expect(run.output.contains("A person added it to the reading."))
    let wrong = try explain("solo-heroes")
    #expect(wrong.status == 65)
    #expect(wrong.messages.contains("no signal has the id 'solo-heroes'"))
  }
}
