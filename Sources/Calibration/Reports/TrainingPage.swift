/// Training as one HTML file that is complete by itself: exercises, references and the program that
/// shows them.
///
/// The page asks, keeps and shows; what a record comes to is worked out where it is imported.
package struct TrainingPage: Sendable {
  let pool: ExercisePool
  let guide: FeedbackGuide
  let seed: UInt64

  /// The programs of the page, in the order in which they build on each other.
  private static let programs = ["record", "feedback", "elements", "reveal", "ballot", "stages"]

  /// Takes what the page is about.
  ///
  /// - Parameters:
  ///   - pool: The exercises.
  ///   - guide: What good written feedback holds and avoids.
  ///   - seed: What the order of the exercises hangs on.
  package init(_ pool: ExercisePool, guide: FeedbackGuide, seed: UInt64) {
    self.pool = pool
    self.guide = guide
    self.seed = seed
  }

  /// The file.
  package var text: String {
    HTMLDocument(
      title: Self.title,
      sheet: StyleSheet.text + TrainingPageStyle.text,
      script: "\"use strict\";\n" + Self.programs.map(Self.program).joined(separator: "\n"),
      body: body
    ).text
  }

  static let title = "Training interviewers"

  private static func program(_ name: String) -> String {
    for file in BuiltInPageFiles.all where file.path == "training/\(name).js" {
      return file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }
    return ""
  }

  private var body: [HTMLNode] {
    [
      .tag("a", [("class", "skip"), ("href", "#stage")], [.text("Skip to the stage")]),
      .tag(
        "div",
        [("class", "page")],
        [
          .tag(
            "main",
            [("id", "content")],
            [
              .tag("h1", [.text(Self.title)]),
              .tag("noscript", [.tag("p", [.text(Self.withoutPrograms)])]),
              .tag("div", [("id", "alert"), ("role", "alert")]),
              .tag("nav", [("id", "stages"), ("aria-label", "Stages")]),
              .tag("section", [("id", "stage"), ("tabindex", "-1"), ("aria-label", "Stage")]),
              .tag("section", [("id", "record"), ("aria-label", "Your record")]),
              .tag("hr"),
              .tag("p", [("class", "faint")], [.text(DebriefReport.limits)]),
              .tag("p", [("id", "status"), ("class", "hidden"), ("role", "status")]),
            ]
          )
        ]
      ),
      .data(id: "data", json: data.compact),
    ]
  }

  private static let withoutPrograms =
    "This page needs JavaScript, which this browser does not run; hcsim train is the same at a "
    + "terminal."
}
