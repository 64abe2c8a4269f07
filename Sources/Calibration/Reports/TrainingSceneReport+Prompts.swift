extension TrainingSceneReport {
  /// What stands before the cursor at a prompt.
  package func words(at prompt: TrainingPrompt) -> String {
    switch prompt {
    case .lesson: "Enter goes on> "
    case .commit: "Commit? Enter commits, u takes back> "
    case .revealed: "Enter goes on, c contests> "
    case .contest: "Why is the committee wrong?> "
    case .entry(let step):
      switch step {
      case .rating(let id): "\(title(of: id)) [1-4, - none]> "
      case .vote: "Vote [1 strong no, 2 no, 3 yes, 4 strong yes]> "
      case .level: "Level [staff, senior, below-senior]> "
      case .confidence: "How sure that the committee votes alike [0-100%]> "
      case .evidence: "Passages that decide [2 5-7, or none]> "
      case .reason: "Why, in a line> "
      case .feedback: "Feedback to the candidate [Enter for none]> "
      }
    }
  }

  private func title(of criterion: String) -> String {
    rubric.index(ofCriterion: criterion).map { rubric.criteria[$0].title } ?? criterion
  }

  /// What a step asks for, as a noun.
  func name(of step: BallotStep) -> String {
    switch step {
    case .rating(let id): "the rating of \(Prose.lowered(title(of: id)))"
    case .vote: "the vote"
    case .level: "the level"
    case .confidence: "the confidence"
    case .evidence: "the evidence"
    case .reason: "the reason"
    case .feedback: "the feedback"
    }
  }

  func help(_ prompt: TrainingPrompt) -> [Block] {
    var blocks: [Block] = []
    switch prompt {
    case .lesson: blocks.append(.paragraph("Enter goes on; u goes back to the last lesson."))
    case .commit:
      blocks.append(.paragraph("Once committed, a ballot stays; then the committee's is shown."))
    case .revealed:
      blocks.append(
        .paragraph("c contests the committee's view: your reason is kept with the exercise.")
      )
    case .contest:
      blocks.append(.paragraph("Say in a line what the committee overlooked; u goes back."))
    case .entry(let step): blocks += help(at: step)
    }
    blocks.append(
      .paragraph("u takes the last entry back, t shows the text again, q saves and quits.")
    )
    return blocks
  }

  private func help(at step: BallotStep) -> [Block] {
    switch step {
    case .rating(let id):
      guard let place = rubric.index(ofCriterion: id) else { return [] }
      let criterion = rubric.criteria[place]
      return [
        .paragraph("\(.strong(RichText(criterion.title))): \(criterion.question)"),
        .definitions(
          criterion.anchors.enumerated().map {
            Definition("\($0.offset + 1)", RichText($0.element))
          } + [Definition("-", "nothing to judge by")]
        ),
        .paragraph("Several ratings on one line go to the criteria that follow."),
      ]
    case .vote:
      return [
        .paragraph("Would this answer, alone, support hiring at Staff?"),
        .definitions(
          Vote.allCases.map { Definition("\($0.rawValue)", RichText($0.words)) }
        ),
      ]
    case .level:
      return [
        .definitions(
          rubric.levels.map { Definition(RichText($0.level.rawValue), RichText($0.says)) }
        )
      ]
    case .confidence:
      return [
        .paragraph("In how many of a hundred such cases would your vote be the committee's?")
      ]
    case .evidence:
      return [.paragraph("The numbers in brackets: 2 5-7. None if what is not said decides.")]
    case .reason:
      return [.paragraph("One line: what decides, and which anchor it meets or misses.")]
    case .feedback:
      return [
        .paragraph("What you would write: quote a moment, and say what would have changed it.")
      ]
    }
  }
}
