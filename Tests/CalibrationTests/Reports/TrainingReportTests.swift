import Calibration
import TestSupport
import Testing

@Suite struct `Training reports` {
  private let now = Timestamp(seconds: 1_795_856_400)

  /// Rates the first exercises one too high, and then as the committee does.
  private func trainee() throws -> ScriptedTrainee {
    var lenient = ScriptedTrainee { min($0.reference.vote.rawValue + 1, 4) }
    try lenient.train(.practice, count: 8)
    var steady = ScriptedTrainee(record: lenient.record, at: lenient.now) {
      $0.reference.vote.rawValue
    }
    try steady.train(.qualify)
    return steady
  }

  private func text(_ page: Page) -> String { TextRenderer(width: 80).render(page) }

  @Test func `show a session from the answer to the reveal`() throws {
    var session = try TrainingSession(
      SmallExercises.pool,
      record: TrainingRecord(),
      stage: .practice,
      settings: .init(count: 1, seed: 1)
    )
    let report = TrainingSceneReport(rubric: SmallExercises.rubric)
    var shown = ""
    func show(_ turn: TrainingTurn) {
      for scene in turn.scenes { shown += "\n" + text(report.page(for: scene)) }
    }
    show(session.begin(at: now))
    for line in ["?", "4", "-", "u", "2", "4", "senior", "65", "1", "a checklist", "", "", "c"] {
      shown += "\n" + (session.prompt.map(report.words) ?? "") + line + "\n"
      show(session.take(line, at: now))
    }
    #expect(Golden.lines(of: shown) == (try Golden("training-session.txt").lines(recording: shown)))
  }

  @Test func `tell a history in words first`() throws {
    let trainee = try trainee()
    let report = HistoryReport(trainee.record, pool: SmallExercises.pool, now: trainee.now)
    let page = text(report.page)
    #expect(Golden.lines(of: page) == (try Golden("training-history.txt").lines(recording: page)))
  }

  @Test func `give a history to other programs`() throws {
    let trainee = try trainee()
    let report = HistoryReport(trainee.record, pool: SmallExercises.pool, now: trainee.now)
    let json = report.json.pretty + "\n"
    #expect(Golden.lines(of: json) == (try Golden("training-history.json").lines(recording: json)))
  }

  @Test func `set trainees side by side`() throws {
    let trainee = try trainee()
    var beginner = ScriptedTrainee { _ in 2 }
    try beginner.train(.practice, count: 3)
    let cohort = Cohort(
      [("ana", trainee.record), ("ben", beginner.record)],
      pool: SmallExercises.pool,
      now: trainee.now
    )
    let page = text(CohortReport(cohort).page)
    #expect(Golden.lines(of: page) == (try Golden("training-cohort.txt").lines(recording: page)))
    #expect(CohortReport(cohort).json["schema"] == "hcsim.training-cohort/1")
  }

  @Test func `show the seats of a cohort`() throws {
    let score = SeatScore(
      first: .no,
      last: .strongNo,
      reference: .no,
      informed: nil,
      decision: .decline,
      informedDecision: .hold,
      raised: 5,
      other: 2,
      keptBack: 3,
      hasMovedSomebody: true,
      motion: .movedByPressure,
      byEvidence: -12,
      byPull: 50,
      feedback: "Vote 1."
    )
    var record = try trainee().record
    record.append(TrainingEvent(.seat(number: 1, debrief: "a", member: "m"), at: now))
    record.append(TrainingEvent(.seatEnd(number: 1, score), at: now))
    let cohort = Cohort([("ana", record)], pool: SmallExercises.pool, now: now)
    let row = text(CohortReport(cohort).page).split(separator: "\n").last { $0.contains("ana") }
    let cells = try #require(row).split(separator: " ").dropFirst()
    #expect(cells == ["1", "1", "5", "3", "0", "1"])
    let json = CohortReport(cohort).json["trainees"]?.array?.first
    #expect(json?["seats"]?.array?.first?["raised"]?.integer == 5)
  }

  @Test func `say how far somebody leans`() throws {
    var hard = ScriptedTrainee { max($0.reference.vote.rawValue - 1, 1) }
    try hard.train(.practice, count: 8)
    let score = TrainingScore(hard.record, rubric: SmallExercises.rubric)
    let blocks = ScoreReport(score, standing: .practising).blocks
    let page = TextRenderer(isPlain: true).render(Page(title: "", blocks: blocks))
    #expect(page.contains("categories hard") || page.contains("category hard"))
    #expect(page.contains("Not yet: kappa, confidence, halo and range after 10 exercises"))
  }
}
