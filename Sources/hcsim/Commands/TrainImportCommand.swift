import Calibration

/// `hcsim train import`: adds what another record has.
enum TrainImportCommand {
  static let description: CommandDescription = CommandDescription(
    name: "import",
    abstract: "add the ballots of another record to yours; importing twice adds nothing",
    operands: [
      OperandDescription("FILE", help: "a record; - is standard input", completion: .file)
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let operand = context.operands.first ?? "-"
    let bytes = try context.input.bytes(of: operand)
    let other = try TrainSource.reading(bytes, of: operand, &context).record
    var (file, record) = try TrainSource.open(&context)
    defer { file.close() }
    let events = record.missing(from: other)
    do throws(SystemError) {
      try file.append(events.map(\.line).joined())
    } catch {
      throw .cannotWrite(path: file.path, error)
    }
    let ballots = events.count { event in
      if case .commit = event.kind { true } else { false }
    }
    context.output.write("\(ballots) \(ballots == 1 ? "ballot" : "ballots") added\n")
    return .done
  }
}
