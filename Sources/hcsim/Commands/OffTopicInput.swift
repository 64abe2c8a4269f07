import Calibration

/// Texts about anything else, given as answers.
enum OffTopicInput {
  /// The texts of the file that an option names, none where it names none; problems are reported, and
  /// any is a failure.
  static func texts(
    _ option: Option<String?>,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> [AnswerText] {
    guard let path = context.arguments[option] else { return [] }
    let name = InputReader.name(of: path)
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
