extension FacilitatorPacket {
  /// The answers, with the candidate's name taken out, and without the title, which may tell how it ends.
  var answers: Page {
    var blocks: [Block] = [
      .heading(level: 1, "Answers"),
      .paragraph("Rate what is said here, and nothing that you know from elsewhere."),
    ]
    for answer in held.scenario.candidate.answers {
      let round = held.rubric.interviews.first { $0.id == answer.interview }?.title
      blocks.append(
        .heading(level: 2, RichText([answer.id, round].compactMap(\.self).joined(separator: ": ")))
      )
      func say(_ who: String, _ words: String?) {
        guard let words, !words.isEmpty else { return }
        let paragraphs = Escaping.lines(nameless(words)).filter { !$0.isEmpty }
        blocks.append(.quote(paragraphs.map { .paragraph(RichText($0)) }, source: RichText(who)))
      }
      say("Interviewer", answer.text.question)
      say("Candidate", answer.text.answer)
      say("Interviewer", answer.text.pushback)
      say("Candidate", answer.text.response)
    }
    let reported = held.scenario.observations.map { observation -> RichText in
      let title =
        held.rubric.index(ofCriterion: observation.criterion).map(held.title(ofCriterion:))
        ?? observation.criterion
      let note = observation.note.isEmpty ? "no note" : nameless(observation.note)
      return "\(.strong(RichText(title))): \(note)"
    }
    if !reported.isEmpty {
      blocks += [.heading(level: 2, "Reported without an answer"), .bullets(reported)]
    }
    return Page(title: "Answers", blocks: blocks)
  }

  /// What to rate, with what each rating looks like.
  var scorecard: Page {
    var blocks: [Block] = [
      .heading(level: 1, "Scorecard"),
      .table(
        Table(
          columns: [Table.Column("Interviewer"), Table.Column("Before or after the discussion")],
          rows: [[Self.blank, Self.blank]]
        )
      ),
      .paragraph(
        """
        Tick one rating a criterion, and write down the words that it rests on. Leave a criterion \
        empty where nothing was shown: empty is not 1, and 1 is what was shown to be missing.
        """
      ),
    ]
    for criterion in held.rubric.criteria {
      blocks += [
        .heading(level: 2, RichText(criterion.title)), .paragraph(RichText(criterion.question)),
        .table(
          Table(
            columns: [
              Table.Column("Rating", .trailing), Table.Column("Tick"),
              Table.Column("It looks like"),
            ],
            rows: criterion.anchors.enumerated().map {
              ["\($0.offset + 1)", "\u{2610}", RichText($0.element)]
            }
          )
        ), .paragraph("Words it rests on: \(Self.blank)\(Self.blank)"),
      ]
    }
    blocks += [
      .heading(level: 2, "Vote"),
      .paragraph("Would this, alone, support the Staff bar?"),
      .bullets(Vote.allCases.map { "\u{2610} \($0.rawValue) \($0.words)" }),
    ]
    return Page(title: "Scorecard", blocks: blocks)
  }

  /// What was decided and why, to fill in.
  var record: Page {
    let seats = held.panel.members.indices.map { place -> [RichText] in
      [RichText(held.title(ofMember: place)), "", "", "", Self.blank]
    }
    let columns = ["Interviewer", "First vote", "Last vote", "Level", "Moved by which words"]
      .map { Table.Column(RichText($0)) }
    let gates = held.outcome.gates.map { gate -> [RichText] in
      [
        RichText(held.title(ofCriterion: gate.criterion)), "\(gate.needed)", "",
        "\u{2610} yes  \u{2610} no",
      ]
    }
    var blocks: [Block] = [
      .heading(level: 1, "Decision record"),
      .heading(level: 2, "Votes"), .table(Table(columns: columns, rows: seats)),
      .heading(level: 2, "Decision"), .paragraph(RichText(rule)),
      .bullets(decisions.map { "\u{2610} \($0)" }),
    ]
    if !gates.isEmpty {
      let columns = ["Gate", "Needs", "Panel's rating", "Held"].map { Table.Column(RichText($0)) }
      blocks.append(.table(Table(columns: columns, rows: gates)))
    }
    blocks += [
      .heading(level: 2, "Reasons"),
      .steps((1...3).map { _ in "Words: \(Self.blank) They show: \(Self.blank)" }),
      .heading(level: 2, "What would have changed it"), .paragraph(Self.blank),
      .heading(level: 2, "Dissent"), .paragraph(Self.blank),
      .heading(level: 2, "Afterwards"),
      .bullets([
        "Type the ratings into \(.code("scorecards.csv")); leave out what was not shown.",
        "\(.code("hcsim calibrate raters scorecards.csv")) tells who rated harder than whom.",
        "\(.code("afterwards.html")) tells what the simulation made of the same answers.",
      ]),
    ]
    return Page(title: "Decision record", blocks: blocks)
  }

  private var decisions: [String] {
    let loop = held.scenario.setting.loop
    var words: [String] = []
    for decision in Decision.allCases {
      for level in Level.allCases.reversed() {
        let text = loop.words(for: decision, level: level, title: held.rubric.title(of:))
        if !words.contains(text) { words.append(text) }
      }
    }
    return words
  }

  private static let blank: RichText = RichText(String(repeating: "_", count: 24))

  // MARK: Ratings

  private var columns: [String] {
    ["candidate", "rater", "stage", "vote"] + held.rubric.criteria.map(\.id)
  }

  /// Stands for the candidate's name, and differs from case to case, so that scorecards of several can
  /// be put together.
  private var code: String {
    var hash = StableHash()
    for answer in held.scenario.candidate.answers {
      hash.combine(answer.text.answer)
      hash.combine(answer.text.response ?? "")
    }
    return "candidate-" + hash.digits.prefix(4)
  }

  /// A row a scorecard and a column a criterion, without votes and ratings.
  var scorecards: String {
    let empty = Array(repeating: "", count: held.rubric.criteria.count + 1)
    let code = code
    var text = Escaping.csvRecord(columns)
    for stage in ["before", "after"] {
      for member in held.panel.members {
        text += Escaping.csvRecord([code, member, stage] + empty)
      }
    }
    return text
  }

  /// The same of the simulated panel; what it was not shown is empty.
  var simulatedScorecards: String {
    var text = Escaping.csvRecord(columns)
    let code = code
    for stage in ["before", "after"] {
      for seat in held.outcome.seats {
        guard let ballot = stage == "before" ? seat.before : seat.after else { continue }
        let ratings = ballot.ratings.map { $0.map(String.init) ?? "" }
        let vote = String(ballot.vote.rawValue)
        text += Escaping.csvRecord(
          [code, SimulatedPanel.prefix + seat.interviewer, stage, vote] + ratings
        )
      }
    }
    return text
  }
}
