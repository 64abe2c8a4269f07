import Calibration
import TestSupport
import Testing

@Suite struct `A reveal` {
  private let pool = ShippedExercises.pool

  @Test func `has an exemplar of each vote, and enough for each stage`() {
    #expect(pool.exemplars.map(\.reference.vote) == [.strongNo, .no, .yes, .strongYes])
    #expect(pool.gold(for: .qualify).count >= 20)
    #expect(pool.gold(for: .monitor).count >= 5)
  }

  @Test func `says something of every shipped exercise`() {
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
