/// What a panel's interviewers gave over time: ratings, and the votes where they are known.
public struct PanelRatings: Hashable, Sendable {
  /// When a vote was given.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// Before the discussion.
    case before = "before"
    /// After it.
    case after = "after"
  }

  /// A vote of a rater on a candidate.
  public struct StatedVote: Hashable, Sendable {
    /// The rater's place among the raters.
    public let rater: Int
    /// The candidate's place among the candidates.
    public let candidate: Int
    /// Before or after the discussion.
    public let stage: Stage
    /// The vote, on the scale of the ratings.
    public let vote: Double

    /// Creates a vote.
    public init(rater: Int, candidate: Int, stage: Stage, vote: Double) {
      self.rater = rater
      self.candidate = candidate
      self.stage = stage
      self.vote = vote
    }
  }

  /// The ratings, those after a discussion left out where there are others.
  public let ratings: FacetedRatings
  /// The occasions' names, by the number that the ratings have.
  public let occasions: [String]
  /// The votes, in the order of the file.
  public let votes: [StatedVote]
  /// What the ratings and votes are worth, which are counted from 1 on where the scale has numbers that
  /// are not whole.
  public let values: RatingValues

  /// Creates a panel's ratings.
  public init(
    _ ratings: FacetedRatings,
    occasions: [String] = [""],
    votes: [StatedVote] = [],
    values: RatingValues = .asCounted
  ) {
    self.ratings = ratings
    self.occasions = occasions
    self.votes = votes
    self.values = values
  }
}
