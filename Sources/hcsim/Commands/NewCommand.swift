import Calibration

/// `hcsim new`: a scenario file to fill in.
enum NewCommand {
  static let description: CommandDescription = CommandDescription(
    name: "new",
    abstract: "print a new scenario file to fill in",
    discussion: [
      """
      The file is valid as it is: keys that are needed hold something to replace, and a line of \
      comment says what each is for. A new debrief can be run at once. The file's name has to be \
      the id that it gives.
      """
    ],
    operands: [
      KindOperand.description,
      OperandDescription("NAME", help: "what it is called; the id is made from it"),
    ],
    options: [CommonOptions.output.description],
    examples: [
      .init("hcsim new interviewer \"Trade union delegate\"", "an interviewer with every key"),
      .init("hcsim new debrief my-loop -o my-loop.yaml", "a debrief that hcsim debrief runs"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let operands = context.operands
    let kind = try KindOperand.kind(operands.first ?? "")
    let name = operands.dropFirst().first ?? ""
    guard let file = Skeleton.file(of: kind, named: name) else {
      let expected = "a name with a letter or digit in it"
      throw .usage(.invalidValue(name, source: "NAME", expected: expected, nearest: nil))
    }
    context.output.write(file.text)
    return .done
  }
}
