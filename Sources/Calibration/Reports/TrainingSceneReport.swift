/// Scenes of a training session as pages, and the words at its prompts.
package struct TrainingSceneReport: Sendable {
  let rubric: Rubric

  /// Takes the standard that the exercises are rated by.
  package init(rubric: Rubric) {
    self.rubric = rubric
  }

  /// A scene as a page; the scores and results at the end of a round have reports of their own.
  package func page(for scene: TrainingScene) -> Page {
    Page(title: "Training", blocks: blocks(for: scene))
  }

  private func blocks(for scene: TrainingScene) -> [Block] {
    switch scene {
    case .round(let round, let isResumed): opening(round, isResumed)
    case .criterion(let criterion, let place, let count): lesson(criterion, place, count)
    case .exemplar(let exercise, let place, let count): exemplar(exercise, place, count)
    case .answer(let exercise, let place, let count, let choice):
      answer(exercise, place, count, choice)
    case .draft(let draft, let exercise): self.draft(draft, exercise)
    case .reveal(let reveal): RevealReport(reveal).blocks
    case .feedback(let flaws): feedback(flaws)
    case .help(let prompt): help(prompt)
    case .refused(let problem): [.paragraph("\(.toned(.warning, RichText(problem.message)))")]
    case .undone(let step): [.paragraph("Taken back: \(name(of: step)).")]
    case .committed: [.paragraph("Committed.")]
    case .contested: [.paragraph("Noted, with your reason.")]
    case .learned:
      [
        .paragraph(
          "All lessons are read. \(.code("hcsim train practice")) goes on with exercises."
        )
      ]
    case .practised(let round): [.paragraph("Done: \(exercises(round.attempts.count)).")]
    case .qualified(let result, let round): QualificationReport(result, round).blocks
    case .rechecked(let check, let round): RecheckReport(check, round).blocks
    case .left: [.paragraph("Saved. The next session goes on here.")]
    }
  }

  private func exercises(_ count: Int) -> String {
    "\(Prose.count(count)) \(count == 1 ? "exercise" : "exercises")"
  }

  private func opening(_ round: TrainingRound, _ isResumed: Bool) -> [Block] {
    let stage = Prose.raised(round.stage.rawValue)
    let title = "\(stage), \(exercises(round.count))"
    var blocks: [Block] = [.heading(level: 2, RichText(title))]
    if isResumed {
      blocks.append(.paragraph("Going on after \(exercises(round.attempts.count))."))
    }
    let about = Self.about(round.stage)
    if !about.isEmpty { blocks.append(.paragraph(RichText(about))) }
    blocks.append(.paragraph("\(.faint("? help, u undo, t the text again, q save and quit"))"))
    return blocks
  }

  /// What a round of a stage is, in a sentence or two.
  static func about(_ stage: TrainingStage) -> String {
    switch stage {
    case .learn: "The anchors of each criterion, then an answer of each vote."
    case .practice:
      "Rate, vote and say why; then see how a committee was spread. Nothing is shown before."
    case .remediate: "Exercises from the two votes that you mix up most."
    case .qualify:
      """
      Two sets of ten. Nothing is shown until the end; at least 70% of each set has to be the \
      committee's vote, and at most one vote may lie two from it.
      """
    case .monitor: "Five exercises to see whether you still rate as when you qualified."
    }
  }

  private func lesson(_ criterion: Criterion, _ place: Int, _ count: Int) -> [Block] {
    [
      .heading(level: 2, RichText("\(place) of \(count): \(criterion.title)")),
      .paragraph(RichText(criterion.question)),
      .definitions(
        criterion.anchors.enumerated().map { Definition("\($0.offset + 1)", RichText($0.element)) }
      ),
    ]
  }

  private func exemplar(_ exercise: Exercise, _ place: Int, _ count: Int) -> [Block] {
    let vote = exercise.reference.vote
    let heading = "\(place) of \(count): an answer that a committee votes \(vote.rawValue), "
    var blocks: [Block] = [.heading(level: 2, RichText(heading + vote.words))]
    blocks += ExerciseReport(exercise, rubric: rubric).blocks
    let ratings = rubric.criteria.compactMap { criterion -> String? in
      guard let counts = exercise.reference.counts(of: criterion.id), counts.isShown,
        let median = counts.median
      else { return nil }
      return "\(criterion.title) \(median)"
    }
    let levels = ExerciseReport.levels(exercise.reference.levels)
    let told = [ExerciseReport.votes(exercise.reference.votes), levels, Prose.list(ratings)]
    blocks.append(
      .paragraph(
        "\(.strong("The committee:")) \(told.filter { !$0.isEmpty }.joined(separator: "; "))."
      )
    )
    return blocks + RevealReport.notes(of: exercise)
  }

  private func answer(
    _ exercise: Exercise,
    _ place: Int,
    _ count: Int,
    _ choice: PracticePlan.Choice?
  ) -> [Block] {
    var blocks: [Block] = [
      .heading(level: 2, RichText("\(place) of \(count): \(exercise.title)"))
    ]
    if let choice, let why = why(choice) { blocks.append(.paragraph("\(.faint(RichText(why)))")) }
    return blocks + ExerciseReport(exercise, rubric: rubric).blocks
  }

  private func why(_ choice: PracticePlan.Choice) -> String? {
    if choice.isTwin { return "Chosen because you missed its twin." }
    switch choice.skill {
    case .boundary(let vote):
      return "Chosen for the boundary between \(vote.rawValue) and \(vote.rawValue + 1)."
    case .criterion(let id):
      let title = rubric.index(ofCriterion: id).map { rubric.criteria[$0].title } ?? id
      return "Chosen for \(Prose.lowered(title))."
    case nil: return nil
    }
  }

  private func feedback(_ flaws: [FeedbackFlaw]) -> [Block] {
    guard !flaws.isEmpty else {
      return [
        .paragraph("\(.toned(.for, "Nothing is amiss in your feedback, as far as words tell."))")
      ]
    }
    let items = flaws.map { flaw -> RichText in
      var text: RichText = "\(.toned(.warning, RichText(Prose.raised(flaw.message))))"
      if let words = flaw.words { text += ": \(.quote(words))" }
      return text + ": \(flaw.cure)."
    }
    return [.paragraph("\(.strong("Your feedback:"))"), .bullets(items)]
  }

  private func draft(_ draft: BallotDraft, _ exercise: Exercise) -> [Block] {
    var ratings: [String] = []
    var rest: [String] = []
    for entry in draft.entries {
      switch entry {
      case .rating(let id, let rating):
        let title = rubric.index(ofCriterion: id).map { rubric.criteria[$0].title } ?? id
        ratings.append("\(title) \(rating.map(String.init) ?? "-")")
      case .vote(let vote): rest.append("vote \(vote.rawValue) \(vote.words)")
      case .level(let level): rest.append(level.rawValue)
      case .confidence(let percent): rest.append("\(percent)% sure")
      case .evidence(let numbers):
        rest.append(
          numbers.isEmpty
            ? "no passage" : "passages \(numbers.map(String.init).joined(separator: ", "))"
        )
      case .reason(let text): rest.append("because: \(text)")
      case .feedback(let text): if !text.isEmpty { rest.append("feedback: \(text)") }
      }
    }
    let parts = [ratings.joined(separator: ", "), rest.joined(separator: "; ")]
    let text = parts.filter { !$0.isEmpty }.joined(separator: "; ")
    return [.paragraph("\(.strong("Your ballot:")) \(Prose.open(text)).")]
  }
}
