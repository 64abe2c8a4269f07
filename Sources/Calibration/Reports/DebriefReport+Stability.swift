extension DebriefReport {
  /// How stable the decision is, in a line of the first screen.
  var steadiness: [RichText] {
    guard let simulated, let stability = simulated.stability else { return [] }
    let alike = simulated.share(of: outcome.decision)
    let all = SimulationReport.grouped(simulated.runs)
    let percents = Self.percents(simulated)
    let share =
      alike.count == alike.total
      ? "all of \(all) debriefs" : "\(percents[outcome.decision] ?? "") of \(all) debriefs"
    let tone: Tone = stability.share >= 0.9 ? .for : .warning
    if alike.share < 0.5 {
      let others = Decision.allCases.filter { $0 != outcome.decision }
        .filter { simulated.share(of: $0).share > 0 }
        .map { "\(percents[$0] ?? "") \(Self.verb($0))" }
      return [
        """
        \(.toned(tone, "\(.strong("Not the likely verdict:"))")) with moods and memory left to \
        chance, only \(share) \(Self.verb(outcome.decision)); \(Prose.list(others)).
        """
      ]
    }
    return [
      """
      \(.toned(tone, "\(.strong("Stable in \(SimulationReport.percent(stability.share)):"))")) \
      with moods and memory left to chance, \(share) \(Self.verb(outcome.decision)).
      """
    ]
  }

  /// How often each decision is made, as percents that add up.
  private static func percents(_ simulated: SimulationResult) -> [Decision: String] {
    let shares = Decision.allCases.map { simulated.share(of: $0).share }
    let pairs = zip(Decision.allCases, WholePercents.texts(shares))
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func verb(_ decision: Decision) -> String {
    switch decision {
    case .approve: "approve"
    case .decline: "decline"
    case .hold: "hold"
    }
  }

  /// What the debrief comes to when it is held over and over.
  var stability: [Block] {
    guard let simulated, let stability = simulated.stability else { return [] }
    let percents = Self.percents(simulated)
    let rows = Decision.allCases.map { decision in
      BarChart.Row(
        RichText(decision.rawValue),
        amount: simulated.share(of: decision).share,
        value: RichText(percents[decision] ?? ""),
        tone: SimulationReport.tone(of: decision)
      )
    }
    let shares = Decision.allCases.map { simulated.share(of: $0).share }
    let picture = SharePicture(
      "Debriefs",
      parts: Decision.allCases.map {
        SharePicture.Part($0.rawValue, SimulationReport.tone(of: $0))
      },
      bars: [SharePicture.Bar("all", shares)]
    )
    let interval =
      stability.standardError > 0
      ? " (\(SimulationReport.interval(stability.interval)))" : ""
    let summary: RichText = """
      Shares of \(SimulationReport.grouped(simulated.runs)) debriefs of the same panel on the same \
      answers.
      """
    return [
      .heading(level: 2, "How stable it is"),
      .paragraph(
        """
        Two such debriefs on two days would decide alike in \
        \(SimulationReport.percent(stability.share))\(interval); noise in the ratings and what people \
        think of in time are all that differs.
        """
      ),
      .figure(
        picture.figure(
          "How often each decision",
          summary: summary,
          chart: [.bars(BarChart(maximum: 1, rows: rows))]
        )
      ),
    ]
  }

  /// Who votes against the decision, and criteria on which the last ratings differ.
  var disagreement: [Block] {
    var lines: [RichText] = result.reasons.dissent.map { "\(.strong("Dissent:")) \($0)" }
    let spread = outcome.panelCriteria.indices.compactMap { criterion -> (Int, RichText)? in
      var groups: [(rating: Int, names: [String])] = []
      for (member, seat) in outcome.seats.enumerated() {
        guard let ballot = seat.after, ballot.ratings.indices.contains(criterion),
          let rating = ballot.ratings[criterion]
        else { continue }
        let name = held.title(ofMember: member)
        if let place = groups.firstIndex(where: { $0.rating == rating }) {
          groups[place].names.append(name)
        } else {
          groups.append((rating, [name]))
        }
      }
      groups.sort { $0.rating < $1.rating }
      guard let low = groups.first, let high = groups.last, low.rating < high.rating else {
        return nil
      }
      let parts = groups.map { "\($0.rating) from \(Prose.list($0.names))" }
      let title = held.title(ofCriterion: criterion)
      return (high.rating - low.rating, "\(.strong("\(title):")) \(Prose.list(parts)).")
    }
    let ranked = spread.enumerated().sorted {
      (-$0.element.0, $0.offset) < (-$1.element.0, $1.offset)
    }
    lines += ranked.prefix(4).map(\.element.1)
    if ranked.count > 4 {
      lines.append("And on \(Prose.count(ranked.count - 4)) more, by less.")
    }
    if let unvoiced = result.reasons.unvoiced { lines.append("\(.strong("Unsaid:")) \(unvoiced)") }
    if lines.isEmpty { lines = ["Nowhere: every last rating is the same."] }
    return [.heading(level: 2, "Where they disagree"), .bullets(lines)]
  }

  /// Span and depth of each last ballot, where the rubric has both.
  var plane: [Block] {
    guard let span = held.rubric.index(ofCriterion: "span"),
      let depth = held.rubric.index(ofCriterion: "depth")
    else { return [] }
    var points = outcome.seats.enumerated().compactMap { member, seat -> PlanePicture.Point? in
      guard let ratings = seat.after?.expectedRatings,
        ratings.indices.contains(max(span, depth)), let x = ratings[span], let y = ratings[depth]
      else { return nil }
      return PlanePicture.Point(held.title(ofMember: member), x, y)
    }
    let panel = outcome.panelCriteria
    if panel.indices.contains(max(span, depth)), let x = panel[span], let y = panel[depth] {
      points.append(PlanePicture.Point("the panel", Double(x), Double(y), isMain: true))
    }
    guard !points.isEmpty else { return [] }
    let measure = LeverageMeasure(of: held)
    func bar(_ criterion: Int) -> Double? {
      outcome.gates.first { $0.criterion == criterion }.map { Double($0.needed) }
    }
    let picture = PlanePicture(
      x: held.title(ofCriterion: span),
      y: held.title(ofCriterion: depth),
      xBar: bar(span),
      yBar: bar(depth),
      points: points,
      leverage: measure.map { PlanePicture.Leverage($0.reusability, $0.autonomy) }
    )
    let product =
      measure.map {
        " Leverage measure: reusability \($0.reusability) times autonomy "
          + "\($0.autonomy), \($0.value) of 9."
      } ?? ""
    let gated = outcome.gates.contains { $0.criterion == span || $0.criterion == depth }
    return [
      .figure(
        picture.figure(
          "Span and depth",
          summary: """
            Each member's last expected ratings, by number, and the panel's as a diamond.\
            \(gated ? " A gate holds in the tinted part." : "")\(product)
            """
        )
      )
    ]
  }
}
