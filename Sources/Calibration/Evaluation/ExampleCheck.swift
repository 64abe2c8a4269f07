/// Reads the examples that the signals of a rubric bring along.
///
/// An example with a challenge is read as the response to it. A signal that looks across answers is
/// passed over: one example is not a packet.
public struct ExampleCheck: Sendable {
  private let rubric: Rubric
  private var reader: AnswerReader

  /// Makes a check of a rubric's examples.
  public init(_ standard: RubricReader) {
    rubric = standard.rubric
    reader = AnswerReader(standard)
  }

  /// The examples that do not come out as the rubric says, in its order.
  public mutating func failures() -> [ExampleFailure] {
    var failures: [ExampleFailure] = []
    for (place, signal) in rubric.signals.enumerated() where signal.reach == .answer {
      for (index, example) in signal.fires.enumerated() {
        guard let message = problem(firing: example, place) else { continue }
        failures.append(.init(signal: place, list: .fires, index: index, message: message))
      }
      for (index, example) in signal.silent.enumerated() {
        guard let found = reading(of: example).findings.first(where: { $0.signal == place }) else {
          continue
        }
        let quote = found.quote.map { " in '\($0)'" } ?? ""
        let message = "\(signal.id) is found\(quote), and this example is to be silent"
        failures.append(.init(signal: place, list: .silent, index: index, message: message))
      }
    }
    return failures
  }

  private mutating func problem(firing example: Signal.Example, _ signal: Int) -> String? {
    let id = rubric.signals[signal].id
    let findings = reading(of: example).findings
    guard let finding = findings.first(where: { $0.signal == signal }) else {
      let others = findings.map { rubric.signals[$0.signal].id }
      return "\(id) is not found; found " + (others.isEmpty ? "nothing" : Prose.list(others))
    }
    guard let marked = example.quote else { return nil }
    let part: Finding.Part = example.challenge == nil ? .answer : .response
    guard let quote = finding.range, finding.part == part else {
      return "\(id) is found without a quote, and words are marked"
    }
    guard quote.lowerBound <= marked.lowerBound, marked.upperBound <= quote.upperBound else {
      return "\(id) quotes '\(finding.quote ?? "")', not the marked words"
    }
    return nil
  }

  private mutating func reading(of example: Signal.Example) -> AnswerReading {
    guard let challenge = example.challenge else {
      return reader.read(AnswerText(answer: example.text))
    }
    return reader.read(AnswerText(answer: "", pushback: challenge, response: example.text))
  }
}
