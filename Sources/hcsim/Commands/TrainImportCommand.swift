import Calibration

/// `hcsim train import`: adds what another record has.
enum TrainImportCommand {
  static let description: CommandDescription = CommandDescription(
    name: "import",
    abstract: "add the ballots of another record to yours; importing twice adds nothing",
    discussion: [
      """
      The record may be one that 'hcsim train export' wrote, or one that the page of \
      'hcsim train --html' gave. Afterwards, what yours comes to.
      """
    ],
    operands: [
      OperandDescription("FILE", help: "a record; - is standard input", completion: .file)
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var clock = try TrainingClock(context)
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
    guard ballots > 0 else { return .done }
    let pool = try TrainSource.pool(&context)
    let older = record
    for event in events { record.append(event) }
    TrainStanding.tellResults(of: record, since: older, pool, &context)
    TrainStanding.tell(record, pool, at: clock.next(), &context)
    return .done
  }
}
