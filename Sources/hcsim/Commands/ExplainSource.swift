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
    } catch .noInput(let path, let reason) {
      guard !isPath(operand), !FolderReader.isThere(operand) else {
        throw .noInput(path: path, reason)
      }
      guard operand.contains(" ") else { throw unknown(operand, standard.rubric) }
      return [try answer(AnswerText(answer: operand), of: "the text", standard, &context)]
    }
    let source = SourceText(name: InputReader.name(of: operand), bytes: bytes)
    switch RecordFormat(path: operand) {
    case .jsonl, .csv:
      let name = Escaping.visible(source.name)
      context.report("\(name): records are for 'hcsim batch'; explain reads one answer")
      throw .badInput
    case .yaml: return try scenarioAnswers(source, at: operand, standard, &context)
    case .markdown:
      return [try answer(markdown(source, &context), of: source.name, standard, &context)]
    case .text, nil:
      return [try answer(plain(source, &context), of: source.name, standard, &context)]
    }
  }

  /// Whether an operand can only mean a file, which a text neither begins nor ends like.
  private static func isPath(_ operand: String) -> Bool {
    guard operand.contains(" ") else {
      return operand.contains("/") || RecordFormat(path: operand) != nil
    }
    if operand.contains(where: \.isNewline) { return false }
    let words = operand.split(separator: " ")
    if words.dropLast().contains(where: { $0.hasSuffix(".") || $0.hasSuffix(",") }) { return false }
    return RecordFormat(path: operand) != nil
      || ["/", "./", "../"].contains { operand.hasPrefix($0) }
  }

  /// A text as an answer to explain; one without a word is refused.
  private static func answer(
    _ text: AnswerText,
    of name: String,
    _ standard: RubricReader,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> Answer {
    guard !(text.answer + (text.response ?? "")).allSatisfy(\.isWhitespace) else {
      context.report("\(Escaping.visible(name)): there is nothing to read")
      throw .badInput
    }
    return Answer(id: nil, text: text, standard: standard)
  }

  private static func plain(
    _ source: SourceText,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> AnswerText {
    do throws(Diagnostic) {
      return AnswerText(answer: try BatchReader.plainText(of: source))
    } catch {
      context.report([error])
      throw .badInput
    }
  }

  private static func markdown(
    _ source: SourceText,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> AnswerText {
    let answer = MarkdownAnswer(source)
    context.report(answer.diagnostics)
    guard answer.isUsable else { throw .badInput }
    return AnswerText(
      question: answer.question ?? "",
      answer: answer.answer,
      pushback: answer.pushback,
      response: answer.response
    )
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
