extension RecordShape {
  /// A criterion's weight times a factor.
  static let emphasis = RecordShape(
    "a weight",
    "How much more or less a criterion weighs.",
    [
      .needed("times", .number(.from(0, to: 100)), "Factor on the weight.", sample: "1.5"),
      .optional("because", .line, "Why it weighs more or less."),
    ]
  )

  /// Factors by criterion.
  static let emphases = Shape.map(keys: .reference(.criterion), values: .record(emphasis))

  /// Ratings needed by criterion.
  static let gates = Shape.map(keys: .reference(.criterion), values: .whole(.from(1, to: 4)))

  /// A file of one interviewer.
  static let interviewer = RecordShape(
    "an interviewer",
    "A persona with a seat on panels: what is seen, and how it is judged.",
    [
      .kind(.interviewer),
      .needed("id", .identifier(.interviewer), "The name that panels list."),
      .needed("title", .line, "The name shown to people."),
      .optional("about", .line, "Who this is, in a sentence or two."),
      .optional(
        "seniority",
        .whole(.from(0, to: 100)),
        "Rank, for the speaking order; higher is senior.",
        standard: "0",
        sample: "3"
      ),
      .optional(
        "authority",
        .number(.from(0, to: 100)),
        "Weight of this vote in others' eyes.",
        standard: "1"
      ),
      .optional(
        "observes",
        .list(.reference(.criterion)),
        "Criteria seen at first hand; all of them where it is left out.",
        sample: "[leverage, span, rigor]"
      ),
      .optional("weights", emphases, "Criteria that weigh more or less for this person."),
      .optional(
        "severity",
        .number(.from(-10, to: 10)),
        "In logits; above 0 is harder than the average rater.",
        standard: "0"
      ),
      .optional(
        "halo",
        .number(.from(0, to: 1)),
        "How far the first impression colours each criterion.",
        standard: "0",
        sample: "0.2"
      ),
      .optional(
        "susceptibility",
        .number(.from(0, to: 1)),
        "Weight given to others' votes.",
        standard: "0",
        sample: "0.3"
      ),
      .optional(
        "noise",
        .number(.from(0, to: 10)),
        "Standard deviation between occasions, in logits; only repeated debriefs draw it.",
        standard: "0",
        sample: "0.4"
      ),
      .optional(
        "shares",
        .choice(Interviewer.Sharing.self),
        "Arguments for the own side, or whichever weighs most.",
        standard: "advocate"
      ),
      .optional(
        "voice",
        .choice(Voice.self),
        "The manner of the written feedback.",
        standard: "plain"
      ),
    ]
  )

  /// How the members of a panel talk.
  static let discussion = RecordShape(
    "a discussion",
    "How the members talk before they decide.",
    [
      .optional(
        "independent-ballots",
        .boolean,
        "Whether first ballots are written before any is heard.",
        standard: "true"
      ),
      .optional("order", .choice(Discussion.Order.self), "Who speaks.", standard: "junior-first"),
      .optional(
        "rounds",
        .whole(.from(0, to: 100)),
        "Rounds at most; 0 for no discussion.",
        standard: "2"
      ),
    ]
  )

  /// How a panel decides.
  static let decision = RecordShape(
    "a decision",
    "How votes become a yes or a no.",
    [
      .needed("rule", .choice(DecisionRule.self), "The rule on votes.", sample: "majority"),
      .optional(
        "dissent",
        .whole(.from(0, to: 100)),
        "Votes of 2 that a consensus bears.",
        standard: "0"
      ),
      .optional("gates", gates, "Ratings that are needed; the rubric's where it is left out."),
    ]
  )

  /// Who holds which seat.
  static let seats = RecordShape(
    "the roles of a panel",
    "Seats that some rules and speaking orders look for.",
    Panel.Seat.allCases.map {
      .optional($0.rawValue, .reference(.member), "The member who holds the seat.")
    }
  )

  /// A file of one panel.
  static let panel = RecordShape(
    "a panel",
    "Who decides together, on what evidence, in which order and by which rule.",
    [.kind(.panel), .needed("id", .identifier(.panel), "The name that debriefs use.")]
      + panelFields
  )

  /// A panel inside a debrief, where it needs no id.
  static let panelInPlace = RecordShape(
    "a panel",
    "A panel of this debrief's own.",
    [.optional("id", .identifier(.panel), "A name for it.")] + panelFields
  )

  private static let panelFields: [Field] = [
    .needed("title", .line, "The name shown to people."),
    .optional("about", .line, "What kind of panel this is, in a sentence or two."),
    .needed(
      "members",
      .filledList(.reference(.interviewer)),
      "Interviewers, in the order listed.",
      sample: "[hiring-manager, skeptical-eng-lead, staff-peer]"
    ),
    .optional("roles", .record(seats), "Which member holds a seat."),
    .optional(
      "evidence",
      .choice(Panel.Evidence.self),
      "What members know at first: the answers to their own questions, or everything.",
      standard: "packet"
    ),
    .optional("discussion", .record(discussion), "How the members talk.", sample: ""),
    .needed("decision", .record(decision), "How the panel decides."),
  ]
}

extension RecordShape.Field {
  /// The key that every file begins with.
  static func kind(_ kind: ScenarioKind) -> Self {
    .needed("kind", .choice([kind.rawValue]), "The kind of file.", sample: kind.rawValue)
  }
}
