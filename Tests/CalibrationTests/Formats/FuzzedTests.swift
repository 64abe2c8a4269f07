import Calibration
import Foundation
import TestSupport
import Testing

/// Every input that ever made a fuzzer stop; `Tests/Fuzz` says how they are found.
@Suite(.timeLimit(.minutes(20))) struct `An input that once failed` {
  private static let folder = "Tests/CalibrationTests/Fuzzed/"

  private static func inputs(_ reader: String) throws -> [(name: String, bytes: [UInt8])] {
    let url = ProjectPage.root.appendingPathComponent(folder + reader)
    return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted().map { name in
      (name, Array(try Data(contentsOf: url.appendingPathComponent(name))))
    }
  }

  @Test(arguments: [1, 2, 4, 8, 16, 100])
  func `is read as YAML to an end, however many problems are wanted`(problems: Int) throws {
    for (name, bytes) in try Self.inputs("YAML") {
      let result = YAMLReader.read(
        SourceText(name: name, bytes: bytes),
        limits: YAMLLimits(problems: problems)
      )
      #expect(result.diagnostics.count <= problems + 1, "\(name)")
      #expect(result.documents.isEmpty != result.isUsable, "\(name)")
    }
  }
}
