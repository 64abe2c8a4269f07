/// A change of evidence that would have moved one member's last vote.
public struct BallotChange: Sendable, Hashable {
  /// What would have to be otherwise; what a signal excludes goes when it comes.
  public var changes: [EvidenceChange]
  /// Place of the signal that comes or goes.
  public var signal: Int
  /// The vote that this leads to; the vote as it is where no single change suffices.
  public var vote: Vote
}
