/// A ballot that is not committed yet: it can still be taken back, entry by entry.
public struct BallotDraft: Sendable, Hashable {
  /// Id of the exercise.
  public let exercise: String
  /// What was said so far, the last entry last.
  public private(set) var entries: [BallotEntry] = []

  /// Begins a ballot.
  public init(exercise: String) {
    self.exercise = exercise
  }

  /// Takes an entry; one for the same step takes the place of the former.
  public mutating func take(_ entry: BallotEntry) {
    entries.removeAll { $0.step == entry.step }
    entries.append(entry)
  }

  /// Takes the last entry back; says whether there was one.
  public mutating func undo() -> Bool { entries.popLast() != nil }

  /// The first of some steps that nothing was said at, or null.
  public func next(of steps: [BallotStep]) -> BallotStep? {
    steps.first { step in !entries.contains { $0.step == step } }
  }

  /// The rating of a criterion: null where none was given, and where it was left open.
  public func rating(of criterion: String) -> Int? {
    for case .rating(criterion, let rating) in entries { return rating }
    return nil
  }

  /// The ballot once everything that decides was said; null before.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - rubric: The standard, which gives the order of the criteria.
  ///   - stage: The stage.
  ///   - round: The number of the round.
  ///   - time: When it is committed.
  /// - Returns: The attempt.
  public func attempt(
    at exercise: Exercise,
    by rubric: Rubric,
    in stage: TrainingStage,
    round: Int,
    time: Timestamp
  ) -> TrainingAttempt? {
    var vote: Vote?
    var level: Level?
    var confidence: Int?
    var evidence: [Int] = []
    var reason = ""
    var feedback = ""
    for entry in entries {
      switch entry {
      case .rating: break
      case .vote(let value): vote = value
      case .level(let value): level = value
      case .confidence(let value): confidence = value
      case .evidence(let value): evidence = value
      case .reason(let value): reason = value
      case .feedback(let value): feedback = value
      }
    }
    guard let vote, let confidence else { return nil }
    return TrainingAttempt(
      exercise: exercise.id,
      stage: stage,
      round: round,
      time: time,
      ratings: rubric.criteria.map { .init($0.id, rating(of: $0.id)) },
      vote: vote,
      level: level,
      confidence: confidence,
      evidence: evidence,
      reason: reason,
      feedback: feedback,
      reference: exercise.reference.spreads
    )
  }
}
