/// A committed ballot on an exercise, with how the committee's were spread at that time.
///
/// It stands by itself: an attempt is scored the same after the exercise has changed or is gone.
public struct TrainingAttempt: Sendable, Hashable {
  /// A rating of one criterion.
  public struct CriterionRating: Sendable, Hashable {
    /// Id of the criterion.
    public var criterion: String
    /// 1 to 4, or null for nothing to judge by.
    public var rating: Int?

    /// Makes a rating.
    public init(_ criterion: String, _ rating: Int?) {
      self.criterion = criterion
      self.rating = rating
    }
  }

  /// Id of the exercise.
  public var exercise: String
  /// The stage.
  public var stage: TrainingStage
  /// The number of its round in the record.
  public var round: Int
  /// When it was committed.
  public var time: Timestamp
  /// A rating for each criterion of the rubric, in the order of their ids.
  public var ratings: [CriterionRating]
  /// The vote.
  public var vote: Vote
  /// The level read, or null.
  public var level: Level?
  /// How sure the trainee was that the committee votes alike, in percent.
  public var confidence: Int
  /// Numbers of the passages taken as evidence.
  public var evidence: [Int]
  /// Why, in a line.
  public var reason: String
  /// What the candidate would be told, or empty.
  public var feedback: String
  /// How the committee's raters were spread; its findings and origin are left out.
  public var reference: ExerciseReference

  /// Makes an attempt.
  public init(
    exercise: String,
    stage: TrainingStage,
    round: Int,
    time: Timestamp,
    ratings: [CriterionRating],
    vote: Vote,
    level: Level?,
    confidence: Int,
    evidence: [Int] = [],
    reason: String = "",
    feedback: String = "",
    reference: ExerciseReference
  ) {
    self.exercise = exercise
    self.stage = stage
    self.round = round
    self.time = time
    self.ratings = ratings.sorted { $0.criterion < $1.criterion }
    self.vote = vote
    self.level = level
    self.confidence = confidence
    self.evidence = evidence
    self.reason = reason
    self.feedback = feedback
    self.reference = reference
  }

  /// The rating of a criterion, or null.
  public func rating(of criterion: String) -> Int? {
    ratings.first { $0.criterion == criterion }?.rating
  }

  /// How far the vote lies from the committee's median: above 0 where it is more lenient.
  public var voteError: Int { vote.rawValue - reference.vote.rawValue }

  /// How much farther the vote lies from the committee's raters, on average, than the nearest vote
  /// there is: 0 for the vote in their middle.
  public var excessDistance: Double {
    let least = RatingCounts.scale.compactMap { reference.votes.distance(from: $0) }.min() ?? 0
    return max((reference.votes.distance(from: vote.rawValue) ?? 0) - least, 0)
  }
}
