import Calibration

/// `hcsim debrief`: one panel, one candidate, from ballots to written feedback.
enum DebriefCommand {
  private static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  private static let format = CommonOptions.format(formats)

  private static let order = Option<Discussion.Order?>.choice(
    "order",
    placeholder: "ORDER",
    of: Discussion.Order.allCases,
    help: "who speaks first",
    defaultText: "the panel's"
  )

  private static let sequential = Option<Bool>.flag(
    "sequential",
    help: "say first ballots aloud, one after the other, instead of writing them independently"
  )

  private static let evidence = Option<Panel.Evidence?>.choice(
    "evidence",
    placeholder: "EVIDENCE",
    of: Panel.Evidence.allCases,
    help: "what the members have read or heard before they vote",
    defaultText: "the panel's"
  )

  private static let packet = Option<String?>.text(
    "packet",
    placeholder: "DIR",
    help: "write what people need to hold the debrief themselves: agenda, answers without names, "
      + "scorecards, decision record",
    completion: .folder
  )

  static let description: CommandDescription = CommandDescription(
    name: "debrief",
    abstract: "run a debrief: ballots, discussion, decision and written feedback",
    discussion: [
      """
      The panel reads the candidate's answers, writes ballots, discusses and votes again. The first \
      screen holds the verdict, three quotes, who moved and why, and what would flip it. Two files \
      are shown side by side: what differs, and why the verdict flips.
      """,
      """
      A file that does not exist is looked for among the debriefs by its name. Without a file, a \
      built-in debrief is run.
      """,
      """
      With --as you sit in a member's place: your own ballot first, then the others argue turn by \
      turn and you may bring forward a passage, then you vote again. The result says how far your \
      ballot lay from a neutral reader's, what your evidence moved in whom, and whether you moved \
      for evidence or for pressure.
      """,
    ],
    operands: [
      OperandDescription(
        "FILE",
        .any,
        help: "a debrief file or the name of one; - is standard input",
        completion: .file
      )
    ],
    options: [
      format.description, CommonOptions.output.description, order.description,
      sequential.description, evidence.description, packet.description,
      SeatRun.seat.description, SeatRun.answersFrom.description, SeatRun.keep.description,
      CommonOptions.rubric.description,
      CommonOptions.scenarios.description,
    ],
    examples: [
      .init("hcsim debrief", "the proposal that vanished at the first objection"),
      .init("hcsim debrief pushback-fold pushback-fold-twin", "why the verdict flips"),
      .init("hcsim debrief --sequential --order senior-first pushback-fold", "anchored ballots"),
      .init("hcsim debrief --as bar-raiser pushback-fold", "a seat on the panel"),
      .init("hcsim debrief -o debrief.html pushback-fold", "a page to read and to print"),
      .init("hcsim debrief --packet rehearsal pushback-fold", "for people to hold it themselves"),
    ],
    run: run
  )

  /// The debrief that is run where no file is named.
  private static let builtIn = "pushback-fold"

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    if context.arguments[packet] != nil, context.operands.count > 1 {
      throw .usage(.single(option: "--packet", of: "debrief"))
    }
    var source = DebriefSource(context)
    let standard = try source.standard(&context)
    let session = DebriefSession(conditions: conditions(context))
    if let member = context.arguments[SeatRun.seat] {
      return try seat(member, &source, standard, &context)
    }
    if let option = SeatRun.needing(context) {
      throw .usage(.unmet(option: option, needs: "--as"))
    }
    var status = ExitStatus.done
    var results: [DebriefResult] = []
    for operand in context.operands.isEmpty ? [builtIn] : context.operands {
      do throws(CommandFailure) {
        let file = try source.debrief(operand, standard: standard, &context)
        try SpeakingOrder.check(
          context.arguments[order],
          on: file.scenario.panel,
          of: InputReader.name(of: operand)
        )
        results.append(try hold(file.scenario, session, named: operand, &context))
      } catch {
        if let message = error.message { context.report(message) }
        status = max(status, error.status)
      }
    }
    source.keepUntilExit()
    if let folder = context.arguments[packet], let result = results.first {
      try write(FacilitatorPacket(result, afterwards: page(of: result, context)), folder, &context)
      return status
    }
    // A comparison of one, or one debrief of two, would pass for what was asked for.
    if results.count == max(context.operands.count, 1) { write(results, &context) }
    return status
  }

  private static func conditions(_ context: CommandContext) -> DebriefConditions {
    DebriefConditions(
      order: context.arguments[order],
      independentBallots: context.arguments[sequential] ? false : nil,
      evidence: context.arguments[evidence]
    )
  }

  /// Seats a person in the one debrief that is named.
  private static func seat(
    _ member: String,
    _ source: inout DebriefSource,
    _ standard: RubricReader?,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    guard context.operands.count < 2 else { throw .usage(.unexpectedOperand(context.operands[1])) }
    let operand = context.operands.first ?? builtIn
    let file = try source.debrief(operand, standard: standard, &context)
    try SpeakingOrder.check(
      context.arguments[order],
      on: file.scenario.panel,
      of: InputReader.name(of: operand)
    )
    return try SeatRun.run(
      file.scenario,
      as: member,
      conditions: conditions(context),
      format: context.format(format, among: formats),
      &context
    )
  }

  private static func hold(
    _ scenario: DebriefScenario,
    _ session: DebriefSession,
    named name: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> DebriefResult {
    do throws(DebriefError) {
      return try session.run(scenario)
    } catch {
      context.report("\(InputReader.name(of: name)): \(error.message)")
      throw .badInput
    }
  }

  private static func write(_ results: [DebriefResult], _ context: inout CommandContext) {
    let chosen = context.format(format, among: formats)
    if chosen == .json {
      var writer = JSONWriter(isPretty: true)
      let values = results.map { DebriefJSON.value($0, simulated: simulated($0, context)) }
      writer.write(context.operands.count < 2 ? values.first ?? .null : .array(values))
      writer.endLine()
      context.output.write(writer.bytes)
      return
    }
    if results.count == 2 {
      context.write(TwinReport(results[0], results[1]).page, as: chosen)
      return
    }
    let pages = results.map { page(of: $0, context) }
    if chosen == .html, pages.count != 1 {
      context.write(Page(title: "\(pages.count) debriefs", joining: pages), as: chosen)
      return
    }
    for (index, page) in pages.enumerated() {
      if index > 0 { context.output.write("\n") }
      context.write(page, as: chosen)
    }
  }

  private static func page(of result: DebriefResult, _ context: CommandContext) -> Page {
    DebriefReport(result, simulated: simulated(result, context), release: Release.version).page
  }

  private static func write(
    _ packet: FacilitatorPacket,
    _ folder: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) {
    do throws(SystemError) { try FolderWriter.create(folder) } catch {
      throw .cannotCreate(path: folder, error)
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    for file in packet.files {
      do throws(SystemError) { try FolderWriter.write(file.text, to: base + file.name) } catch {
        throw .cannotCreate(path: base + file.name, error)
      }
    }
    context.write(packet.page(in: folder), as: context.format(format, among: formats))
  }

  /// The same debrief many times, for how stable it is.
  private static func simulated(
    _ result: DebriefResult,
    _ context: CommandContext
  ) -> SimulationResult? {
    let settings = SimulationSettings(
      runs: DebriefReport.stabilityRuns,
      threads: Processors.count,
      comparesConditions: false
    )
    do throws(DebriefError) {
      let plan = try SimulationPlan(
        result.held.scenario,
        packet: result.held.packet,
        conditions: conditions(context),
        settings: settings
      )
      var simulation = Simulation(plan)
      simulation.finish()
      return simulation.result()
    } catch {
      return nil
    }
  }
}
