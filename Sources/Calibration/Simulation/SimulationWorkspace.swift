/// Holds a committee's debriefs one after the other, and counts what they come to.
struct SimulationWorkspace: ~Copyable {
  var engine: DebriefEngine
  private let table: RatingCutTable
  private let random: CounterRandom
  private let detail: TallyLayout.Detail
  let layout: TallyLayout
  let counts: FixedBuffer<Int>
  /// How the panel decides, copied from the plan, which is too large to ask each time.
  let rule: DecisionRule
  let dissent: Int
  let gates: [DebriefPlan.Gate]
  let hiringManager: Int
  let barRaiser: Int
  /// The same of what chance has to decide.
  private let hasTies: Bool
  private let forgets: Bool
  private let forgotten: FixedBuffer<UInt64>
  private let ranks: FixedBuffer<Int>
  private let order: FixedBuffer<UInt64>
  private var runs = 0
  private var log: [UInt8] = []

  /// Counters from here on order the speakers, and from there on withhold findings; what is below
  /// belongs to the members' noise.
  private static let orderCounter: UInt64 = 1 << 20
  private static let recallCounter: UInt64 = 1 << 21

  /// Makes a workspace.
  ///
  /// - Parameters:
  ///   - committee: Who sits.
  ///   - table: The cut points of the plan's scale.
  ///   - random: The random numbers, a stream a debrief.
  ///   - detail: What to count.
  init(
    _ committee: CommitteePlan,
    table: RatingCutTable,
    random: CounterRandom,
    detail: TallyLayout.Detail = .votes
  ) {
    self.table = table
    self.random = random
    self.detail = detail
    let plan = committee.plan
    engine = DebriefEngine(plan)
    rule = plan.terms.rule
    dissent = plan.terms.dissent
    gates = plan.gates
    hiringManager = plan.hiringManager ?? -1
    barRaiser = plan.barRaiser ?? -1
    hasTies = committee.hasTies
    forgets = committee.forgets
    layout = TallyLayout(plan)
    counts = FixedBuffer(repeating: 0, count: layout.size)
    forgotten = FixedBuffer(repeating: 0, count: committee.forgotten.count)
    forgotten.fill(from: committee.forgotten)
    ranks = FixedBuffer(repeating: 0, count: layout.memberCount)
    ranks.fill(from: committee.ranks)
    order = FixedBuffer(repeating: 0, count: layout.memberCount)
  }

  /// Holds debriefs and gives what each was decided, as places of decisions.
  mutating func decisions(_ numbers: StrideTo<Int>) -> (SimulationTally, [UInt8]) {
    log.removeAll(keepingCapacity: true)
    for number in numbers {
      let decision = hold(UInt64(truncatingIfNeeded: number))
      log.append(UInt8(truncatingIfNeeded: decision?.place ?? 2))
    }
    return (finish(), log)
  }

  /// Holds debriefs and gives what they came to.
  mutating func run(_ numbers: StrideTo<Int>) -> SimulationTally {
    for number in numbers { _ = hold(UInt64(truncatingIfNeeded: number)) }
    return finish()
  }

  private mutating func finish() -> SimulationTally {
    let tally = SimulationTally(
      layout,
      runs: runs,
      counts: (0..<layout.size).map { counts[$0] }
    )
    counts.fill(with: 0)
    runs = 0
    return tally
  }

  /// Holds the debrief of a number; gives its decision where votes are counted.
  @inline(__always)
  private mutating func hold(_ number: UInt64) -> Decision? {
    let draws = random.stream(number)
    engine.drawNoise(from: draws, with: table)
    if hasTies { drawOrder(draws) }
    if forgets { drawForgotten(draws) }
    engine.run(.drawn)
    runs &+= 1
    if detail.contains(.positions) { countPositions() }
    if detail.contains(.ratings) { countRatings() }
    return detail.contains(.votes) ? countVotes() : nil
  }

  /// Orders the speakers by rank, and those of equal rank by chance.
  ///
  /// This and what is held or counted next is mutating so that the workspace is not copied for a call.
  private mutating func drawOrder(_ draws: CounterRandom) {
    let count = layout.memberCount
    for seat in 0..<count {
      let chance = draws.bits(at: Self.orderCounter &+ UInt64(truncatingIfNeeded: seat))
      // The seat in the lowest bits makes every key differ.
      let key = chance & ~63 | UInt64(truncatingIfNeeded: seat)
      var place = seat
      while place > 0 {
        let other = Int(truncatingIfNeeded: order[place &- 1] & 63)
        let isBefore =
          ranks[other] < ranks[seat] || (ranks[other] == ranks[seat] && order[place &- 1] < key)
        if isBefore { break }
        order[place] = order[place &- 1]
        place &-= 1
      }
      order[place] = key
    }
    for place in 0..<count {
      engine.chance.order[place] = Int32(truncatingIfNeeded: order[place] & 63)
    }
  }

  /// Draws which findings nobody thinks of.
  private mutating func drawForgotten(_ draws: CounterRandom) {
    var word: UInt64 = 0
    for item in 0..<forgotten.count {
      if item & 3 == 0 {
        word = draws.bits(at: Self.recallCounter &+ UInt64(truncatingIfNeeded: item))
      }
      engine.chance.isWithheld[item] = word & 0xffff < forgotten[item]
      word &>>= 16
    }
  }

  @inline(__always)
  func add(_ amount: Int, to place: Int) {
    // Not in one step: see what `FixedBuffer.add` says of the thread sanitizer.
    counts[place] = counts[place] &+ amount
  }
}
