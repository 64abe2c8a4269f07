/// Several trainees side by side, for the person who runs the training.
public struct Cohort: Sendable, Hashable {
  /// One trainee.
  public struct Member: Sendable, Hashable {
    /// The name in the record, or the file's.
    public let name: String
    /// The scores.
    public let score: TrainingScore
    /// How far the trainee has come.
    public let standing: Standing
    /// The attempts at qualifying.
    public let qualifications: [Qualification]
    /// The last recheck, or null.
    public let recheck: DriftCheck?
    /// How many references were contested.
    public let contestCount: Int
    /// The seats on panels that are over.
    public let seats: [TrainingSeat]
  }

  /// An exercise whose reference several trainees contest or miss.
  public struct Disputed: Sendable, Hashable {
    /// Id of the exercise.
    public let exercise: String
    /// Ballots on it.
    public let ballots: Int
    /// Ballots whose vote was not the committee's.
    public let misses: Int
    /// Objections.
    public let contests: Int
  }

  /// The trainees: the clearest lean first, those with too few exercises last.
  public let members: [Member]
  /// Exercises worth another look, the most contested first.
  public let disputed: [Disputed]

  /// Sums up records.
  ///
  /// - Parameters:
  ///   - records: Names and records.
  ///   - pool: The exercises and their standard.
  ///   - now: The moment.
  public init(
    _ records: [(name: String, record: TrainingRecord)],
    pool: ExercisePool,
    now: Timestamp
  ) {
    let lessons = TrainingSession.lessons(of: pool)
    members = records.map { name, record in
      Member(
        name: record.trainee.isEmpty ? name : record.trainee,
        score: TrainingScore(record, rubric: pool.rubric),
        standing: Standing(record, lessons: lessons, now: now),
        qualifications: Qualification.all(in: record),
        recheck: DriftCheck.last(in: record),
        contestCount: record.contests.count,
        seats: record.seats.filter { $0.score != nil }
      )
    }
    .enumerated()
    .sorted { left, right in
      (-Self.lean(left.element), left.offset) < (-Self.lean(right.element), right.offset)
    }
    .map(\.element)
    disputed = Self.disputed(records.map(\.record))
  }

  private static func lean(_ member: Member) -> Double {
    member.score.severity.value?.points.magnitude ?? -1
  }

  /// Exercises that somebody contests, or that at least three rated and half of them missed.
  private static func disputed(_ records: [TrainingRecord]) -> [Disputed] {
    var ballots: [String: (count: Int, misses: Int)] = [:]
    var contests: [String: Int] = [:]
    for record in records {
      for attempt in TrainingScore.counting(record.attempts) {
        ballots[attempt.exercise, default: (0, 0)].count += 1
        ballots[attempt.exercise, default: (0, 0)].misses += attempt.voteError == 0 ? 0 : 1
      }
      for contest in record.contests { contests[contest.exercise, default: 0] += 1 }
    }
    let all = Set(ballots.keys).union(contests.keys).map { exercise in
      let found = ballots[exercise] ?? (0, 0)
      return Disputed(
        exercise: exercise,
        ballots: found.count,
        misses: found.misses,
        contests: contests[exercise] ?? 0
      )
    }
    return all.filter { $0.contests > 0 || ($0.ballots > 2 && $0.misses * 2 >= $0.ballots) }
      .sorted { ($1.contests, $1.misses, $0.exercise) < ($0.contests, $0.misses, $1.exercise) }
  }
}
