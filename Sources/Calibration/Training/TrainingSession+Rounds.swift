extension TrainingSession {
  /// Goes on with a round that was left, or begins one.
  mutating func startRound(at time: Timestamp) {
    if let open = record.openRound(of: stage) {
      enterRound(open.number)
      show(.round(open, isResumed: true))
      if let draft = open.draft, let exercise = pool.exercise(draft.exercise) {
        enter(.ballot)
        showExercise(choice: nil)
        if draft.next(of: BallotStep.steps(for: exercise.text, by: pool.rubric, in: stage)) == nil {
          offerCommit()
        }
        return
      }
    } else {
      let number = record.nextRound
      let seed = settings.seed ?? UInt64(number)
      let planned = plan(seed: seed)
      let usual = stage.hasFixedCount ? planned.count : settings.count ?? stage.usualCount
      let event = TrainingEvent.Kind.round(
        number: number,
        stage: stage,
        seed: seed,
        count: max(usual, 1),
        planned: planned
      )
      keep(event, at: time)
      enterRound(number)
      if let round { show(.round(round, isResumed: false)) }
    }
    nextExercise(at: time)
  }

  /// Opens the next exercise of the round, or ends it.
  mutating func nextExercise(at time: Timestamp) {
    guard let round else { return enter(.ended) }
    guard !round.isDone, let (exercise, choice) = choose(in: round, at: time) else {
      return endRound(round, at: time)
    }
    let why = choice.map { Self.reason(for: $0) } ?? ""
    keep(.open(round: number, exercise: exercise.id, why: why), at: time)
    enter(.ballot)
    showExercise(choice: choice)
  }

  /// Shows the exercise or the lesson at hand.
  mutating func showExercise(choice: PracticePlan.Choice?) {
    if case .lesson(let place) = phase { return showLesson(place) }
    guard let exercise, let round else { return }
    let isDone = round.draft == nil
    let place = round.attempts.count + (isDone ? 0 : 1)
    show(.answer(exercise, place: place, of: round.count, choice: choice))
    guard let draft = round.draft, !draft.entries.isEmpty else { return }
    show(.draft(draft, exercise))
  }

  private func choose(
    in round: TrainingRound,
    at time: Timestamp
  ) -> (exercise: Exercise, choice: PracticePlan.Choice?)? {
    guard round.planned.isEmpty else {
      let done = Set(round.attempts.map(\.exercise))
      let next = round.planned.lazy.filter { !done.contains($0) }.compactMap(pool.exercise)
      return next.first.map { ($0, nil) }
    }
    if let gold = seededGold(in: round) { return (gold, nil) }
    let plan = PracticePlan(pool, record, seed: round.seed, now: time)
    let boundary = stage == .remediate ? plan.confusedBoundary : nil
    guard let choice = plan.next(at: boundary), let exercise = pool.exercise(choice.exercise)
    else { return nil }
    return (exercise, choice)
  }

  /// The gold item to mix into practice now, unannounced: one in five exercises of somebody who is
  /// qualified, the least seen first; null where none is due.
  private func seededGold(in round: TrainingRound) -> Exercise? {
    guard stage == .practice, Qualification.all(in: record).contains(where: \.isPassed) else {
      return nil
    }
    let (block, place) = round.attempts.count.quotientAndRemainder(dividingBy: Self.goldEvery)
    let seed = String(round.seed)
    let wanted = StableHash(seed, String(block), "gold").place(among: Self.goldEvery)
    guard place == wanted else { return nil }
    func rank(_ exercise: Exercise) -> (Int, UInt64) {
      (record.exposures(of: exercise.id), StableHash(exercise.id, seed, String(block)).value)
    }
    return pool.gold(for: .monitor).min { rank($0) < rank($1) }
  }

  private static let goldEvery = 5

  private static func reason(for choice: PracticePlan.Choice) -> String {
    if choice.isTwin { return "twin" }
    switch choice.skill {
    case .boundary(let vote): return "boundary \(vote.rawValue)|\(vote.rawValue + 1)"
    case .criterion(let id): return "criterion \(id)"
    case nil: return ""
    }
  }

  private mutating func endRound(_ round: TrainingRound, at time: Timestamp) {
    enter(.ended)
    switch stage {
    case .learn: break
    case .practice, .remediate: show(.practised(round))
    case .qualify:
      let attempts = Qualification.all(in: record)
      if let result = attempts.last(where: { $0.round == round.number }) {
        show(.qualified(result, round))
      }
    case .monitor:
      if let check = DriftCheck(round, in: record) { show(.rechecked(check, round)) }
    }
  }

  /// The exercises of a round that are chosen beforehand: those seen least, every vote as often as
  /// can be, in an order that hangs on the seed.
  private func plan(seed: UInt64) -> [String] {
    guard stage.hasFixedCount else { return [] }
    let random = CounterRandom(seed: seed)
    let gold = pool.gold(for: stage == .monitor ? .monitor : .qualify)
    let shuffled = random.stream(1).shuffled(gold)
    var queues = Vote.allCases.map { vote in
      shuffled.filter { $0.reference.vote == vote }
        .enumerated()
        .sorted {
          (record.exposures(of: $0.element.id), $0.offset)
            < (record.exposures(of: $1.element.id), $1.offset)
        }
        .map(\.element)[...]
    }
    var chosen: [String] = []
    while chosen.count < stage.usualCount, queues.contains(where: { !$0.isEmpty }) {
      for place in queues.indices where chosen.count < stage.usualCount {
        if let exercise = queues[place].popFirst() { chosen.append(exercise.id) }
      }
    }
    guard stage == .qualify else { return random.stream(2).shuffled(chosen) }
    // Dealt like cards, so that both sets have every vote.
    let sets = [0, 1].map { half in
      chosen.indices.filter { ($0 / Vote.allCases.count + $0) % 2 == half }.map { chosen[$0] }
    }
    let first = Array((sets[0] + sets[1]).prefix(Qualification.setSize))
    let second = Array((sets[0] + sets[1]).dropFirst(Qualification.setSize))
    return random.stream(2).shuffled(first) + random.stream(3).shuffled(second)
  }
}
