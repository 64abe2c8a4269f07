/// Holds a plan's debrief in a workspace of its own, over and over, without allocating.
///
/// One run is ``run(_:)``: first ballots, rounds of discussion, last ballots. What chance decides in
/// repeated debriefs is set beforehand: who sits (``seated``), who speaks when (``setOrder(_:)``), what
/// is withheld (``withhold(_:)``), and the noise (``drawNoise(from:with:)`` or ``setOccasion(_:of:)``).
/// ``load(_:)`` changes the evidence; ``keep()`` has further changes add to those loaded, until
/// ``takePacket()``. Each thread needs an engine of its own.
package struct DebriefEngine: ~Copyable {
  /// How ratings come about.
  package enum Mode: Sendable, Hashable {
    /// The expected rating, noise left out but for the occasions set.
    case expected
    /// A rating drawn from the scale, at the cut points and occasions set last.
    case drawn
  }

  /// At most so many signals can be added to the evidence at once.
  static let addableLimit = 6

  let plan: DebriefPlan
  let memberCount: Int
  let criterionCount: Int
  /// Rounds at most, and whether first ballots are written: the plan is too large to ask each time.
  let rounds: Int
  let independentBallots: Bool
  /// The same of what loading evidence asks of the plan.
  let hasAnswers: Bool
  let hasWholeItems: Bool
  let afterChallenge: PlaceSet
  /// Criteria in a row of a buffer: a multiple of four, what is over weighs 0.
  let width: Int
  /// Findings of the packet; added ones follow.
  let ownItemCount: Int
  var itemCount: Int
  let traits: FixedBuffer<MemberTraits>
  /// By member and criterion, in millionths, so that sums are exact in whatever order they are made.
  let weights: FixedBuffer<Int64>
  /// By member: the share of evidence that the first impression leaves.
  let openness: FixedBuffer<Double>
  /// Cuts between votes in millionths.
  private let noCut: Double
  let yesCut: Double
  private let strongYesCut: Double

  let evidence: LoadedEvidence
  /// Members who have something of their own to vote on.
  var voters = PlaceSet()
  /// Members whose evidence is not the one kept.
  var changed = PlaceSet()
  /// Findings whose arguments are known; those added later follow when a debrief is held.
  var weighedCount = 0
  /// The findings, those weighed, and the voters of the evidence kept.
  private var kept = (itemCount: 0, weighedCount: 0, voters: PlaceSet())

  /// Members who sit in the next run; all of them unless set.
  package var seated: PlaceSet
  let chance: DebriefChance

  let state: DebriefState
  /// Place of the member whose opinions are given, or -1 where all are computed.
  let givenMember: Int
  /// The same as a set.
  let givenMembers: PlaceSet
  /// The level of the given ballot.
  var givenLevel: Level?
  /// Turns that the given member has taken.
  var givenTurn = 0
  /// How the ratings of the last run came about.
  var mode = Mode.expected
  /// Members who sit and have a vote.
  var present = PlaceSet()
  /// Rounds held.
  package var roundsHeld = 0
  /// Turns taken; a round has one a member present.
  package var turnCount = 0
  /// Whether ``gains`` are wanted.
  var isTraced = false
  /// By turn and member: what the turn added to the mean of ratings; empty unless traced.
  var gains: [Double] = []

  /// Makes a workspace for a plan.
  package init(_ plan: DebriefPlan) {
    let members = plan.members.count
    let criteria = plan.difficulties.count
    self.plan = plan
    memberCount = members
    criterionCount = criteria
    rounds = plan.rounds
    independentBallots = plan.independentBallots
    hasAnswers = plan.hasAnswers
    hasWholeItems = !plan.ledger.wholeItems.isEmpty
    afterChallenge = plan.signals.afterChallenge
    width = DebriefState.width(of: criteria)
    ownItemCount = plan.ledger.items.count
    itemCount = ownItemCount
    traits = FixedBuffer(repeating: MemberTraits.blank, count: members)
    weights = FixedBuffer(repeating: 0, count: members * DebriefState.width(of: criteria))
    openness = FixedBuffer(repeating: 0, count: members)
    noCut = plan.cuts[0]
    yesCut = plan.cuts[1]
    strongYesCut = plan.cuts[2]
    seated = PlaceSet(first: members)
    evidence = LoadedEvidence(plan, addable: Self.addableLimit)
    givenMember = plan.given?.member ?? -1
    givenMembers = PlaceSet(
      bits: plan.given.map { 1 &<< UInt64(truncatingIfNeeded: $0.member) } ?? 0
    )
    chance = DebriefChance(plan, items: ownItemCount + Self.addableLimit)
    state = DebriefState(plan, items: ownItemCount + Self.addableLimit)
    weighedCount = ownItemCount
    copyPlan()
    takePacket()
  }

  /// Takes the packet's evidence alone, and keeps it.
  package mutating func takePacket() {
    evidence.takePacket(plan.ledger, width: width)
    itemCount = ownItemCount
    weighedCount = ownItemCount
    changed = PlaceSet(first: memberCount)
    settle()
    keep()
  }

  /// Keeps the evidence loaded: changes loaded from now on add to it.
  package mutating func keep() {
    weighAdded()
    evidence.keep()
    kept = (itemCount, weighedCount, voters)
    changed = PlaceSet()
  }

  /// Goes back to the evidence kept.
  mutating func reset() {
    evidence.reset()
    (itemCount, weighedCount, voters) = kept
    changed = PlaceSet()
  }

  /// Sets who speaks when; members left out do not speak.
  ///
  /// The order of the plan stays where a place is not a member's.
  package func setOrder(_ speakers: [Int]) {
    guard speakers.count <= memberCount,
      speakers.allSatisfy({ $0 >= 0 && $0 < memberCount })
    else { return }
    for index in 0..<memberCount {
      chance.order[index] = index < speakers.count ? Int32(truncatingIfNeeded: speakers[index]) : -1
    }
  }

  /// Sets a member's occasion noise in logits.
  package func setOccasion(_ logits: Double, of member: Int) {
    guard member >= 0, member < memberCount else { return }
    chance.occasions[member] = logits
  }

  /// Sets which findings nobody brings forward, by place among the packet's; others can be.
  package func withhold(_ items: [Int]) {
    chance.isWithheld.fill(with: false)
    for item in items where item >= 0 && item < ownItemCount { chance.isWithheld[item] = true }
  }

  /// The vote of a position, 1 to 4.
  @inline(__always)
  func voteValue(_ position: Double) -> Int {
    let count = Millionths.count(position)
    return 1 + (count >= noCut ? 1 : 0) + (count >= yesCut ? 1 : 0)
      + (count >= strongYesCut ? 1 : 0)
  }
}
