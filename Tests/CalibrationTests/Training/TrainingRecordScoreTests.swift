import Calibration
import TestSupport
import Testing

@Suite struct `Training scores` {
  private let rubric = SmallExercises.rubric

  /// A record of ballots on exercises whose committees all agree.
  private func record(
    _ count: Int,
    ratings: (Int) -> [Int],
    standard: (Int) -> [Int],
    confidence: Int = 80
  ) -> TrainingRecord {
    let events = (0..<count).map { place -> TrainingEvent in
      let own = ratings(place)
      let theirs = standard(place)
      func counts(_ rating: Int) -> RatingCounts {
        RatingCounts((1...4).map { $0 == rating ? 3 : 0 })
      }
      let attempt = TrainingAttempt(
        exercise: "e\(place)",
        stage: .practice,
        round: 0,
        time: Timestamp(seconds: place * 60),
        ratings: [.init("depth", own[0]), .init("span", own[1])],
        vote: Vote(rawValue: own[0]) ?? .no,
        level: nil,
        confidence: confidence,
        reference: ExerciseReference(
          votes: counts(theirs[0]),
          criteria: [.init("depth", counts(theirs[0])), .init("span", counts(theirs[1]))]
        )
      )
      return TrainingEvent(.commit(attempt), at: attempt.time)
    }
    return TrainingRecord(events)
  }

  private func score(_ record: TrainingRecord) -> TrainingScore {
    TrainingScore(record, rubric: rubric)
  }

  @Test func `wait until enough exercises support them`() {
    let few = score(record(4, ratings: { _ in [2, 2] }, standard: { _ in [2, 2] }))
    #expect(few.severity == .tooEarly(needed: 5, found: 4))
    #expect(few.kappa == .tooEarly(needed: 10, found: 4))
    #expect(few.accuracy == .tooEarly(needed: 20, found: 4))
    #expect(few.criteria[0].lean == .tooEarly(needed: 8, found: 4))
    let flat = score(record(10, ratings: { _ in [2, 2] }, standard: { _ in [2, 2] }))
    #expect(flat.kappa == .undefined(.noVariation))
    #expect(flat.votes.value?.exact == Proportion(10, of: 10))
  }

  @Test func `find who is lenient, and on what`() throws {
    // Right on depth, one too high on span.
    let found = score(
      record(
        24,
        ratings: { [1 + $0 % 3, 2 + $0 % 3] },
        standard: { [1 + $0 % 3, 1 + $0 % 3] }
      )
    )
    let severity = try #require(found.severity.value)
    #expect(severity.points > 0.25 && severity.logits < 0)
    #expect(severity.isClear)
    #expect(found.clearestLean?.criterion == "span")
    let lean = try #require(found.criteria[1].lean.value)
    #expect((lean.points - 24.0 / 28).magnitude < 1e-12)
    let parts = try #require(found.accuracy.value?.parts)
    #expect((parts.elevation - 0.25).magnitude < 1e-12)
    #expect((parts.stereotypeAccuracy - 0.25).magnitude < 1e-12)
    #expect(parts.differentialElevation < 1e-12 && parts.differentialAccuracy < 1e-12)
    #expect((found.criteria[0].relation.value?.correlation ?? 0) > 0.999_999)
    #expect((found.kappa.value?.coefficient ?? 0) > 0.999_999)
  }

  @Test func `find a halo and a narrow range`() throws {
    let haloed = score(
      record(
        12,
        ratings: { [2 + $0 % 2, 2 + $0 % 2] },
        standard: { [1 + $0 % 4, 4 - $0 % 4] }
      )
    )
    let spread = try #require(haloed.spread.value)
    #expect(spread.within == 0)
    #expect(spread.withinRatio < 0.8)
    #expect(spread.rangeRatio < 0.8)
  }

  @Test func `find overconfidence`() throws {
    let sure = score(
      record(
        10,
        ratings: { [$0 < 5 ? 2 : 3, 2] },
        standard: { _ in [2, 2] },
        confidence: 90
      )
    )
    let forecast = try #require(sure.confidence.value)
    #expect((forecast.overconfidence - 0.4).magnitude < 1e-12)
    #expect((forecast.brier - 0.41).magnitude < 1e-12)
  }

  @Test func `find a trend`() throws {
    let better = score(
      record(20, ratings: { [$0 < 10 ? 4 : 2, 2] }, standard: { _ in [2, 2] })
    )
    let trend = try #require(better.trend.value)
    #expect(trend.first == 2 && trend.last == 0)
    #expect(trend.interval.upperBound < 0)
  }

  @Test func `leave out what is rated again at once`() {
    let once = record(6, ratings: { _ in [2, 2] }, standard: { _ in [2, 2] })
    let soon = once.events.map { event -> TrainingEvent in
      guard case .commit(var attempt) = event.kind else { return event }
      attempt.time = event.time.adding(days: 1)
      return TrainingEvent(.commit(attempt), at: attempt.time)
    }
    let later = once.events.map { event -> TrainingEvent in
      guard case .commit(var attempt) = event.kind else { return event }
      attempt.time = event.time.adding(days: 40)
      return TrainingEvent(.commit(attempt), at: attempt.time)
    }
    #expect(score(TrainingRecord(once.events + soon)).count == 6)
    #expect(score(TrainingRecord(once.events + soon)).ballotCount == 12)
    #expect(score(TrainingRecord(once.events + later)).count == 12)
  }

  @Test func `count exercises without consensus by distance alone`() {
    var attempts = record(6, ratings: { _ in [4, 4] }, standard: { _ in [2, 2] }).attempts
    for place in attempts.indices { attempts[place].reference.votes = RatingCounts([0, 1, 1, 1]) }
    let found = score(TrainingRecord(attempts.map { TrainingEvent(.commit($0), at: $0.time) }))
    #expect(found.votes == .tooEarly(needed: 5, found: 0))
    // The raters lie 1 from a 4 on average, and two thirds from a 3.
    #expect(((found.openDistance.value ?? 0) - 1.0 / 3).magnitude < 1e-12)
    #expect(found.openCount == 6)
  }

  @Test func `rank a cohort by how far they lean`() throws {
    func leaning(_ by: Int) -> TrainingRecord {
      record(
        10,
        ratings: { [2 + $0 % 2 + by, 2 + $0 % 2 + by] },
        standard: { [2 + $0 % 2, 2 + $0 % 2] }
      )
    }
    let cohort = Cohort(
      [
        ("even", leaning(0)), ("new", TrainingRecord()), ("lenient", leaning(1)),
        ("hard", leaning(-1)),
      ],
      pool: SmallExercises.pool,
      now: Timestamp(seconds: 0)
    )
    #expect(cohort.members.suffix(2).map(\.name) == ["even", "new"])
    #expect(Set(cohort.members.prefix(2).map(\.name)) == ["lenient", "hard"])
    #expect(cohort.disputed.count == 10)
    #expect(cohort.disputed.first?.misses == 2)
  }
}
