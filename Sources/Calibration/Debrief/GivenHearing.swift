/// What a person with a given seat heard in the discussion, and where it pointed.
///
/// Amounts are in votes, above 0 toward yes. What was heard is measured from the person's own first
/// ratings, by a listener without halo or severity.
public struct GivenHearing: Sendable, Hashable {
  /// Position of the first ballot, 1 to 4.
  public var from: Double
  /// Position of the last ballot, 1 to 4.
  public var to: Double
  /// What each argument would have moved; those the person knew already move nothing.
  public var offered: [DebriefMove.ByEvidence]
  /// How far the others stood from the first ballot before they last voted, each by its authority.
  public var drawing: [DebriefMove.ByPull]
  /// The vote that the arguments alone lead to.
  public var evidenceVote: Vote
  /// The vote at which the others stood, by authority.
  public var roomVote: Vote

  /// What all arguments would have moved.
  public var evidence: Double { offered.reduce(0) { $0 + $1.amount } }
  /// How far the others stood away.
  public var pull: Double { drawing.reduce(0) { $0 + $1.amount } }
}
