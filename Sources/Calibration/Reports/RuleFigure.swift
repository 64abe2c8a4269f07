/// What every rule makes of simulated debriefs, as a picture.
enum RuleFigure {
  /// The picture.
  ///
  /// - Parameters:
  ///   - result: The debriefs.
  ///   - isAside: Whether text can do without it, since the page says the same of one debrief.
  ///   - chart: What stands in its place as text.
  /// - Returns: The figure.
  static func figure(
    _ result: SimulationResult,
    isAside: Bool = false,
    chart: [Block] = []
  ) -> Figure {
    let bars = result.rules.map { rule in
      SharePicture.Bar(
        rule.rule.rawValue,
        rule.applies ? [rule.approvals.share, rule.declines.share, rule.holds.share] : [],
        isMain: rule.isOwn
      )
    }
    let picture = SharePicture(
      "Rule",
      parts: [Decision.approve, .decline, .hold].map {
        SharePicture.Part($0.rawValue, SimulationReport.tone(of: $0))
      },
      bars: bars
    )
    return picture.figure(
      "The same ballots under every rule",
      summary: """
        Shares of \(SimulationReport.grouped(result.runs)) debriefs, gates applied; the arrow marks \
        the panel's own rule.
        """,
      chart: isAside ? [] : chart
    )
  }
}
