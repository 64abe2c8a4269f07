/// Why a member's position moved from the first ballot to the last.
///
/// *dy = (1 - s) du + s d(Wy)*, with *u* the mean of the member's own ratings, *s* its susceptibility
/// and *Wy* the mean of the others' positions: the parts add up to the whole.
public struct DebriefMove: Sendable, Hashable {
  /// What an argument moved.
  public struct ByEvidence: Sendable, Hashable {
    /// Place of the turn in ``DebriefOutcome/turns``.
    public var turn: Int
    /// In votes; above 0 toward yes.
    public var amount: Double
  }

  /// What another member's position moved.
  public struct ByPull: Sendable, Hashable {
    /// Place of that member in the panel.
    public var member: Int
    /// In votes; above 0 toward yes.
    public var amount: Double
  }

  /// Place of the member in the panel.
  public var member: Int
  /// The first vote.
  public var from: Vote
  /// The last vote.
  public var to: Vote
  /// By how much the position moved, in votes.
  public var delta: Double
  /// What each argument moved; only those that did.
  public var byEvidence: [ByEvidence]
  /// What each other member moved; only those who did.
  public var byPull: [ByPull]

  /// What all arguments moved, in votes.
  public var evidence: Double { byEvidence.reduce(0) { $0 + $1.amount } }
  /// What all others moved, in votes.
  public var pull: Double { byPull.reduce(0) { $0 + $1.amount } }
}
