import Calibration

/// What a record comes to, told after a session or an import added to it.
enum TrainStanding {
  /// Writes the scores and what is next.
  static func tell(
    _ record: TrainingRecord,
    _ pool: ExercisePool,
    at now: Timestamp,
    _ context: inout CommandContext
  ) {
    let lessons = TrainingSession.lessons(of: pool)
    let standing = Standing(record, lessons: lessons, now: now)
    let score = TrainingScore(record, rubric: pool.rubric)
    context.output.write("\n")
    context.write(
      Page(title: "Training", blocks: ScoreReport(score, standing: standing).blocks)
    )
  }

  /// Writes what came of the rounds of qualifying and rechecking that a record has and an older one
  /// had not.
  static func tellResults(
    of record: TrainingRecord,
    since older: TrainingRecord,
    _ pool: ExercisePool,
    _ context: inout CommandContext
  ) {
    let report = TrainingSceneReport(rubric: pool.rubric)
    for round in record.rounds where round.isDone && older.round(round.number)?.isDone != true {
      let scene: TrainingScene? =
        switch round.stage {
        case .learn, .practice, .remediate: nil
        case .qualify:
          Qualification.all(in: record).last { $0.round == round.number }
            .map { .qualified($0, round) }
        case .monitor: DriftCheck(round, in: record).map { .rechecked($0, round) }
        }
      guard let scene else { continue }
      context.output.write("\n")
      context.write(report.page(for: scene))
    }
  }
}
