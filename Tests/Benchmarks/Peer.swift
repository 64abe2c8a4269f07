import Foundation

/// A program of others that does the same work, and prints figures.
struct Peer {
  /// What the row is called.
  let name: String
  private let tool: URL
  private let arguments: [String]

  /// A program with its arguments.
  init(_ name: String, _ tool: URL, _ arguments: [String]) {
    self.name = name
    self.tool = tool
    self.arguments = arguments
  }

  /// The words it prints, line by line; none where it fails.
  func lines() -> [[Substring]] {
    Self.output(tool, arguments)?.split(separator: "\n").map { $0.split(separator: " ") } ?? []
  }

  /// The program of a name on the search path, or null.
  static func installed(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// A C source compiled with `-O3` and more flags; null where that fails.
  static func compiled(_ source: URL, by compiler: String, flags: [String]) -> URL? {
    guard let tool = installed(compiler) else { return nil }
    let name = ([source.lastPathComponent, compiler] + flags).joined()
      .filter { $0.isLetter || $0.isNumber }
    let program = scratch.appendingPathComponent(name)
    let arguments = ["-O3"] + flags + ["-o", program.path, source.path, "-lm"]
    return output(tool, arguments) == nil ? nil : program
  }

  /// A folder of this process for what is compiled and handed over.
  static var scratch: URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hcsim-peers-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// What a program prints, or null where it fails.
  private static func output(_ tool: URL, _ arguments: [String]) -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = tool
    process.arguments = arguments
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
