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
    subcommands: commands + [HelpCommand.description(naming: commands)]
  )

  private static let commands: [CommandDescription] = [
    DebriefCommand.description,
    BatchCommand.description,
    TrainCommand.description,
    CalibrateCommand.description,
    SimulateCommand.description,
    CheckCommand.description,
    CompareCommand.description,
    ExplainCommand.description,
    ListCommand.description,
    NewCommand.description,
    SchemaCommand.description,
    JSONCommand.description,
    CompletionsCommand.description,
    ManCommand.description,
  ]
}
