/// Everything one debrief comes to, in places and numbers.
///
/// Members are places in the panel, criteria and signals places in the rubric, and findings places in
/// the packet.
public struct DebriefOutcome: Sendable, Hashable {
  /// One member's part in it.
  public struct Seat: Sendable, Hashable {
    /// Id of the interviewer.
    public var interviewer: String
    /// The first ballot, or null for one who heard nothing to vote on.
    public var before: Ballot?
    /// The last ballot, or null likewise.
    public var after: Ballot?
    /// How far earlier speakers drew the first ballot, in votes; 0 where ballots are independent.
    public var anchor: Double
    /// The finding that decides the last ballot, or null where none speaks for it.
    public var headline: FindingPlace?
    /// Findings known before anybody spoke.
    public var knew: [FindingPlace]
    /// Findings learned from others, in the order they were told.
    public var learned: [FindingPlace]
    /// The smallest addition that would have raised the last vote, or null.
    public var raise: BallotChange?
    /// The smallest finding without which the last vote would be lower, or null.
    public var lower: BallotChange?
  }

  /// What would have been decided by a rule.
  public struct RuleResult: Sendable, Hashable {
    /// The rule.
    public var rule: DecisionRule
    /// The decision, gates applied; null where nobody votes in a seat that the rule needs.
    public var decision: Decision?
  }

  /// How the panel's rating met a gate.
  public struct GateResult: Sendable, Hashable {
    /// Place of the criterion.
    public var criterion: Int
    /// The rating needed.
    public var needed: Int
    /// The panel's rating, or null where nobody could rate it.
    public var rating: Int?
    /// Whether the rating is there and high enough.
    public var isHeld: Bool
  }

  /// What the same panel would have decided, had everybody known everything.
  public struct Pooled: Sendable, Hashable {
    /// The decision.
    public var decision: Decision
    /// The level.
    public var level: Level
    /// The votes, by member.
    public var votes: [Vote?]
  }

  /// The members' parts, in the panel's order.
  public var seats: [Seat]
  /// Who brought what forward, in the order it was said.
  public var turns: [DebriefTurn]
  /// Why each member ended where it did, for those who vote.
  public var moves: [DebriefMove]
  /// Position of each member after the first ballots and after each round; null without a vote.
  public var positions: [[Double?]]
  /// The decision and what made it.
  public var ruling: Ruling
  /// The level that goes with the decision.
  public var level: Level
  /// The lower median of the ballots' levels, whatever was decided.
  public var medianLevel: Level
  /// The finding that decides, or null where none speaks for the decision.
  public var headline: FindingPlace?
  /// The criterion on which it decides, or null.
  public var decidingCriterion: Int?
  /// The panel's own rule.
  public var rule: DecisionRule
  /// Every rule side by side, in a fixed order.
  public var rules: [RuleResult]
  /// Every gate, in the order of the criteria.
  public var gates: [GateResult]
  /// The lower median of the final ratings, by criterion; null where nobody could rate it.
  public var panelCriteria: [Int?]
  /// Had everybody known everything.
  public var pooled: Pooled
  /// Members whose last vote goes against the decision; nobody on a hold.
  public var dissent: [Int]
  /// Criteria nobody could rate.
  public var notShown: [Int]
  /// Findings that somebody knew and nobody brought forward although somebody else did not know them.
  public var unvoiced: [FindingPlace]
  /// What the person heard whose opinions were given, or null where all were computed.
  public var given: GivenHearing?
  /// What would have decided otherwise, the smallest change first.
  public var flips: [DebriefFlip]
  /// Changes that lead to the opposite decision where no one or two do; null where there are none.
  ///
  /// None of them can be spared. They are found step by step, so another set may be smaller.
  public var route: DebriefFlip?

  /// The decision.
  public var decision: Decision { ruling.decision }
}
