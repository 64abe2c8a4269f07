/// What a round of qualifying came to: two sets rated without feedback.
///
/// Exact agreement decides, since on four votes two in three chance votes lie within one of the
/// committee's.
public struct Qualification: Sendable, Hashable {
  /// How many exercises a set has.
  public static let setSize = 10
  /// The share of votes that have to be the committee's, in each set.
  public static let neededShare = 0.7
  /// How many votes of a round may lie two or more from the committee's.
  public static let allowedFar = 1

  /// What one set came to.
  public struct SetResult: Sendable, Hashable {
    /// Votes that were the committee's.
    public let exact: Proportion
    /// Votes two or more from the committee's.
    public let far: Int

    /// Whether enough votes were the committee's.
    public var hasEnough: Bool { exact.share >= Qualification.neededShare }
  }

  /// Which attempt at qualifying it is, from 1.
  public let attempt: Int
  /// The number of its round.
  public let round: Int
  /// When it was begun or, once done, ended.
  public let time: Timestamp
  /// What the sets came to; fewer while it is not done.
  public let sets: [SetResult]
  /// Whether all exercises are done.
  public let isDone: Bool

  /// Votes two or more from the committee's in all.
  public var far: Int { sets.reduce(0) { $0 + $1.far } }

  /// Whether the trainee is qualified by it.
  public var isPassed: Bool {
    isDone && !sets.isEmpty && sets.allSatisfy(\.hasEnough) && far <= Self.allowedFar
  }

  /// Sums up a round of qualifying; null for a round of another stage or without a ballot.
  public init?(_ round: TrainingRound, attempt: Int) {
    guard round.stage == .qualify, let last = round.attempts.last else { return nil }
    self.attempt = attempt
    self.round = round.number
    time = last.time
    isDone = round.isDone
    sets = stride(from: 0, to: round.attempts.count, by: Self.setSize).map { start in
      let end = min(start + Self.setSize, round.attempts.count)
      let votes = round.attempts[start..<end]
      return SetResult(
        exact: Proportion(votes.count { $0.voteError == 0 }, of: votes.count),
        far: votes.count { abs($0.voteError) > 1 }
      )
    }
  }

  /// The attempts at qualifying in a record, in order; the last may not be done.
  public static func all(in record: TrainingRecord) -> [Qualification] {
    var found: [Qualification] = []
    for round in record.rounds {
      guard let one = Qualification(round, attempt: found.count + 1) else { continue }
      found.append(one)
    }
    return found
  }
}
