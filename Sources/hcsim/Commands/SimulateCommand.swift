import Calibration

/// `hcsim simulate`: the same debrief many times, with all that chance decides.
enum SimulateCommand {
  static let description: CommandDescription = CommandDescription(
    name: "simulate",
    abstract: "hold a debrief many times: how likely, how stable, and what it hangs on",
    discussion: [
      """
      Draws what a real process leaves to chance: everybody's mood of the day, which of several \
      readings of the evidence a rating comes to, who sits where a pool is given, who speaks before \
      whom, and which findings anybody thinks of. The single debrief is the case without noise.
      """,
      """
      The first screen holds the chance of each decision, how stable it is, whose vote decides, what \
      one more answer would do, what talking loses, what the order of speaking does, and how many \
      interviewers are needed. The same seed gives the same bytes on any number of threads.
      """,
    ],
    operands: [
      OperandDescription(
        "SCENARIO",
        .optional,
        help: "a debrief file or the name of one; - is standard input",
        completion: .file
      )
    ],
    options: SimulateOptions.all,
    examples: [
      .init("hcsim simulate wide-not-deep-twin", "twenty thousand debriefs"),
      .init(
        "hcsim simulate --pool all --runs 100000 capability-registry",
        "any committee of those known"
      ),
      .init(
        "hcsim simulate --until-precision 0.002 -f json failure-mode-rfc",
        "as many as it takes"
      ),
      .init("hcsim simulate --sequential --order senior-first wide-not-deep", "anchored ballots"),
    ],
    run: run
  )

  /// The debrief that is simulated where no file is named.
  private static let builtIn = "wide-not-deep-twin"

  /// The most debriefs where a precision decides.
  private static let mostUntilPrecision = 10_000_000

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var source = DebriefSource(context)
    let standard = try source.standard(&context)
    let name = context.operands.first ?? builtIn
    let scenario = try source.debrief(name, standard: standard, &context).scenario
    try SpeakingOrder.check(
      context.arguments[SimulateOptions.order]?.order,
      on: scenario.panel,
      of: InputReader.name(of: name)
    )
    var pool = InterviewerPool(context)
    let others = try pool.interviewers(context.arguments[SimulateOptions.pool], &context)
    let plan = try plan(scenario, others, named: name, &context)
    var simulation = Simulation(plan)
    var progress = context.progress("debriefs", of: total(of: plan))
    Interruption.watch()
    while !simulation.isDone, !Interruption.isRequested {
      let before = simulation.runs
      simulation.advance()
      progress.advance(by: simulation.runs - before, on: &context.messages)
    }
    progress.finish(on: &context.messages)
    guard simulation.runs > 0 else {
      context.remark("interrupted; nothing was written")
      return .interrupted
    }
    if !simulation.isDone {
      let runs = simulation.runs == 1 ? "debrief" : "\(simulation.runs) debriefs"
      context.remark("interrupted; the result covers the first \(runs)")
    }
    let result = simulation.result()
    if let precision = result.precision, !precision.isReached {
      let words = SimulationReport.missed(precision, after: result.runs)
      context.remark("--until-precision was not reached: \(words)")
    }
    write(result, plan, scenario, &context)
    return .done
  }

  /// How many debriefs there will be, where that is known.
  private static func total(of plan: SimulationPlan) -> Int? {
    plan.settings.precision == nil ? plan.settings.runs : nil
  }

  private static func plan(
    _ scenario: DebriefScenario,
    _ pool: [Interviewer],
    named name: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> SimulationPlan {
    let arguments = context.arguments
    let order = arguments[SimulateOptions.order]
    do throws(DebriefError) {
      return try SimulationPlan(
        scenario,
        packet: DebriefSession.packet(of: scenario),
        conditions: DebriefConditions(
          order: order?.order,
          independentBallots: arguments[SimulateOptions.sequential] ? false : nil,
          evidence: arguments[SimulateOptions.evidence]
        ),
        pool: pool,
        settings: settings(arguments)
      )
    } catch {
      context.report("\(InputReader.name(of: name)): \(error.message)")
      throw .badInput
    }
  }

  private static func settings(_ arguments: ParsedArguments) -> SimulationSettings {
    let precision = arguments[SimulateOptions.precision]
    let usual = SimulationSettings()
    return SimulationSettings(
      seed: UInt64(arguments[SimulateOptions.seed]),
      runs: arguments[SimulateOptions.runs]
        ?? (precision == nil ? usual.runs : mostUntilPrecision),
      precision: precision,
      threads: arguments[SimulateOptions.threads] ?? Processors.count,
      speaking: arguments[SimulateOptions.order] == .random ? .random : .panel,
      recall: arguments[SimulateOptions.recall],
      trueLevel: arguments[SimulateOptions.trueLevel],
      wantedStability: arguments[SimulateOptions.stability],
      comparesConditions: !arguments[SimulateOptions.fast]
    )
  }

  private static func write(
    _ result: SimulationResult,
    _ plan: SimulationPlan,
    _ scenario: DebriefScenario,
    _ context: inout CommandContext
  ) {
    let chosen = context.format(SimulateOptions.format, among: SimulateOptions.formats)
    if chosen == .json {
      context.output.write(SimulationJSON.value(result, of: plan, scenario).pretty + "\n")
    } else {
      context.write(SimulationReport(result, of: plan, scenario).page, as: chosen)
    }
  }
}
