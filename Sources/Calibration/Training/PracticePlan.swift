/// Chooses what to practise next from a record: the weakest skill first, spaced by forgetting, with a
/// limit on how often an exercise is seen.
///
/// The same record, seed and moment always choose the same exercise.
public struct PracticePlan: Sendable {
  /// An exercise, and why it is due.
  public struct Choice: Sendable, Hashable {
    /// Id of the exercise.
    public let exercise: String
    /// What it practises most; null where it is there for variety.
    public let skill: Skill?
    /// Whether its twin on the other side of a boundary was missed before.
    public let isTwin: Bool
  }

  /// How often an exercise is practised on at most, while there are others.
  public static let exposureLimit = 3

  private let pool: ExercisePool
  private let record: TrainingRecord
  private let now: Timestamp
  private let seed: UInt64
  private let curve = ForgettingCurve()
  private let memory: [Skill: SkillMemory]

  /// Looks at a record.
  ///
  /// - Parameters:
  ///   - pool: The exercises.
  ///   - record: What was done so far.
  ///   - seed: What decides between equals.
  ///   - now: The moment.
  public init(_ pool: ExercisePool, _ record: TrainingRecord, seed: UInt64, now: Timestamp) {
    self.pool = pool
    self.record = record
    self.seed = seed
    self.now = now
    let curve = self.curve
    var memory: [Skill: SkillMemory] = [:]
    for attempt in record.attempts {
      for (skill, miss) in attempt.misses {
        memory[skill, default: SkillMemory()].practise(miss: miss, at: attempt.time, curve)
      }
    }
    self.memory = memory
  }

  /// The exercise to practise next; null where there is none.
  ///
  /// - Parameter boundary: With a vote, only exercises on either side of the boundary above it.
  /// - Returns: The choice.
  public func next(at boundary: Vote? = nil) -> Choice? {
    let usable = candidates(at: boundary)
    let scored = usable.map { (exercise: $0, need: need(of: $0)) }
    let best = scored.max { left, right in
      let (one, other) = (left.need.total, right.need.total)
      guard (one - other).magnitude < 1e-9 else { return one < other }
      return rank(left.exercise) < rank(right.exercise)
    }
    return best.map { choice in
      Choice(
        exercise: choice.exercise.id,
        skill: choice.need.skill,
        isTwin: choice.need.isTwin
      )
    }
  }

  /// The boundary whose votes are mixed up most, by its lower vote; null before anything was.
  public var confusedBoundary: Vote? {
    var most: (vote: Vote, count: Int)?
    for vote in Vote.allCases.dropLast() {
      let count = record.attempts.count { attempt in
        let pair = [attempt.vote.rawValue, attempt.reference.vote.rawValue]
        return pair.min() == vote.rawValue && pair.max() == vote.rawValue + 1
      }
      if count > most?.count ?? 0 { most = (vote, count) }
    }
    return most?.vote
  }

  /// The skills with what went wrong, the weakest first; those never asked for are left out.
  public var weaknesses: [(skill: Skill, weakness: Double)] {
    skills.compactMap { skill -> (skill: Skill, weakness: Double)? in
      guard let state = memory[skill], state.count > 0 else { return nil }
      return (skill, state.weakness)
    }
    .enumerated().sorted { (-$0.element.weakness, $0.offset) < (-$1.element.weakness, $1.offset) }
    .map(\.element)
  }

  /// Skills in the order in which equals are told.
  private var skills: [Skill] {
    Vote.allCases.dropLast().map(Skill.boundary)
      + pool.rubric.criteria.map { Skill.criterion($0.id) }
  }

  /// Exercises for practice that were seen least, without those just seen; all where too few are
  /// left.
  private func candidates(at boundary: Vote?) -> [Exercise] {
    var all = pool.exercises(for: .practice)
    if let boundary {
      let near = all.filter { exercise in
        let vote = exercise.reference.vote.rawValue
        return vote == boundary.rawValue || vote == boundary.rawValue + 1
      }
      if !near.isEmpty { all = near }
    }
    let recent = Set(record.attempts.suffix(min(8, all.count / 2)).map(\.exercise))
    let fresh = all.filter { !recent.contains($0.id) }
    let allowed = fresh.filter { record.exposures(of: $0.id) < Self.exposureLimit }
    return allowed.isEmpty ? (fresh.isEmpty ? all : fresh) : allowed
  }

  private func rank(_ exercise: Exercise) -> UInt64 {
    StableHash(exercise.id, String(seed), String(record.attempts.count)).value
  }

  private func need(of exercise: Exercise) -> (total: Double, skill: Skill?, isTwin: Bool) {
    var total = 0.0
    var best: (skill: Skill, need: Double)?
    for (skill, weight) in exercise.asks {
      let state = memory[skill] ?? SkillMemory()
      let need = weight * state.weakness * (0.5 + state.forgotten(by: now, curve))
      total += need
      if state.count > 0, need > best?.need ?? 0 { best = (skill, need) }
    }
    let isTwin = isTwinOfMiss(exercise)
    total += isTwin ? 0.5 : 0
    total -= 0.75 * Double(record.exposures(of: exercise.id))
    // Every vote comes up: one that was seen less is due.
    let seen = record.attempts.count { $0.reference.vote == exercise.reference.vote }
    total += 0.2 / Double(seen + 1)
    return (total, best?.skill, isTwin)
  }

  private func isTwinOfMiss(_ exercise: Exercise) -> Bool {
    guard let pair = exercise.pair, record.exposures(of: exercise.id) == 0 else { return false }
    return record.attempts.suffix(10).contains { attempt in
      attempt.voteError != 0 && pool.exercise(attempt.exercise)?.pair == pair
    }
  }
}

extension TrainingAttempt {
  /// What went wrong with each skill that the exercise asked for, 0 to 1.
  fileprivate var misses: [(skill: Skill, miss: Double)] {
    var misses: [(skill: Skill, miss: Double)] = []
    for boundary in reference.boundaries {
      misses.append((.boundary(boundary), voteError == 0 ? 0 : 1))
    }
    for cell in cells(at: 0) {
      misses.append((.criterion(cell.criterion), min(cell.error.magnitude / 1.5, 1)))
    }
    return misses
  }
}

extension ExerciseReference {
  /// The boundaries that the committee's vote lies next to, by their lower votes: the one it is
  /// nearer to, or both where it is as near to either.
  fileprivate var boundaries: [Vote] {
    let mean = votes.mean ?? Double(vote.rawValue)
    let lower = Vote(rawValue: vote.rawValue - 1)
    let upper = vote == .strongYes ? nil : vote
    if mean > Double(vote.rawValue), let upper { return [upper] }
    if mean < Double(vote.rawValue), let lower { return [lower] }
    return [lower, upper].compactMap(\.self)
  }
}

extension Exercise {
  /// The skills that it asks for, with how much.
  ///
  /// A criterion is asked for where its rating departs from the run of the others: there a halo
  /// shows.
  fileprivate var asks: [(skill: Skill, weight: Double)] {
    let boundaries = reference.boundaries
    var asks: [(skill: Skill, weight: Double)] = []
    for boundary in boundaries {
      asks.append((.boundary(boundary), 2 / Double(boundaries.count)))
    }
    let means = reference.criteria.compactMap { entry in
      entry.counts.isShown ? entry.counts.mean.map { (entry.criterion, $0) } : nil
    }
    guard !means.isEmpty else { return asks }
    let middle = means.reduce(0) { $0 + $1.1 } / Double(means.count)
    for (criterion, mean) in means {
      asks.append((.criterion(criterion), min((mean - middle).magnitude, 1)))
    }
    return asks
  }
}
