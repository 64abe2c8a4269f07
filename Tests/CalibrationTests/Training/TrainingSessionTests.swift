import Calibration
import TestSupport
import Testing

@Suite struct `A training session` {
  private let start = Timestamp(seconds: 1_795_856_400)

  private func session(
    _ stage: TrainingStage = .practice,
    _ exercises: [Exercise]? = nil
  ) throws -> TrainingSession {
    let pool = exercises.map { ExercisePool($0, rubric: SmallExercises.rubric) }
    return try TrainingSession(
      pool ?? SmallExercises.pool,
      record: TrainingRecord(),
      stage: stage,
      settings: .init(count: 1, seed: 1)
    )
  }

  private func scenes(_ session: inout TrainingSession, _ lines: String...) -> [TrainingScene] {
    lines.flatMap { session.take($0, at: start).scenes }
  }

  @Test func `asks for ratings before the vote, and for all before it reveals`() throws {
    var session = try session(.practice, [SmallExercises.exercise("one", vote: 3)])
    _ = session.begin(at: start)
    var prompts: [TrainingPrompt] = []
    for line in ["3", "2", "3", "staff", "70%", "2", "they use it", ""] {
      prompts += [session.prompt].compactMap(\.self)
      let shown = scenes(&session, line)
      #expect(!shown.contains { if case .reveal = $0 { true } else { false } })
    }
    #expect(
      prompts == [
        .entry(.rating("depth")), .entry(.rating("span")), .entry(.vote), .entry(.level),
        .entry(.confidence), .entry(.evidence), .entry(.reason), .entry(.feedback),
      ]
    )
    #expect(session.prompt == .commit)
    let shown = scenes(&session, "")
    guard case .reveal(let reveal)? = shown.first else {
      Issue.record("nothing was revealed")
      return
    }
    #expect(reveal.found.map(\.finding.signal) == ["built"])
    #expect(reveal.missed == [])
    #expect(reveal.boundary?.criterion.id == "span")
    #expect(reveal.boundary?.lower == 2)
    let attempt = try #require(session.record.attempts.first)
    #expect(attempt.vote == .yes && attempt.level == .staff && attempt.confidence == 70)
    #expect(attempt.rating(of: "span") == 2 && attempt.rating(of: "conviction") == nil)
    #expect(attempt.reference.findings == [])
  }

  @Test func `asks for conviction after a challenge alone`() throws {
    var session = try session(
      .practice,
      [SmallExercises.exercise("one", vote: 3, pushback: "Why?")]
    )
    _ = session.begin(at: start)
    _ = scenes(&session, "3 2 -", "3")
    #expect(session.prompt == .entry(.level))
    #expect(
      session.round?.draft?.entries.prefix(3) == [
        .rating("depth", 3), .rating("span", 2), .rating("conviction", nil),
      ]
    )
  }

  @Test(
    arguments: zip(
      ["5", "3 3 3", "x", ""],
      [
        EntryProblem.rating("5"), .tooManyRatings(given: 3, left: 2), .rating("x"), .rating(""),
      ]
    )
  )
  func `refuses what is no rating`(line: String, problem: EntryProblem) throws {
    var session = try session()
    _ = session.begin(at: start)
    #expect(scenes(&session, line) == [.refused(problem)])
    #expect(session.prompt == .entry(.rating("depth")))
  }

  @Test func `refuses what is no vote, level, confidence, evidence or reason`() throws {
    var session = try session()
    _ = session.begin(at: start)
    _ = scenes(&session, "3 3")
    #expect(scenes(&session, "maybe", "strong yes") == [.refused(.vote("maybe"))])
    #expect(scenes(&session, "s", "st") == [.refused(.level("s"))])
    #expect(scenes(&session, "101", "100") == [.refused(.confidence("101"))])
    #expect(
      scenes(&session, "3", "2-1", "", "1, 2") == [
        .refused(.evidence("3", passages: 2)), .refused(.evidence("2-1", passages: 2)),
        .refused(.evidence("", passages: 2)),
      ]
    )
    #expect(scenes(&session, "", "so") == [.refused(.emptyReason)])
    #expect(session.prompt == .entry(.feedback))
  }

  @Test func `takes entries back until the ballot is committed`() throws {
    var session = try session()
    _ = session.begin(at: start)
    #expect(scenes(&session, "u") == [.refused(.nothingToUndo)])
    _ = scenes(&session, "3 3", "2")
    #expect(scenes(&session, "undo") == [.undone(.vote)])
    #expect(session.prompt == .entry(.vote))
    _ = scenes(&session, "3", "senior", "50", "none", "so", "")
    #expect(session.prompt == .commit)
    #expect(scenes(&session, "u") == [.undone(.feedback)])
    _ = scenes(&session, "", "")
    #expect(session.prompt == .revealed)
    #expect(scenes(&session, "u") == [.refused(.nothingToUndo)])
  }

  @Test func `notes what is contested, with the reason`() throws {
    var session = try session()
    _ = session.begin(at: start)
    _ = scenes(&session, "3 3", "3", "senior", "50", "none", "so", "", "")
    _ = scenes(&session, "c")
    #expect(session.prompt == .contest)
    #expect(scenes(&session, "", "They overlook the third team.").count == 2)
    #expect(session.record.contests.map(\.reason) == ["They overlook the third team."])
    #expect(session.prompt == .revealed)
  }

  @Test(arguments: 0..<60)
  func `goes on where it was broken off`(limit: Int) throws {
    var whole = ScriptedTrainee { min($0.reference.vote.rawValue + 1, 4) }
    try whole.train(.practice, count: 4)
    var broken = ScriptedTrainee { min($0.reference.vote.rawValue + 1, 4) }
    try broken.train(.practice, count: 4, leavingAfter: limit)
    let reread = try TrainingRecord.read(Array(broken.record.lines.utf8)).record
    #expect(reread == broken.record)
    var resumed = ScriptedTrainee(record: reread, at: broken.now) {
      min($0.reference.vote.rawValue + 1, 4)
    }
    if reread.openRound(of: .practice) != nil { try resumed.train(.practice, count: 4) }
    func ballots(_ trainee: ScriptedTrainee) -> [String] {
      trainee.record.attempts.map { "\($0.exercise) \($0.vote) \($0.ratings)" }
    }
    #expect(ballots(resumed) == ballots(whole))
    #expect(ballots(whole).count == 4)
  }

  @Test func `shows nothing while qualifying, and everything at its end`() throws {
    var trainee = ScriptedTrainee { $0.reference.vote.rawValue }
    try trainee.train(.qualify)
    let reveals = trainee.scenes.count { if case .reveal = $0 { true } else { false } }
    #expect(reveals == 0)
    guard case .qualified(let result, _)? = trainee.scenes.last else {
      Issue.record("no result")
      return
    }
    #expect(result.isPassed && result.attempt == 1 && result.sets.map(\.exact.total) == [10, 10])
    let round = try #require(trainee.record.rounds.first)
    for set in [round.planned.prefix(10), round.planned.suffix(10)] {
      let votes = set.compactMap { SmallExercises.pool.exercise($0)?.reference.vote }
      #expect(Set(votes).count == 4)
    }
    #expect(Set(round.planned).count == 20)
  }

  @Test func `takes other exercises for the second attempt as far as there are`() throws {
    var trainee = ScriptedTrainee { _ in 2 }
    try trainee.train(.qualify)
    try trainee.train(.qualify)
    let results = Qualification.all(in: trainee.record)
    #expect(results.map(\.isPassed) == [false, false])
    #expect(results.map(\.attempt) == [1, 2])
    let first = Set(trainee.record.rounds[0].planned)
    let second = trainee.record.rounds[1].planned
    #expect(second.count { !first.contains($0) } == 4)
  }

  @Test func `needs enough exercises for a stage`() {
    let few = ExercisePool([], rubric: SmallExercises.rubric)
    #expect(throws: TrainingError.noExercises) {
      try TrainingSession(few, record: TrainingRecord(), stage: .practice)
    }
    #expect(throws: TrainingError.tooFew(.monitor, needed: 5, found: 0)) {
      try TrainingSession(few, record: TrainingRecord(), stage: .monitor)
    }
  }

  @Test func `goes through the lessons once`() throws {
    var trainee = ScriptedTrainee { _ in 2 }
    try trainee.train(.learn, leavingAfter: 2)
    try trainee.train(.learn)
    #expect(trainee.record.lessons == TrainingSession.lessons(of: SmallExercises.pool))
    #expect(trainee.record.lessons.count == 3 + 4)
    #expect(trainee.scenes.last == .learned)
  }

  @Test func `cleans what is typed`() throws {
    var session = try session()
    _ = session.begin(at: start)
    _ = scenes(&session, "3 3", "3", "senior", "50", "none", " a\u{1B}[31m\tb\u{0} ")
    #expect(session.round?.draft?.entries.last == .reason("a[31mb"))
  }
}
