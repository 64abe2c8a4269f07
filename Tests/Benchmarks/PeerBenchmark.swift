import Calibration
import Foundation

/// Other programs on the same text: `wc -w`, and searches for two hundred of the rubric's patterns.
struct PeerBenchmark {
  private static let most = 200
  /// The bytes that Python's programs get, which take seconds a megabyte.
  private static let few = 200_000

  private let text: String
  private let patterns: [PeerPattern]
  /// The folder with the peers' sources.
  private let folder: URL

  init(text: String, rubric: Rubric, peers folder: String) {
    self.text = text
    self.folder = URL(fileURLWithPath: folder)
    let lines = rubric.cues.flatMap { cue -> [TokenPattern] in
      guard case .patterns(let any, _) = cue.source else { return [] }
      return any
    }
    patterns = Array(lines.compactMap(PeerPattern.init).prefix(Self.most))
  }

  /// Adds each program that is installed, with its time a megabyte; the files stay for later turns.
  func add(to table: inout SideBySide) {
    let name = "hcsim-benchmark"
    let words = JSONValue.array(patterns.map(\.json)).compact
    guard let whole = written("\(name).txt", text),
      let part = written(
        "\(name)-part.txt",
        String(decoding: text.utf8.prefix(Self.few), as: UTF8.self)
      ),
      let expressions = written(
        "\(name).patterns",
        patterns.map(\.expression).joined(separator: "\n")
      ),
      let sequences = written("\(name).json", words)
    else { return }
    let megabytes = Double(text.utf8.count) / 1e6
    let search = ["-c", "-i", "-f", expressions, whole]
    for (title, program, arguments) in [
      ("wc -w", "wc", ["-w", whole]), ("ripgrep", "rg", search),
      ("grep -E", "grep", ["-E"] + search),
    ] {
      guard let tool = Peer.installed(program) else { continue }
      let name = program == "wc" ? title : "\(title), \(patterns.count) patterns"
      table.addTimed(name, units: megabytes) { Self.run(tool, arguments) }
    }
    guard let python = Peer.installed("python3") else { return }
    let script = folder.appendingPathComponent("matching.py").path
    for (title, engine, text) in [
      ("Hyperscan", "hyperscan", whole), ("Python re", "re", part),
      ("spaCy Matcher", "spacy", part),
    ] {
      let file = engine == "spacy" ? sequences : expressions
      let peer = Peer(title, python, [script, engine, file, text])
      guard !peer.lines().isEmpty else { continue }
      table.add("\(title), \(patterns.count) patterns") {
        peer.lines().first?.first.flatMap { Double($0) }
      }
    }
  }

  private func written(_ name: String, _ text: String) -> String? {
    let file = Peer.scratch.appendingPathComponent(name)
    guard (try? Data(text.utf8).write(to: file)) != nil else { return nil }
    return file.path
  }

  /// Runs a program to its end, its output thrown away.
  static func run(_ tool: URL, _ arguments: [String]) {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
    process.waitUntilExit()
  }
}
