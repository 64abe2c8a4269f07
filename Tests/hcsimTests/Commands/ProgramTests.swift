import Foundation
import Testing

@testable import hcsim

@Suite struct `The program` {
  @Test func `says its version`() async throws {
    let run = try await runProgram(["--version"])
    #expect(run.output == "hcsim \(Release.version)\n")
    #expect(run.status == 0)
  }

  @Test func `without a command shows help as a mistake`() async throws {
    let run = try await runProgram([])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("Usage"))
  }

  @Test(arguments: [
    (["mann"], "hcsim: unknown command 'mann'; did you mean 'man'?"),
    (["man", "--otput=x"], "hcsim man: unknown option '--otput'; did you mean '--output'?"),
    (["man", "x"], "hcsim man: unexpected operand 'x'"),
    (["completions"], "hcsim completions: missing SHELL"),
    (
      ["completions", "zhs"],
      "hcsim completions: SHELL: 'zhs' is not one of bash, zsh, fish; did you mean 'zsh'?"
    ),
    (["help", "mna"], "hcsim help: unknown command 'mna'; did you mean 'man'?"),
  ])
  func `explains wrong usage with status 2`(words: [String], message: String) async throws {
    let run = try await runProgram(words)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.split(separator: "\n").first.map(String.init) == message)
  }

  @Test func `stays silent when its reader leaves`() async throws {
    let run = try await runScript(
      "set -o pipefail; for i in 1 2 3 4 5; do hcsim man | true || echo $?; done"
    )
    #expect(run.output.isEmpty)
    #expect(run.messages.isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `tells when its output cannot be written`() async throws {
    let run = try await runScript("hcsim man > /dev/full")
    #expect(run.status == 74)
    #expect(run.messages == "hcsim: cannot write standard output: no space left\n")
  }

  @Test func `leaves a file alone where invalid input gives nothing to write`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    try Data("earlier".utf8).write(to: page)
    let words = ["debrief", "-", "-o"]
    let kept = try await runProgram(words + ["page.html"], input: "kind: debrief\n", in: folder)
    #expect(kept.status == 65)
    #expect(try String(contentsOf: page, encoding: .utf8) == "earlier")
    let names = ["debrief", "pushback-fold", "."]
    let pair = try await runProgram(names + ["-o", "page.html"], in: folder)
    #expect(pair.status > 60)
    #expect(try String(contentsOf: page, encoding: .utf8) == "earlier")
    let none = try await runProgram(words + ["new.html"], input: "kind: debrief\n", in: folder)
    #expect(none.status == 65)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["page.html"])
  }

  @Test func `writes a file whole, or tells that it cannot`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try await runProgram(["man", "-o", "hcsim.1"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let written = try String(contentsOf: folder.appendingPathComponent("hcsim.1"), encoding: .utf8)
    #expect(written == ManualPage(root: CommandTable.root, date: Release.date).text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["hcsim.1"])

    let failed = try await runProgram(["man", "-o", "missing/hcsim.1"], in: folder)
    #expect(failed.status == 73)
    #expect(
      failed.messages == "hcsim man: cannot create 'missing/hcsim.1': no such file or folder\n"
    )
    let onFolder = try await runProgram(["man", "-o", "."], in: folder)
    #expect(onFolder.status == 73)
  }
}
