/// Options that mean the same wherever they occur.
enum CommonOptions {
  static let help = Option<Bool>.flag("help", "h", help: "show help and exit")
  static let version = Option<Bool>.flag("version", help: "show the version and exit")

  static let color = Option<TerminalChoice?>.choice(
    "color",
    placeholder: "WHEN",
    of: TerminalChoice.allCases,
    help: "when to colour text; auto means on a terminal that does not set NO_COLOR"
  ).defaulting(to: TerminalChoice.auto)

  static let plain = Option<Bool>.flag(
    "plain",
    help: "no colours, drawn lines or wrapping; tables with tabs"
  )

  static let width = Option<Int?>.integer(
    "width",
    placeholder: "COLUMNS",
    in: 20...1000,
    help: "columns of a line of text",
    defaultText: "the terminal's, else 80"
  )

  static let quiet = Option<Bool>.flag(
    "quiet",
    "q",
    help: "no progress and no remarks, errors only"
  )

  /// The options of the program itself, which every command takes.
  static let everywhere: [OptionDescription] = [
    color.description, plain.description, width.description, quiet.description,
    help.description, version.description,
  ]

  static let output = Option<String?>.text(
    "output",
    "o",
    placeholder: "FILE",
    help: "write results to a file, in the format of its extension unless --format says otherwise",
    completion: .file,
    defaultText: "standard output"
  )

  /// The same of a command whose results have one format.
  static let plainOutput = Option<String?>.text(
    "output",
    "o",
    placeholder: "FILE",
    help: "write results to a file",
    completion: .file,
    defaultText: "standard output"
  )

  static let rubric = Option<String?>.text(
    "rubric",
    placeholder: "ID|FILE",
    help: "the rubric to read answers by",
    completion: .file,
    environmentName: "HCSIM_RUBRIC"
  )

  static let scenarios = Option<String?>.text(
    "scenarios",
    placeholder: "DIR",
    help: "where scenario files are looked up, before the built-in ones",
    completion: .folder,
    environmentName: "HCSIM_SCENARIOS"
  )

  static let progress = Option<TerminalChoice?>.choice(
    "progress",
    placeholder: "WHEN",
    of: TerminalChoice.allCases,
    help: "when to show progress on standard error; auto means on a terminal"
  ).defaulting(to: TerminalChoice.auto)

  /// Continues the file that `--output` names in place instead of replacing it at the end.
  static let resume = Option<Bool>.flag(
    "resume",
    help: "go on with the output file of an interrupted run: keep its whole lines, add the rest"
  )

  /// The option that chooses among the formats that a command has; the first is the default.
  static func format(_ formats: [OutputFormat]) -> Option<OutputFormat?> {
    .choice(
      OutputFormat.optionName,
      "f",
      placeholder: "FORMAT",
      of: formats,
      help: "the form of the results",
      defaultText: formats.first?.rawValue
    )
  }
}
