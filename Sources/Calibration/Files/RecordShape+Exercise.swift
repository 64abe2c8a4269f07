extension RecordShape {
  /// A file of one exercise.
  static let exercise = RecordShape(
    "an exercise",
    "An answer to rate, and how a calibrated committee rated it.",
    [
      .kind(.exercise),
      .needed("id", .identifier(.exercise), "The name of the exercise."),
      .needed("title", .line, "The name shown to people; it does not give the vote away."),
      .optional("about", .line, "What it practises, in a sentence; shown after the ballot."),
      .optional("rubric", .reference(.rubric), "The standard.", standard: "staff-pm"),
      .optional(
        "use",
        .choice(Exercise.Use.self),
        "What it is kept for; `qualify` and `monitor` are never practised on.",
        standard: Exercise.Use.practice.rawValue
      ),
      .optional("pair", .line, "A name shared by exercises on two sides of a boundary."),
      .optional(
        "interview",
        .reference(.interview),
        "The round of interviews; it tells what is probed."
      ),
      .optional(
        "question",
        .lines,
        "The question.",
        sample: "Tell me about a time your work changed what another team did."
      ),
    ] + answerTexts + reference
  )

  private static let reference: [Field] = [
    .needed(
      "votes",
      .record(voteCounts),
      "How many of the reference raters voted what.",
      sample: "{\"1\": 1, \"2\": 3, \"3\": 0, \"4\": 0}"
    ),
    .optional("levels", .record(levelCounts), "How many read it at which level."),
    .optional(
      "criteria",
      .map(keys: .reference(.criterion), values: .record(ratingCounts)),
      "By criterion, how many gave which rating, and how many `none`."
    ),
    .optional(
      "findings",
      .list(.record(expectedFinding)),
      "What they found, the most named first, with the words it rests on."
    ),
    .optional(
      "consensus",
      .boolean,
      "Whether they agree: two in three on one vote, nobody two from it, all on one side of yes.",
      standard: "true"
    ),
    .optional("origin", .line, "How the reference came about: who rated, and how."),
    .optional("notes", .lines, "What an instructor says of it afterwards."),
  ]

  private static let raterCount = Shape.whole(.from(0, to: 100_000))

  private static let voteCounts = RecordShape(
    "a distribution of votes",
    "Raters by vote.",
    Vote.allCases.map {
      .optional("\($0.rawValue)", raterCount, "Votes of \($0.words).")
    }
  )

  private static let levelCounts = RecordShape(
    "a distribution of levels",
    "Raters by level.",
    Level.allCases.map { .optional($0.rawValue, raterCount, "Raters who read \($0.rawValue).") }
  )

  private static let ratingCounts = RecordShape(
    "a distribution of ratings",
    "Raters by rating.",
    RatingCounts.scale.map { .optional("\($0)", raterCount, "Ratings of \($0).") } + [
      .optional("none", raterCount, "Raters who found nothing to judge by.")
    ]
  )

  private static let expectedFinding = RecordShape(
    "an expected finding",
    "What the reference raters found.",
    [
      .needed("signal", .reference(.signal), "The signal."),
      .needed("raters", .whole(.from(1, to: 100_000)), "How many of them found it.", sample: "2"),
      .optional("headline", raterCount, "How many named it as the one that decides."),
      .optional(
        "quotes",
        .list(.lines),
        "The words it rests on, exactly as in the answer or the response."
      ),
    ]
  )
}
