import Calibration
import TestSupport
import Testing

@Suite struct `Standing in training` {
  private let lessons = TrainingSession.lessons(of: SmallExercises.pool)

  private func standing(_ trainee: ScriptedTrainee) -> Standing {
    Standing(trainee.record, lessons: lessons, now: trainee.now)
  }

  /// Votes as the committee does, but for the first exercises of each set of ten.
  private func trainee(missing misses: Int, by error: Int = 1) -> ScriptedTrainee {
    ScriptedTrainee { exercise in
      let vote = exercise.reference.vote.rawValue
      let place = Int(exercise.id.suffix(1)) ?? 0
      guard exercise.use == .qualify, place <= misses else { return vote }
      return vote + error <= 4 ? vote + error : vote - error
    }
  }

  @Test func `goes from learning to a qualification, and to a recheck`() throws {
    var trainee = trainee(missing: 0)
    #expect(standing(trainee) == .learning)
    try trainee.train(.learn)
    #expect(standing(trainee) == .practising)
    try trainee.train(.qualify)
    #expect(standing(trainee).mayInterview)
    #expect(standing(trainee).nextStage == .practice)
    trainee.wait(days: 31)
    #expect(!standing(trainee).mayInterview)
    #expect(standing(trainee).nextStage == .monitor)
    try trainee.train(.monitor)
    #expect(standing(trainee).mayInterview)
  }

  @Test func `falls where a recheck raises an alarm`() throws {
    var trainee = trainee(missing: 0)
    try trainee.train(.qualify)
    let qualified = trainee.record
    var lenient = ScriptedTrainee(record: qualified, at: trainee.now) {
      min($0.reference.vote.rawValue + 1, 4)
    }
    try lenient.train(.monitor)
    guard case .rechecked(let check, _)? = lenient.scenes.last else {
      Issue.record("no recheck")
      return
    }
    #expect(check.isAlarm)
    #expect((check.shift?.points ?? 0) > 0.5)
    #expect(check.shift?.isAlarming == true)
    #expect(standing(lenient) == .drifted(since: check.time))
    #expect(standing(lenient).nextStage == .remediate)
    var steady = ScriptedTrainee(record: lenient.record, at: lenient.now) {
      $0.reference.vote.rawValue
    }
    try steady.train(.qualify)
    #expect(standing(steady).mayInterview)
  }

  @Test func `is watched in practice by gold items, and called to a recheck by them`() throws {
    var trainee = trainee(missing: 0)
    try trainee.train(.practice, count: 10)
    #expect(trainee.record.attempts.allSatisfy { $0.stage == .practice })
    try trainee.train(.qualify)
    var steady = ScriptedTrainee(record: trainee.record, at: trainee.now) {
      $0.reference.vote.rawValue
    }
    try steady.train(.practice, count: 20)
    let gold = steady.record.attempts.filter { $0.stage == .monitor }
    #expect(gold.count == 4)
    #expect(Set(gold.map(\.exercise)).count == 4)
    #expect(standing(steady).mayInterview)
    var lenient = ScriptedTrainee(record: trainee.record, at: trainee.now) {
      min($0.reference.vote.rawValue + 1, 4)
    }
    try lenient.train(.practice, count: 20)
    #expect(standing(lenient).nextStage == .monitor)
    #expect(!standing(lenient).mayInterview)
  }

  @Test func `needs seven of ten in each set, and at most one vote two off`() throws {
    var attempts = (0..<20).map { place in
      attempt(vote: place % 10 < 7 ? 2 : 3, committee: 2, place)
    }
    #expect(qualification(attempts)?.isPassed == true)
    attempts[0].vote = .yes
    #expect(qualification(attempts)?.isPassed == false)
    attempts[0].vote = .no
    attempts[7].vote = .strongYes
    #expect(qualification(attempts)?.far == 1)
    #expect(qualification(attempts)?.isPassed == true)
    attempts[8].vote = .strongYes
    #expect(qualification(attempts)?.isPassed == false)
    #expect(qualification(Array(attempts.prefix(19)))?.isDone == false)
  }

  private func attempt(vote: Int, committee: Int, _ place: Int) -> TrainingAttempt {
    TrainingAttempt(
      exercise: "e\(place)",
      stage: .qualify,
      round: 1,
      time: Timestamp(seconds: place),
      ratings: [],
      vote: Vote(rawValue: vote) ?? .no,
      level: nil,
      confidence: 50,
      reference: ExerciseReference(
        votes: RatingCounts((1...4).map { $0 == committee ? 3 : 0 })
      )
    )
  }

  private func qualification(_ attempts: [TrainingAttempt]) -> Qualification? {
    let time = Timestamp(seconds: 0)
    let round = TrainingEvent.Kind.round(
      number: 1,
      stage: .qualify,
      seed: 1,
      count: 20,
      planned: []
    )
    let events =
      [TrainingEvent(round, at: time)] + attempts.map { TrainingEvent(.commit($0), at: $0.time) }
    return Qualification.all(in: TrainingRecord(events)).first
  }
}
