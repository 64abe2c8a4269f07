/// What a person on a panel is shown and asked, as text.
package struct SeatText: Sendable {
  private let seated: SeatedDebrief
  private var rubric: Rubric { seated.scenario.rubric }

  /// Speaks of a debrief.
  package init(_ seated: SeatedDebrief) {
    self.seated = seated
  }

  /// A scene as blocks; none for the result, which has a report of its own.
  package func blocks(_ scene: SeatScene) -> [Block] {
    switch scene {
    case .opening: opening
    case .turn(let turn): [.paragraph(line(turn))]
    case .argued(let argument): [.paragraph(argued(argument))]
    case .standing(let votes): [.paragraph(standing(votes))]
    case .refused(let entry, let expected):
      [.paragraph("'\(RichText(entry))' does not fit here; expected is \(RichText(expected)).")]
    case .help(let prompt): [.paragraph(RichText(Self.help(prompt)))]
    case .undone: [.paragraph("The last entry is taken back.")]
    case .nothingToUndo: [.paragraph("There is nothing to take back yet.")]
    case .left: [.paragraph("You left before the end; nothing was scored.")]
    case .result: []
    }
  }

  /// A prompt, on one line.
  package func question(_ prompt: SeatPrompt) -> String {
    switch prompt {
    case .rating(let place):
      let title = rubric.criteria.indices.contains(place) ? rubric.criteria[place].title : ""
      return "\(title), 1 to 4 or -: "
    case .vote(let isLast):
      return isLast ? "Your last vote, 1 to 4: " : "Your vote, 1 to 4: "
    case .level(let isLast): return isLast ? "Your last level: " : "Your level: "
    case .turn(let round): return "Round \(round), your turn: "
    case .feedback: return "What you would write to the candidate: "
    }
  }

  private var opening: [Block] {
    let scenario = seated.scenario
    let persona = seated.persona
    var blocks: [Block] = [.heading(level: 1, "Your seat")]
    let others = seated.panel.members.indices.filter { $0 != seated.member }.map(name)
    let observed = seated.heard.places.count
    let all = scenario.candidate.answers.count
    let share = observed == all ? "all of it" : "\(observed) of its \(all) answers"
    blocks.append(
      .paragraph(
        """
        You sit in the place of \(.strong(RichText(persona.title))), with \
        \(RichText(Prose.list(others))). You heard \(RichText(share)); rate them by what the words \
        show, before anybody speaks. The passages are numbered. At any prompt ? is help, u takes the \
        last entry back, t shows the text again, q leaves.
        """
      )
    )
    for place in seated.heard.places { blocks += answer(place) }
    blocks.append(.heading(level: 2, "Your ballot"))
    return blocks
  }

  private func answer(_ place: Int) -> [Block] {
    let answer = seated.scenario.candidate.answers[place]
    var blocks: [Block] = [
      .heading(level: 2, "\(RichText(answer.id)): \(RichText(answer.text.question))")
    ]
    blocks += passages(of: place, .answer)
    if let pushback = answer.text.pushback {
      blocks.append(.paragraph("\(.strong("Pushback:")) \(RichText(pushback))"))
    }
    return blocks + passages(of: place, .response)
  }

  private func passages(of answer: Int, _ part: Finding.Part) -> [Block] {
    let passages = seated.heard.passages.filter { $0.answer == answer && $0.part == part }
    return passages.map { .paragraph("\(.faint("[\($0.number)]")) \(RichText($0.text))") }
  }

  private func name(_ member: Int) -> String {
    guard seated.panel.members.indices.contains(member) else { return "" }
    let id = seated.panel.members[member]
    return seated.scenario.members.first { $0.id == id }?.title ?? id
  }

  private func line(_ turn: Transcript.Turn) -> RichText {
    let speaker: RichText = "\(.strong("\(RichText(name(turn.speaker))):"))"
    guard let says = turn.says else { return "\(.faint("\(speaker) passes."))" }
    let isNew = turn.learners.contains(seated.member)
    var text: RichText = "\(speaker) \(RichText(says.text))"
    if let quote = says.quote { text += " " + FeedbackText.text(of: quote) }
    return isNew ? text + " \(.faint("- new to you"))" : text
  }

  private func argued(_ argument: SeatArgument) -> RichText {
    switch argument.standing {
    case .finding: "You bring it forward."
    case .repeated: "It was said already, so it moves nobody."
    case .unread: "The words stand there, and the rubric finds nothing in them; the room nods."
    case .absent:
      "That stands in none of the answers you heard; the room asks where you have it from."
    }
  }

  private func standing(_ votes: [Vote?]) -> RichText {
    let all = votes.enumerated().map { member, vote in
      "\(name(member)) \(vote.map { String($0.rawValue) } ?? "no vote")"
    }
    return
      "The votes after the discussion, yours still as it was: \(RichText(all.joined(separator: ", ")))."
  }

  private static func help(_ prompt: SeatPrompt) -> String {
    "Enter \(SeatSession.expected(at: prompt)). u takes the last entry back, t shows the text again, q leaves."
  }
}
