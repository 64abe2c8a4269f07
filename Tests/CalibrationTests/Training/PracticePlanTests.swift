import Calibration
import TestSupport
import Testing

@Suite struct `What is practised next` {
  private func next(_ trainee: ScriptedTrainee, seed: UInt64 = 1) -> PracticePlan.Choice? {
    PracticePlan(SmallExercises.pool, trainee.record, seed: seed, now: trainee.now).next()
  }

  @Test(arguments: 0..<20)
  func `is the same for the same record`(seed: UInt64) throws {
    var trainee = ScriptedTrainee { _ in 3 }
    try trainee.train(.practice, count: 5)
    #expect(next(trainee, seed: seed) == next(trainee, seed: seed))
  }

  @Test func `is never an exercise kept for another use, nor one just seen`() throws {
    var trainee = ScriptedTrainee { _ in 3 }
    try trainee.train(.practice, count: 20)
    let opened = trainee.record.attempts.map(\.exercise)
    #expect(opened.allSatisfy { $0.hasPrefix("practice-") })
    for (place, exercise) in opened.enumerated().dropFirst() {
      #expect(!opened[max(0, place - 4)..<place].contains(exercise))
    }
  }

  @Test func `shows no exercise more often than the limit while there are others`() throws {
    var trainee = ScriptedTrainee { _ in 3 }
    try trainee.train(.practice, count: 16)
    let counts = Dictionary(grouping: trainee.record.attempts, by: \.exercise).mapValues(\.count)
    #expect(counts.count == 8)
    #expect(counts.values.allSatisfy { $0 <= PracticePlan.exposureLimit })
  }

  @Test func `lies at the boundary that is missed`() throws {
    // Takes every 2 for a 3, and knows the rest.
    var trainee = ScriptedTrainee { $0.reference.vote == .no ? 3 : $0.reference.vote.rawValue }
    try trainee.train(.practice, count: 8)
    let plan = PracticePlan(SmallExercises.pool, trainee.record, seed: 1, now: trainee.now)
    #expect(plan.confusedBoundary == .no)
    let choice = try #require(plan.next(at: .no))
    let vote = SmallExercises.pool.exercise(choice.exercise)?.reference.vote
    #expect(vote == .no || vote == .yes)
    let worst = try #require(plan.weaknesses.first)
    #expect([.boundary(.no), .boundary(.strongNo)].contains(worst.skill))
    try trainee.train(.remediate, count: 4)
    let remedied = trainee.record.attempts.suffix(4).map(\.reference.vote)
    #expect(remedied.allSatisfy { $0 == .no || $0 == .yes })
  }

  @Test func `is the twin of an exercise that was missed`() throws {
    let pool = ExercisePool(
      [
        SmallExercises.exercise("a", vote: 2, pair: "twins"),
        SmallExercises.exercise("b", vote: 3, pair: "twins"),
        SmallExercises.exercise("c", vote: 2), SmallExercises.exercise("d", vote: 3),
      ],
      rubric: SmallExercises.rubric
    )
    var trainee = ScriptedTrainee(pool) { _ in 1 }
    while !trainee.record.attempts.contains(where: { ["a", "b"].contains($0.exercise) }) {
      try trainee.train(.practice, count: 1)
    }
    let choice = PracticePlan(pool, trainee.record, seed: 1, now: trainee.now).next()
    #expect(choice?.isTwin == true)
    #expect(["a", "b"].contains(choice?.exercise))
  }

  @Test func `is nothing where there is no exercise`() {
    let pool = ExercisePool([], rubric: SmallExercises.rubric)
    let plan = PracticePlan(pool, TrainingRecord(), seed: 1, now: Timestamp(seconds: 0))
    #expect(plan.next() == nil)
    #expect(plan.confusedBoundary == nil)
    #expect(plan.weaknesses.isEmpty)
  }
}
