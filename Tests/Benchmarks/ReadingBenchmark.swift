import Calibration
import Foundation

/// Time to compile the built-in standard, and speed of reading with it.
enum ReadingBenchmark {
  static func run() {
    var library = ScenarioLibrary()
    var reader: RubricReader?
    let loading = fastest(of: 9) {
      library = ScenarioLibrary()
      reader = library.rubric("staff-pm").value
    }
    guard let reader else {
      print(DiagnosticPrinter().print(library.rubric("staff-pm").diagnostics))
      return
    }
    print("reading, the built-in rubric ready for use: \(figure(loading * 1e3)) ms")
    compiling(library)
    let answers = answers(from: &library)
    throughput(answers, reader)
    longAnswer(answers, reader)
    wholeProcess(answers)
  }

  /// Time to read and compile the same rubric from its file, as one that is not built in needs.
  private static func compiling(_ library: ScenarioLibrary) {
    guard let source = library.source(of: "staff-pm", .rubric) else { return }
    let seconds = fastest(of: 9) {
      var library = ScenarioLibrary()
      _ = library.rubric(in: source)
    }
    print(
      "reading, the same rubric checked and compiled from its file: \(figure(seconds * 1e3)) ms"
    )
  }

  /// Prints rows of time a megabyte, everybody in turn: reading with the rubric, and searches that are
  /// installed for two hundred of its patterns.
  static func sideBySide(peers folder: String) {
    var library = ScenarioLibrary()
    guard let standard = library.rubric("staff-pm").value else { return }
    let answers = answers(from: &library)
    let bytes = answers.reduce(0) { $0 + $1.answer.utf8.count + ($1.response?.utf8.count ?? 0) }
    var reader = AnswerReader(standard)
    var table = SideBySide("a megabyte of answers, one thread")
    table.addTimed("Swift, the whole rubric", units: Double(bytes) / 1e6) {
      for answer in answers { _ = reader.read(answer) }
    }
    let text = answers.map { $0.answer + "\n" + ($0.response ?? "") }.joined(separator: "\n")
    let times = max(1, 4_000_000 / max(1, text.utf8.count))
    let whole = String(repeating: text + "\n", count: times)
    PeerBenchmark(text: whole, rubric: standard.rubric, peers: folder).add(to: &table)
    for row in table.rows(turns: 7) { print(row) }
  }

  /// Seconds of the fastest of some runs.
  static func fastest(of runs: Int, _ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let best = (0..<runs).map { _ in clock.measure(body) }.min() ?? .zero
    return Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
  }

  /// A number with one decimal.
  static func figure(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private static func throughput(_ answers: [AnswerText], _ standard: RubricReader) {
    let bytes = answers.reduce(0) { $0 + $1.answer.utf8.count + ($1.response?.utf8.count ?? 0) }
    var reader = AnswerReader(standard)
    var votes = 0
    let seconds = fastest(of: 25) {
      for answer in answers { votes += reader.read(answer).vote.rawValue }
    }
    let rate = figure(Double(bytes) / seconds / 1e6)
    let count = "\(answers.count) answers, votes \(votes / 25)"
    print("reading, library, one core: \(rate) MB/s (\(count))")
  }

  private static func longAnswer(_ answers: [AnswerText], _ standard: RubricReader) {
    let words = answers.flatMap { $0.answer.split(separator: " ") }.prefix(400)
    let answer = AnswerText(answer: words.joined(separator: " "))
    var reader = AnswerReader(standard)
    let seconds = fastest(of: 25) {
      for _ in 0..<20 { _ = reader.read(answer) }
    }
    print("reading, an answer of \(words.count) words: \(figure(seconds / 20 * 1e6)) us")
  }

  /// Start-up and throughput of the program that was built beside this one.
  private static func wholeProcess(_ answers: [AnswerText]) {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let program = folder.appending(path: "hcsim")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return }
    let start = fastest(of: 9) { PeerBenchmark.run(program, ["debrief"]) }
    print("reading, 'hcsim debrief' as a whole process: \(figure(start * 1e3)) ms")
    var lines = ""
    var count = 0
    var bytes = 0
    while bytes < 4_000_000, !answers.isEmpty {
      for answer in answers {
        count += 1
        bytes += answer.answer.utf8.count
        let text: JSONValue = ["answer": .string(answer.answer), "id": .string(String(count))]
        lines += text.compact + "\n"
      }
    }
    let path = FileManager.default.temporaryDirectory.appending(path: "hcsim-benchmark.jsonl")
    guard (try? lines.write(to: path, atomically: true, encoding: .utf8)) != nil else { return }
    defer { try? FileManager.default.removeItem(at: path) }
    for jobs in ["1", "2"] {
      let seconds = fastest(of: 3) {
        PeerBenchmark.run(program, ["batch", "-j", jobs, "-f", "jsonl", path.path])
      }
      let rate = figure(Double(bytes) / seconds / 1e6)
      print("reading, 'hcsim batch', threads \(jobs): \(rate) MB/s of answers")
    }
  }

  /// The answers of every shipped debrief.
  private static func answers(from library: inout ScenarioLibrary) -> [AnswerText] {
    var texts: [AnswerText] = []
    for entry in library.entries(of: .debrief) {
      guard let file = library.debrief(entry.id)?.value else { continue }
      texts += file.scenario.candidate.answers.map(\.text)
    }
    return texts
  }
}
