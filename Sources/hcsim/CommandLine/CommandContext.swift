import Calibration

/// All that a command has to do with: what was asked, and the world around the program.
struct CommandContext: Sendable {
  /// The names that lead to the command, the program's first.
  let path: [String]
  let arguments: ParsedArguments
  let environment: Environment
  var terminal: Terminal
  let input: InputReader

  /// Where results go: standard output, or the file that `--output` names.
  var output: OutputWriter

  /// Where problems, remarks and progress go: standard error.
  var messages: OutputWriter

  var operands: [String] { arguments.operands }

  /// The columns that a line of text may take, or nil where lines are not broken.
  var width: Int? {
    arguments[CommonOptions.plain] ? nil : arguments[CommonOptions.width] ?? terminal.width
  }

  /// How results are laid out as text.
  var textRenderer: TextRenderer {
    TextRenderer(
      width: arguments[CommonOptions.width] ?? terminal.width,
      usesColor: terminal.usesColor(arguments[CommonOptions.color]),
      isPlain: arguments[CommonOptions.plain]
    )
  }

  /// The format that was asked for, or that the output file's extension asks for, or the first.
  ///
  /// - Parameters:
  ///   - option: The command's option.
  ///   - formats: The formats that the command has.
  /// - Returns: One of the formats.
  func format(_ option: Option<OutputFormat?>, among formats: [OutputFormat]) -> OutputFormat {
    if let chosen = arguments[option] { return chosen }
    if let path = arguments[CommonOptions.output], let format = OutputFormat(path: path),
      formats.contains(format)
    {
      return format
    }
    return formats.first ?? .text
  }

  /// Writes a page as text, Markdown or HTML; other formats are for the command to write.
  mutating func write(_ page: Page, as format: OutputFormat = .text) {
    switch format {
    case .markdown: output.write(MarkdownRenderer().render(page))
    case .html: output.write(HTMLRenderer().render(page))
    case .text, .json, .jsonl, .csv, .junit: output.write(textRenderer.render(page))
    }
  }

  /// Says on standard error what is wrong, after the results so far.
  mutating func report(_ message: String) {
    output.flush()
    messages.write("\(path.joined(separator: " ")): \(message)\n")
    messages.flush()
  }

  /// Shows on standard error what is wrong with a text; with `--quiet`, errors alone.
  mutating func report(_ diagnostics: [Diagnostic]) {
    let isQuiet = arguments[CommonOptions.quiet]
    let shown = diagnostics.filter { !isQuiet || $0.severity == .error }
    guard !shown.isEmpty else { return }
    let usesColor =
      terminal.usesColorForErrors(arguments[CommonOptions.color])
      && !arguments[CommonOptions.plain]
    output.flush()
    messages.write(DiagnosticPrinter(usesColor: usesColor).print(shown))
    messages.flush()
  }

  /// Says on standard error what is good to know, unless quiet was asked for.
  mutating func remark(_ message: String) {
    guard !arguments[CommonOptions.quiet] else { return }
    report(message)
  }

  /// Progress that is shown on a terminal, or as `--progress` says, but never against `--quiet`.
  func progress(_ unit: String, of total: Int? = nil) -> Progress {
    let isWanted: Bool =
      switch arguments[CommonOptions.progress] {
      case .always: true
      case .never: false
      case .auto: terminal.isErrorTerminal
      }
    return Progress(
      unit,
      of: total,
      isShown: isWanted && !arguments[CommonOptions.quiet],
      width: terminal.width
    )
  }
}
