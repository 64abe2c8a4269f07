import Calibration

/// Labelled answers that a command reads.
struct LabelledInput: Sendable {
  /// Problems that are shown at most.
  static let mostProblems = 20

  let name: String
  let answers: [LabelledAnswer]

  /// The answers of the operand with their labels; problems are reported, and any is a failure.
  static func answers(
    _ rubric: Rubric,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> LabelledInput {
    let operand = context.operands.first ?? "-"
    let name = InputReader.name(of: operand)
    let source = SourceText(name: name, bytes: try context.input.bytes(of: operand))
    let found: LabelledAnswers
    if let path = context.arguments[FitOptions.labels] {
      let bytes = try context.input.bytes(of: path)
      found = LabelledAnswers(
        source,
        format: RecordFormat(path: operand) ?? .jsonl,
        labels: SourceText(name: InputReader.name(of: path), bytes: bytes),
        rubric: rubric
      )
    } else {
      found = LabelledAnswers(source, rubric: rubric)
    }
    context.report(Array(found.problems.prefix(mostProblems)))
    guard found.problems.isEmpty else {
      let rest = found.problems.count - mostProblems
      if rest > 0 { context.report("\(rest) further problems are not shown") }
      throw .badInput
    }
    guard !found.answers.isEmpty else {
      context.report("\(name): there is no labelled answer")
      throw .badInput
    }
    if found.unlabelled > 0 {
      let count = found.unlabelled
      context.remark("\(count) \(count == 1 ? "answer has" : "answers have") no label")
    }
    return LabelledInput(name: name, answers: found.answers)
  }
}
