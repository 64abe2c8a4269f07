/// How often a trainee's votes are the committee's, over exercises that the committee agrees on.
public struct VoteScore: Sendable, Hashable {
  /// Votes that were the committee's.
  public let exact: Proportion
  /// Votes that were the committee's or next to it.
  public let adjacent: Proportion
  /// The committee's votes in rows, the trainee's in columns.
  public let confusion: ConfusionMatrix

  init(_ attempts: [TrainingAttempt]) throws(Undefined) {
    confusion = try ConfusionMatrix(
      attempts.map(\.reference.vote.rawValue),
      attempts.map(\.vote.rawValue),
      scale: RatingCounts.scale
    )
    exact = Proportion(attempts.count { $0.voteError == 0 }, of: attempts.count)
    adjacent = Proportion(attempts.count { abs($0.voteError) < 2 }, of: attempts.count)
  }
}
