import Calibration

/// `hcsim check`: files are valid, examples and expectations hold.
enum CheckCommand {
  private static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  private static let format = CommonOptions.format(formats)

  private static let strict = Option<Bool>.flag(
    "strict",
    help: "note word classes and cues of a rubric that nothing uses"
  )

  private static let verbose = Option<Bool>.flag(
    "verbose",
    help: "note wordings that no example and no answer exercises, examples that show more than "
      + "their signal, and open expectations"
  )

  static let description: CommandDescription = CommandDescription(
    name: "check",
    abstract: "validate files, and run signals' examples and debriefs' expectations",
    discussion: [
      """
      Each file is held against its kind, with everything that it refers to. A rubric's signals have \
      to find the examples under fires, with the words in double brackets inside the quote, and to \
      leave those under silent alone; and the same once more when quotes, contractions, spelling, \
      names, genders or case are changed. Negated, made a condition or a wish, an example must show \
      nothing any more. A debrief has to come to what it expects.
      """,
      """
      Without a path, everything is checked that references are looked up in: the files inside the \
      program, and those of --scenarios.
      """,
      """
      With --feedback, what people wrote about candidates is read instead: traits in place of acts, talk \
      of fit, what must not enter a decision, a verdict against the rating, no quote, no vote, no \
      level, nothing that would have changed the vote; each with its place and a cure. JSON Lines and \
      CSV have the columns feedback, and perhaps candidate, rating and level; Markdown with several \
      headings of the first level is read heading by heading. It goes by words, not by sense.
      """,
    ],
    operands: [
      OperandDescription(
        "PATH",
        .any,
        help: "a scenario file, or a folder of them; - is standard input",
        completion: .file
      )
    ],
    options: [
      FeedbackInput.files.description, strict.description, verbose.description, format.description,
      CommonOptions.output.description,
      CommonOptions.scenarios.description, CommonOptions.progress.description,
    ],
    examples: [
      .init("hcsim check", "everything that the program brings along"),
      .init("hcsim check Scenarios/debriefs", "the debriefs in a folder"),
      .init("hcsim check --feedback notes.md", "what good practice misses in written feedback"),
      .init("hcsim check --strict Scenarios/rubrics/staff-pm.yaml", "what a rubric does not use"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let written = context.arguments[FeedbackInput.files]
    if !written.isEmpty {
      guard context.operands.isEmpty else { throw .usage(.exclusive("PATH", "--feedback")) }
      let isText = context.format(format, among: formats) == .text
      return try FeedbackInput.check(written, isText: isText, &context)
    }
    let library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
    var check = ScenarioCheck(
      library,
      notesUnused: context.arguments[strict],
      notesCoverage: context.arguments[verbose]
    )
    let chosen = context.format(format, among: formats)
    let isText = chosen == .text
    var status = ExitStatus.done
    var results: [CheckedScenario] = []
    let inputs = inputs(library, &context, &status)
    var progress = context.progress("files", of: inputs.count)
    Interruption.watch()
    for input in inputs where !Interruption.isRequested {
      do throws(CommandFailure) {
        let result = check.check(try input.text(context.input), at: input.path)
        if isText { write(result, &context) }
        results.append(result)
      } catch {
        progress.finish(on: &context.messages)
        if let message = error.message { context.report(message) }
        status = max(status, error.status)
      }
      progress.advance(on: &context.messages)
    }
    progress.finish(on: &context.messages)
    if Interruption.isRequested {
      context.remark("interrupted; the result covers \(results.count) of \(inputs.count) files")
    }
    // Where nothing could be opened, nothing holds.
    guard status < .noInput || !results.isEmpty else { return status }
    let report = CheckReport(results)
    if isText {
      if context.arguments[verbose] {
        for line in [report.coverage, report.wholes].compactMap(\.self) {
          context.output.write(line + "\n")
        }
      }
      context.output.write(report.summary + "\n")
    } else if chosen == .markdown || chosen == .html {
      context.write(report.page(showsOpen: context.arguments[verbose]), as: chosen)
    } else {
      context.output.write(report.json.pretty + "\n")
    }
    if report.failed > 0 { status = max(status, .unmet) }
    if report.invalid > 0 { status = max(status, .badData) }
    return status
  }

  private static func write(_ result: CheckedScenario, _ context: inout CommandContext) {
    let open = context.arguments[verbose] ? result.open : []
    write(result.diagnostics + result.failures + open, &context)
  }

  /// Shows what is wrong where results go; with `--quiet`, errors alone.
  static func write(_ diagnostics: [Diagnostic], _ context: inout CommandContext) {
    let isQuiet = context.arguments[CommonOptions.quiet]
    let shown = diagnostics.filter {
      !isQuiet || $0.severity == .error
    }
    let usesColor =
      context.terminal.usesColor(context.arguments[CommonOptions.color])
      && !context.arguments[CommonOptions.plain]
    context.output.write(DiagnosticPrinter(usesColor: usesColor).print(shown))
  }

  /// What the operands stand for; what cannot be found is reported.
  private static func inputs(
    _ library: ScenarioLibrary,
    _ context: inout CommandContext,
    _ status: inout ExitStatus
  ) -> [CheckInput] {
    guard !context.operands.isEmpty else {
      return ScenarioKind.allCases.flatMap { kind in
        library.entries(of: kind).compactMap { entry in
          library.source(of: entry.id, kind).map(CheckInput.library)
        }
      }
    }
    var inputs: [CheckInput] = []
    for operand in context.operands {
      guard FolderReader.isFolder(operand) else {
        inputs.append(.operand(operand))
        continue
      }
      let all: [String]
      do throws(SystemError) {
        all = try FolderReader.files(below: operand)
      } catch {
        context.report("cannot open '\(Escaping.visible(operand))': \(error.message)")
        status = max(status, .noInput)
        continue
      }
      let files = all.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      if files.isEmpty {
        context.report("no scenario file lies below '\(Escaping.visible(operand))'")
        status = max(status, .noInput)
      }
      inputs += files.map(CheckInput.operand)
    }
    return inputs
  }
}
