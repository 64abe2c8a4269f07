extension RaterReport {
  /// People beside the simulated panel, where the file has the ratings of both.
  var beside: [Block] {
    let panel = SimulatedPanel(calibration.panel)
    let pairs = panel.pairs
    guard !pairs.isEmpty else { return [] }
    let raters = calibration.panel.ratings.raters
    let columns = [
      Table.Column("Interviewer"), Table.Column("Before", .trailing),
      Table.Column("After", .trailing), Table.Column("Same ratings", .trailing),
      Table.Column("Lean", .trailing),
    ]
    let rows = pairs.map { pair -> [RichText] in
      [
        RichText(raters[pair.person]), votes(of: pair, .before, in: panel),
        votes(of: pair, .after, in: panel),
        "\(pair.same) of \(pair.ratings.count)", Self.signed(values.difference(pair.lean)),
      ]
    }
    let caption: RichText = """
      Votes of the person, then of the simulated interviewer in the same seat; lean is how far the \
      person rates above it, before the discussion.
      """
    return [
      .heading(level: 2, "Beside the simulation"), .paragraph(apart(panel)),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ]
  }

  /// `3, 1` for one candidate; means for several.
  private func votes(
    of pair: SimulatedPanel.Pair,
    _ stage: PanelRatings.Stage,
    in panel: SimulatedPanel
  ) -> RichText {
    let means = [pair.person, pair.twin].map { rater -> String in
      guard let votes = panel.votes(of: rater, stage) else { return "-" }
      let mean = values.value(votes.mean)
      return votes.count == 1 ? RatingValues.text(mean) : DecimalText.fixed(mean, decimals: 1)
    }
    return RichText(means.joined(separator: ", "))
  }

  /// How far the two panels agree, and where they differ most.
  private func apart(_ panel: SimulatedPanel) -> RichText {
    let count = panel.pairs.reduce(0) { $0 + $1.ratings.count }
    let same = panel.pairs.reduce(0) { $0 + $1.same }
    let ranked = panel.leans.enumerated().sorted {
      ($1.element.lean.magnitude, $0.offset) < ($0.element.lean.magnitude, $1.offset)
    }
    let widest = ranked.prefix(3).map(\.element).filter { $0.lean != 0 }
    let text = "The people and the simulated panel give the same rating in \(same) of \(count)"
    guard !widest.isEmpty else { return RichText(text + ".") }
    let names = widest.map { "\($0.name) (\(SignedText.logits(values.difference($0.lean))))" }
    return RichText(text + "; furthest apart on \(Prose.list(names)).")
  }
}
