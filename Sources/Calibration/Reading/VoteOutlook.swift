/// What would have moved the vote of an answer.
public struct VoteOutlook: Sendable, Hashable {
  /// The nearest signal for the level that is not shown, or null where none is left.
  ///
  /// Its vote is the answer's own where it takes more than that.
  public var missing: AnswerExplanation.VoteChange?
  /// The strongest finding without which the vote would be lower, or null.
  public var bearing: AnswerExplanation.VoteChange?

  /// Makes an outlook; by default on nothing.
  public init(
    missing: AnswerExplanation.VoteChange? = nil,
    bearing: AnswerExplanation.VoteChange? = nil
  ) {
    self.missing = missing
    self.bearing = bearing
  }
}
