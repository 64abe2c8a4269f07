/// The program and its commands, in the order of help and manual.
enum CommandTable {
  static let root: CommandDescription = CommandDescription(
    name: "hcsim",
    abstract: "rehearse, replay and calibrate hiring committees",
    discussion: [
      """
      A panel of interviewers reads a candidate's answers, votes, discusses and votes again; the \
      program says who moved whom and why, which rule decided, and what feedback the candidate gets.
      """,
      """
      It is for training and calibration, never for deciding about a real person. It runs offline, \
      and the same input gives the same bytes.
      """,
    ],
    options: CommonOptions.everywhere,
    described: commands + [
      Subcommand("help") { HelpCommand.description(naming: commands.map(\.name)) }
    ]
  )

  private static let commands: [Subcommand] = [
    Subcommand("debrief") { DebriefCommand.description },
    Subcommand("batch") { BatchCommand.description },
    Subcommand("train") { TrainCommand.description },
    Subcommand("calibrate") { CalibrateCommand.description },
    Subcommand("simulate") { SimulateCommand.description },
    Subcommand("check") { CheckCommand.description },
    Subcommand("compare") { CompareCommand.description },
    Subcommand("explain") { ExplainCommand.description },
    Subcommand("list") { ListCommand.description },
    Subcommand("new") { NewCommand.description },
    Subcommand("schema") { SchemaCommand.description },
    Subcommand("json") { JSONCommand.description },
    Subcommand("completions") { CompletionsCommand.description },
    Subcommand("man") { ManCommand.description },
  ]
}
