import Calibration

/// A seat on a panel in training: asks, keeps, shows, until it is over or the trainee leaves.
struct TrainSeatRun: Sendable {
  private var session: SeatSession
  private var record: TrainingRecord
  private var file: AppendedFile
  private var clock: TrainingClock
  private var prompter: Prompter
  private var number = 0

  /// Prepares a seat.
  init(
    _ session: SeatSession,
    record: TrainingRecord,
    file: AppendedFile,
    clock: TrainingClock,
    prompter: Prompter
  ) {
    self.session = session
    self.record = record
    self.file = file
    self.clock = clock
    self.prompter = prompter
  }

  /// Takes the seat anew.
  mutating func begin(
    _ debrief: String,
    as member: String,
    at time: Timestamp
  ) throws(CommandFailure) {
    number = record.nextSeat
    let begin = TrainingEvent(.begin(trainee: ""), at: time)
    if record.events.isEmpty { try keep(begin) }
    try keep(TrainingEvent(.seat(number: number, debrief: debrief, member: member), at: time))
  }

  /// Goes on with a seat that was left, by what was entered in it.
  mutating func goOn(with seat: TrainingSeat) {
    number = seat.number
    for entry in seat.entries { _ = session.take(entry) }
  }

  /// Holds the debrief.
  mutating func run(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
    Interruption.watch()
    var status = ExitStatus.done
    show(session.opening, &context)
    while let prompt = session.prompt {
      context.output.write(SeatText(session.seated).question(prompt))
      context.output.flush()
      let isTyped = prompter.isTyped
      if !Interruption.isRequested, let line = try prompter.line() {
        if !isTyped { context.output.write(Escaping.visible(line) + "\n") }
        try take(line, &context)
      } else {
        if Interruption.isRequested { status = .interrupted }
        context.output.write("\n")
        show(session.leave(), &context)
      }
    }
    try finish(&context)
    return status
  }

  /// Keeps what a line changed, and then shows what came of it.
  private mutating func take(
    _ line: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) {
    let before = session.entries.count
    let scenes = session.take(line)
    let time = clock.next()
    if session.entries.count > before, let last = session.entries.last {
      try keep(TrainingEvent(.seatEntry(number: number, last), at: time))
    } else if session.entries.count < before {
      try keep(TrainingEvent(.seatUndo(number: number), at: time))
    }
    show(scenes, &context)
  }

  private mutating func keep(_ event: TrainingEvent) throws(CommandFailure) {
    do throws(SystemError) {
      try file.append(event.line)
    } catch {
      throw .cannotWrite(path: file.path, error)
    }
    record.append(event)
  }

  private func show(_ scenes: [SeatScene], _ context: inout CommandContext) {
    let text = SeatText(session.seated)
    for scene in scenes {
      if scene == .left {
        context.output.write("Saved. 'hcsim train seat' goes on here.\n")
        continue
      }
      let blocks = text.blocks(scene)
      guard !blocks.isEmpty else { continue }
      context.write(Page(title: "", blocks: blocks))
      context.output.write("\n")
    }
  }

  /// Keeps and shows what the seat came to, where it is over.
  private mutating func finish(_ context: inout CommandContext) throws(CommandFailure) {
    defer { file.close() }
    guard let result = session.result else { return }
    let feedback = session.feedback
    let score = SeatScore(result, feedback: feedback)
    try keep(TrainingEvent(.seatEnd(number: number, score), at: clock.next()))
    var flaws: [FeedbackFlaw]?
    if !feedback.isEmpty {
      let check = FeedbackCheck(try FeedbackInput.guide(&context))
      flaws = check.flaws(in: feedback, vote: score.last)
    }
    context.write(SeatReport(session.seated, result, feedback: feedback, flaws: flaws).page)
  }
}
