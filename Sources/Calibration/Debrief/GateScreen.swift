/// Tells of pairs of changes, without loading them, that they cannot satisfy every gate.
///
/// What a change adds to each member's evidence is worked out once. Two changes add up where neither
/// alters what the other one does; of other pairs nothing is said.
struct GateScreen: ~Copyable {
  private let gates: [DebriefPlan.Gate]
  /// By gate: a place in logits below which no rating is high enough.
  private let needed: [Double]
  private let seats: [Seat]
  private let effects: [Effect]
  private let width: Int
  private let criterionCount: Int
  /// What the packet gives, by seat and criterion: evidence from answers, how many rate the criterion,
  /// and evidence across answers less the difficulty.
  private let base: Evidence
  /// What each change adds to it, by change, seat and criterion.
  private let added: Evidence
  /// By seat and gate, what else can be learned that speaks for the criterion: from answers, before it is
  /// shared among those that rate it, and from findings across answers.
  private let learnable: FixedBuffer<Double>
  private let learnableWholes: FixedBuffer<Double>
  /// What each change adds to the first of them.
  private let addedLearnable: FixedBuffer<Double>
  /// Undertones by answer and criterion.
  private let undertones: FixedBuffer<Double>
  /// One seat's evidence and numbers of answers by criterion, and how many seats fail by gate.
  private let places: FixedBuffer<Double>
  private let numbers: FixedBuffer<Double>
  private let failing: FixedBuffer<Int>

  /// Works out what each of some changes does.
  ///
  /// The engine's evidence is the last change's afterwards.
  init(_ changes: [EvidenceChange], _ engine: inout DebriefEngine) {
    engine.load([])
    let seats = engine.seated.places.map { Seat($0, engine) }
    self.seats = seats
    gates = engine.plan.gates
    var needed: [Double] = []
    for gate in gates { needed.append(Self.lowestPlace(reaching: gate.needed, engine)) }
    self.needed = needed
    (width, criterionCount) = (engine.width, engine.criterionCount)
    let cells = seats.count * width
    let ways = seats.count * gates.count
    base = Evidence(count: cells)
    added = Evidence(count: changes.count * cells)
    learnable = FixedBuffer(repeating: 0, count: ways)
    learnableWholes = FixedBuffer(repeating: 0, count: ways)
    addedLearnable = FixedBuffer(repeating: 0, count: changes.count * ways)
    undertones = FixedBuffer(copying: engine.plan.ledger.undertones, blank: 0)
    places = FixedBuffer(repeating: 0, count: width)
    numbers = FixedBuffer(repeating: 0, count: width)
    failing = FixedBuffer(repeating: 0, count: gates.count)
    for (place, seat) in seats.enumerated() {
      base.take(engine, of: seat.member, at: place * width)
      for (order, gate) in gates.enumerated() {
        let way = place * gates.count + order
        for item in 0..<engine.ownItemCount {
          let gain = engine.learnable(item, on: gate.criterion, by: seat.member)
          if engine.evidence.itemAnswers[item] < 0 {
            learnableWholes.add(gain, at: way)
          } else {
            learnable.add(gain, at: way)
          }
        }
      }
    }
    var effects: [Effect] = []
    for (index, change) in changes.enumerated() {
      engine.load(change)
      effects.append(Effect(engine))
      for (place, seat) in seats.enumerated() {
        added.takeChange(engine, of: seat.member, at: index * cells + place * width)
        for (order, gate) in gates.enumerated() {
          for item in engine.ownItemCount..<engine.itemCount {
            let gain = engine.learnable(item, on: gate.criterion, by: seat.member)
            addedLearnable.add(gain, at: index * ways + place * gates.count + order)
          }
        }
      }
    }
    self.effects = effects
  }

  /// The lowest place from which an expected rating rounds to one or more, to a millionth of a logit.
  private static func lowestPlace(
    reaching rating: Int,
    _ engine: borrowing DebriefEngine
  ) -> Double {
    var low = -64.0
    var high = 64.0
    while high - low > 1e-6 {
      let middle = (low + high) / 2
      if engine.isReached(rating, at: middle) { high = middle } else { low = middle }
    }
    return low
  }

  /// Whether two changes may satisfy every gate; `true` where they do not add up.
  func mayPass(_ first: Int, _ second: Int) -> Bool {
    let (one, two) = (effects[first], effects[second])
    guard one.addsUp(with: two) else { return true }
    failing.fill(with: 0)
    var voters = 0
    for place in seats.indices {
      let (rated, impression) = read(first, second, by: place)
      guard seats[place].votes(rating: rated) else { continue }
      voters += 1
      for (order, gate) in gates.enumerated() where rated.contains(gate.criterion) {
        let highest = highest(order, first, second, by: place, impression: impression)
        guard highest < needed[order] else { continue }
        failing.add(1, at: order)
        if failing[order] >= (seats.count + 1) / 2 { return false }
      }
    }
    // As in `DebriefEngine.mayPassGates`.
    for order in gates.indices where failing[order] >= (voters + 1) / 2 { return false }
    return true
  }

  /// Adds up a seat's evidence; gives what it rates at first, and its first impression.
  @inline(__always)
  private func read(_ first: Int, _ second: Int, by place: Int) -> (PlaceSet, impression: Double) {
    let row = place &* width
    let one = (first &* seats.count &+ place) &* width
    let two = (second &* seats.count &+ place) &* width
    var rated = seats[place].ratedAcross
    for cell in stride(from: 0, to: width, by: 4) {
      let counts =
        base.counts.four(at: row &+ cell) + added.counts.four(at: one &+ cell)
        + added.counts.four(at: two &+ cell)
      let sums =
        base.sums.four(at: row &+ cell) + added.sums.four(at: one &+ cell)
        + added.sums.four(at: two &+ cell)
      let rest =
        base.rest.four(at: row &+ cell) + added.rest.four(at: one &+ cell)
        + added.rest.four(at: two &+ cell)
      let divisors = counts.replacing(with: 1, where: counts .< 1)
      numbers.setFour(divisors, at: cell)
      places.setFour(sums / divisors + rest, at: cell)
      for offset in 0..<4 {
        let bit: UInt64 = counts[offset] > 0.5 ? 1 : 0
        rated.bits |= bit &<< UInt64(truncatingIfNeeded: cell &+ offset)
      }
    }
    var twice = effects[first].countsTwice(with: effects[second])
    while let criterion = twice.popFirst() { countOnce(criterion, row, one, two, effects[first]) }
    rated = rated & seats[place].observed
    var sum = 0.0
    var rest = rated
    while let criterion = rest.popFirst() { sum += places[criterion] }
    return (rated, sum / Double(max(1, rated.count)))
  }

  /// Takes out a second time that an answer is counted on a criterion.
  private func countOnce(_ criterion: Int, _ row: Int, _ one: Int, _ two: Int, _ effect: Effect) {
    let count = base.counts[row + criterion] + added.counts[one + criterion]
    var sum =
      base.sums[row + criterion] + added.sums[one + criterion] + added.sums[two + criterion]
    if added.counts[one + criterion] > 0 {
      sum -= undertones[effect.answer * criterionCount + criterion]
    }
    numbers[criterion] = max(1, count)
    places[criterion] = sum / max(1, count) + base.rest[row + criterion]
  }

  /// The highest place that the seat read last can come to on a gate's criterion.
  @inline(__always)
  private func highest(
    _ order: Int,
    _ first: Int,
    _ second: Int,
    by place: Int,
    impression: Double
  ) -> Double {
    let seat = seats[place]
    let criterion = gates[order].criterion
    let way = place &* gates.count &+ order
    let ways = seats.count &* gates.count
    let learned =
      learnable[way] + addedLearnable[first &* ways &+ way] + addedLearnable[second &* ways &+ way]
    let own = places[criterion] + learned / numbers[criterion] + learnableWholes[way]
    return seat.openness * own + seat.halo * impression + seat.shift
  }
}
