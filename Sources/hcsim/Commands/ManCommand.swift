/// `hcsim man`: the manual.
enum ManCommand {
  static let description: CommandDescription = CommandDescription(
    name: "man",
    abstract: "print the manual, to be read by man or installed",
    options: [CommonOptions.plainOutput.description],
    examples: [.init("hcsim man | man -l -", "read the manual")],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    context.output.write(ManualPage(root: CommandTable.root, date: Release.date).text)
    return .done
  }
}
