import Foundation
import TestSupport
import Testing

/// The recipes of the page on batches, run by the real tools where they are installed.
@Suite struct `Batches on other engines` {
  private static let page = "Sources/Calibration/Calibration.docc/Batches.md"

  /// The page's only block in a language, as a script.
  private static func recipe(_ language: String) throws -> String {
    let blocks = try ProjectPage(page).text.blocks.filter { $0.language == language }
    try #require(blocks.count == 1)
    return blocks[0].lines.joined(separator: "\n")
  }

  /// Forty labelled answers, a record that cannot be read, and what one process makes of them.
  private static func reference(in folder: URL) async throws -> [String] {
    let file = ProjectPage.root.appendingPathComponent("Scenarios/answers/labelled.jsonl")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = text.split(separator: "\n").prefix(40)
    let input = lines.joined(separator: "\n") + "\n"
    try Data(input.utf8).write(to: folder.appendingPathComponent("answers.jsonl"))
    let whole = try await runProgram(["batch", "-f", "jsonl", "answers.jsonl"], in: folder)
    #expect(whole.status == 0)
    #expect(whole.lines.count == 40)
    return whole.lines
  }

  @Test(.enabled(if: installedTool("parallel") != nil, "GNU parallel is not installed"))
  func `give the bytes of one process under GNU parallel`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let reference = try await Self.reference(in: folder)
    let recipe = try Self.recipe("bash").replacingOccurrences(of: "4M", with: "16k")
    let run = try await runScript(recipe, environment: ["HOME": folder.path], in: folder)
    #expect(run.status == 0, "\(run.messages)")
    let output = try Data(contentsOf: folder.appendingPathComponent("readings.jsonl"))
    #expect(String(decoding: output, as: UTF8.self) == reference.joined(separator: "\n") + "\n")
  }

  /// The Python that has PySpark: that of `HCSIM_PYSPARK`, else the one on the search path.
  private static var python: String? {
    let tool =
      ProcessInfo.processInfo.environment["HCSIM_PYSPARK"] ?? installedTool("python3")?.path
    guard let tool else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["-c", "import pyspark"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? tool : nil
  }

  @Test(.enabled("PySpark is not installed") { python != nil }, .timeLimit(.minutes(20)))
  func `give the bytes of one process under Spark, sorted by id`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let reference = try await Self.reference(in: folder)
    try Data(try Self.recipe("python").utf8)
      .write(to: folder.appendingPathComponent("readings.py"))
    let python = try #require(Self.python)
    let run = try await runScript(
      "'\(python)' readings.py answers.jsonl readings && cat readings/part-*",
      environment: ["HOME": folder.path, "PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell"],
      in: folder
    )
    #expect(run.status == 0, "\(run.messages.suffix(2000))")
    #expect(run.lines.sorted() == reference.sorted())
  }
}
