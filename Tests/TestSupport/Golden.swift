import Foundation

/// The expected output of a test, kept as a file in its target's `Goldens` folder.
///
///     #expect(Golden.lines(of: output) == try Golden("help-json.txt").lines(recording: output))
///
/// With `RECORD_GOLDENS=1` in the environment the file is written anew and the test fails on
/// purpose, so that recording is never mistaken for passing.
public struct Golden: Sendable {
  /// Thrown after recording.
  public struct Recorded: Error, CustomStringConvertible {
    /// The file that was written.
    public let path: String

    /// Says what to do next.
    public var description: String { "recorded \(path); read the difference before keeping it" }
  }

  private let url: URL

  /// Names a golden of the test target that a source file belongs to.
  ///
  /// - Parameters:
  ///   - name: The file's name in `Goldens`: subject and format.
  ///   - file: The path of the test's source file.
  public init(_ name: String, file: String = #filePath) {
    var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    while folder.path != "/", folder.deletingLastPathComponent().lastPathComponent != "Tests" {
      folder.deleteLastPathComponent()
    }
    url = folder.appendingPathComponent("Goldens").appendingPathComponent(name)
  }

  /// The lines of the file, none where there is no file yet.
  ///
  /// - Parameter output: What is written to the file where goldens are being recorded.
  /// - Returns: The lines to compare with those of the output.
  /// - Throws: ``Recorded`` after recording, or the file system's error.
  public func lines(recording output: String) throws -> [String] {
    guard ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != "1" else {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(output.utf8).write(to: url)
      throw Recorded(path: url.lastPathComponent)
    }
    guard FileManager.default.fileExists(atPath: url.path) else { return [] }
    return Self.lines(of: String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  /// A text cut at its line feeds, so that a failed comparison shows the lines that differ.
  public static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
