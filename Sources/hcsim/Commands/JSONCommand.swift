import Calibration

/// `hcsim json`: a scenario file as other programs read it.
enum JSONCommand {
  private static let formats: [OutputFormat] = [.json, .jsonl]
  private static let format = CommonOptions.format(formats)

  static let description: CommandDescription = CommandDescription(
    name: "json",
    abstract: "print a scenario file as JSON",
    discussion: [
      """
      The file is read by the scenario language alone, whatever it is about. Values have the types \
      of YAML's core schema: plain 7 is a number, "7" is text. A file of several documents gives a \
      value for each. Where the file has mistakes, all are shown and nothing is printed.
      """
    ],
    operands: [
      OperandDescription("FILE", help: "a scenario file; - is standard input", completion: .file)
    ],
    options: [format.description, CommonOptions.output.description],
    examples: [
      .init("hcsim json Scenarios/debriefs/pushback-fold.yaml", "one indented value a document"),
      .init("hcsim json -f jsonl - < answers.yaml", "one line a document, from standard input"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let operand = context.operands.first ?? "-"
    let bytes = try context.input.bytes(of: operand)
    let source = SourceText(name: InputReader.name(of: operand), bytes: bytes)
    let result = YAMLReader.read(source)
    context.report(result.diagnostics)
    guard result.isUsable else { throw .badInput }
    let isPretty = context.format(format, among: formats) == .json
    for document in result.documents where context.output.isOpen {
      var writer = JSONWriter(isPretty: isPretty)
      writer.write(document.json)
      writer.endLine()
      context.output.write(writer.bytes)
    }
    return .done
  }
}
