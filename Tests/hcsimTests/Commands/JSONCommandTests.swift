import Foundation
import TestSupport
import Testing

@Suite struct `The json command` {
  private static let text = """
    kind: interviewer   # a comment
    id: "7"
    severity: 0.6
    observes: [depth, span]
    notes:
    voice: |
      terse
    """

  @Test func `prints a value with the core schema's types`() async throws {
    let run = try await runProgram(["json", "-"], input: Self.text)
    #expect(
      run.lines == [
        "{", "  \"id\": \"7\",", "  \"kind\": \"interviewer\",", "  \"notes\": null,",
        "  \"observes\": [", "    \"depth\",", "    \"span\"", "  ],", "  \"severity\": 0.6,",
        "  \"voice\": \"terse\\n\"", "}",
      ]
    )
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
  }

  @Test func `prints a line a document`() async throws {
    let run = try await runProgram(["json", "-f", "jsonl", "-"], input: "a: 1\n---\n- b\n- 2\n")
    #expect(run.lines == ["{\"a\":1}", "[\"b\",2]"])
  }

  @Test func `reads a file and writes one by its extension`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.text.write(
      to: folder.appendingPathComponent("a.yaml"),
      atomically: false,
      encoding: .utf8
    )
    let run = try await runProgram(["json", "a.yaml", "--output=a.jsonl"], in: folder)
    #expect(run.status == 0)
    let written = try String(
      contentsOf: folder.appendingPathComponent("a.jsonl"),
      encoding: .utf8
    )
    #expect(written.split(separator: "\n").count == 1)
  }

  @Test func `shows all mistakes and prints nothing`() async throws {
    let run = try await runProgram(["json", "-"], input: "a: 1\na: 2\nb: *x\n")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    let heads = run.messages.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      heads.map { $0.prefix { $0 != "'" }.prefix(22) } == [
        "standard input:2:1: er", "standard input:3:4: er",
      ]
    )
  }

  @Test func `leaves the output file alone on a mistake`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("kept.json")
    try "kept".write(to: file, atomically: false, encoding: .utf8)
    let run = try await runProgram(["json", "-", "-o", "kept.json"], input: "a: *x\n", in: folder)
    #expect(run.status == 65)
    #expect(try String(contentsOf: file, encoding: .utf8) == "kept")
  }

  @Test(arguments: [("missing.yaml", "no such file or folder"), (".", "is a folder")])
  func `tells why there is no input`(path: String, reason: String) async throws {
    let run = try await runProgram(["json", path])
    #expect(run.status == 66)
    #expect(run.messages == "hcsim json: cannot open '\(path)': \(reason)\n")
  }

  @Test(.timeLimit(.minutes(20)), arguments: [("INT", "130"), ("TERM", "143"), ("HUP", "129")])
  func `ends when interrupted, and leaves no draft behind`(
    signal: String,
    status: String
  ) async throws {
    // Whoever runs the tests in the background makes shells ignore interrupts, and so the program.
    let resets = try await runScript("env --default-signal=INT true").status == 0
    guard resets || signal != "INT" else { return }
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try await runScript(
      """
      set -m
      mkfifo pipe
      exec 3<>pipe
      \(resets ? "env --default-signal=INT" : "") hcsim json pipe -o out.json &
      until ls -A | grep -q part; do sleep 0.01; done
      kill -\(signal) $!
      wait $!
      echo $?
      ls -A
      """,
      in: folder
    )
    #expect(run.lines == [status, "pipe"])
  }
}
