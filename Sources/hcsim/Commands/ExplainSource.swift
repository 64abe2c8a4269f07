import Calibration

/// Where the texts come from that `explain` explains.
enum ExplainSource {
  /// An answer to explain, and by what.
  struct Answer: Sendable {
    let id: String?
    let text: AnswerText
    let standard: RubricReader
    var interview: String?
    var corrections = Corrections()

    /// Reads it.
    func explained() -> ExplainedAnswer {
      let probes = standard.rubric.interviews.first { $0.id == interview }?.probes ?? []
      var reader = AnswerReader(standard)
      return ExplainedAnswer(
        id: id,
        text: text,
        rubric: standard.rubric,
        explanation: reader.explain(text, probes: probes, corrections: corrections)
      )
    }
  }

  /// The answers that an operand stands for: those of a file, or the operand itself.
  static func answers(
    _ operand: String,
    _ standard: RubricReader,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> [Answer] {
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try context.input.bytes(of: operand)
    } catch .noInput {
      guard !operand.contains(" ") else {
        return [Answer(id: nil, text: AnswerText(answer: operand), standard: standard)]
      }
      throw unknown(operand, standard.rubric)
    }
    let source = SourceText(name: InputReader.name(of: operand), bytes: bytes)
    if operand.hasSuffix(".yaml") || operand.hasSuffix(".yml") {
      return try scenarioAnswers(source, at: operand, standard, &context)
    }
    guard operand.hasSuffix(".md") || operand.hasSuffix(".markdown") else {
      let text = AnswerText(answer: String(decoding: bytes, as: UTF8.self))
      return [Answer(id: nil, text: text, standard: standard)]
    }
    let answer = MarkdownAnswer(source)
    context.report(answer.diagnostics)
    guard answer.isUsable else { throw .badInput }
    let text = AnswerText(
      question: answer.question ?? "",
      answer: answer.answer,
      pushback: answer.pushback,
      response: answer.response
    )
    return [Answer(id: nil, text: text, standard: standard)]
  }

  private static func scenarioAnswers(
    _ source: SourceText,
    at path: String,
    _ standard: RubricReader,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> [Answer] {
    var library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
    let loaded = library.file(in: source, at: path)
    context.report(loaded.diagnostics)
    guard let file = loaded.value else { throw .badInput }
    let isChosen = context.arguments[CommonOptions.rubric] != nil
    switch file {
    case .debrief(let debrief):
      let scenario = debrief.scenario
      return answers(of: scenario.candidate, isChosen ? standard : scenario.standard)
    case .candidate(let candidate): return answers(of: candidate, standard)
    case .exercise(let exercise):
      return [
        Answer(
          id: exercise.id,
          text: exercise.text,
          standard: standard,
          interview: exercise.interview
        )
      ]
    case .answers(let records):
      return records.map { record in
        Answer(
          id: record.id,
          text: record.text,
          standard: standard,
          interview: record.interview,
          corrections: record.corrections
        )
      }
    case .rubric, .language, .interviewer, .panel, .wording, .guide:
      context.report("a file of the kind '\(file.kind.rawValue)' holds no answers")
      throw .badInput
    }
  }

  private static func answers(of candidate: Candidate, _ standard: RubricReader) -> [Answer] {
    candidate.answers.map { answer in
      Answer(
        id: answer.id,
        text: answer.text,
        standard: standard,
        interview: answer.interview,
        corrections: answer.corrections
      )
    }
  }

  /// The failure for a word that is neither an id nor a file.
  private static func unknown(_ word: String, _ rubric: Rubric) -> CommandFailure {
    let ids = rubric.signals.map(\.id) + rubric.criteria.map(\.id)
    return .usage(
      .invalidValue(
        word,
        source: "SUBJECT",
        expected: "a signal, a criterion, a file or a text of several words",
        nearest: Nearest.match(for: word, among: ids)
      )
    )
  }
}
