/// A debrief as a page: on the first screen the verdict, three quotes, who moved and why, and what
/// would flip it; then ballots, criteria, discussion, rules, and at the end what it rests on.
package struct DebriefReport: Sendable {
  let result: DebriefResult
  var held: HeldDebrief { result.held }
  var outcome: DebriefOutcome { result.outcome }

  /// Reports on a debrief.
  package init(_ result: DebriefResult) {
    self.result = result
  }

  /// What every report says about its use.
  package static let limits =
    "For rehearsal, training and calibration; not for deciding about a real person."

  /// The whole page.
  package var page: Page {
    Page(title: held.scenario.title, blocks: blocks)
  }

  private var blocks: [Block] {
    opening + feedback + ballots + criteria + writtenBallots + discussion + moves + decision
      + evidence + closing
  }

  private var feedback: [Block] {
    [.heading(level: 2, "Feedback for the candidate")] + FeedbackText.blocks(result.feedback)
  }

  private var closing: [Block] {
    let rubric = held.rubric
    return [
      .rule,
      .paragraph("\(.faint(RichText(Self.limits)))"),
      .paragraph(
        """
        \(.faint("""
          Rubric \(rubric.id), digest \(rubric.digest); one debrief without noise, so no seed. \
          Panel \(held.panel.id).
          """))
        """
      ),
    ]
  }
}
