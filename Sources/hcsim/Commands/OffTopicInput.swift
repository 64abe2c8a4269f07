import Calibration

/// Texts about anything else, given as answers.
enum OffTopicInput {
  /// The texts of the file that an option names, none where it names none.
  ///
  /// Problems are reported, and any is a failure. `answers` are the names of what the answers were read
  /// from.
  static func texts(
    _ option: Option<String?>,
    beside answers: [String],
    _ context: inout CommandContext
  ) throws(CommandFailure) -> [AnswerText] {
    guard let path = context.arguments[option] else { return [] }
    let name = InputReader.name(of: path)
    guard path != "-" || !answers.contains(name) else {
      throw .usage(
        .invalidValue(
          path,
          source: "option '--off-topic'",
          expected: "a file, as the answers are read from standard input",
          nearest: nil
        )
      )
    }
    let found = AnswerRecords(
      SourceText(name: name, bytes: try context.input.bytes(of: path)),
      path: path,
      format: RecordFormat(path: path) ?? .jsonl
    )
    context.report(Array(found.problems.prefix(LabelledInput.mostProblems)))
    guard found.problems.isEmpty else { throw .badInput }
    guard !found.records.isEmpty else {
      context.report("\(name): there is no text")
      throw .badInput
    }
    return found.records.map(\.text)
  }
}
