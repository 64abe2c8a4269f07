import Foundation
import TestSupport
import Testing

@Suite struct `The check command` {
  private func debrief(expecting expect: String) async throws -> String {
    let run = try await runProgram(["new", "debrief", "one"])
    return run.output + "\nexpect: \(expect)\n"
  }

  @Test func `holds on a new debrief`() async throws {
    let text = try await debrief(expecting: "{not-says: [never written]}")
    let run = try await runProgram(["check", "-"], input: text)
    #expect(run.output == "1 debrief, 0 signals, 1 file: all hold\n")
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
  }

  @Test func `shows how far it is, with rate and time left`() async throws {
    let words = ["check", "--progress", "always", "Scenarios/rubrics", "Scenarios/panels"]
    let run = try await runProgram(words, in: ProjectPage.root)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains(" files, ") && run.messages.contains("/s, "))
    #expect(run.messages.contains(" left"))
    #expect(run.messages.hasSuffix("\u{1B}[K"))
    let quiet = try await runProgram(["-q"] + words, in: ProjectPage.root)
    #expect(quiet.messages.isEmpty)
  }

  @Test func `shows what does not hold, with its place and status 1`() async throws {
    let text = try await debrief(expecting: "{says: [never written]}")
    let run = try await runProgram(["check", "-"], input: text)
    #expect(run.status == 1)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(
      run.lines.first
        == "standard input:\(line):17: error: nothing written says 'never written'"
    )
    #expect(run.lines.last == "1 debrief, 0 signals, 1 file: 1 failed")
  }

  @Test func `goes through folders, and ends with the highest status`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let inner = folder.appendingPathComponent("a/b")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    let failing = try await debrief(expecting: "{says: [never written]}")
    try Data(failing.utf8).write(to: inner.appendingPathComponent("one.yaml"))
    try Data("kind: panle\n".utf8).write(to: inner.appendingPathComponent("two.yml"))
    try Data("no scenario".utf8).write(to: inner.appendingPathComponent("three.txt"))
    let run = try await runProgram(["check", "a"], in: folder)
    #expect(run.status == 65)
    #expect(run.lines.contains { $0.hasPrefix("a/b/two.yml:1:7: error: unknown kind 'panle'") })
    #expect(run.lines.last == "1 debrief, 0 signals, 2 files: 1 invalid, 1 failed")

    let missing = try await runProgram(["check", "a", "c"], in: folder)
    #expect(missing.status == 66)
    #expect(missing.messages == "hcsim check: cannot open 'c': no such file or folder\n")
    #expect(missing.lines == run.lines)
  }

  @Test func `says nothing of files where there are none`() {
    let run = runInProcess(["check", "/missing/file"])
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(run.messages == "hcsim check: cannot open '/missing/file': no such file or folder\n")
  }

  @Test func `is read by other programs as JSON`() async throws {
    let text = try await debrief(expecting: "{says: [never written]}")
    let run = try await runProgram(["check", "-", "--format", "json"], input: text)
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["schema"] as? String == "hcsim.check/1")
    #expect(object["failed"] as? Int == 1)
    let files = try #require(object["files"] as? [[String: Any]])
    #expect(files.first?["holds"] as? Bool == false)
    let problems = try #require(files.first?["problems"] as? [[String: Any]])
    #expect(problems.first?["code"] as? String == "unmet")
  }
}
