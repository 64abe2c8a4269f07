/// Holds a plan's debrief in a workspace of its own, over and over, without allocating.
///
/// One run is ``run(_:)``: first ballots, rounds of discussion, last ballots. What chance decides in
/// repeated debriefs is set beforehand: who sits (``seated``), who speaks when (``setOrder(_:)``), what
/// is withheld (``withhold(_:)``), and the noise (``drawNoise(from:with:)`` or ``setOccasion(_:of:)``).
/// ``load(_:)`` changes the evidence. Each thread needs an engine of its own.
package struct DebriefEngine: ~Copyable {
  /// How ratings come about.
  package enum Mode: Sendable, Hashable {
    /// The expected rating, noise left out.
    case expected
    /// A rating drawn from the scale, at the cut points and occasions set last.
    case drawn
  }

  /// At most so many signals can be added to the evidence at once.
  static let addableLimit = 2

  let plan: DebriefPlan
  let memberCount: Int
  let criterionCount: Int
  /// Findings of the packet; added ones follow.
  let ownItemCount: Int
  var itemCount: Int
  let traits: FixedBuffer<MemberTraits>
  /// Cuts between votes in millionths.
  private let noCut: Double
  let yesCut: Double
  private let strongYesCut: Double

  // The evidence as loaded, by member and criterion where nothing else is said.

  let sums: FixedBuffer<Double>
  let counts: FixedBuffer<Double>
  let wholes: FixedBuffer<Double>
  /// Severity, difficulty, halo and evidence: where a run starts, without the occasion.
  let starts: FixedBuffer<Double>
  /// What one logit of a finding moves the member by, once learned.
  let shares: FixedBuffer<Double>
  /// In millionths, so that sums are exact in whatever order they are made.
  let weights: FixedBuffer<Int64>
  /// By member: the share of evidence that the first impression leaves.
  let openness: FixedBuffer<Double>
  /// By member: criteria rated before anybody speaks.
  let firstRated: FixedBuffer<PlaceSet>
  let firstWeights: FixedBuffer<Int64>
  /// By answer.
  let answerRated: FixedBuffer<PlaceSet>
  /// By finding and criterion.
  let contributions: FixedBuffer<Double>
  /// By finding.
  let touches: FixedBuffer<PlaceSet>
  let knownBy: FixedBuffer<PlaceSet>
  let isStruck: FixedBuffer<Bool>
  let isWithheld: FixedBuffer<Bool>
  let itemSignals: FixedBuffer<Int32>
  let itemAnswers: FixedBuffer<Int32>
  /// By member and finding: what the member's weights make of it.
  let arguments: FixedBuffer<Double>
  /// By member, side and rank: the findings to bring forward.
  let agenda: FixedBuffer<Int32>
  /// By member and side: how many of them.
  let agendaCounts: FixedBuffer<Int32>
  /// Members who have something of their own to vote on.
  var voters = PlaceSet()

  // What chance decides.

  /// Members who sit in the next run; all of them unless set.
  package var seated: PlaceSet
  let order: FixedBuffer<Int32>
  let occasions: FixedBuffer<Double>
  /// Logits from which the rating is 2, 3 and 4, by member and criterion.
  let secondCuts: FixedBuffer<Double>
  let thirdCuts: FixedBuffer<Double>
  let fourthCuts: FixedBuffer<Double>

  // The state of a run.

  /// Members who sit and have a vote.
  var present = PlaceSet()
  let places: FixedBuffer<Double>
  /// Expected ratings in millionths; drawn ones are read off the cuts.
  let ratings: FixedBuffer<Int64>
  /// By member: criteria rated, and those of them to be rated anew.
  let rated: FixedBuffer<PlaceSet>
  let stale: FixedBuffer<PlaceSet>
  /// The weights of criteria that are rated, 0 for the others.
  let activeWeights: FixedBuffer<Int64>
  /// By member: the weighted mean of the ratings.
  let means: FixedBuffer<Double>
  /// By member: what earlier speakers added to the first ballot.
  let anchors: FixedBuffer<Double>
  /// By round and member; row 0 is the first ballots.
  let positions: FixedBuffer<Double>
  let isStated: FixedBuffer<Bool>
  let nextOnAgenda: FixedBuffer<Int32>
  /// Rounds held.
  package var roundsHeld = 0
  /// How the ratings of the last run came about.
  var mode = Mode.expected
  /// Turns in the order they were taken; a round has one a member present.
  let turnSpeakers: FixedBuffer<Int32>
  /// The finding brought forward, or -1.
  let turnItems: FixedBuffer<Int32>
  package var turnCount = 0
  /// Whether ``gains`` are wanted.
  var isTraced = false
  /// By turn and member: what the turn added to the mean of ratings; empty unless traced.
  var gains: [Double] = []

  /// Makes a workspace for a plan.
  package init(_ plan: DebriefPlan) {
    let members = plan.members.count
    let criteria = plan.difficulties.count
    let items = plan.ledger.items.count + Self.addableLimit
    let cells = members * criteria
    self.plan = plan
    memberCount = members
    criterionCount = criteria
    ownItemCount = plan.ledger.items.count
    itemCount = ownItemCount
    traits = FixedBuffer(repeating: MemberTraits.blank, count: members)
    noCut = plan.cuts[0]
    yesCut = plan.cuts[1]
    strongYesCut = plan.cuts[2]
    sums = FixedBuffer(repeating: 0, count: cells)
    counts = FixedBuffer(repeating: 0, count: cells)
    wholes = FixedBuffer(repeating: 0, count: cells)
    starts = FixedBuffer(repeating: 0, count: cells)
    shares = FixedBuffer(repeating: 0, count: cells)
    weights = FixedBuffer(repeating: 0, count: cells)
    openness = FixedBuffer(repeating: 0, count: members)
    firstRated = FixedBuffer(repeating: PlaceSet(), count: members)
    firstWeights = FixedBuffer(repeating: 0, count: cells)
    answerRated = FixedBuffer(repeating: PlaceSet(), count: plan.ledger.answers.count)
    contributions = FixedBuffer(repeating: 0, count: items * criteria)
    touches = FixedBuffer(repeating: PlaceSet(), count: items)
    knownBy = FixedBuffer(repeating: PlaceSet(), count: items)
    isStruck = FixedBuffer(repeating: false, count: items)
    isWithheld = FixedBuffer(repeating: false, count: items)
    itemSignals = FixedBuffer(repeating: 0, count: items)
    itemAnswers = FixedBuffer(repeating: -1, count: items)
    arguments = FixedBuffer(repeating: 0, count: members * items)
    agenda = FixedBuffer(repeating: 0, count: 2 * members * ownItemCount)
    agendaCounts = FixedBuffer(repeating: 0, count: 2 * members)
    seated = PlaceSet(first: members)
    order = FixedBuffer(repeating: 0, count: members)
    occasions = FixedBuffer(repeating: 0, count: members)
    secondCuts = FixedBuffer(repeating: 0, count: cells)
    thirdCuts = FixedBuffer(repeating: 0, count: cells)
    fourthCuts = FixedBuffer(repeating: 0, count: cells)
    places = FixedBuffer(repeating: 0, count: cells)
    ratings = FixedBuffer(repeating: 0, count: cells)
    rated = FixedBuffer(repeating: PlaceSet(), count: members)
    stale = FixedBuffer(repeating: PlaceSet(), count: members)
    activeWeights = FixedBuffer(repeating: 0, count: cells)
    means = FixedBuffer(repeating: 0, count: members)
    anchors = FixedBuffer(repeating: 0, count: members)
    positions = FixedBuffer(repeating: 0, count: (plan.rounds + 1) * members)
    isStated = FixedBuffer(repeating: false, count: items)
    nextOnAgenda = FixedBuffer(repeating: 0, count: 2 * members)
    turnSpeakers = FixedBuffer(repeating: 0, count: plan.rounds * members)
    turnItems = FixedBuffer(repeating: -1, count: plan.rounds * members)
    copyPlan()
    load([])
  }

  /// Sets who speaks when; members left out do not speak.
  ///
  /// The order of the plan stays where a place is not a member's.
  package func setOrder(_ speakers: [Int]) {
    guard speakers.count <= memberCount,
      speakers.allSatisfy({ $0 >= 0 && $0 < memberCount })
    else { return }
    for index in 0..<memberCount {
      order[index] = index < speakers.count ? Int32(truncatingIfNeeded: speakers[index]) : -1
    }
  }

  /// Sets a member's occasion noise in logits.
  package func setOccasion(_ logits: Double, of member: Int) {
    guard member >= 0, member < memberCount else { return }
    occasions[member] = logits
  }

  /// Sets which findings nobody brings forward, by place among the packet's; others can be.
  package func withhold(_ items: [Int]) {
    isWithheld.fill(with: false)
    for item in items where item >= 0 && item < ownItemCount { isWithheld[item] = true }
  }

  /// The vote of a position, 1 to 4.
  @inline(__always)
  func voteValue(_ position: Double) -> Int {
    let count = Millionths.count(position)
    return 1 + (count >= noCut ? 1 : 0) + (count >= yesCut ? 1 : 0)
      + (count >= strongYesCut ? 1 : 0)
  }
}
