/// A signal with its cues and criteria as places.
struct CompiledSignal: Sendable {
  var base = 0.0
  var weights: [(cue: Int, logits: Double)] = []
  var shownBy: [Int] = []
  var contributions: [Double] = []
  var needsChallenge = false
  var readsAnswers = true
  var excludes: [Int] = []
  var salience = 1.0
  var heading = Signal.Heading()
  var direction = Direction.for
  var level = 0.0

  /// A signal of a rubric whose cues have the places given; what the rubric does not have is left out.
  init(_ signal: Signal, of rubric: Rubric, cues: [String: Int]) {
    base = signal.base
    weights = signal.evidence.compactMap { weight in cues[weight.cue].map { ($0, weight.logits) } }
    shownBy = signal.shownBy.compactMap { cues[$0] }
    contributions = rubric.criteria.map { signal.adds[$0.id] ?? 0 }
    needsChallenge = signal.needsChallenge
    readsAnswers = signal.reach == .answer
    excludes = signal.excludes.compactMap { rubric.index(ofSignal: $0) }
    salience = signal.salience
    heading = signal.heading
    direction = signal.direction
    level = signal.level
  }

  private init() {}
}

extension CompiledSignal: Archived {
  static var blank: CompiledSignal { CompiledSignal() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var cues = weights.map { Int32($0.cue) }
    var logits = weights.map(\.logits)
    archive.pass(&base)
    archive.pass(&cues)
    archive.pass(&logits)
    archive.pass(&shownBy)
    archive.pass(&contributions)
    archive.pass(&needsChallenge)
    archive.pass(&readsAnswers)
    archive.pass(&excludes)
    archive.pass(&salience)
    archive.pass(&heading.base)
    archive.pass(&heading.evidence)
    archive.pass(&direction)
    archive.pass(&level)
    weights = zip(cues, logits).map { (Int($0), $1) }
  }
}
