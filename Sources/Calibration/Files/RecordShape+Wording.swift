extension RecordShape {
  /// A file of what single words say.
  static let wording = RecordShape(
    "a wording",
    "What single words and pairs of words say, learned from labelled answers.",
    [
      .kind(.wording),
      .needed("id", .identifier(.wording), "The name that rubrics use."),
      .optional("title", .line, "The name shown to people."),
      .optional("about", .line, "What the table was learned from, in a sentence."),
    ] + table(.target) + [
      .optional("sentences", .record(sentences), "What the words of one sentence say."),
      .optional("topics", .record(topics), "What tells sentences that are about something else."),
    ]
  )

  private static let topics = RecordShape(
    "a table of topics",
    "Logits that a sentence has nothing to do with what the answers are about; such are left out.",
    [
      .needed(
        "base",
        .number(.from(-100, to: 100)),
        "The logits of a sentence without any listed word."
      ),
      .needed(
        "words",
        .lines,
        "A line a word: its stem and what it says, in logits.",
        sample: "|\n  garden 1.4"
      ),
    ]
  )

  private static let sentences = RecordShape(
    "a table for sentences",
    "What is scored in each sentence; the highest score counts.",
    table(.sentenceTarget)
  )

  private static func table(_ targets: Namespace) -> [Field] {
    [
      .needed(
        "targets",
        .map(keys: .identifier(targets), values: .record(target)),
        "What is scored: signals by id, and vote.",
        sample: "{vote: {base: 0.5, axes: [0.01, -0.02]}}"
      ),
      .needed(
        "terms",
        .lines,
        "A line a term: the stem or pair, its rarity and its place on each axis.",
        sample: "|\n  template 3.21 12 -4"
      ),
      .optional(
        "ballast",
        .number(.from(0, to: 1_000_000)),
        "Added to the square of a text's length, so that few words say little.",
        standard: "0"
      ),
    ]
  }

  private static let target = RecordShape(
    "a target",
    "The score of a text without any term, and the direction of the target.",
    [
      .needed("base", .number(.any), "The score of a text without any term."),
      .needed("axes", .filledList(.number(.any)), "The direction on each axis."),
    ]
  )
}
