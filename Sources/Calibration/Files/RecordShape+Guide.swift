extension RecordShape {
  /// A file of what written feedback should hold and avoid.
  static let guide = RecordShape(
    "a guide",
    "What good written feedback holds and what it avoids; `check --feedback` reads by it.",
    [
      .kind(.guide),
      .needed("id", .identifier(.guide), "The name of the guide; `feedback` is looked for."),
      .needed("title", .line, "The name shown to people."),
      .optional("about", .line, "What it is for, in a sentence."),
      .needed("faults", .list(.record(fault)), "What should not be said.", sample: ""),
      .needed("evidence", .record(evidence), "The candidate's own words.", sample: ""),
      .needed("level", .record(need), "The level read.", sample: ""),
      .needed("vote", .record(need), "A vote, as a rating or in words.", sample: ""),
      .needed("change", .record(need), "What would have changed the vote.", sample: ""),
      .needed("verdicts", .record(verdicts), "Words that say a verdict.", sample: ""),
    ]
  )

  private static let title = Field.needed(
    "title",
    .line,
    "What is wrong, as it is told: in lowercase, without a full stop.",
    sample: "something is missing"
  )

  private static let cure = Field.needed(
    "cure",
    .line,
    "What to do about it, likewise.",
    sample: "say it"
  )

  private static let fault = RecordShape(
    "a fault",
    "Something that should not be said.",
    [
      .needed("id", .line, "A name for it.", sample: "trait"),
      title,
      cure,
      .optional(
        "warning",
        .boolean,
        "Whether it is worth saying without being wrong.",
        standard: "false"
      ),
      .needed(
        "phrases",
        .filledList(.line),
        """
        Words or words in a row, in lowercase; * stands for any ending, <vote>, <age> and <name> for \
        a vote, an age and a word with a capital letter.
        """,
        sample: "[smart]"
      ),
      .optional("unless", .list(.line), "Longer phrases in which they are harmless."),
    ]
  )

  private static let need = RecordShape(
    "a need",
    "Something that has to be said.",
    [
      title,
      cure,
      .optional("phrases", .list(.line), "Phrases any of which says it.", sample: "[staff]"),
    ]
  )

  private static let evidence = RecordShape(
    "the need for evidence",
    "Words of the candidate, between quotation marks or in a quoted paragraph.",
    [
      title,
      cure,
      .optional(
        "words",
        .whole(.from(1, to: 100)),
        "How many words a quotation has at least.",
        standard: "3"
      ),
    ]
  )

  private static let verdicts = RecordShape(
    "the verdicts",
    "Words that say a verdict, to be held against the rating.",
    [
      title,
      cure,
      .needed("for", .filledList(.line), "Phrases for a yes.", sample: "[strong hire]"),
      .needed("against", .filledList(.line), "Phrases for a no.", sample: "[no hire]"),
      .optional(
        "ratings",
        .list(.line),
        "Words in front of a rating from 1 to 4.",
        sample: "[vote]"
      ),
    ]
  )
}
