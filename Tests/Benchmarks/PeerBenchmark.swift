import Calibration
import Foundation

/// Other programs on the same text: `wc -w`, and searches for two hundred of the rubric's patterns.
struct PeerBenchmark {
  private let text: String
  private let patterns: [String]

  init(text: String, rubric: Rubric) {
    self.text = text
    let lines = rubric.cues.flatMap { cue -> [TokenPattern] in
      guard case .patterns(let any, _) = cue.source else { return [] }
      return any
    }
    patterns = Array(lines.compactMap(PeerBenchmark.expression).prefix(200))
  }

  /// Prints megabytes a second of each program that is installed.
  func run() {
    guard let programs = programs(in: Peer.scratch) else {
      print("reading: no file can be written for other programs")
      return
    }
    for (title, program, arguments) in programs { row(title, program, arguments) }
  }

  /// Adds each program that is installed, with its time a megabyte; the files stay for later turns.
  func add(to table: inout SideBySide) {
    let folder = Peer.scratch
    guard let programs = programs(in: folder) else { return }
    for (title, program, arguments) in programs {
      guard let path = Self.path(of: program) else { continue }
      let bytes = program == "python3" ? min(200_000, text.utf8.count) : text.utf8.count
      table.addTimed(title, units: Double(bytes) / 1e6) { Self.run(path, arguments) }
    }
  }

  /// The searches, their files written; null where they cannot be.
  private func programs(in folder: URL) -> [(String, String, [String])]? {
    let textPath = folder.appending(path: "hcsim-benchmark.txt")
    let patternPath = folder.appending(path: "hcsim-benchmark.patterns")
    do {
      try text.write(to: textPath, atomically: true, encoding: .utf8)
      try patterns.joined(separator: "\n").write(to: patternPath, atomically: true, encoding: .utf8)
    } catch { return nil }
    let search = ["-c", "-i", "-f", patternPath.path, textPath.path]
    return [
      ("wc -w", "wc", ["-w", textPath.path]),
      ("ripgrep, \(patterns.count) patterns", "rg", search),
      ("grep -E, \(patterns.count) patterns", "grep", ["-E"] + search),
      (
        "Python re, \(patterns.count) patterns", "python3",
        ["-c", Self.script, patternPath.path, textPath.path]
      ),
    ]
  }

  private static func path(of program: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + program }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let script = """
    import re, sys
    text = open(sys.argv[2]).read()[:200000]
    for line in open(sys.argv[1]): len(re.findall(line.strip(), text, re.I))
    """

  private func row(_ title: String, _ program: String, _ arguments: [String]) {
    guard let path = Self.path(of: program) else {
      print("reading, \(title): not installed")
      return
    }
    let seconds = ReadingBenchmark.fastest(of: 3) { Self.run(path, arguments) }
    let bytes = program == "python3" ? min(200_000, text.utf8.count) : text.utf8.count
    print("reading, \(title): \(ReadingBenchmark.figure(Double(bytes) / seconds / 1e6)) MB/s")
  }

  /// Runs a program to its end, its output thrown away.
  static func run(_ path: String, _ arguments: [String]) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
    process.waitUntilExit()
  }

  /// A pattern of words, groups and gaps as a regular expression; null for any other.
  private static func expression(_ pattern: TokenPattern) -> String? {
    guard let sequence = pattern.sequences.first, pattern.joins.isEmpty else { return nil }
    var expression = ""
    for element in sequence.elements {
      guard !element.isNegated else { return nil }
      if case .gap(let count)? = element.choices.first {
        expression += "( [a-z']+){0,\(count)}"
        continue
      }
      let words = element.choices.compactMap { choice -> String? in
        guard case .words(let words) = choice,
          words.utf8.allSatisfy({ $0 == 32 || $0 == 39 || (97...122).contains($0) })
        else { return nil }
        return words
      }
      guard words.count == element.choices.count else { return nil }
      let group = "( (\(words.joined(separator: "|"))))"
      expression += element.isOptional ? group + "?" : group
    }
    return expression
  }
}
