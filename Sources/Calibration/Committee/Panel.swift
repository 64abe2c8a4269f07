/// Who decides together, on what evidence, in which order and by which rule.
public struct Panel: Sendable, Hashable {
  /// What the members have read or heard before they vote.
  public enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// Each member the answers to the own questions; the rest only reaches them in the discussion.
    case ownRound = "own-round"
    /// Everybody everything.
    case packet = "packet"
  }

  /// A seat that some decision rules and speaking orders look for.
  public enum Seat: String, Sendable, Hashable, CaseIterable {
    case hiringManager = "hiring-manager"
    case barRaiser = "bar-raiser"
  }

  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// What kind of panel this is, in a sentence or two.
  public var about: String
  /// Ids of the members, in the order they are listed.
  public var members: [String]
  /// Which member holds a seat.
  public var roles: [Seat: String]
  /// What the members have read or heard before they vote.
  public var evidence: Evidence
  /// How the members talk.
  public var discussion: Discussion
  /// How the panel decides.
  public var decision: DecisionTerms

  /// Makes a panel from its parts.
  public init(
    id: String,
    title: String,
    about: String = "",
    members: [String],
    roles: [Seat: String] = [:],
    evidence: Evidence = .packet,
    discussion: Discussion = Discussion(),
    decision: DecisionTerms = DecisionTerms()
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.members = members
    self.roles = roles
    self.evidence = evidence
    self.discussion = discussion
    self.decision = decision
  }
}
