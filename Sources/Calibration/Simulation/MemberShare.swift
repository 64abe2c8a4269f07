/// One interviewer's part in the debriefs.
public struct MemberShare: Sendable, Hashable {
  /// The decisions with this member one logit more lenient and one logit harder than usual.
  public struct Swing: Sendable, Hashable {
    /// Approvals with the member more lenient.
    public let lenient: Proportion
    /// Approvals with the member harder.
    public let harder: Proportion
    /// Declines with the member more lenient.
    public let lenientDeclines: Proportion
    /// Declines with the member harder.
    public let harderDeclines: Proportion

    /// By how much the approvals differ.
    public var size: Double { lenient.share - harder.share }
  }

  /// Id of the interviewer.
  public let interviewer: String
  /// Debriefs in which it sat.
  public let seated: Proportion
  /// First ballots with a vote for Staff, of those with a vote.
  public let firstYes: Proportion
  /// Last ballots with a vote for Staff, of those with a vote.
  public let lastYes: Proportion
  /// Votes 1 to 4 on the last ballot.
  public let lastVotes: [Int]
  /// Debriefs in which its vote crossed the bar.
  public let crossings: Proportion
  /// Debriefs that would have been decided otherwise, had its last vote been on the other side.
  public let pivots: Proportion
  /// How much of the panel's mean position after the discussion is this member's own first one, by
  /// authority and susceptibility alone; 0 for one who has nothing to vote on.
  public let control: Double
  /// What its leniency turns; null where conditions were not compared.
  public let swing: Swing?
}
