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
    let width = rubric.criteria.count
    var adds = Array(repeating: 0.0, count: rubric.signals.count * width)
    var afterChallenge = PlaceSet()
    for (index, criterion) in rubric.criteria.enumerated()
    where criterion.applies == .afterChallenge {
      afterChallenge.insert(index)
    }
    var entries: [Entry] = []
    var excludes: [[Int]] = []
    entries.reserveCapacity(rubric.signals.count)
    // By place: a signal is large, and copies of it cost more than all that is taken from it.
    for place in rubric.signals.indices {
      var touches = PlaceSet()
      // A signal adds to a few criteria only, so these are looked up rather than all.
      for (id, amount) in rubric.signals[place].adds {
        guard amount != 0, amount.magnitude < 1000, let index = rubric.index(ofCriterion: id) else {
          continue
        }
        touches.insert(index)
        adds[place * width + index] = amount
      }
      let (salience, level) = (rubric.signals[place].salience, rubric.signals[place].level)
      entries.append(
        Entry(
          main: rubric.index(ofCriterion: rubric.signals[place].criterion),
          touches: touches,
          isFor: rubric.signals[place].direction == .for,
          needsChallenge: rubric.signals[place].needsChallenge,
          isInAnswer: rubric.signals[place].reach == .answer,
          salience: salience.isFinite ? salience : 1,
          level: level.isFinite ? level : 0
        )
      )
      excludes.append(rubric.signals[place].excludes.compactMap { rubric.index(ofSignal: $0) })
    }
    self.entries = entries
    self.adds = adds
    self.excludes = excludes
    self.afterChallenge = afterChallenge
  }
}
