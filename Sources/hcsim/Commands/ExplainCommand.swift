import Calibration

/// `hcsim explain`: what a signal or criterion means, and why a text reads as it does.
enum ExplainCommand {
  /// Names the envelope of the JSON and its version.
  private static let schema = "hcsim.explain/1"

  private static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  private static let format = CommonOptions.format(formats)

  static let description: CommandDescription = CommandDescription(
    name: "explain",
    abstract: "explain a signal, a criterion, or why an answer reads as it does",
    discussion: [
      """
      Of a text, each finding is shown with its words, with what each cue says for it in logits, and \
      with what it adds to each criterion; then how the ratings come about, and which single finding \
      more or less would move the vote.
      """,
      """
      The operand is a signal or criterion of the rubric, else a file (plain text, Markdown, or a \
      scenario file with answers), else the text itself.
      """,
    ],
    operands: [
      OperandDescription(
        "SUBJECT",
        help: "a signal, a criterion, a file or a text; - is standard input",
        completion: .file
      )
    ],
    options: [
      format.description, CommonOptions.output.description, CommonOptions.rubric.description,
      CommonOptions.scenarios.description,
    ],
    examples: [
      .init("hcsim explain no-spine", "what it takes for this finding"),
      .init("hcsim explain leverage", "what a criterion asks, and what bears on it"),
      .init("hcsim explain \"I built it alone, and nobody else uses it.\"", "why it reads so"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var source = DebriefSource(context)
    let standard = try source.standardOrBuiltIn(&context)
    let subject = context.operands.first ?? "-"
    if let signal = SignalReport(subject, in: standard.rubric) {
      write(signal.page, ["signal": signal.json], &context)
    } else if let criterion = CriterionReport(subject, in: standard.rubric) {
      write(criterion.page, ["criterion": criterion.json], &context)
    } else {
      let answers = try ExplainSource.answers(subject, standard, &context)
      let explained = answers.map { $0.explained() }
      write(
        Page(title: "Why it reads so", blocks: explained.flatMap(\.blocks)),
        ["answers": .array(explained.map(\.json))],
        &context
      )
    }
    return .done
  }

  private static func write(
    _ page: Page,
    _ members: [String: JSONValue],
    _ context: inout CommandContext
  ) {
    let chosen = context.format(format, among: formats)
    guard chosen == .json else { return context.write(page, as: chosen) }
    let value = JSONValue.object(members.merging(["schema": .string(schema)]) { $1 })
    context.output.write(value.pretty + "\n")
  }
}
