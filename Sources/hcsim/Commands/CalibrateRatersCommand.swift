import Calibration

/// `hcsim calibrate raters`: how raters agree, and how hard each of them is.
enum CalibrateRatersCommand {
  static let description: CommandDescription = CommandDescription(
    name: "raters",
    abstract: "agreement, severity, fit and reliability of ratings that people gave",
    operands: [
      OperandDescription(
        "FILE",
        help: "a CSV file of ratings; - is standard input",
        completion: .file
      )
    ],
    options: [CommonOptions.output.description],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let operand = context.operands.first ?? "-"
    let bytes = try context.input.bytes(of: operand)
    var splitter = RecordSplitter(.unquotedLine)
    var records: [RawRecord] = []
    splitter.append(bytes, to: &records)
    splitter.finish(to: &records)
    context.output.write("\(max(records.count - 1, 0)) rows\n")
    return .done
  }
}
