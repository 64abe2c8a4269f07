/// Where an engine's run stands, by member and criterion where nothing else is said.
struct DebriefState: ~Copyable {
  /// In logits, before the rating.
  let places: FixedBuffer<Double>
  /// Expected ratings in millionths; drawn ones are read off the cuts.
  let ratings: FixedBuffer<Int64>
  /// By member: criteria whose place has changed since they were rated.
  let moved: FixedBuffer<PlaceSet>
  /// The weights of criteria that are rated, 0 for the others.
  let activeWeights: FixedBuffer<Int64>
  /// By member: criteria rated.
  let rated: FixedBuffer<PlaceSet>
  /// By member: the weighted mean of the ratings.
  let means: FixedBuffer<Double>
  /// By member: what earlier speakers added to the first ballot.
  let anchors: FixedBuffer<Double>
  /// By round and member; row 0 is the first ballots.
  let positions: FixedBuffer<Double>
  /// By finding: whether it is said already, or never will be.
  let isStated: FixedBuffer<Bool>
  /// By member and side: how far the agenda is through.
  let nextOnAgenda: FixedBuffer<Int32>
  /// By signal: what it adds to the logits for Senior; 0 but while they are summed.
  let levels: FixedBuffer<Double>
  /// One number: the logits for Senior by what those present heard together, NaN until they are summed.
  let jointLevel: FixedBuffer<Double>
  /// By turn: the member who took it.
  let turnSpeakers: FixedBuffer<Int32>
  /// By turn: the finding brought forward, or -1.
  let turnItems: FixedBuffer<Int32>

  /// The length of a row of criteria: a multiple of four.
  static func width(of criteria: Int) -> Int { (criteria + 3) / 4 * 4 }

  /// Makes room for a plan's members, criteria and rounds, and some findings.
  init(_ plan: DebriefPlan, items: Int) {
    let members = plan.members.count
    let cells = members * Self.width(of: plan.difficulties.count)
    places = FixedBuffer(repeating: 0, count: cells)
    ratings = FixedBuffer(repeating: 0, count: cells)
    moved = FixedBuffer(repeating: PlaceSet(), count: members)
    activeWeights = FixedBuffer(repeating: 0, count: cells)
    rated = FixedBuffer(repeating: PlaceSet(), count: members)
    means = FixedBuffer(repeating: 0, count: members)
    anchors = FixedBuffer(repeating: 0, count: members)
    positions = FixedBuffer(repeating: 0, count: (plan.rounds + 1) * members)
    isStated = FixedBuffer(repeating: false, count: items)
    nextOnAgenda = FixedBuffer(repeating: 0, count: 2 * members)
    levels = FixedBuffer(repeating: 0, count: plan.signals.entries.count)
    jointLevel = FixedBuffer(repeating: .nan, count: 1)
    turnSpeakers = FixedBuffer(repeating: 0, count: plan.rounds * members)
    turnItems = FixedBuffer(repeating: -1, count: plan.rounds * members)
  }
}
