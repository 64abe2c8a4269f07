/// A debrief compiled to numbers: made once, then held as often as wanted.
///
/// Members, criteria and signals are places in the panel and the rubric, never words.
public struct DebriefPlan: Sendable {
  /// A rating that the panel's rating must reach.
  struct Gate: Sendable, Hashable {
    /// Place in the rubric's criteria.
    var criterion: Int
    /// 1 to 4.
    var needed: Int
  }

  /// More rounds than any discussion needs; a panel's wish is cut to it.
  static let roundLimit = 100

  /// Ids of the members, in the panel's order.
  public let members: [String]
  /// The members' ways to judge, in the same order.
  private(set) var traits: [MemberTraits]
  /// Weight of each criterion by member, rubric times role times persona, by member and criterion.
  let weights: [Double]
  /// What the packet holds, and who heard it.
  private(set) var ledger: EvidenceLedger
  /// Whether the packet has answers; else evidence can only be added in the room.
  let hasAnswers: Bool
  /// What the rubric's signals could add.
  let signals: SignalTable
  /// Difficulty of each criterion in logits.
  let difficulties: [Double]
  /// How evidence becomes a rating.
  let curve: RatingCurve
  /// Cuts between votes, in millionths; the same for all members.
  let cuts: [Double]
  /// By how many answers were heard: logits for Senior of a strong no in which nothing is found; empty
  /// where the ratings tell.
  let levels: [Double]
  /// Ratings the panel must reach, in the order of the rubric's criteria.
  let gates: [Gate]
  /// The rule, and the dissent that a consensus bears.
  let terms: DecisionTerms
  /// Whether first ballots are written before any is heard.
  private(set) var independentBallots: Bool
  /// Rounds at most.
  private(set) var rounds: Int
  /// Places of the members in speaking order.
  let order: [Int]
  /// Place of the member in the hiring manager's seat, or null.
  let hiringManager: Int?
  /// Place of the member in the bar raiser's seat, or null.
  let barRaiser: Int?

  /// The member whose opinions a person gives, or null where all are computed.
  private(set) var given: GivenSeat?

  /// Compiles a debrief.
  ///
  /// Interviewers' weights and gates of a role that name criteria the rubric does not have are left
  /// out; a panel's are an error.
  ///
  /// - Parameters:
  ///   - rubric: The standard.
  ///   - role: The role to fill, or null.
  ///   - panel: Who decides, conditions applied.
  ///   - interviewers: At least the panel's members.
  ///   - packet: What there is to judge by.
  ///   - standIns: For members who took over somebody's rounds of interviews, by their id whose.
  /// - Throws: The first reason why the debrief cannot be held.
  public init(
    rubric: Rubric,
    role: Role? = nil,
    panel: Panel,
    interviewers: [Interviewer],
    packet: DebriefPacket,
    standIns: [String: String] = [:]
  ) throws(DebriefError) {
    let seated = try Self.seated(panel: panel, interviewers: interviewers)
    let count = rubric.criteria.count
    guard count > 0 else { throw .noCriteria }
    guard count <= DebriefError.limit else { throw .tooManyCriteria(count) }
    guard let curve = RatingCurve(rubric.scale), rubric.scale.cuts.count == 3,
      rubric.scale.cuts.allSatisfy({ $0.magnitude < 1000 })
    else { throw .badScale }
    self.curve = curve
    cuts = rubric.scale.cuts(rise: packet.rise).map(Millionths.count)
    levels = Self.levels(rubric.scale, answers: packet.answers.count)
    members = panel.members
    traits = seated.map { MemberTraits($0, rubric: rubric) }
    weights = seated.flatMap { Self.weights(of: $0, rubric: rubric, role: role) }
    difficulties = rubric.criteria.map { $0.difficulty.isFinite ? $0.difficulty : 0 }
    signals = SignalTable(rubric)
    var ledger = try EvidenceLedger(
      packet: packet,
      rubric: rubric,
      panel: panel,
      standIns: standIns,
      observed: traits.map(\.observes),
      curve: curve
    )
    ledger.settle(mainCriteria: signals.mainCriteria)
    self.ledger = ledger
    hasAnswers = !packet.answers.isEmpty
    gates = try Self.gates(rubric: rubric, role: role, panel: panel)
    terms = panel.decision
    independentBallots = panel.discussion.independentBallots
    rounds = max(0, min(Self.roundLimit, panel.discussion.rounds))
    order = panel.speakingOrder(seniorities: seated.map(\.seniority))
    hiringManager = panel.holder(of: .hiringManager).flatMap { panel.members.firstIndex(of: $0) }
    barRaiser = panel.holder(of: .barRaiser).flatMap { panel.members.firstIndex(of: $0) }
  }

  /// The same debrief with a person's opinions in one member's place.
  ///
  /// - Parameter seat: Who, and what; a place that the panel does not have changes nothing.
  /// - Returns: The plan.
  public func seating(_ seat: GivenSeat) -> DebriefPlan {
    guard members.indices.contains(seat.member) else { return self }
    var plan = self
    plan.given = seat
    plan.traits[seat.member].susceptibility = 0
    plan.traits[seat.member].halo = 0
    plan.traits[seat.member].severity = 0
    return plan
  }

  /// The first ballots alone.
  var withoutDiscussion: DebriefPlan {
    var plan = self
    plan.rounds = 0
    return plan
  }

  /// The ballots that the same members would write, had everybody heard and seen everything.
  var pooled: DebriefPlan {
    var plan = withoutDiscussion
    plan.independentBallots = true
    plan.ledger = ledger.pooled(mainCriteria: signals.mainCriteria)
    return plan
  }

  private static func seated(
    panel: Panel,
    interviewers: [Interviewer]
  ) throws(DebriefError) -> [Interviewer] {
    guard !panel.members.isEmpty else { throw .noMembers }
    guard panel.members.count <= DebriefError.limit else {
      throw .tooManyMembers(panel.members.count)
    }
    var seated: [Interviewer] = []
    for id in panel.members {
      guard let interviewer = interviewers.first(where: { $0.id == id }) else {
        throw .unknownMember(id)
      }
      if seated.contains(where: { $0.id == id }) { throw .repeatedMember(id) }
      guard MemberTraits.isSound(interviewer) else { throw .badNumber(interviewer: id) }
      seated.append(interviewer)
    }
    return seated
  }

  private static func weights(
    of interviewer: Interviewer,
    rubric: Rubric,
    role: Role?
  ) -> [Double] {
    rubric.criteria.map { criterion in
      var weight = criterion.weight
      for emphasis in (role?.emphases ?? []) + interviewer.weights
      where emphasis.criterion == criterion.id {
        weight *= emphasis.times
      }
      return weight.isFinite ? max(0, weight) : 0
    }
  }

  private static func levels(_ scale: RatingScale, answers: Int) -> [Double] {
    guard let level = scale.level, level.isFinite, scale.doubling.isFinite else { return [] }
    let slope = scale.doubling / ElementaryFunctions.log(2)
    return (0...answers).map { level + slope * ElementaryFunctions.log(Double(max(1, $0))) }
  }

  private static func gates(
    rubric: Rubric,
    role: Role?,
    panel: Panel
  ) throws(DebriefError) -> [Gate] {
    let own = panel.decision.gates ?? rubric.gates
    if let unknown = own.keys.sorted().first(where: { rubric.index(ofCriterion: $0) == nil }) {
      throw .unknownCriterion(unknown)
    }
    var gates: [Gate] = []
    for (index, criterion) in rubric.criteria.enumerated() {
      let needed = max(own[criterion.id] ?? 0, role?.gates[criterion.id] ?? 0)
      if needed > 0 { gates.append(Gate(criterion: index, needed: needed)) }
    }
    return gates
  }
}
