/// What a number of debriefs came to, counted in whole numbers, so that it does not matter who counted
/// what in which order.
struct SimulationTally: Sendable, Hashable {
  let layout: TallyLayout
  /// Debriefs held.
  private(set) var runs: Int
  private var counts: [Int]

  /// An empty tally.
  init(_ layout: TallyLayout) {
    self.layout = layout
    runs = 0
    counts = Array(repeating: 0, count: layout.size)
  }

  /// Takes what was counted elsewhere.
  init(_ layout: TallyLayout, runs: Int, counts: [Int]) {
    self.layout = layout
    self.runs = runs
    self.counts = counts
  }

  /// Adds another tally of the same layout.
  mutating func add(_ other: SimulationTally) {
    guard other.layout == layout else { return }
    runs += other.runs
    for index in counts.indices { counts[index] &+= other.counts[index] }
  }

  /// Debriefs with a decision.
  func count(of decision: Decision) -> Int {
    Level.allCases.reduce(0) { $0 + count(of: decision, at: $1) }
  }

  /// Debriefs with a decision at a level.
  func count(of decision: Decision, at level: Level) -> Int {
    counts[layout.outcomes + 3 * decision.place + level.rank]
  }

  /// Debriefs that a rule would have decided so; null for those that it could not decide.
  func count(of decision: Decision?, by rule: Int) -> Int {
    counts[layout.rules + 4 * rule + (decision?.place ?? 3)]
  }

  /// Debriefs that the votes would have carried or not, whatever the gates say.
  func count(carried: Bool) -> Int { counts[layout.ungated + (carried ? 0 : 1)] }

  /// Debriefs decided by too few votes, or by an empty seat.
  var tooFewVotes: Int { counts[layout.causes + 1] }
  var emptySeat: Int { counts[layout.causes + 2] }

  /// How a gate came out: held, failed, not rated, decided.
  func gate(_ gate: Int) -> (held: Int, failed: Int, unrated: Int, decided: Int) {
    let start = layout.gates + 4 * gate
    return (counts[start], counts[start + 1], counts[start + 2], counts[start + 3])
  }

  /// Debriefs with so many yes votes, from none to all.
  var yesVotesFirst: [Int] {
    Array(counts[layout.firstYes...layout.firstYes + layout.memberCount])
  }
  var yesVotesLast: [Int] {
    Array(counts[layout.lastYes...layout.lastYes + layout.memberCount])
  }

  /// Debriefs in which a finding was brought forward.
  func raised(_ item: Int) -> Int { counts[layout.raised + item] }

  /// A member's first votes: none, then 1 to 4.
  func firstVotes(of member: Int) -> [Int] { part(0..<5, of: member) }
  /// A member's last votes: none, then 1 to 4.
  func lastVotes(of member: Int) -> [Int] { part(5..<10, of: member) }
  /// Debriefs that would have been decided otherwise, had this last vote been on the other side.
  func pivots(of member: Int) -> Int { part(10..<11, of: member)[0] }
  /// Debriefs in which the member's vote crossed the bar.
  func crossings(of member: Int) -> Int { part(11..<12, of: member)[0] }

  private func part(_ range: Range<Int>, of member: Int) -> [Int] {
    let start = layout.members + TallyLayout.memberWidth * member
    return Array(counts[start + range.lowerBound..<start + range.upperBound])
  }

  /// The sum and the sum of squares of a member's positions, in ten-thousandths of a vote.
  func moments(of member: Int, isLast: Bool) -> (sum: Int, squares: Int) {
    let start = layout.moments + TallyLayout.momentWidth * member + (isLast ? 2 : 0)
    return (counts[start], counts[start + 1])
  }

  /// The same of the sum of all members' positions.
  func wholeMoments(isLast: Bool) -> (sum: Int, squares: Int) {
    let start = layout.wholeMoments + (isLast ? 2 : 0)
    return (counts[start], counts[start + 1])
  }

  /// How many ratings a member gave on a criterion, their sum, and the sum of their squares.
  func cell(_ member: Int, _ criterion: Int) -> (count: Int, sum: Int, squares: Int) {
    let place = member * layout.criterionCount + criterion
    let start = layout.cells + TallyLayout.cellWidth * place
    return (counts[start], counts[start + 1], counts[start + 2])
  }
}

extension Decision {
  /// The place of a decision in a tally.
  @inline(__always)
  var place: Int {
    switch self {
    case .approve: 0
    case .decline: 1
    case .hold: 2
    }
  }
}
