import Calibration

/// `hcsim train cohort`: several records side by side.
enum TrainCohortCommand {
  static let description: CommandDescription = CommandDescription(
    name: "cohort",
    abstract: "compare trainees: who is severe, on what, and who may interview",
    discussion: [
      """
      For the person who runs the training: a record a trainee, as 'hcsim train export' or the page \
      of 'hcsim train --html' writes it. The CSV has all ratings, and the committee's beside them, \
      for 'hcsim calibrate raters'.
      """
    ],
    operands: [
      OperandDescription("FILE", .oneOrMore, help: "a trainee's record", completion: .file)
    ],
    options: [TrainOptions.cohortFormat.description, CommonOptions.output.description],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var clock = try TrainingClock(context)
    var status = ExitStatus.done
    var records: [(name: String, record: TrainingRecord)] = []
    for path in context.operands {
      do throws(CommandFailure) {
        let bytes = try context.input.bytes(of: path)
        let reading = try TrainSource.reading(bytes, of: path, &context)
        records.append((Self.name(of: path), reading.record))
      } catch {
        if let message = error.message { context.report(message) }
        status = max(status, error.status)
      }
    }
    guard !records.isEmpty else { return status }
    let format = context.format(TrainOptions.cohortFormat, among: TrainOptions.cohortFormats)
    if format == .csv {
      let named = records.map {
        ($0.record.trainee.isEmpty ? $0.name : $0.record.trainee, $0.record)
      }
      context.output.write(RatingsTable(named).bytes)
      return status
    }
    let pool = try TrainSource.pool(&context)
    let report = CohortReport(Cohort(records, pool: pool, now: clock.next()))
    if format == .json {
      context.output.write(report.json.pretty + "\n")
    } else {
      context.write(report.page, as: format)
    }
    return status
  }

  /// The file's name without folder and ending.
  static func name(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name
  }
}
