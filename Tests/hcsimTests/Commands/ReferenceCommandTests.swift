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
