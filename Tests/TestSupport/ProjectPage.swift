public import Foundation

/// A page of the project's documentation, whose code blocks show what the program really does.
///
/// With `RECORD_GOLDENS=1` in the environment the blocks are written anew and the test fails on
/// purpose, as with a ``Golden``.
public struct ProjectPage: Sendable {
  /// The folder with the package's manifest.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Whether blocks are to be written anew.
  public static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  }

  private let url: URL
  /// The page as it stands.
  public var text: MarkdownText

  /// Reads a page.
  ///
  /// - Parameter path: Where it lies below the ``root``.
  /// - Throws: The file system's error.
  public init(_ path: String) throws {
    url = Self.root.appendingPathComponent(path)
    text = MarkdownText(String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  /// The pages with commands or figures, in byte order.
  public static var all: [String] {
    let folder = "Sources/Calibration/Calibration.docc"
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(folder).path
    )
    let articles = (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
    return ["CONTRIBUTING.md", "README.md"] + articles.map { "\(folder)/\($0)" }
  }

  /// Writes the page's blocks as they are by now.
  ///
  /// - Throws: ``Golden/Recorded``, or the file system's error.
  public func record() throws {
    try Data(text.text.utf8).write(to: url)
    throw Golden.Recorded(path: url.lastPathComponent)
  }
}
