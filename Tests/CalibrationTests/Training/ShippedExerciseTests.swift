import Calibration
import TestSupport
import Testing

@Suite struct `The shipped exercises` {
  private let pool = ShippedExercises.pool

  @Test func `suffice for every stage`() {
    #expect(pool.exercises.count >= 60)
    #expect(pool.exercises(for: .practice).count >= 30)
    #expect(pool.gold(for: .qualify).count >= 20)
    #expect(pool.gold(for: .monitor).count >= 5)
    #expect(pool.exemplars.map(\.reference.vote) == [.strongNo, .no, .yes, .strongYes])
  }

  @Test func `can be revealed, every one`() {
    for exercise in pool.exercises {
      let attempt = TrainingAttempt(
        exercise: exercise.id,
        stage: .practice,
        round: 0,
        time: Timestamp(seconds: 0),
        ratings: [],
        vote: .no,
        level: nil,
        confidence: 50,
        reference: exercise.reference.spreads
      )
      let reveal = Reveal(exercise, attempt, rubric: pool.rubric)
      #expect(reveal.boundary != nil, "\(exercise.id)")
      #expect(!reveal.change.isEmpty, "\(exercise.id)")
      for evidence in reveal.missed where !evidence.finding.quotes.isEmpty {
        #expect(!evidence.numbers.isEmpty, "\(exercise.id)")
      }
    }
  }
}
