import Calibration

/// One session of training: asks, keeps, shows, until the round is done or the trainee leaves.
struct TrainRun: Sendable {
  private var session: TrainingSession
  private var file: AppendedFile
  private var clock: TrainingClock
  private var prompter: Prompter
  private let report: TrainingSceneReport

  /// Prepares a session.
  init(
    _ session: TrainingSession,
    file: AppendedFile,
    clock: TrainingClock,
    prompter: Prompter
  ) {
    self.session = session
    self.file = file
    self.clock = clock
    self.prompter = prompter
    report = TrainingSceneReport(rubric: session.pool.rubric)
  }

  /// Holds the session.
  mutating func run(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
    Interruption.watch()
    var status = ExitStatus.done
    try take(session.begin(at: clock.next()), &context)
    while let prompt = session.prompt {
      context.output.write("\n" + report.words(at: prompt))
      context.output.flush()
      let isTyped = prompter.isTyped
      if !Interruption.isRequested, let line = try prompter.line() {
        // Whoever reads the output of a script sees what was answered.
        if !isTyped { context.output.write(Escaping.visible(line) + "\n") }
        try take(session.take(line, at: clock.next()), &context)
      } else {
        if Interruption.isRequested { status = .interrupted }
        context.output.write("\n")
        try take(session.leave(at: clock.next()), &context)
      }
    }
    try finish(&context)
    return status
  }

  /// Keeps what happened, and then shows it.
  private mutating func take(
    _ turn: TrainingTurn,
    _ context: inout CommandContext
  ) throws(CommandFailure) {
    do throws(SystemError) {
      try file.append(turn.events.map(\.line).joined())
    } catch {
      throw .cannotWrite(path: file.path, error)
    }
    for scene in turn.scenes {
      context.output.write("\n")
      context.write(report.page(for: scene))
    }
  }

  /// Tells how the trainee rates, where this session added to it.
  private mutating func finish(_ context: inout CommandContext) throws(CommandFailure) {
    file.close()
    guard session.stage != .learn, session.round?.isDone == true else { return }
    if session.stage.showsFeedback {
      let seats = session.record.seats.count
      let words = seats == 0 ? "A seat on a panel is free" : "Another seat on a panel is free"
      context.output.write("\n\(words): 'hcsim train seat'.\n")
    }
    TrainStanding.tell(session.record, session.pool, at: clock.next(), &context)
  }
}
