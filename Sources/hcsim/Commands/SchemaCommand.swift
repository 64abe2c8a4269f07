import Calibration

/// `hcsim schema`: what a kind of scenario file looks like, for editors.
enum SchemaCommand {
  static let description: CommandDescription = CommandDescription(
    name: "schema",
    abstract: "print the JSON Schema of a kind of scenario file, so that editors complete it",
    discussion: [
      """
      Draft 2020-12, with a line about each key; ids that references may name are given as examples. \
      What a schema cannot say, such as that an id has to exist, hcsim check says.
      """
    ],
    operands: [KindOperand.description],
    options: [CommonOptions.plainOutput.description, CommonOptions.scenarios.description],
    examples: [
      .init("hcsim schema debrief -o debrief.schema.json", "a file that an editor can be told of")
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let kind = try KindOperand.kind(context.operands.first ?? "")
    let library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
    context.output.write(library.schema(of: kind).pretty + "\n")
    return .done
  }
}
