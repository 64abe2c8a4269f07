extension DrawingNode {
  /// The slanted lines that hatched areas are filled with.
  static var patterns: HTMLNode {
    .tag(
      "svg",
      [("class", "patterns"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")],
      [
        .tag(
          "defs",
          Ink.texts.map { ink in
            .tag(
              "pattern",
              [
                ("id", "hatch-" + ink.rawValue), ("width", "6"), ("height", "6"),
                ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"),
              ],
              [
                .tag("rect", [("class", "f-paper"), ("width", "6"), ("height", "6")]),
                .tag("rect", [("class", "f-\(ink.rawValue)"), ("width", "3"), ("height", "6")]),
              ]
            )
          }
        )
      ]
    )
  }
}
