/// A debrief to hold many times: who can sit, by what standard, on what evidence.
public struct SimulationPlan: Sendable {
  /// The standard.
  public let rubric: Rubric
  /// The role to fill, or null.
  public let role: Role?
  /// Who decides, conditions applied.
  public let panel: Panel
  /// The panel's members in its order, then the rest of the pool.
  public let interviewers: [Interviewer]
  /// What there is to judge by.
  public let packet: DebriefPacket
  /// What is left to chance.
  public let settings: SimulationSettings

  /// The committees that can sit, in random order; each is as likely as the others.
  let committees: [Committee]
  /// The same compiled.
  private(set) var compiled: [CommitteePlan]
  /// The random numbers of the debriefs, a stream each.
  let random: CounterRandom

  /// Compiles the debriefs.
  ///
  /// - Parameters:
  ///   - scenario: Who is judged, by whom and by what standard.
  ///   - packet: What the rubric reads in the scenario's answers.
  ///   - conditions: Circumstances to hold the debriefs under.
  ///   - pool: Interviewers who may sit beside the panel's; those who are members already are left
  ///     out.
  ///   - settings: What is left to chance.
  /// - Throws: Why the debrief cannot be held.
  public init(
    _ scenario: DebriefScenario,
    packet: DebriefPacket,
    conditions: DebriefConditions = DebriefConditions(),
    pool: [Interviewer] = [],
    settings: SimulationSettings = SimulationSettings()
  ) throws(DebriefError) {
    try self.init(
      rubric: scenario.rubric,
      role: scenario.role,
      panel: conditions.applied(to: scenario.panel),
      interviewers: scenario.members,
      pool: pool,
      packet: packet,
      settings: settings
    )
  }

  /// Compiles debriefs from their parts.
  ///
  /// - Parameters:
  ///   - rubric: The standard.
  ///   - role: The role to fill, or null.
  ///   - panel: Who decides.
  ///   - interviewers: At least the panel's members.
  ///   - pool: Interviewers who may sit beside them.
  ///   - packet: What there is to judge by.
  ///   - settings: What is left to chance.
  /// - Throws: Why the debrief cannot be held.
  public init(
    rubric: Rubric,
    role: Role? = nil,
    panel: Panel,
    interviewers: [Interviewer],
    pool: [Interviewer] = [],
    packet: DebriefPacket,
    settings: SimulationSettings = SimulationSettings()
  ) throws(DebriefError) {
    // A plan of the panel itself finds whatever is wrong with it.
    _ = try DebriefPlan(
      rubric: rubric,
      role: role,
      panel: panel,
      interviewers: interviewers,
      packet: packet
    )
    self.rubric = rubric
    self.role = role
    self.panel = panel
    self.packet = packet
    self.settings = settings
    var known = panel.members.compactMap { id in interviewers.first { $0.id == id } }
    for candidate in pool where !known.contains(where: { $0.id == candidate.id }) {
      known.append(candidate)
    }
    self.interviewers = known
    let numbers = CounterRandom(seed: settings.seed)
    random = numbers.stream(0)
    committees = CommitteeDraw.committees(
      of: panel,
      poolCount: known.count - panel.members.count,
      random: numbers.stream(1)
    )
    compiled = []
    var plans: [CommitteePlan] = []
    for committee in committees { plans.append(try plan(of: committee)) }
    compiled = plans
  }

  /// How many interviewers can be drawn in place of the panel's own.
  public var poolCount: Int { interviewers.count - panel.members.count }

  /// How many committees are told apart.
  public var committeeCount: Int { committees.count }

  /// How many committees could sit, or null beyond a million.
  public var possibleCommitteeCount: Int? { CommitteeDraw.count(of: panel, poolCount: poolCount) }

  /// Whether the committees told apart are but a draw of those that could sit.
  var drawsCommittees: Bool { possibleCommitteeCount != committeeCount }

  /// A committee's debrief, with something otherwise.
  func plan(
    of committee: Committee,
    _ variant: SimulationVariant = SimulationVariant()
  ) throws(DebriefError) -> CommitteePlan {
    var seated = committee.members.map { interviewers[$0] }
    for seat in seated.indices where variant.lenience?.interviewer == committee.members[seat] {
      seated[seat].severity -= variant.lenience?.amount ?? 0
    }
    var standIns: [String: String] = [:]
    for (seat, place) in committee.standsIn.enumerated() {
      if let place { standIns[seated[seat].id] = panel.members[place] }
    }
    return try plan(of: seated, standIns, at: committee.members, variant)
  }

  /// The debrief of some interviewers.
  ///
  /// - Parameters:
  ///   - seated: Who sits.
  ///   - standIns: Whose rounds of interviews some of them took over.
  ///   - places: What to call them in the results.
  ///   - variant: What is otherwise.
  /// - Returns: The debrief, compiled.
  /// - Throws: Why it cannot be held.
  func plan(
    of seated: [Interviewer],
    _ standIns: [String: String],
    at places: [Int],
    _ variant: SimulationVariant = SimulationVariant()
  ) throws(DebriefError) -> CommitteePlan {
    var table = panel
    table.members = seated.map(\.id)
    table.discussion.order = variant.order ?? panel.discussion.order
    table.discussion.independentBallots =
      variant.independentBallots ?? panel.discussion.independentBallots
    var packet = packet
    if let extra = variant.evidence {
      packet.observations.append(
        DebriefPacket.Observation(
          criterion: rubric.criteria[extra.criterion].id,
          rating: extra.rating
        )
      )
    }
    var plan = try DebriefPlan(
      rubric: rubric,
      role: role,
      panel: table,
      interviewers: seated,
      packet: packet,
      standIns: standIns
    )
    if variant.isPooled { plan = plan.pooled }
    if variant.isWithoutDiscussion { plan = plan.withoutDiscussion }
    return CommitteePlan(
      plan,
      members: places,
      ranks: ranks(
        of: seated,
        in: table,
        isRandom: variant.isRandomOrder || (settings.speaking == .random && variant.order == nil)
      ),
      recall: settings.recall
    )
  }

  private func ranks(of seated: [Interviewer], in table: Panel, isRandom: Bool) -> [Int] {
    if isRandom { return seated.map { _ in 0 } }
    switch table.discussion.order {
    case .juniorFirst: return seated.map(\.seniority)
    case .seniorFirst: return seated.map { 0 &- $0.seniority }
    case .listed, .hiringManagerLast:
      var ranks = Array(seated.indices)
      let order = table.speakingOrder(seniorities: [])
      for (rank, seat) in order.enumerated() { ranks[seat] = rank }
      return ranks
    }
  }
}
