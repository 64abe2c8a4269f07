/// What each signal of a rubric would add in full, for asking what would have changed a decision.
struct SignalTable: Sendable {
  /// A signal.
  struct Entry: Sendable {
    /// The criterion it bears on most, or null.
    var main: Int? = nil
    /// Criteria to which it contributes.
    var touches = PlaceSet()
    /// Whether it speaks for Staff.
    var isFor = false
    /// Whether it can only show after a challenge.
    var needsChallenge = false
    /// Whether it shows in one answer.
    var isInAnswer = false
    /// Weight when the headline is chosen.
    var salience = 1.0
    /// Logits for Senior where the vote is a strong no.
    var level = 0.0
  }

  let entries: [Entry]
  /// Contributions, by signal and criterion.
  let adds: [Double]
  /// By signal, places of those that cannot show beside it in an answer.
  let excludes: [[Int]]
  /// Criteria that only a challenge can rate.
  let afterChallenge: PlaceSet
  /// By signal, the criterion it bears on most, or null.
  var mainCriteria: [Int?] { entries.map(\.main) }

  init(_ rubric: Rubric) {
    var adds: [Double] = []
    var afterChallenge = PlaceSet()
    for (index, criterion) in rubric.criteria.enumerated()
    where criterion.applies == .afterChallenge {
      afterChallenge.insert(index)
    }
    entries = rubric.signals.map { signal in
      var touches = PlaceSet()
      for (index, criterion) in rubric.criteria.enumerated() {
        let amount = signal.adds[criterion.id] ?? 0
        let counts = amount != 0 && amount.magnitude < 1000
        if counts { touches.insert(index) }
        adds.append(counts ? amount : 0)
      }
      return Entry(
        main: rubric.index(ofCriterion: signal.criterion),
        touches: touches,
        isFor: signal.direction == .for,
        needsChallenge: signal.needsChallenge,
        isInAnswer: signal.reach == .answer,
        salience: signal.salience.isFinite ? signal.salience : 1,
        level: signal.level.isFinite ? signal.level : 0
      )
    }
    self.adds = adds
    excludes = rubric.signals.map { $0.excludes.compactMap { rubric.index(ofSignal: $0) } }
    self.afterChallenge = afterChallenge
  }
}
