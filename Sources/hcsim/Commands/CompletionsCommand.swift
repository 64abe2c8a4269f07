import Calibration

/// `hcsim completions`: a script for a shell.
enum CompletionsCommand {
  static let description: CommandDescription = CommandDescription(
    name: "completions",
    abstract: "print a script that completes commands, options and values in a shell",
    operands: [
      OperandDescription(
        "SHELL",
        help: "bash, zsh or fish",
        completion: .choices(CompletionScript.Shell.allCases.map(\.rawValue))
      )
    ],
    options: [CommonOptions.plainOutput.description],
    examples: [
      .init("source <(hcsim completions bash)", "complete in this shell"),
      .init(
        "hcsim completions fish > ~/.config/fish/completions/hcsim.fish",
        "complete in every fish"
      ),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let name = context.operands.first ?? ""
    guard let shell = CompletionScript.Shell(rawValue: name) else {
      let shells = CompletionScript.Shell.allCases.map(\.rawValue)
      throw .usage(
        .invalidValue(
          name,
          source: "SHELL",
          expected: "one of " + shells.joined(separator: ", "),
          nearest: Nearest.match(for: name, among: shells)
        )
      )
    }
    context.output.write(CompletionScript(root: CommandTable.root, shell: shell).text)
    return .done
  }
}
