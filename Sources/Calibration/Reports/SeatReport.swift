/// How a person did in a seat, as a page: ballot, evidence, and what moved whom.
package struct SeatReport: Sendable {
  let seated: SeatedDebrief
  let result: SeatResult
  let flaws: [FeedbackFlaw]?
  let feedback: String
  private var rubric: Rubric { seated.scenario.rubric }

  /// Reports on a seat.
  ///
  /// - Parameters:
  ///   - seated: The debrief, over.
  ///   - result: What it came to.
  ///   - feedback: What the person wrote, or empty.
  ///   - flaws: What good practice misses in that, or null where nothing was written.
  package init(
    _ seated: SeatedDebrief,
    _ result: SeatResult,
    feedback: String = "",
    flaws: [FeedbackFlaw]? = nil
  ) {
    self.seated = seated
    self.result = result
    self.feedback = feedback
    self.flaws = flaws
  }

  /// The whole page.
  package var page: Page {
    Page(title: "Your seat: \(seated.scenario.title)", blocks: blocks)
  }

  private var blocks: [Block] {
    var blocks: [Block] = [
      .heading(level: 1, "Your seat in the debrief"), .paragraph(RichText(decision)),
    ]
    blocks += ballot
    blocks += evidence
    blocks += motion
    blocks += written
    let note =
      "The reference is the rubric's own reading by a neutral reader of the same answers, not one "
      + "right answer. \(DebriefReport.limits)"
    blocks += [.rule, .paragraph("\(.faint(RichText(note)))")]
    return blocks
  }

  private var decision: String {
    let loop = seated.scenario.setting.loop
    let held = seated.heldDebrief?.outcome.level ?? .belowSenior
    let words = Prose.raised(
      loop.words(for: result.decision, level: held, title: seated.scenario.rubric.title(of:))
    )
    let neutral =
      result.neutralDecision == result.decision
      ? "it would have been the same with a neutral reader in your place"
      : "with a neutral reader in your place the panel would \(result.neutralDecision.rawValue)"
    let informed =
      result.informedDecision == result.decision
      ? "so it would had everybody known everything"
      : "had everybody known everything it would \(result.informedDecision.rawValue)"
    return "\(words). \(Prose.raised(neutral)), and \(informed)."
  }

  private var ballot: [Block] {
    var blocks: [Block] = [
      .heading(level: 2, "Your ballot"), .paragraph(RichText(voteSentence)),
    ]
    guard let reference = result.reference else { return blocks }
    let rows = rubric.criteria.enumerated().compactMap { place, criterion -> [RichText]? in
      let own = result.first.rating(of: place)
      let other = reference.ratings.indices.contains(place) ? reference.ratings[place] : nil
      guard own != nil || other != nil else { return nil }
      return [
        RichText(criterion.title), RichText(own.map(String.init) ?? "-"),
        RichText(other.map(String.init) ?? "-"), RichText(Self.difference(own, other)),
      ]
    }
    let columns = [
      Table.Column("Criterion"), Table.Column("You", .trailing),
      Table.Column("Reader", .trailing), Table.Column("Difference"),
    ]
    blocks.append(.table(Table(columns: columns, rows: rows)))
    return blocks
  }

  private var voteSentence: String {
    let own = "You voted \(result.first.vote.rawValue), \(result.first.vote.words)"
    guard let reference = result.reference, let error = result.voteError else {
      return "\(own); a neutral reader finds nothing to vote on in the answers you heard."
    }
    let reader = "\(reference.vote.rawValue), \(reference.vote.words)"
    let informed = result.informed.map { "; knowing everything it would be \($0.rawValue)" } ?? ""
    switch error {
    case 0: return "\(own), as a neutral reader of the same answers does\(informed)."
    case 1, -1:
      return
        "\(own); a neutral reader of the same answers votes \(reader), one vote \(Self.side(error))"
        + "\(informed)."
    default:
      return "\(own); a neutral reader votes \(reader), \(Prose.count(abs(error))) "
        + "votes \(Self.side(error))\(informed)."
    }
  }

  private static func side(_ error: Int) -> String { error > 0 ? "lower" : "higher" }

  private static func difference(_ own: Int?, _ other: Int?) -> String {
    switch (own, other) {
    case (nil, _?): return "you left it open"
    case (_?, nil): return "nothing to judge by"
    case (let own?, let other?):
      guard own != other else { return "same" }
      return "\(abs(own - other)) \(own > other ? "more lenient" : "harder")"
    case (nil, nil): return ""
    }
  }
}
