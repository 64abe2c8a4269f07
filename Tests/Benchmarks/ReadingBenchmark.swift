import Calibration
import Foundation

/// Time to compile the built-in standard, and speed of reading answers with it.
enum ReadingBenchmark {
  static func run() {
    let clock = ContinuousClock()
    var library = ScenarioLibrary()
    var reader: RubricReader?
    var problems: [Diagnostic] = []
    let loading = clock.measure {
      let loaded = library.rubric("staff-pm")
      reader = loaded.value
      problems = loaded.diagnostics
    }
    guard let reader else {
      print(DiagnosticPrinter().print(problems))
      return
    }
    print("reading: compile the built-in standard: \(loading)")
    let answers = answers(from: library)
    let bytes = answers.reduce(0) {
      $0 + $1.answer.utf8.count + ($1.response?.utf8.count ?? 0)
    }
    var answerReader = AnswerReader(reader)
    var best: Duration = .seconds(1_000)
    var votes = 0
    for _ in 0..<25 {
      best = min(
        best,
        clock.measure { for answer in answers { votes += answerReader.read(answer).vote.rawValue } }
      )
    }
    let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    let rate = Double(bytes) / seconds / 1e6
    print(
      "reading: \(answers.count) answers, \(bytes) bytes, \(best), \(rate) MB/s (votes \(votes))"
    )
  }

  /// The answers of every shipped debrief.
  private static func answers(from library: ScenarioLibrary) -> [AnswerText] {
    var library = library
    var texts: [AnswerText] = []
    for entry in library.entries(of: .debrief) {
      guard let file = library.debrief(entry.id)?.value else { continue }
      texts += file.scenario.candidate.answers.map(\.text)
    }
    return texts
  }
}
