import Foundation
import Testing

/// What a run of the built program left behind.
struct ProgramRun: Sendable {
  let status: Int32
  let output: String
  let messages: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Runs the built program, and waits for its end.
///
/// - Parameters:
///   - arguments: The words after the program's name.
///   - input: What it reads from standard input.
///   - environment: All variables that it sees, besides `PATH` and `HOME`.
///   - folder: The folder it runs in.
/// - Returns: Its exit status and what it wrote; neither stream is a terminal.
/// - Throws: An error where the program cannot be started.
func runProgram(
  _ arguments: [String],
  input: String = "",
  environment: [String: String] = [:],
  in folder: URL? = nil
) async throws -> ProgramRun {
  let program = try builtProgram()
  return try await run(program, arguments, input: input, environment: environment, in: folder)
}

/// Runs a script of bash in which `hcsim` is the built program, for pipes and the like.
func runScript(
  _ script: String,
  input: String = "",
  environment: [String: String] = [:],
  in folder: URL? = nil
) async throws -> ProgramRun {
  let bash = try #require(installedTool("bash"))
  return try await run(bash, ["-c", script], input: input, environment: environment, in: folder)
}

/// The file of a tool on the search path, or `nil` where it is not installed.
func installedTool(_ name: String) -> URL? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

/// The program that was built beside the tests.
func builtProgram() throws -> URL {
  let bundles =
    [Bundle.main.executableURL, Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)
  let program = bundles.compactMap(\.self).lazy
    .map { $0.deletingLastPathComponent().appendingPathComponent("hcsim") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  return try #require(program, "hcsim is not built beside the tests")
}

/// A new empty folder, which the test removes.
func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("hcsim-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

/// What the tests were told of a tool that counts coverage or looks for faults, for programs they start.
func watchersVariables() -> [String: String] {
  let names: Set = ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"]
  return ProcessInfo.processInfo.environment.filter { names.contains($0.key) }
}

private func run(
  _ tool: URL,
  _ arguments: [String],
  input: String,
  environment: [String: String],
  in folder: URL?
) async throws -> ProgramRun {
  let streams = try temporaryFolder()
  defer { try? FileManager.default.removeItem(at: streams) }
  let inputFile = streams.appendingPathComponent("input")
  let outputFile = streams.appendingPathComponent("output")
  let messagesFile = streams.appendingPathComponent("messages")
  try Data(input.utf8).write(to: inputFile)
  try Data().write(to: outputFile)
  try Data().write(to: messagesFile)
  let process = Process()
  process.executableURL = tool
  process.arguments = arguments
  let program = try builtProgram()
  let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  var variables = environment
  variables["PATH"] = program.deletingLastPathComponent().path + ":" + path
  variables["HOME"] = variables["HOME"] ?? streams.path
  process.environment = variables.merging(watchersVariables()) { own, _ in own }
  process.currentDirectoryURL = folder ?? streams
  process.standardInput = try FileHandle(forReadingFrom: inputFile)
  process.standardOutput = try FileHandle(forWritingTo: outputFile)
  process.standardError = try FileHandle(forWritingTo: messagesFile)
  try await withCheckedThrowingContinuation {
    (continuation: CheckedContinuation<Void, any Error>) in
    process.terminationHandler = { _ in continuation.resume() }
    do { try process.run() } catch { continuation.resume(throwing: error) }
  }
  return ProgramRun(
    status: process.terminationStatus,
    output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
    messages: String(decoding: try Data(contentsOf: messagesFile), as: UTF8.self)
  )
}
