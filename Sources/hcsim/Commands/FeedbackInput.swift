import Calibration

/// `hcsim check --feedback`: files of feedback that people wrote, and the guide they are read by.
enum FeedbackInput {
  static let files = Option<[String]>.texts(
    "feedback",
    placeholder: "FILE",
    help: "read feedback that people wrote (.md, .txt, .jsonl, .csv) and say what good practice "
      + "misses; may be repeated; - is Markdown on standard input",
    completion: .file
  )

  /// The guide of the scenarios, or the built-in one.
  static func guide(_ context: inout CommandContext) throws(CommandFailure) -> FeedbackGuide {
    let library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
    guard let loaded = library.guide() else { throw .badInput }
    context.report(loaded.diagnostics)
    guard let guide = loaded.value else { throw .badInput }
    return guide
  }

  /// Checks the files; what is amiss goes where results go, what is unreadable to standard error.
  static func check(
    _ files: [String],
    isText: Bool,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var report = FeedbackCheckReport(FeedbackCheck(try guide(&context)))
    var status = ExitStatus.done
    for path in files {
      do throws(CommandFailure) {
        let source = SourceText(
          name: InputReader.name(of: path),
          bytes: try context.input.bytes(of: path)
        )
        let file = FeedbackFile(source, format: RecordFormat(path: path) ?? .markdown)
        let diagnostics = report.add(file, named: source.name)
        if isText { CheckCommand.write(diagnostics, &context) }
      } catch {
        if let message = error.message { context.report(message) }
        status = max(status, error.status)
      }
    }
    context.output.write((isText ? report.summary : report.json.pretty) + "\n")
    if report.failed > 0 { status = max(status, .unmet) }
    if report.unreadable > 0 { status = max(status, .badData) }
    return status
  }
}
