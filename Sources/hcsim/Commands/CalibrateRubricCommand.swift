import Calibration

/// `hcsim calibrate rubric`: the rubric's readings against labelled answers, and numbers that fit them.
enum CalibrateRubricCommand {
  private static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  private static let format = CommonOptions.format(formats)

  static let description: CommandDescription = CommandDescription(
    name: "rubric",
    abstract: "measure how far a rubric agrees with labelled answers, and fit its numbers to them",
    discussion: [
      """
      Each line of the labels holds the id, and under 'raters' a vote, a level, ratings by criterion, \
      findings and a headline of each rater, or one rater's directly. The reference is what the \
      raters come to together: the median vote and ratings, and the findings that most of them name.
      """,
      """
      The figures stand beside those of one rater against the others, and beside what an answer's \
      length alone foretells.
      """,
      """
      With --fit the rubric's numbers are fitted to the labels, each signal keeping its direction, and \
      the figures are those of answers held out from the fit: voice by voice, and at random. --out \
      writes a copy of the rubric with the new numbers, comments kept; with --only contributions a \
      hundred labels will do.
      """,
      """
      --off-topic names texts about anything else, written as answers are: from them and the answers it \
      is learned which sentences have nothing to do with the work and are left out. --only topics learns \
      that alone.
      """,
    ],
    operands: [
      OperandDescription(
        "FILE",
        help: "the answers, with their labels unless --labels gives those; - is standard input",
        completion: .file
      )
    ],
    options: [
      format.description, CommonOptions.output.description, FitOptions.labels.description,
      FitOptions.fit.description, FitOptions.only.description, FitOptions.offTopic.description,
      FitOptions.out.description,
      FitOptions.draws.description, FitOptions.seed.description, BatchOptions.jobs.description,
      CommonOptions.rubric.description, CommonOptions.scenarios.description,
      CommonOptions.progress.description,
    ],
    examples: [
      .init("hcsim calibrate rubric labelled.jsonl", "how far the built-in rubric agrees"),
      .init(
        "hcsim calibrate rubric --rubric ours.yaml --labels labels.jsonl answers.csv",
        "labels beside the answers"
      ),
      .init(
        "hcsim calibrate rubric --fit --only contributions --out ours.yaml labelled.jsonl",
        "calibrate the rubric to one's own bar"
      ),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    if !context.arguments[FitOptions.fit] {
      if context.arguments.has(FitOptions.only) {
        throw .usage(.unmet(option: "--only", needs: "--fit"))
      }
      if context.arguments.has(FitOptions.out) {
        throw .usage(.unmet(option: "--out", needs: "--fit"))
      }
      if context.arguments.has(FitOptions.offTopic) {
        throw .usage(.unmet(option: "--off-topic", needs: "--fit"))
      }
    }
    let layer = context.arguments[FitOptions.only] ?? .everything
    if !layer.hasWording, context.arguments.has(FitOptions.offTopic) {
      throw .usage(.unmet(option: "--off-topic", needs: "--only topics"))
    }
    if layer == .topics, !context.arguments.has(FitOptions.offTopic) {
      throw .usage(.unmet(option: "--only topics", needs: "--off-topic"))
    }
    var source = DebriefSource(context)
    let standard = try source.standardOrBuiltIn(&context)
    let labelled = try LabelledInput.answers(standard.rubric, &context)
    if context.arguments[FitOptions.fit] {
      return try fit(standard, labelled, source, &context)
    }
    let readings = RubricReading.labels(
      of: labelled.answers,
      by: standard,
      jobs: context.arguments[BatchOptions.jobs] ?? Processors.count
    )
    let agreement = RubricAgreement(
      labelled.answers,
      readings: readings,
      rubric: standard.rubric,
      bootstrap: FitOptions.bootstrap(context)
    )
    let report = AgreementReport(agreement, rubric: standard.rubric, source: labelled.name)
    write(report.page, report.json, &context)
    return .done
  }

  private static func fit(
    _ standard: RubricReader,
    _ labelled: LabelledInput,
    _ source: DebriefSource,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    guard labelled.answers.count >= FitOptions.fewest else {
      context.report(
        "\(labelled.name): \(labelled.answers.count) labelled answers are too few for a fit, expected"
          + " \(FitOptions.fewest) or more"
      )
      throw .badInput
    }
    let copy = try context.arguments[FitOptions.out].map { path throws(CommandFailure) in
      try RubricCopy(path, source, standard.rubric, context)
    }
    let settings = RubricFitSettings(
      layer: context.arguments[FitOptions.only] ?? .everything,
      seed: UInt64(max(0, context.arguments[FitOptions.seed]))
    )
    let offTopic = try OffTopicInput.texts(FitOptions.offTopic, beside: [labelled.name], &context)
    let progress = FitProgress(context)
    let fit = RefittedRubric(
      standard,
      answers: labelled.answers,
      offTopic: offTopic,
      settings: settings,
      jobs: context.arguments[BatchOptions.jobs] ?? Processors.count,
      bootstrap: FitOptions.bootstrap(context),
      advance: { progress.advance($0, of: $1) }
    )
    progress.finish()
    let report = FitReport(fit, settings: settings, source: labelled.name)
    write(report.page, report.json, &context)
    try copy?.write(fit, settings, &context)
    return .done
  }

  private static func write(_ page: Page, _ json: JSONValue, _ context: inout CommandContext) {
    let chosen = context.format(format, among: formats)
    guard chosen == .json else { return context.write(page, as: chosen) }
    context.output.write(json.pretty + "\n")
  }
}
