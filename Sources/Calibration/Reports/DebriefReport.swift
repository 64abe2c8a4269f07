/// A debrief as a page: the decision, how stable it is, three reasons with quotes, where they disagree,
/// who moved and why; then what everybody wrote and said, what else would have been decided, what
/// would change it, what it rests on, and its limits.
package struct DebriefReport: Sendable {
  let result: DebriefResult
  let simulated: SimulationResult?
  let release: String?
  let unread: UnreadAnswers
  var held: HeldDebrief { result.held }
  var outcome: DebriefOutcome { result.outcome }

  /// Reports on a debrief.
  ///
  /// - Parameters:
  ///   - result: The debrief.
  ///   - simulated: What the same debrief comes to when it is held many times, or null.
  ///   - release: The version of the program, or null.
  package init(
    _ result: DebriefResult,
    simulated: SimulationResult? = nil,
    release: String? = nil
  ) {
    self.result = result
    self.simulated = simulated
    self.release = release
    unread = UnreadAnswers(result.held)
  }

  /// How often a page holds the debrief to say how stable it is; a few milliseconds.
  package static let stabilityRuns = 1_000

  /// What every report says about its use.
  package static let limits =
    "For rehearsal, training and calibration; not for deciding about a real person."

  /// The whole page.
  package var page: Page {
    Page(title: held.scenario.title, blocks: blocks)
  }

  private var blocks: [Block] {
    opening + stability + disagreement + votes + criteria + feedback + writtenBallots + discussion
      + rules + changes + evidence + closing
  }

  private var feedback: [Block] {
    [.heading(level: 2, "Feedback for the candidate")] + FeedbackText.blocks(result.feedback)
  }

  private var closing: [Block] {
    let rubric = held.rubric
    let noise =
      simulated.map {
        "one debrief without noise, and \(SimulationReport.grouped($0.runs)) with it, seed "
          + "\($0.seed)"
      } ?? "one debrief without noise, so no seed"
    let conditions = held.conditionLine.map { " \($0)" } ?? ""
    let program = release.map { " Made by hcsim \($0)." } ?? ""
    return [
      .heading(level: 2, "Limits"),
      .paragraph(RichText(Self.limits)),
      .paragraph(
        """
        It reads wording and does not know whether a claim is true; its interviewers are leanings \
        with a name, not people.
        """
      ),
      .heading(level: 2, "Appendix"),
      .paragraph(
        """
        \(.faint("""
          Rubric \(rubric.id), digest \(held.digest); \(noise). Panel \(held.panel.id).\(conditions)\(program)
          """))
        """
      ),
    ]
  }
}
