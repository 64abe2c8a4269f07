/// Where each count of a tally stands.
struct TallyLayout: Sendable, Hashable {
  /// How much is counted.
  struct Detail: OptionSet, Sendable, Hashable {
    let rawValue: Int
    /// Votes, rules, gates and pivots.
    static let votes = Detail(rawValue: 1)
    /// Positions and their squares.
    static let positions = Detail(rawValue: 2)
    /// Ratings and their squares.
    static let ratings = Detail(rawValue: 4)
  }

  /// Counts of a member: votes before and after (5 each, 0 for none), pivots, and how often the vote
  /// crossed the bar.
  static let memberWidth = 12
  /// Sums of a member: position and its square on the first ballot and on the last.
  static let momentWidth = 4
  /// Counts of a member and criterion: ratings, their sum, and the sum of their squares.
  static let cellWidth = 3

  let memberCount: Int
  let criterionCount: Int
  let gateCount: Int
  let itemCount: Int

  /// Outcomes, by decision and level.
  let outcomes = 0
  /// Decisions by rule: approve, decline, hold, none.
  let rules = 9
  /// Decisions of the panel's rule, no gate applied: approve or decline.
  let ungated: Int
  /// What decided: votes, too few votes, an empty seat.
  let causes: Int
  /// By gate: held, failed, not rated, decided.
  let gates: Int
  /// Debriefs by yes votes on the first ballot and on the last.
  let firstYes: Int
  let lastYes: Int
  /// Debriefs in which each finding was brought forward.
  let raised: Int
  let members: Int
  let moments: Int
  /// Sums over members: position and its square on the first ballot and on the last.
  let wholeMoments: Int
  let cells: Int
  let size: Int

  init(_ plan: DebriefPlan) {
    let memberCount = plan.members.count
    let criterionCount = plan.difficulties.count
    let gateCount = plan.gates.count
    self.memberCount = memberCount
    self.criterionCount = criterionCount
    self.gateCount = gateCount
    itemCount = plan.ledger.items.count
    ungated = rules + 4 * DecisionRule.allCases.count
    causes = ungated + 2
    gates = causes + 3
    firstYes = gates + 4 * gateCount
    lastYes = firstYes + memberCount + 1
    raised = lastYes + memberCount + 1
    members = raised + itemCount
    moments = members + Self.memberWidth * memberCount
    wholeMoments = moments + Self.momentWidth * memberCount
    cells = wholeMoments + 4
    size = cells + Self.cellWidth * memberCount * criterionCount
  }
}
