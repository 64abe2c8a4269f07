import Calibration

/// `hcsim debrief --as`: a person in one member's place, prompt by prompt.
struct SeatRun {
  static let seat = Option<String?>.text(
    "as",
    placeholder: "MEMBER",
    help: "take a member's place: vote, hear the others, argue, vote again, and be scored"
  )

  static let answersFrom = Option<String?>.text(
    "answers-from",
    placeholder: "FILE",
    help: "with --as: take the answers from a file, a line each; - is standard input",
    completion: .file
  )

  static let keep = Option<String?>.text(
    "keep",
    placeholder: "FILE",
    help: "with --as: keep the answers in a file, and go on from those that it holds",
    completion: .file
  )

  /// The first option given that means something only in a seat, or null.
  static func needing(_ context: CommandContext) -> String? {
    if context.arguments[answersFrom] != nil { return "--answers-from" }
    return context.arguments[keep] != nil ? "--keep" : nil
  }

  private var session: SeatSession
  private var prompter: Prompter
  private var kept: KeptAnswers?
  /// Whether the conversation goes where results go; else it goes to standard error.
  private let isTogether: Bool
  /// What was asked for where a file or standard input ended; null where nobody or a person left.
  private var unanswered: SeatPrompt?

  /// Seats a person in a debrief and asks until it is over or the answers end.
  static func run(
    _ scenario: DebriefScenario,
    as member: String,
    conditions: DebriefConditions,
    format: OutputFormat,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let seated: SeatedDebrief
    do throws(SeatError) {
      seated = try SeatedDebrief(scenario, as: member, conditions: conditions)
    } catch {
      context.report(error.message)
      if case .debrief = error { throw .badInput }
      return .wrongUsage
    }
    let isText = format == .text && context.arguments[CommonOptions.output] == nil
    var run = try SeatRun(seated, isTogether: isText, context)
    try run.converse(&context)
    return try run.finish(format, &context)
  }

  private init(
    _ seated: SeatedDebrief,
    isTogether: Bool,
    _ context: CommandContext
  ) throws(CommandFailure) {
    session = SeatSession(seated)
    self.isTogether = isTogether
    var script: [String] = []
    if let path = context.arguments[Self.keep] {
      script = try Self.answers(in: path, context)
      kept = try KeptAnswers(path, holding: script)
    }
    let file = context.arguments[Self.answersFrom]
    if let file, file != "-" { script += Prompter.script(try context.input.bytes(of: file)) }
    prompter = Prompter(
      context.input,
      script: script,
      readsInput: file == nil || file == "-"
    )
  }

  /// The answers that a file holds; none where there is no such file.
  private static func answers(
    in path: String,
    _ context: CommandContext
  ) throws(CommandFailure) -> [String] {
    do throws(CommandFailure) {
      return Prompter.script(try context.input.bytes(of: path))
    } catch .noInput(let path, let reason) {
      guard reason.isMissingFile else { throw .noInput(path: path, reason) }
      return []
    }
  }

  private mutating func converse(_ context: inout CommandContext) throws(CommandFailure) {
    Interruption.watch()
    show(session.opening, &context)
    while let prompt = session.prompt {
      say(SeatText(session.seated).question(prompt), &context)
      let isTyped = prompter.isTyped
      guard let line = try prompter.line() else {
        if !isTyped, !Interruption.isRequested { unanswered = prompt }
        say("\n", &context)
        show(session.leave(), &context)
        return
      }
      if !isTyped { say(line + "\n", &context) }
      let scenes = session.take(line)
      try kept?.keep(session.entries)
      show(scenes, &context)
    }
  }

  private func show(_ scenes: [SeatScene], _ context: inout CommandContext) {
    let text = SeatText(session.seated)
    for scene in scenes {
      let blocks = text.blocks(scene)
      guard !blocks.isEmpty else { continue }
      say(context.textRenderer.render(Page(title: "", blocks: blocks)) + "\n", &context)
    }
  }

  /// Says something to the person, before anything else happens.
  private func say(_ text: String, _ context: inout CommandContext) {
    if isTogether {
      context.output.write(text)
      context.output.flush()
    } else {
      context.messages.write(text)
      context.messages.flush()
    }
  }

  private func finish(
    _ format: OutputFormat,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    kept?.close()
    guard let result = session.result else { return ended(&context) }
    let flaws = try self.flaws(&context)
    if format == .json {
      let value = SeatJSON.value(
        session.seated,
        result,
        feedback: session.feedback,
        flaws: flaws
      )
      context.output.write(value.pretty + "\n")
    } else {
      let report = SeatReport(session.seated, result, feedback: session.feedback, flaws: flaws)
      context.write(report.page, as: format)
    }
    return .done
  }

  /// Says which entry a file or standard input lacks; what was kept can be gone on from.
  private func ended(_ context: inout CommandContext) -> ExitStatus {
    guard let unanswered else { return .done }
    let question = SeatText(session.seated).question(unanswered)
    let asked = question.hasSuffix(": ") ? String(question.dropLast(2)) : question
    let missing =
      "the answers end before the seat is over: entry \(session.entries.count + 1) is missing, "
      + "'\(Escaping.visible(asked))'"
    guard kept == nil else {
      context.remark("\(missing); --keep with the same file goes on there")
      return .done
    }
    context.report(missing)
    return .badData
  }

  /// What good practice misses in what the person wrote; null where nothing was written.
  private func flaws(_ context: inout CommandContext) throws(CommandFailure) -> [FeedbackFlaw]? {
    guard !session.feedback.isEmpty else { return nil }
    let guide = try FeedbackInput.guide(&context)
    let vote = session.seated.lastBallot?.vote ?? session.seated.firstBallot?.vote
    return FeedbackCheck(guide).flaws(in: session.feedback, vote: vote)
  }
}
