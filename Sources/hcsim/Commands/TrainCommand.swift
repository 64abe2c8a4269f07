import Calibration

/// `hcsim train`: rate answers, and be measured against a committee.
enum TrainCommand {
  static let description: CommandDescription = CommandDescription(
    name: "train",
    abstract: "practise rating answers against a committee, qualify, and stay calibrated",
    discussion: [
      """
      Shows an answer with its passages numbered, and asks for ratings, vote, level, confidence, \
      evidence and a reason, all of it before it shows how a committee was spread, what it found \
      and where, and on which boundary the two views part. Without a stage, the one \
      that was left or is due.
      """,
      """
      learn shows the anchors and an exemplar of each vote; practice gives feedback after each \
      exercise, the weakest skill first; qualify is two sets of ten without feedback until the end; \
      monitor rechecks with five; remediate practises on the two votes that are mixed up most. A \
      seat in a debrief is beside them: 'hcsim train seat'.
      """,
      """
      Everything is written to the record before the next prompt. Undo, help, the text again, and \
      save and quit are u, ?, t and q at any prompt; the end of input and an interrupt lose nothing.
      """,
    ],
    operands: [
      OperandDescription(
        "STAGE",
        .optional,
        help: "learn, practice, qualify, monitor or remediate",
        completion: .choices(TrainingStage.allCases.map(\.rawValue))
      )
    ],
    options: [
      TrainOptions.record.description, TrainOptions.trainee.description,
      TrainOptions.count.description, TrainOptions.seed.description,
      TrainOptions.answers.description, TrainOptions.now.description,
      TrainOptions.page.description,
      CommonOptions.scenarios.description,
    ],
    examples: [
      .init("hcsim train", "the stage that is due"),
      .init("hcsim train practice --count 10", "ten exercises with feedback"),
      .init("hcsim train history", "how you rate so far"),
      .init("hcsim train --html training.html", "the same in a browser, from one file"),
    ],
    subcommands: [
      TrainSeatCommand.description, TrainHistoryCommand.description, TrainCohortCommand.description,
      TrainExportCommand.description, TrainImportCommand.description,
      TrainDeleteCommand.description,
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    if let path = context.arguments[TrainOptions.page] {
      return try TrainPageRun.run(path, &context)
    }
    let chosen = try stage(context)
    var clock = try TrainingClock(context)
    let prompter = try prompter(context)
    let pool = try TrainSource.pool(&context)
    let (file, record) = try TrainSource.open(&context)
    let due = Standing(record, lessons: TrainingSession.lessons(of: pool), now: clock.next())
    let settings = TrainingSession.Settings(
      count: context.arguments[TrainOptions.count],
      seed: context.arguments[TrainOptions.seed].map { UInt64($0) },
      trainee: context.arguments[TrainOptions.trainee] ?? "",
      feedbackCheck: FeedbackCheck(try FeedbackInput.guide(&context))
    )
    let session: TrainingSession
    do throws(TrainingError) {
      session = try TrainingSession(
        pool,
        record: record,
        stage: chosen ?? record.unfinishedStage ?? due.nextStage,
        settings: settings
      )
    } catch {
      context.report(error.message)
      throw .badInput
    }
    var run = TrainRun(session, file: file, clock: clock, prompter: prompter)
    return try run.run(&context)
  }

  private static func stage(
    _ context: CommandContext
  ) throws(CommandFailure) -> TrainingStage? {
    guard let word = context.operands.first else { return nil }
    if let stage = TrainingStage(rawValue: word) { return stage }
    let names = TrainingStage.allCases.map(\.rawValue)
    throw .usage(
      .invalidValue(
        word,
        source: "STAGE",
        expected: "one of " + names.joined(separator: ", "),
        nearest: Nearest.match(for: word, among: names)
      )
    )
  }

  /// Where answers come from: a file of them, or whoever sits there.
  static func prompter(_ context: CommandContext) throws(CommandFailure) -> Prompter {
    guard let path = context.arguments[TrainOptions.answers], path != "-" else {
      return Prompter(context.input)
    }
    let script = Prompter.script(try context.input.bytes(of: path))
    return Prompter(context.input, script: script, readsInput: false)
  }
}
