/// What one member stands by at one time.
public struct Ballot: Sendable, Hashable {
  /// The vote.
  public var vote: Vote
  /// The level read.
  public var level: Level
  /// The position the vote is cut from: 1 to 4, with the pull of others in it.
  public var mean: Double
  /// Expected rating of each criterion, 1 to 4, in the rubric's order; null where not shown.
  public var expectedRatings: [Double?]
  /// Rating of each criterion, 1 to 4, in the rubric's order; null where not shown.
  public var ratings: [Int?]

  /// Makes a ballot from its parts.
  public init(
    vote: Vote,
    level: Level,
    mean: Double,
    expectedRatings: [Double?],
    ratings: [Int?]
  ) {
    self.vote = vote
    self.level = level
    self.mean = mean
    self.expectedRatings = expectedRatings
    self.ratings = ratings
  }
}
