extension RecordShape {
  /// Word classes by name.
  static let lexicons = Shape.map(keys: .identifier(.lexicon), values: .record(lexicon))

  private static let lexicon = RecordShape(
    "a lexicon",
    "A class of words that patterns name in angle brackets.",
    [
      .optional("words", .list(.line), "Words and phrases taken as they are."),
      .optional("nouns", .list(.line), "Nouns, read in singular and plural."),
      .optional("verbs", .list(.line), "Verbs, read in all their forms."),
      .optional("acts", .list(.line), "Verbs, read without their -ing form."),
      .optional("includes", .list(.reference(.lexicon)), "Classes that belong to this one too."),
    ]
  )

  /// Which clauses count.
  private static let scope = RecordShape(
    "a scope",
    "Which clauses count.",
    [
      .optional(
        "polarity",
        .choice(["affirmed", "negated", "any"]),
        "Whether it is said to be so."
      ),
      .optional("mode", .choice(["actual", "hypothetical", "any"]), "Whether it happened."),
      .optional("time", .choice(["current", "past"]), "Whether it still holds."),
      .optional(
        "agent",
        .either([.choice(Agent.self), .filledList(.choice(Agent.self))]),
        "Who acts."
      ),
    ]
  )

  /// The keys of wordings, which cues and signals share.
  private static let wordings: [Field] = [
    .optional("any", .filledList(.line), "Patterns that count."),
    .optional("unless", .list(.line), "Patterns that take a hit in their sentence back."),
    .optional(
      "when",
      .record(scope),
      "Which clauses count; those that no other word takes back where it is left out."
    ),
    .optional(
      "place",
      .choice(Cue.Place.self),
      "Which part of the answer is searched.",
      standard: "anywhere"
    ),
    .optional("counting", .choice(Cue.Counting.self), "How hits count.", standard: "hits"),
    .optional("cap", .whole(.from(1, to: 1000)), "The most hits that count.", standard: "5"),
  ]

  /// A family of wordings, a measure or a combination.
  static let cue = RecordShape(
    "a cue",
    "Wordings (any), a figure of the text (measure), or a combination (all).",
    [.needed("id", .identifier(.cue), "The name that signals weigh.")] + wordings + [
      .optional("like", .reference(.cue), "A cue whose wordings this one takes over."),
      .optional(
        "wording",
        .reference(.target),
        "A target of the table of single words: a signal, or vote."
      ),
      .optional(
        "sentence",
        .reference(.sentenceTarget),
        "A target of the table for sentences: the highest score of a sentence counts."
      ),
      .optional("measure", .choice(Measure.self), "A figure of the whole text."),
      .optional("all", .filledList(.reference(.cue)), "Cues of which the least counts."),
      .optional("without", .list(.reference(.cue)), "Cues that must not stand beside them."),
      .optional(
        "direction",
        .choice(Direction.self),
        "What it speaks for, where a fit may not find otherwise."
      ),
      .optional(
        "says",
        .map(keys: .reference(.signal), values: .number(.from(-20, to: 20))),
        "What it is expected to say for signals; a fit starts there and keeps the sign."
      ),
    ]
  )

  private static let example = Shape.either([
    .lines,
    .record(
      RecordShape(
        "an example",
        "A response to a challenge, or an example of which more is to be said.",
        [
          .needed("text", .lines, "The text; [[ and ]] mark the quote expected."),
          .optional("challenge", .lines, "The interviewer's challenge."),
          .optional(
            "open",
            .boolean,
            "Whether it is known not to come out when it is read as a whole answer.",
            standard: "false"
          ),
        ]
      )
    ),
  ])

  /// A rule that makes findings.
  static let signal = RecordShape(
    "a signal",
    "A rule: what must be said, and what the finding is worth.",
    [
      .needed("id", .identifier(.signal), "The name by which it is referred to."),
      .needed("title", .line, "The name shown to people."),
      .needed("direction", .choice(Direction.self), "For Staff or against."),
      .needed("criterion", .reference(.criterion), "The criterion it bears on most."),
      .optional(
        "base",
        .number(.from(-100, to: 100)),
        "Evidence where no cue stands, in logits.",
        standard: "-1"
      ),
      .optional(
        "evidence",
        .map(keys: .reference(.cue), values: .number(.from(-100, to: 100))),
        "What each cue says, in logits a unit."
      ),
      .optional(
        "shown-by",
        .filledList(.reference(.cue)),
        "Cues that show the signal by themselves; its examples are read by them."
      ),
    ] + wordings + [
      .needed(
        "adds",
        .map(keys: .reference(.criterion), values: .number(.from(-20, to: 20))),
        "What a full finding adds to each criterion, in logits, with the signal's sign."
      ),
      .optional("needs-challenge", .boolean, "Read only after a challenge.", standard: "false"),
      .optional(
        "reach",
        .choice(Signal.Reach.self),
        "Read on an answer or over a packet.",
        standard: "answer"
      ),
      .optional(
        "share",
        .number(.from(0, to: 1)),
        "Share of a packet's answers, at least two of them, that must show it; over a packet.",
        standard: "1"
      ),
      .optional(
        "excludes",
        .list(.reference(.signal)),
        "Signals not found beside a stronger one."
      ),
      .optional(
        "ceiling",
        .whole(.from(1, to: 4)),
        "The vote that an answer with it earns at most, whatever else it shows; for one against.",
        standard: "4"
      ),
      .optional(
        "salience",
        .number(.from(0, to: 100)),
        "Weight when the headline of a ballot is chosen.",
        standard: "1"
      ),
      .optional("heading", .record(heading), "How readily it heads an answer that shows it."),
      .optional(
        "level",
        .number(.from(-20, to: 20)),
        "Logits of a full finding for Senior rather than below it where the vote is a strong no.",
        standard: "0"
      ),
      .optional("fires", .list(example), "Examples it must fire on."),
      .optional("silent", .list(example), "Examples it must stay silent on."),
    ]
  )

  private static let heading = RecordShape(
    "a heading",
    "Logits with which a signal heads an answer, against the others found there.",
    [
      .needed("base", .number(.any), "On evidence of zero."),
      .needed("evidence", .number(.any), "More with each logit of evidence."),
    ]
  )

  private static let variants = RecordShape(
    "variants",
    "Other ways to write the same, by which `check` rewrites examples.",
    [
      .optional(
        "contractions",
        .map(keys: .line, values: .line),
        "Words written out, and how they are contracted."
      ),
      .optional(
        "spellings",
        .map(keys: .line, values: .line),
        "Words in one spelling, and in the other; both read alike."
      ),
      .optional(
        "genders",
        .map(keys: .line, values: .line),
        "Words that say a gender, and what stands for them."
      ),
      .optional("names", .list(.line), "Given names; each stands for any other."),
      .optional("companies", .list(.line), "Companies; each stands for any other."),
      .optional(
        "neutral-genders",
        .map(keys: .line, values: .line),
        "Words that say a gender, and what says none."
      ),
      .optional(
        "introductions",
        .list(.line),
        "Sentences that tell who somebody is, with {slots}.",
        sample: "[\"I am {name}.\"]"
      ),
      .optional(
        "slots",
        .map(keys: .line, values: .list(.line)),
        "What may stand in a slot of an introduction."
      ),
      .optional("fillers", .list(.line), "Words that speech is filled with."),
      .optional("padding", .list(.line), "Prose that says nothing to any question."),
      .optional(
        "non-answers",
        .map(keys: .line, values: .line),
        "Texts that are no answer, by what they are."
      ),
    ]
  )

  /// A file of one language.
  static let language = RecordShape(
    "a language",
    "The words that sentences, clauses and scopes are read by.",
    [
      .kind(.language),
      .needed("id", .identifier(.language), "The name that rubrics use."),
      .optional("title", .line, "The name shown to people."),
      .optional("about", .line, "What the file holds, in a sentence."),
      .optional(
        "irregular-verbs",
        .list(.line),
        "The forms of a verb in one text, the base form first.",
        sample: "[\"be was were been being is are am\"]"
      ),
      .optional(
        "contractions",
        .map(keys: .line, values: .line),
        "Words that stand for several."
      ),
      .optional(
        "asides",
        .list(.line),
        "Phrases that say nothing where a comma sets them off.",
        sample: "[you know]"
      ),
      .optional(
        "pronouns",
        .map(keys: .line, values: .line),
        "Pronouns, and those as which they are weighed among single words."
      ),
      .optional("name-joiners", .list(.line), "Words that may stand inside a name."),
      .optional(
        "variants",
        .record(variants),
        "Other ways to write the same, by which `check` rewrites examples."
      ),
      .optional(
        "traits",
        .record(
          RecordShape(
            "traits",
            "Words by what they do in a clause.",
            WordTraits.named.keys.sorted().map {
              .optional($0, .list(.line), "Words of the trait \($0); <class> for a lexicon's.")
            }
          )
        ),
        "Words by what they do in a clause."
      ),
      .optional("lexicons", lexicons, "Word classes that patterns name in angle brackets."),
    ]
  )
}
