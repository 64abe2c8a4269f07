import Calibration

/// `hcsim compare`: what moved between two batch runs, or between two drafts.
enum CompareCommand {
  private static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  private static let format = CommonOptions.format(formats)

  private static let failOnRegression = Option<Bool>.flag(
    "fail-on-regression",
    help: """
      end with status 1 where an answer fell below the bar or, with labels, left its label or its \
      label's side of the bar
      """
  )

  private static let acrossRubrics = Option<Bool>.flag(
    "across-rubrics",
    help: "compare although the runs were read by different rubrics"
  )

  private static let labels = Option<String?>.text(
    "labels",
    placeholder: "FILE",
    help: "labels as JSON Lines, matched by id: 'raters', or a vote",
    completion: .file
  )

  static let description: CommandDescription = CommandDescription(
    name: "compare",
    abstract: "compare two batch runs, or two drafts, answer by answer",
    discussion: [
      """
      Both files are what batch wrote, as JSON Lines or JSON, or both are answers, which are read \
      first. Answers are matched by id; two files of one answer each are drafts of it, and are \
      compared finding by finding. Files that hold different answers, or come from different \
      rubrics, are refused.
      """,
      """
      Beside each count of moves stands how likely moves as one-sided are by chance, by the exact \
      sign test, and beside the mean change its 95% interval.
      """,
    ],
    operands: [
      OperandDescription("FIRST", help: "the run or answers before", completion: .file),
      OperandDescription("SECOND", help: "the run or answers now", completion: .file),
    ],
    options: [
      format.description, CommonOptions.output.description, labels.description,
      failOnRegression.description, acrossRubrics.description, FitOptions.draws.description,
      FitOptions.seed.description, BatchOptions.jobs.description,
      CommonOptions.rubric.description, CommonOptions.scenarios.description,
    ],
    examples: [
      .init("hcsim compare before.jsonl after.jsonl", "what moved between two runs"),
      .init("hcsim compare --fail-on-regression --labels labels.jsonl a.jsonl b.jsonl", "a gate"),
      .init("hcsim compare draft-1.txt draft-2.txt", "what a second draft gained and lost"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    guard context.operands.count == 2 else { throw .usage(.missingOperand("SECOND")) }
    var source = DebriefSource(context)
    let standard = try source.standardOrBuiltIn(&context)
    let first = try side(context.operands[0], standard, &context)
    let second = try side(context.operands[1], standard, &context)
    let votes = try votes(standard.rubric, Set(second.items.map(\.id)), &context)
    let comparison: RunComparison
    do throws(RunDifference) {
      comparison = try RunComparison(
        first,
        second,
        labels: votes,
        acrossRubrics: context.arguments[acrossRubrics],
        bootstrap: FitOptions.bootstrap(context)
      )
    } catch {
      context.report(error.message)
      throw .badInput
    }
    let report = ComparisonReport(comparison, first: first.name, second: second.name)
    let chosen = context.format(format, among: formats)
    if chosen == .json {
      context.output.write(report.json.pretty + "\n")
    } else {
      context.write(report.page, as: chosen)
    }
    guard context.arguments[failOnRegression], !comparison.regressions.isEmpty else { return .done }
    context.remark(worse(comparison.regressions))
    return .unmet
  }

  private static let mostNamed = 5

  /// How many answers got worse, and what the first of them are called.
  private static func worse(_ pairs: [RunComparison.Pair]) -> String {
    let names = pairs.prefix(mostNamed).map { "'\(Escaping.visible($0.after.id))'" }
    let rest = pairs.count > mostNamed ? " and \(pairs.count - mostNamed) more" : ""
    let answers = pairs.count == 1 ? "1 answer" : "\(pairs.count) answers"
    return "\(answers) got worse: \(names.joined(separator: ", "))\(rest)"
  }

  private static func side(
    _ path: String,
    _ standard: RubricReader,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ComparedRun {
    let bytes = try context.input.bytes(of: path)
    let source = SourceText(name: InputReader.name(of: path), bytes: bytes)
    let run =
      ComparedRun(source)
      ?? ComparedRun(
        source,
        format: RecordFormat(path: path) ?? .jsonl,
        standard: standard,
        jobs: context.arguments[BatchOptions.jobs] ?? Processors.count
      )
    context.report(Array(run.problems.prefix(LabelledInput.mostProblems)))
    guard run.problems.isEmpty, !run.items.isEmpty else {
      if run.items.isEmpty, run.problems.isEmpty { context.report("\(source.name): no answers") }
      throw .badInput
    }
    return run
  }

  private static func votes(
    _ rubric: Rubric,
    _ ids: Set<String>,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> [String: Vote] {
    guard let path = context.arguments[labels] else { return [:] }
    let bytes = try context.input.bytes(of: path)
    let source = SourceText(name: InputReader.name(of: path), bytes: bytes)
    let found = LabelledAnswers.votes(in: source, rubric: rubric, of: ids)
    context.report(Array(found.problems.prefix(LabelledInput.mostProblems)))
    guard found.problems.isEmpty else {
      let rest = found.problems.count - LabelledInput.mostProblems
      if rest > 0 { context.report("\(rest) further problems are not shown") }
      throw .badInput
    }
    let bare = ids.count { found.votes[$0] == nil }
    if bare > 0 { context.remark("\(bare) \(bare == 1 ? "answer has" : "answers have") no label") }
    return found.votes
  }
}
