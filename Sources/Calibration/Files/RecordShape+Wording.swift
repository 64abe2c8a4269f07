extension RecordShape {
  /// A file of one table of single words.
  static let wording = RecordShape(
    "a wording",
    "What single words and pairs of words say, learned from labelled answers.",
    [
      .kind(.wording),
      .needed("id", .identifier(.wording), "The name that rubrics use."),
      .optional("title", .line, "The name shown to people."),
      .optional("about", .line, "What the table was learned from, in a sentence."),
      .needed(
        "targets",
        .map(keys: .identifier(.target), values: .record(target)),
        "What is scored: signals by id, and vote.",
        sample: "{vote: {base: 0.5, axes: [0.01, -0.02]}}"
      ),
      .needed(
        "terms",
        .lines,
        "A line a term: the stem or pair, its rarity and its place on each axis.",
        sample: "|\n  template 3.21 12 -4"
      ),
    ]
  )

  private static let target = RecordShape(
    "a target",
    "The score of a text without any term, and the direction of the target.",
    [
      .needed("base", .number(.any), "The score of a text without any term."),
      .needed("axes", .filledList(.number(.any)), "The direction on each axis."),
    ]
  )
}
