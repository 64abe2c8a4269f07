extension RecordShape {
  /// A file of one rubric.
  static let rubric = RecordShape(
    "a rubric",
    "The standard of one role: what is asked, what counts, and how it is said.",
    [
      .kind(.rubric),
      .needed("id", .identifier(.rubric), "The name that debriefs use."),
      .needed("title", .line, "The name shown to people."),
      .optional("about", .line, "What the standard reads an answer for, in a sentence."),
      .optional(
        "language",
        .reference(.language),
        "The language its cues are written for.",
        standard: "english",
        sample: "english"
      ),
      .optional(
        "wording",
        .reference(.wording),
        "What single words say, learned from labelled answers."
      ),
      .needed("criteria", .filledList(.record(criterion)), "What is rated, in order."),
      .optional("scale", .record(scale), "Steps between ratings and cuts between votes."),
      .optional("gates", gates, "Ratings needed, where a panel names none."),
      .optional("levels", .list(.record(levelText)), "How levels are told."),
      .optional("interviews", .list(.record(interview)), "Rounds, and what they probe."),
      .optional(
        "roles",
        .map(keys: .identifier(.role), values: .record(role)),
        "What a role asks for beyond the standard."
      ),
      .optional("checklist", .list(.record(checklistPoint)), "What a prepared packet covers."),
      .optional("leverage", .record(leverage), "Which findings show leverage, step by step."),
      .optional("compensation", .list(.record(compensationFact)), "Figures shown as context."),
      .optional("lexicons", lexicons, "Word classes that patterns name in angle brackets."),
      .optional("cues", .list(.record(cue)), "Wordings, counts and comparisons."),
      .optional("signals", .list(.record(signal)), "What is found, and what it is worth."),
      .optional("phrasebook", .record(phrasebook), "The words of feedback."),
    ]
  )

  private static let leverageSteps = Shape.list(
    .list(.reference(.signal)),
    counts: .from(1, to: 3)
  )

  private static let leverage = RecordShape(
    "a leverage measure",
    "Findings that show each of three steps; the measure is reusability times autonomy.",
    [
      .needed(
        "reusability",
        leverageSteps,
        "Who can use it: the own team, one other, three or more."
      ),
      .needed("autonomy", leverageSteps, "Who runs it: others with help, alone, unasked."),
    ]
  )

  private static let criterion = RecordShape(
    "a criterion",
    "One of the things a committee rates.",
    [
      .needed("id", .identifier(.criterion), "The name by which it is referred to."),
      .needed("title", .line, "The name shown to people."),
      .needed("question", .line, "The question that the rating answers."),
      .needed("anchors", .record(anchors), "What each rating looks like."),
      .optional("probes", .list(.line), "Questions to ask where it was not shown."),
      .optional("weight", .number(.from(0, to: 100)), "Weight in the vote.", standard: "1"),
      .optional(
        "difficulty",
        .number(.from(-10, to: 10)),
        "In logits, subtracted from the evidence.",
        standard: "0"
      ),
      .optional("always", .boolean, "Whether it is rated whatever is found.", standard: "false"),
      .optional("after", .choice(["challenge"]), "Rated only after the candidate was challenged."),
    ]
  )

  private static let anchors = RecordShape(
    "a list of anchors",
    "What a rating of 1, 2, 3 and 4 looks like.",
    (1...4).map { .needed("\($0)", .line, "What a rating of \($0) looks like.") }
  )

  private static let scale = RecordShape(
    "a scale",
    "How evidence becomes ratings, and ratings a vote.",
    [
      .optional(
        "steps",
        .list(.number(.from(-20, to: 20)), counts: .exactly(3)),
        "Thresholds of ratings 2, 3 and 4 in logits; they sum to 0.",
        standard: "[-1.5, 0, 1.5]"
      ),
      .optional(
        "cuts",
        .list(.number(.from(1, to: 4)), counts: .exactly(3)),
        "Mean ratings from which a vote is 2, 3 and 4.",
        standard: "[1.7, 2.5, 3.35]"
      ),
      .optional("room", .record(room), "How the cuts of a yes go with the length of an account."),
      .optional(
        "level",
        .number(.from(-20, to: 20)),
        "Logits for Senior of a strong no in which nothing is found; without it, ratings tell."
      ),
      .optional(
        "doubling",
        .number(.from(-20, to: 20)),
        "What each doubling of the answers that a panel heard adds to `level`.",
        standard: "0"
      ),
    ]
  )

  private static let room = RecordShape(
    "a room",
    "How the cuts of a yes go with the length of an account.",
    [
      .needed(
        "terms",
        .number(.from(1, to: 10_000)),
        "How many terms of the table of words an account has for which the cuts are meant.",
        sample: "100"
      ),
      .needed(
        "rise",
        .number(.from(0, to: 1)),
        "What twice as many terms or more add to the cuts of votes 3 and 4, and half as many take away.",
        sample: "0.2"
      ),
    ]
  )

  private static let levelText = RecordShape(
    "a level",
    "How a level is told.",
    [
      .needed("id", .choice(Level.self), "The level.", sample: "staff"),
      .needed("title", .line, "The name shown to people."),
      .needed("says", .line, "What it means, in a sentence."),
      .optional("aliases", .map(keys: .line, values: .line), "Its name at companies."),
    ]
  )

  private static let interview = RecordShape(
    "an interview",
    "A round, and what it probes.",
    [
      .needed("id", .identifier(.interview), "The name that answers use."),
      .needed("title", .line, "The name shown to people."),
      .needed("probes", .list(.reference(.criterion)), "The criteria it probes."),
    ]
  )

  private static let role = RecordShape(
    "a role",
    "What a role asks for beyond the standard.",
    [
      .needed("title", .line, "The name shown to people."),
      .optional("weights", emphases, "Criteria that weigh more or less."),
      .optional("gates", gates, "Ratings needed beside the panel's."),
    ]
  )

  private static let checklistPoint = RecordShape(
    "a checklist point",
    "One thing a prepared packet covers.",
    [
      .needed("id", .identifier(.checklistPoint), "A name for it."),
      .needed("title", .line, "The name shown to people."),
      .needed("ask", .line, "The question that asks for it."),
      .optional(
        "answers",
        .whole(.from(1, to: 100)),
        "In how many answers it is shown.",
        standard: "1"
      ),
      .needed("covered-by", .filledList(.reference(.signal)), "Signals that show it."),
    ]
  )

  private static let compensationFact = RecordShape(
    "a compensation fact",
    "A published figure; never part of a vote.",
    [
      .needed("id", .identifier(.fact), "A name for it."),
      .needed("says", .line, "The fact, in a sentence."),
      .optional("year", .whole(.from(1900, to: 2200)), "The year it speaks of."),
      .needed("source", .line, "Where it was read."),
      .optional("verified", .boolean, "Whether anybody checked it.", standard: "false"),
    ]
  )

  private static let phrasebook = RecordShape(
    "a phrasebook",
    "The words of feedback.",
    [
      .optional(
        "signals",
        .map(keys: .reference(.signal), values: .record(signalPhrases)),
        "What is said of a finding."
      ),
      .optional(
        "criteria",
        .map(keys: .reference(.criterion), values: .record(criterionPhrases)),
        "What is said of a criterion that was not shown."
      ),
      .optional("votes", .record(voteSentences), "Sentences that state a vote."),
      .optional("steps", .record(stepSentences), "Sentences on what would have changed a vote."),
      .optional(
        "counters",
        .record(counterLeads),
        "What leads in a finding that speaks against the vote."
      ),
    ]
  )

  private static let byVoice = Shape.record(
    RecordShape(
      "sentences by voice",
      "Sentences in each manner of writing.",
      Voice.allCases.map { .optional($0.rawValue, .list(.line), "In the \($0.rawValue) voice.") }
    )
  )

  private static let signalPhrases = RecordShape(
    "a signal's phrases",
    "What is said of one finding.",
    [
      .optional("verdicts", byVoice, "Verdicts of two to ten words."),
      .optional("because", .list(.line), "Why the quoted words read as they do."),
      .optional("contrast", .either([.line, .list(.line)]), "Not X, but Y; one or several."),
      .optional("change", .list(.line), "What a better answer would have had in this place."),
      .optional(
        "missing",
        .list(.line),
        "The evidence in a few words without a full stop, to stand for {missing} in a step."
      ),
      .optional(
        "shown",
        .list(.line),
        "The evidence by name without a full stop, to stand for {shown} in a step."
      ),
      .optional(
        "elicit",
        .list(.line),
        "Questions that would bring the evidence out where it was not shown."
      ),
      .optional("ask", .list(.line), "Questions that go on from the evidence shown."),
    ]
  )

  private static let criterionPhrases = RecordShape(
    "a criterion's phrases",
    "What is said of a criterion that was not shown.",
    [
      .optional("unshown", .list(.line), "Sentences that say so."),
      .optional("ask", .list(.line), "Questions to ask."),
    ]
  )

  private static let stepSentences = RecordShape(
    "sentences on a vote's change",
    "What would have changed a vote; {missing} and {shown} are a signal's evidence, {vote} a vote.",
    [
      .optional("one", .list(.line), "With {missing} it would be {vote}."),
      .optional("several", .list(.line), "It takes {missing} and more."),
      .optional("rests", .list(.line), "Without {shown} it would be {vote}."),
      .optional("stands", .list(.line), "No single finding less would change it."),
    ]
  )

  private static let counterLeads = RecordShape(
    "leads of a counter",
    "What leads in a finding that speaks against the vote, without the colon.",
    Direction.allCases.map {
      .optional($0.rawValue, .list(.line), "In front of a finding \($0.rawValue) the level.")
    }
  )

  private static let voteSentences = RecordShape(
    "sentences by vote",
    "Sentences that state a vote.",
    Vote.allCases.map { .optional($0.key, byVoice, "For a \($0.words).") }
  )
}
