import Calibration

/// `hcsim train export`: the record for somebody else, or its ratings as a table.
enum TrainExportCommand {
  static let description: CommandDescription = CommandDescription(
    name: "export",
    abstract: "print the record, or its ratings as CSV",
    discussion: [
      """
      As JSON Lines it can be imported elsewhere and compared in a cohort. The CSV is what \
      'hcsim calibrate raters' reads: your ratings, and beside them the committee's as those of one \
      more rater. 'hcsim train cohort -f csv' has those of several trainees.
      """
    ],
    options: [TrainOptions.exportFormat.description, CommonOptions.output.description],
    examples: [
      .init("hcsim train export -o ana.jsonl", "the record of this machine's trainee"),
      .init("hcsim train export -o ana.csv", "a rating a row"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let path = try TrainSource.path(context)
    let record = try TrainSource.record(at: path, &context)
    let format = context.format(TrainOptions.exportFormat, among: TrainOptions.exportFormats)
    if format == .csv {
      let name = record.trainee.isEmpty ? TrainCohortCommand.name(of: path) : record.trainee
      context.output.write(RatingsTable([(name, record)]).bytes)
    } else {
      context.output.write(record.lines)
    }
    return .done
  }
}
