extension TrainingSession {
  /// The steps of the ballot at hand.
  var steps: [BallotStep] {
    guard let exercise else { return [] }
    return BallotStep.steps(for: exercise.text, by: pool.rubric, in: stage)
  }

  /// The step that the ballot at hand waits for, or null.
  var nextStep: BallotStep? { round?.draft?.next(of: steps) }

  mutating func answer(_ line: String, at time: Timestamp) {
    switch phase {
    case .lesson(let place): readLesson(place, line, at: time)
    case .ballot: takeEntry(line, at: time)
    case .commit: commit(line, at: time)
    case .revealed(let attempt): afterReveal(attempt, line, at: time)
    case .contest(let attempt): contest(attempt, line, at: time)
    case .ended: break
    }
  }

  private mutating func takeEntry(_ line: String, at time: Timestamp) {
    guard let step = nextStep, let exercise else { return }
    do throws(EntryProblem) {
      let entries = try EntryReader.entries(
        line,
        at: step,
        left: criteriaLeft,
        passages: NumberedAnswer(exercise.text).passages.count
      )
      for entry in entries { keep(.entry(round: number, entry), at: time) }
    } catch {
      show(.refused(error))
      return
    }
    if nextStep == nil { offerCommit() }
  }

  /// The criteria that the ballot at hand still has to rate, in order.
  private var criteriaLeft: [String] {
    let said = round?.draft?.entries.map(\.step) ?? []
    return steps.compactMap { step in
      guard case .rating(let criterion) = step, !said.contains(step) else { return nil }
      return criterion
    }
  }

  mutating func offerCommit() {
    enter(.commit)
    guard let draft = round?.draft, let exercise else { return }
    show(.draft(draft, exercise))
  }

  mutating func undo(at time: Timestamp) {
    switch phase {
    case .ballot, .commit:
      guard let last = round?.draft?.entries.last else { return show(.refused(.nothingToUndo)) }
      keep(.undo(round: number), at: time)
      enter(.ballot)
      show(.undone(last.step))
    case .contest(let attempt):
      enter(.revealed(attempt))
    case .lesson(let place) where place > 0:
      showLesson(place - 1)
    case .lesson, .revealed, .ended:
      show(.refused(.nothingToUndo))
    }
  }

  private mutating func commit(_ line: String, at time: Timestamp) {
    guard ["", "y", "yes"].contains(line.lowercased()) else {
      return show(.refused(.unknown(line)))
    }
    guard let exercise, let draft = round?.draft,
      let attempt = draft.attempt(
        at: exercise,
        by: pool.rubric,
        in: exercise.use == .monitor ? .monitor : stage,
        round: number,
        time: time
      )
    else { return }
    keep(.commit(attempt), at: time)
    guard stage.showsFeedback else {
      show(.committed)
      return nextExercise(at: time)
    }
    enter(.revealed(attempt))
    show(.reveal(Reveal(exercise, attempt, rubric: pool.rubric)))
    guard !attempt.feedback.isEmpty, let check = settings.feedbackCheck else { return }
    show(.feedback(check.flaws(in: attempt.feedback, vote: attempt.vote, hasLevel: true)))
  }

  private mutating func afterReveal(
    _ attempt: TrainingAttempt,
    _ line: String,
    at time: Timestamp
  ) {
    switch line.lowercased() {
    case "": nextExercise(at: time)
    case "c", "contest": enter(.contest(attempt))
    default: show(.refused(.unknown(line)))
    }
  }

  private mutating func contest(
    _ attempt: TrainingAttempt,
    _ line: String,
    at time: Timestamp
  ) {
    guard !line.isEmpty else { return show(.refused(.emptyReason)) }
    keep(.contest(exercise: attempt.exercise, reason: line), at: time)
    show(.contested)
    enter(.revealed(attempt))
  }
}
