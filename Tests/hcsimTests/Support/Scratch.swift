import Foundation
import TestSupport

/// A folder for one test, removed at its end.
final class Scratch: Sendable {
  let url: URL

  init() throws { url = try temporaryFolder() }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file below the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  /// The text of a file; null where there is none.
  func text(of name: String) -> String? {
    (try? Data(contentsOf: url.appendingPathComponent(name))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// What the folder holds, hidden files too, in order.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  /// Runs a script of bash in the folder.
  func run(
    _ script: String,
    input: String = "",
    environment: [String: String] = [:]
  ) async throws -> ProgramRun {
    var environment = environment
    environment["HOME"] = url.path
    return try await runScript(script, input: input, environment: environment, in: url)
  }

  /// Some of the labelled answers, a line each.
  static func answers(_ count: Int) throws -> [String] {
    let file = ProjectPage.root.appendingPathComponent("Scenarios/answers/labelled.jsonl")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").prefix(count).map(String.init)
  }
}
