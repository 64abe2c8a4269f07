extension RecordShape {
  /// What a person overrules in a reading.
  static let corrections = RecordShape(
    "corrections",
    "What a person overrules in the reading; marked in every output.",
    [
      .optional("strike", .list(.reference(.signal)), "Signals whose findings are struck."),
      .optional(
        "add",
        .list(
          .record(
            RecordShape(
              "an added finding",
              "A finding that the reading did not make.",
              [
                .needed("signal", .reference(.signal), "The signal."),
                .optional("quote", .lines, "The words it rests on, exactly as in the answer."),
              ]
            )
          )
        ),
        "Findings that are added."
      ),
    ]
  )

  /// One answer in an interview.
  static let answer = RecordShape(
    "an answer",
    "A question and what was said to it.",
    [
      .needed("id", .identifier(.answer), "A name for the answer.", sample: "a1"),
      .optional(
        "interview",
        .reference(.interview),
        "The round of interviews; it tells what is probed.",
        sample: "influence"
      ),
      .optional(
        "asked-by",
        .reference(.member),
        "The interviewer who asked; everybody where left out.",
        sample: "hiring-manager"
      ),
      .needed(
        "question",
        .lines,
        "The question.",
        sample: "Tell me about a time your work changed what another team did."
      ),
    ] + answerTexts + [correctionsField]
  )

  private static let correctionsField = Field.optional(
    "corrections",
    .record(corrections),
    "What a person overrules in the reading."
  )

  /// The texts of an answer beside its question.
  static let answerTexts: [Field] = [
    .needed(
      "answer",
      .lines,
      "What the candidate said, word for word.",
      sample: "|\n  We stopped asking for weekly reports and put the numbers where both teams look."
    ),
    .optional("pushback", .lines, "The interviewer's challenge."),
    .optional("response", .lines, "What the candidate then said."),
  ]

  /// Who changed course because of a candidate.
  static let influence = RecordShape(
    "an influence",
    "Who changed course, and what made them.",
    [
      .needed("who", .line, "The person or team."),
      .needed("from", .line, "What they did or planned before."),
      .needed("to", .line, "What they chose instead."),
      .optional("because", .line, "What made them choose it."),
    ]
  )

  /// A file of one candidate.
  static let candidate = RecordShape(
    "a candidate",
    "Somebody's answers; nothing but the answers enters a vote.",
    [.kind(.candidate)] + candidateFields
  )

  /// A candidate inside a debrief.
  static let candidateInPlace = RecordShape(
    "a candidate",
    "Somebody's answers; nothing but the answers enters a vote.",
    candidateFields
  )

  private static let candidateFields: [Field] = [
    .needed("id", .identifier(.candidate), "The name that debriefs use."),
    .needed("name", .line, "The name shown to people.", sample: "Candidate A"),
    .optional(
      "current-level",
      .choice(Level.self),
      "The level held today.",
      sample: "senior"
    ),
    .optional("years", .whole(.from(0, to: 80)), "Years of experience.", sample: "8"),
    .optional("influence", .list(.record(influence)), "Who changed course, and why."),
    .optional("answers", .list(.record(answer)), "The answers.", sample: ""),
  ]

  /// Under which circumstances a debrief is held.
  static let setting = RecordShape(
    "a setting",
    "What the debrief is for.",
    [
      .needed("loop", .choice(Loop.self), "What is decided.", sample: "hiring"),
      .optional("organisation", .line, "Where; it tells what the level is called there."),
      .optional("role", .reference(.role), "The role to fill, as the rubric names it."),
      .optional("year", .whole(.from(1900, to: 2200)), "The year."),
    ]
  )

  /// A rating without a transcribed answer.
  static let observation = RecordShape(
    "an observation",
    "A rating that somebody reported where no answer was transcribed.",
    [
      .needed("criterion", .reference(.criterion), "What was rated."),
      .needed("rating", .number(.from(1, to: 4)), "1 to 4; fractions are allowed."),
      .optional("by", .reference(.member), "The interviewer; everybody where it is left out."),
      .optional("note", .line, "What was seen."),
    ]
  )

  /// What a debrief should come to.
  static let expectations = RecordShape(
    "expectations",
    "What the debrief should come to; judged by `check` alone.",
    [
      .optional("decision", .choice(Decision.self), "The panel's decision."),
      .optional("level", .choice(Level.self), "The level read."),
      .optional(
        "headline",
        .either([.reference(.signal), .filledList(.reference(.signal))]),
        "The finding that decides it, or several that may."
      ),
      .optional(
        "votes",
        .map(
          keys: .reference(.member),
          values: .either([.whole(.from(1, to: 4)), .filledList(.whole(.from(1, to: 4)))])
        ),
        "The final votes allowed, by member."
      ),
      .optional(
        "finds",
        .list(.reference(.signal)),
        "Findings that the packet holds, whichever decides."
      ),
      .optional("says", .list(.line), "Text that the feedback holds."),
      .optional("not-says", .list(.line), "Text that the feedback must not hold."),
      .optional(
        "open",
        .filledList(.choice(Expectations.Aspect.self)),
        "What is known not to come out yet; `check` counts it, and fails once it comes out."
      ),
    ]
  )

  /// A file of one debrief.
  static let debrief = RecordShape(
    "a debrief",
    "One candidate before one panel.",
    [
      .kind(.debrief),
      .needed("title", .line, "What the case is called."),
      .optional("about", .line, "What it shows, in a sentence."),
      .optional("case", .line, "The row of the list of cases that it belongs to."),
      .optional(
        "setting",
        .record(setting),
        "What the debrief is for; hiring where it is left out."
      ),
      .needed("rubric", .reference(.rubric), "The standard.", sample: "staff-pm"),
      .needed(
        "panel",
        .either([.reference(.panel), .record(panelInPlace)]),
        "Who decides: the id of a panel, or a panel in place.",
        sample: "hiring-committee"
      ),
      .needed(
        "candidate",
        .either([.reference(.candidate), .record(candidateInPlace)]),
        "Who is judged: the id of a candidate, or one in place.",
        sample: ""
      ),
      .optional(
        "observations",
        .list(.record(observation)),
        "Ratings without a transcribed answer."
      ),
      .optional("expect", .record(expectations), "What it should come to."),
    ]
  )

  /// A file of answers to evaluate.
  static let answers = RecordShape(
    "a file of answers",
    "Answers to evaluate one by one.",
    [
      .kind(.answers),
      .optional("title", .line, "What the answers are."),
      .needed(
        "answers",
        .list(.record(batchAnswer)),
        "The answers."
      ),
    ]
  )

  private static let batchAnswer = RecordShape(
    "an answer",
    "A question and what was said to it.",
    [
      .optional(
        "id",
        .identifier(.answer),
        "A name; the place in the list if left out.",
        sample: "a1"
      ),
      .optional("candidate", .line, "Whose answer it is."),
      .optional("interview", .line, "The round of interviews; it tells what is probed."),
      .optional(
        "question",
        .lines,
        "The question.",
        sample: "Tell me about a time your work changed what another team did."
      ),
    ] + answerTexts + [correctionsField]
  )
}
