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
  public var roles: [Seat: String] {
    get {
      var roles: [Seat: String] = [:]
      for seat in Seat.allCases { roles[seat] = holder(of: seat) }
      return roles
    }
    set {
      hiringManager = newValue[.hiringManager]
      barRaiser = newValue[.barRaiser]
    }
  }
  /// What the members have read or heard before they vote.
  public var evidence: Evidence
  /// How the members talk.
  public var discussion: Discussion
  /// How the panel decides.
  public var decision: DecisionTerms
  /// Who holds which seat; kept apart, for a dictionary by seats takes longer to make than a debrief.
  private var hiringManager: String?
  private var barRaiser: String?

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
    hiringManager = roles[.hiringManager]
    barRaiser = roles[.barRaiser]
    self.evidence = evidence
    self.discussion = discussion
    self.decision = decision
  }

  /// The member who holds a seat, or null.
  package func holder(of seat: Seat) -> String? {
    switch seat {
    case .hiringManager: hiringManager
    case .barRaiser: barRaiser
    }
  }

  /// The members who hold a seat.
  package var holders: [String] { [hiringManager, barRaiser].compactMap(\.self) }

  /// Gives a seat to a member, or to nobody.
  package mutating func seat(_ member: String?, in seat: Seat) {
    switch seat {
    case .hiringManager: hiringManager = member
    case .barRaiser: barRaiser = member
    }
  }
}
