import Calibration
import Foundation

/// The command line of libfyaml, whose events are right on the whole public test suite.
enum Libfyaml {
  static let path: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { $0 + "/fy-tool" }.first {
      FileManager.default.isExecutableFile(atPath: String($0))
    }.map(String.init)
  }()

  /// The events of each text; `nil` for a text that libfyaml refuses.
  static func events(of texts: [String]) throws -> [[String]?] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try texts.enumerated().map { index, text in
      let file = folder.appendingPathComponent("\(index).yaml")
      try Data(text.utf8).write(to: file)
      return file.path
    }
    return try events(ofFiles: files[...])
  }

  /// Whether a document has what libfyaml 0.7 gets wrong, by the grammar of YAML 1.2: in folded text,
  /// a blank line between a first line and a second that is indented more gives two line breaks.
  static func misreads(_ node: Node) -> Bool {
    switch node.kind {
    case .absent: return false
    case .sequence: return node.items.contains(where: misreads)
    case .mapping: return node.entries.contains { misreads($0.value) }
    case .scalar:
      guard node.style == .folded else { return false }
      let rest = node.text.drop { $0 == "\n" }.drop { $0 != "\n" }
      return rest.hasPrefix("\n\n") && rest.first { $0 != "\n" }?.isWhitespace == true
    }
  }

  /// Runs many files at once, and halves them where one is refused.
  private static func events(ofFiles files: ArraySlice<String>) throws -> [[String]?] {
    guard !files.isEmpty else { return [] }
    let (output, status) = try run(["--testsuite"] + files)
    if status == 0 {
      let streams = output.components(separatedBy: "+STR\n").dropFirst()
      if streams.count == files.count {
        return streams.map { YAMLEvents.normalized("+STR\n" + $0) }
      }
    }
    guard files.count > 1 else { return [nil] }
    let middle = files.startIndex + files.count / 2
    return try events(ofFiles: files[..<middle]) + events(ofFiles: files[middle...])
  }

  private static func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
