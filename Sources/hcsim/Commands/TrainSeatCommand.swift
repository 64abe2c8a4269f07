import Calibration

/// `hcsim train seat`: a place on a panel, kept in the record.
enum TrainSeatCommand {
  static let description: CommandDescription = CommandDescription(
    name: "seat",
    abstract: "take a place on a panel: vote, hear the others, argue, vote again",
    discussion: [
      """
      A debrief in which you did not sit yet, or not as often, in the place of one of its members; \
      or the one that was left. You are scored on your first ballot, on the evidence you bring \
      forward, and on whether evidence or the others moved you; the record keeps it.
      """,
      """
      Every entry is kept before the next prompt, and u, ?, t and q are at any prompt, as in \
      training; outside of it, 'hcsim debrief --as' seats you too.
      """,
    ],
    operands: [
      OperandDescription(
        "DEBRIEF",
        .optional,
        help: "a debrief or its file; without one, the next",
        completion: .file
      )
    ],
    options: [SeatRun.seat.description, TrainOptions.answers.description],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var clock = try TrainingClock(context)
    let prompter = try TrainCommand.prompter(context)
    let (file, record) = try TrainSource.open(&context)
    let open = isChosen(context) ? nil : record.openSeat
    let debrief: String
    if let named = open?.debrief ?? context.operands.first {
      debrief = named
    } else {
      debrief = try nextDebrief(record, context)
    }
    var source = DebriefSource(context)
    let scenario = try source.debrief(debrief, standard: nil, &context).scenario
    let wanted = open?.member ?? context.arguments[SeatRun.seat]
    guard let (member, seated) = try seat(wanted, in: scenario, record, &context) else {
      return .wrongUsage
    }
    var run = TrainSeatRun(
      SeatSession(seated),
      record: record,
      file: file,
      clock: clock,
      prompter: prompter
    )
    if let open {
      run.goOn(with: open)
    } else {
      try run.begin(debrief, as: member, at: clock.next())
    }
    return try run.run(&context)
  }

  private static func isChosen(_ context: CommandContext) -> Bool {
    !context.operands.isEmpty || context.arguments[SeatRun.seat] != nil
  }

  /// The debrief that is due; a retelling of another is none.
  private static func nextDebrief(
    _ record: TrainingRecord,
    _ context: CommandContext
  ) throws(CommandFailure) -> String {
    let library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
    let ids = library.entries(of: .debrief).map(\.id)
    let told = ids.filter { !$0.hasSuffix("-twin") && !$0.hasSuffix("-retold") }
    guard let next = record.nextDebrief(among: told, seed: seed(context)) else { throw .badInput }
    return next
  }

  private static func seed(_ context: CommandContext) -> UInt64 {
    context.arguments[TrainOptions.seed].map { UInt64($0) } ?? 1
  }

  /// The member asked for, or the first of those on offer who heard anything; null where that member
  /// has no seat, which is reported.
  private static func seat(
    _ wanted: String?,
    in scenario: DebriefScenario,
    _ record: TrainingRecord,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> (member: String, seated: SeatedDebrief)? {
    let members =
      wanted.map { [$0] } ?? record.seats(among: scenario.panel.members, seed: seed(context))
    var problem: SeatError?
    for member in members {
      do throws(SeatError) {
        return (member, try SeatedDebrief(scenario, as: member))
      } catch {
        problem = problem ?? error
      }
    }
    if let problem { context.report(problem.message) }
    if case .debrief = problem { throw .badInput }
    return nil
  }
}
