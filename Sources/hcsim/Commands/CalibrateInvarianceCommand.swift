import Calibration

/// `hcsim calibrate invariance`: what must not matter to a reading, and what must not pay.
enum CalibrateInvarianceCommand {
  private static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  private static let format = CommonOptions.format(formats)

  private static let strict = Option<Bool>.flag(
    "strict",
    help: "end with status 1 where a promise is broken"
  )

  private static let limit = Option<Int?>.integer(
    "limit",
    in: 1...1_000_000_000,
    help: "rewrite the first so many answers of each file"
  )

  private static let seed = Option<Int?>.integer(
    "seed",
    in: 0...Int.max,
    help: "what random orders are drawn from"
  ).defaulting(to: 1)

  private static let offTopic = Option<String?>.text(
    "off-topic",
    placeholder: "FILE",
    help: "further texts to put behind answers, written as answers are",
    completion: .file
  )

  static let description: CommandDescription = CommandDescription(
    name: "invariance",
    abstract: "rewrite answers in ways that must not matter or must not pay, and read them again",
    discussion: [
      """
      Names, pronouns, ages, places, schools and employers are exchanged: nothing may change. Quotes, \
      spelling, contractions, fillers and order are changed for comparison. Repetition, padding, lists \
      of keywords and shuffled sentences may not raise a vote, and one more true finding may not lower \
      it. The decisive verb of each finding is negated or made a wish. Texts that are no answer get \
      the lowest vote.
      """,
      """
      The words, introductions and padding are data of the language file, under 'variants'.
      """,
    ],
    operands: [
      OperandDescription(
        "FILE",
        .any,
        help: "answers as batch reads them; labels are ignored; - is standard input",
        completion: .file
      )
    ],
    options: [
      format.description, CommonOptions.output.description, strict.description, limit.description,
      seed.description, offTopic.description, BatchOptions.from.description,
      BatchOptions.jobs.description,
    ] + BatchOptions.columns + [
      CommonOptions.rubric.description, CommonOptions.scenarios.description,
      CommonOptions.progress.description,
    ],
    examples: [
      .init("hcsim calibrate invariance answers.jsonl", "the tables"),
      .init("hcsim calibrate invariance --strict --limit 50 answers.jsonl", "a gate"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var source = DebriefSource(context)
    let standard = try source.standardOrBuiltIn(&context)
    var records: [AnswerRecord] = []
    var names: [String] = []
    for input in try BatchInput.all(of: context) {
      let bytes = try context.input.bytes(of: input.path)
      let name = InputReader.name(of: input.path)
      let found = AnswerRecords(
        SourceText(name: name, bytes: bytes),
        path: input.path,
        format: input.format,
        columns: BatchOptions.columns(context.arguments)
      )
      context.report(Array(found.problems.prefix(LabelledInput.mostProblems)))
      guard found.problems.isEmpty else { throw .badInput }
      records += found.records.prefix(context.arguments[limit] ?? .max)
      names.append(name)
    }
    guard !records.isEmpty else {
      context.report("\(names.first ?? "standard input"): there is no answer")
      throw .badInput
    }
    let padding = try OffTopicInput.texts(offTopic, beside: names, &context)
    var study = InvarianceStudy(
      standard,
      offTopic: padding.map(\.answer),
      seed: UInt64(max(0, context.arguments[seed])),
      jobs: context.arguments[BatchOptions.jobs] ?? Processors.count
    )
    var progress = context.progress("answers", of: records.count)
    var messages = context.messages
    var done = 0
    study.add(records) { count in
      progress.advance(by: count - done, on: &messages)
      done = count
    }
    progress.finish(on: &messages)
    let report = InvarianceReport(
      study,
      rubric: standard.rubric,
      source: names.count == 1 ? names[0] : "\(names.count) files"
    )
    let chosen = context.format(format, among: formats)
    if chosen == .json {
      context.output.write(report.json.pretty + "\n")
    } else {
      context.write(report.page, as: chosen)
    }
    return context.arguments[strict] && study.breaches > 0 ? .unmet : .done
  }
}
