public import Calibration

/// A trainee whose severity and noise are known, rating exercises by the model that estimates them.
public struct SimulatedTrainee: Sendable {
  /// In logits: above 0 is harder.
  public let severity: Double
  /// The standard deviation of the trainee's own view of an exercise, in logits.
  public let pattern: Double
  private let pool: ExercisePool
  private let scale: AndrichScale

  /// Makes a trainee.
  public init(severity: Double, pattern: Double, pool: ExercisePool) {
    self.severity = severity
    self.pattern = pattern
    self.pool = pool
    scale = AndrichScale(thresholds: pool.rubric.scale.steps)
  }

  /// A record of so many ballots on different exercises, drawn at random.
  public func record(_ count: Int, seed: UInt64) -> TrainingRecord {
    let random = CounterRandom(seed: seed)
    let exercises = random.stream(0).shuffled(pool.exercises.filter { $0.use != .learn })
    let attempts = exercises.prefix(count).enumerated().map { place, exercise in
      attempt(exercise, place, random.stream(UInt64(place + 1)))
    }
    return TrainingRecord(attempts.map { TrainingEvent(.commit($0), at: $0.time) })
  }

  /// The change of a rating that the severity amounts to on these exercises, in points.
  public func truth(_ record: TrainingRecord) -> Double {
    var sum = 0.0
    var count = 0.0
    for attempt in record.attempts {
      for entry in attempt.reference.criteria where attempt.rating(of: entry.criterion) != nil {
        guard let place = position(entry.counts) else { continue }
        sum += scale.expected(at: place - severity) - scale.expected(at: place)
        count += 1
      }
    }
    return count > 0 ? sum / count : 0
  }

  private func position(_ counts: RatingCounts) -> Double? {
    guard counts.isShown, let mean = counts.mean else { return nil }
    return scale.position(ofExpected: min(max(mean, 1.15), 3.85))
  }

  private func attempt(
    _ exercise: Exercise,
    _ place: Int,
    _ random: CounterRandom
  ) -> TrainingAttempt {
    let view = pattern * random.normal(at: 0)
    var ratings: [TrainingAttempt.CriterionRating] = []
    for (index, criterion) in pool.rubric.criteria.enumerated() {
      guard let counts = exercise.reference.counts(of: criterion.id),
        let place = position(counts)
      else { continue }
      let shares = scale.probabilities(at: place - severity + view)
      var rest = random.uniform(at: UInt64(index + 1))
      var rating = 1
      while rating < 4, rest > shares[rating - 1] {
        rest -= shares[rating - 1]
        rating += 1
      }
      ratings.append(.init(criterion.id, rating))
    }
    let given = ratings.compactMap(\.rating)
    let mean = Double(given.reduce(0, +)) / Double(max(given.count, 1))
    return TrainingAttempt(
      exercise: exercise.id,
      stage: .practice,
      round: 0,
      time: Timestamp(seconds: 1_795_856_400 + place * 600),
      ratings: ratings,
      vote: pool.rubric.scale.vote(forMean: mean),
      level: nil,
      confidence: 70,
      reference: exercise.reference.spreads
    )
  }
}
