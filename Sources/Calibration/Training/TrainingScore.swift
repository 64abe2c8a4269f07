/// What somebody's ballots say of them as a rater, each figure once enough exercises support it.
///
/// An exercise counts the first time, and again only a month after it was last seen: what is rated
/// again at once is remembered, not judged.
public struct TrainingScore: Sendable, Hashable {
  /// Days after which an exercise counts again.
  public static let daysBetween = 30.0

  /// How many of the last exercises the figures rest on, so that they tell of today.
  public static let window = 40

  /// Exercises that the figures need.
  public enum Needed: Sendable {
    /// For severity and agreement.
    public static let few = 5
    /// For coefficients, spreads and confidence.
    public static let some = 10
    /// For components and trend.
    public static let many = 20
  }

  /// Exercises that count, at most ``window`` of them.
  public let count: Int
  /// Ballots in all.
  public let ballotCount: Int
  /// Ballots that do not count, since the exercise was seen shortly before.
  public let againCount: Int
  /// Exercises among those that count whose committee does not agree.
  public let openCount: Int
  /// How much harder or more lenient.
  public let severity: TrainingFigure<SeverityScore>
  /// Criterion by criterion, in the rubric's order.
  public let criteria: [CriterionScore]
  /// Agreement of votes.
  public let votes: TrainingFigure<VoteScore>
  /// Agreement of votes beyond chance.
  public let kappa: TrainingFigure<KappaScore>
  /// Votes on exercises without consensus: the mean distance beyond the least there is, in votes.
  public let openDistance: TrainingFigure<Double>
  /// Cronbach's components.
  public let accuracy: TrainingFigure<AccuracyScore>
  /// Halo and range.
  public let spread: TrainingFigure<SpreadScore>
  /// How good the stated confidences are.
  public let confidence: TrainingFigure<ForecastScore>
  /// Whether votes come nearer.
  public let trend: TrainingFigure<TrendScore>

  /// Scores a record.
  ///
  /// - Parameters:
  ///   - record: What was done.
  ///   - rubric: The standard.
  public init(_ record: TrainingRecord, rubric: Rubric) {
    let all = Self.counting(record.attempts)
    let attempts = Array(all.suffix(Self.window))
    let agreed = attempts.filter(\.reference.isConsensus)
    let open = attempts.filter { !$0.reference.isConsensus }
    let cells = attempts.enumerated().flatMap { $0.element.cells(at: $0.offset) }
    let noise = CommitteeNoise(cells)
    count = attempts.count
    ballotCount = record.attempts.count
    againCount = record.attempts.count - all.count
    openCount = open.count
    severity = TrainingFigure(after: Needed.few, of: attempts.count) { () throws(Undefined) in
      try SeverityScore(cells, steps: rubric.scale.steps)
    }
    criteria = rubric.criteria.map { CriterionScore($0, cells, in: attempts) }
    votes = TrainingFigure(after: Needed.few, of: agreed.count) { () throws(Undefined) in
      try VoteScore(agreed)
    }
    kappa = TrainingFigure(after: Needed.some, of: agreed.count) { () throws(Undefined) in
      try KappaScore(VoteScore(agreed).confusion)
    }
    openDistance = TrainingFigure(after: Needed.few, of: open.count) { () throws(Undefined) in
      SampleSpread(open.map(\.excessDistance)).mean
    }
    accuracy = TrainingFigure(after: Needed.many, of: attempts.count) { () throws(Undefined) in
      try AccuracyScore(cells, criteria: rubric.criteria, noise: noise)
    }
    spread = TrainingFigure(after: Needed.some, of: attempts.count) { () throws(Undefined) in
      try SpreadScore(cells, noise: noise)
    }
    confidence = TrainingFigure(after: Needed.some, of: agreed.count) { () throws(Undefined) in
      try ForecastScore(
        agreed.map { Double($0.confidence) / 100 },
        outcomes: agreed.map { $0.voteError == 0 }
      )
    }
    trend = TrainingFigure(after: Needed.many, of: all.count) { () throws(Undefined) in
      TrendScore(all)
    }
  }

  /// The attempts that count, in order.
  static func counting(_ attempts: [TrainingAttempt]) -> [TrainingAttempt] {
    var seen: [String: Timestamp] = [:]
    return attempts.filter { attempt in
      defer { seen[attempt.exercise] = attempt.time }
      guard let last = seen[attempt.exercise] else { return true }
      return attempt.time.days(since: last) >= daysBetween
    }
  }

  /// The criterion on which the trainee leans most beyond chance, or null.
  public var clearestLean: CriterionScore? {
    let leaning = criteria.filter { $0.lean.value?.isClear == true }
    return leaning.max { left, right in
      (left.lean.value?.points.magnitude ?? 0) < (right.lean.value?.points.magnitude ?? 0)
    }
  }
}
