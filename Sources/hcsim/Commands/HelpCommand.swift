import Calibration

/// `hcsim help`: the same as `--help` behind the command.
enum HelpCommand {
  /// The description, which completes the names of the other commands.
  static func description(naming commands: [String]) -> CommandDescription {
    CommandDescription(
      name: "help",
      abstract: "show the help of a command",
      operands: [
        OperandDescription(
          "COMMAND",
          .any,
          help: "the command, with its parts as words",
          completion: .choices(commands)
        )
      ],
      examples: [.init("hcsim help completions", "the same as hcsim completions --help")],
      run: run
    )
  }

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var commands = [CommandTable.root]
    for name in context.operands {
      let known = commands.last?.subcommands ?? []
      guard let next = known.first(where: { $0.name == name }) else {
        throw .usage(
          .unknownCommand(name, nearest: Nearest.match(for: name, among: known.map(\.name)))
        )
      }
      commands.append(next)
    }
    context.write(HelpPage(commands: commands).page)
    return .done
  }
}
