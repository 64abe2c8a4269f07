/// A ballot that a person writes.
public struct GivenBallot: Sendable, Hashable {
  /// The vote.
  public var vote: Vote
  /// The level read.
  public var level: Level
  /// Rating of each criterion, 1 to 4, in the rubric's order; null where not shown.
  ///
  /// Missing ones at the end are null, others are cut to 1...4.
  public var ratings: [Int?]

  /// Makes a ballot.
  public init(vote: Vote, level: Level, ratings: [Int?]) {
    self.vote = vote
    self.level = level
    self.ratings = ratings
  }

  /// The rating of a criterion by place, 1 to 4, or null.
  public func rating(of criterion: Int) -> Int? {
    guard ratings.indices.contains(criterion) else { return nil }
    return ratings[criterion].map { max(1, min(4, $0)) }
  }
}
