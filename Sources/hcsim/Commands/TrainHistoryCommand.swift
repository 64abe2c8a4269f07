import Calibration

/// `hcsim train history`: what a record says of its trainee.
enum TrainHistoryCommand {
  static let description: CommandDescription = CommandDescription(
    name: "history",
    abstract: "show how you rate so far, your attempts at qualifying, and what is next",
    discussion: [
      """
      Each figure is shown only once enough exercises support it: severity and agreement after \
      five, coefficients, halo and confidence after ten, components and trend after twenty.
      """
    ],
    options: [TrainOptions.reportFormat.description, CommonOptions.output.description],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var clock = try TrainingClock(context)
    let path = try TrainSource.path(context)
    let record = try TrainSource.record(at: path, &context)
    let pool = try TrainSource.pool(&context)
    let report = HistoryReport(record, pool: pool, now: clock.next())
    let format = context.format(TrainOptions.reportFormat, among: TrainOptions.reportFormats)
    if format == .json {
      context.output.write(report.json.pretty + "\n")
    } else {
      context.write(report.page, as: format)
    }
    return .done
  }
}
