/// What a study of invariance found, as a page.
package struct InvarianceReport: Sendable {
  let study: InvarianceStudy
  let rubric: Rubric
  let source: String

  /// How many signals are named whose words count though taken back.
  private static let mostSignals = 8

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - rubric: The rubric that read.
  ///   - source: Where the answers come from.
  package init(_ study: InvarianceStudy, rubric: Rubric, source: String) {
    self.study = study
    self.rubric = rubric
    self.source = source
  }

  /// The whole page.
  package var page: Page {
    Page(
      title: "What must not matter, and what must not pay",
      blocks: [
        .heading(level: 1, "What must not matter, and what must not pay"),
        .paragraph(RichText(opening)),
      ]
        + table(.nothingChanges, "Who somebody is")
        + table(.sameMeaning, "The same in other writing")
        + table(.noHigherVote, "Games")
        + table(.noLowerVote, "One more true finding")
        + retractions + nonAnswers
        + [.paragraph("\(.faint("Rubric \(rubric.id), digest \(rubric.digest)."))")]
    )
  }

  private var opening: String {
    let tried = study.edits.reduce(0) { $0 + $1.variants }
    let answers = "\(grouped(study.count)) \(study.count == 1 ? "answer" : "answers") of \(source)"
    let breaches = study.breaches
    let verdict =
      breaches == 0
      ? "every promise held"
      : "\(grouped(breaches)) of them broke a promise"
    let times = tried == 1 ? "once" : "\(grouped(tried)) times"
    return "\(answers), rewritten \(times): \(verdict). Each row counts answers"
      + " rewritten in one way and what moved against the same answer without it."
  }

  private static func sentence(_ promise: EditPromise) -> String {
    switch promise {
    case .nothingChanges:
      "Nothing may move. Introductions are held against the same introduction with another value."
    case .sameMeaning:
      "For comparison: what says the same, and moves by as much as the reading is unsteady."
    case .noHigherVote: "No vote may rise."
    case .noLowerVote: "No vote may fall."
    }
  }

  private func table(_ promise: EditPromise, _ title: String) -> [Block] {
    let tallies = study.edits.filter { $0.promise == promise && $0.variants > 0 }
    guard !tallies.isEmpty else { return [] }
    let rows = tallies.map { tally -> [RichText] in
      [
        RichText(tally.name), RichText(grouped(tally.variants)), count(tally.raised, tally),
        count(tally.lowered, tally), count(tally.crossed, tally), count(tally.rated, tally),
        count(tally.found, tally),
      ]
    }
    let columns =
      [Table.Column("Rewritten")]
      + ["Answers", "Vote up", "Vote down", "Over the bar", "A rating", "A finding"]
      .map { Table.Column(RichText($0), .trailing) }
    let broken = tallies.filter { $0.breaches > 0 }
    return [
      .heading(level: 2, RichText(title)), .paragraph(RichText(Self.sentence(promise))),
      .table(Table(columns: columns, rows: rows)),
    ]
      + (broken.isEmpty
        ? []
        : [.list(broken.map { [.paragraph(RichText(Self.examples(of: $0)))] }, isNumbered: false)])
  }

  private static func examples(of tally: EditTally) -> String {
    "\(tally.name): \(tally.breaches) broke the promise, such as \(Prose.list(tally.broken))"
  }

  private var retractions: [Block] {
    let tallies = study.retractions.filter { $0.tried > 0 }
    guard !tallies.isEmpty else { return [] }
    let rows = tallies.map { tally -> [RichText] in
      [
        RichText(tally.name), RichText(grouped(tally.tried)),
        RichText(share(tally.gone, tally.tried)), RichText(share(tally.elsewhere, tally.tried)),
        RichText(share(tally.kept, tally.tried)), RichText(share(tally.raised, tally.tried)),
      ]
    }
    let columns =
      [Table.Column("Taken back")]
      + ["Findings", "Gone", "On other words", "Still quoted", "Vote up"]
      .map { Table.Column(RichText($0), .trailing) }
    return [
      .heading(level: 2, "Decisive words taken back"),
      .paragraph(
        RichText(
          "The verb of each quoted finding is negated or made a condition or a wish. A finding may"
            + " stay where other words of the answer carry it. Vote up: although something in favour"
            + " was taken back."
        )
      ),
      .table(Table(columns: columns, rows: rows)),
    ] + stillQuoted
  }

  /// The signals whose words count most often although they were taken back.
  private var stillQuoted: [Block] {
    var all: [Int: (tried: Int, kept: Int)] = [:]
    for (signal, share) in study.retractions.flatMap(\.signals) {
      let sum = all[signal] ?? (0, 0)
      all[signal] = (sum.tried + share.tried, sum.kept + share.kept)
    }
    let kept = all.filter { $0.value.kept > 0 }.sorted {
      ($1.value.kept, $0.key) < ($0.value.kept, $1.key)
    }
    guard !kept.isEmpty else { return [] }
    return [
      .paragraph(
        "The signals of most findings still quoted, at most \(RichText(String(Self.mostSignals))), each with"
          + " all that was done to its findings:"
      ),
      .table(
        Table(
          columns: [
            Table.Column("Signal"), Table.Column("Taken back", .trailing),
            Table.Column("Still quoted", .trailing),
          ],
          rows: kept.prefix(Self.mostSignals).map { signal, count in
            [
              RichText(rubric.signals[signal].title), RichText(grouped(count.tried)),
              RichText(share(count.kept, count.tried)),
            ]
          }
        )
      ),
    ]
  }

  private var nonAnswers: [Block] {
    guard !study.nonAnswers.isEmpty else { return [] }
    let rows = study.nonAnswers.map { reading -> [RichText] in
      let ids = reading.findings.map { rubric.signals[$0].id }
      let remark = reading.unreadable?.message ?? (ids.isEmpty ? "-" : Prose.list(ids))
      return [
        RichText(reading.name), RichText("\(reading.vote.rawValue) \(reading.vote.words)"),
        RichText(remark),
      ]
    }
    return [
      .heading(level: 2, "No answer at all"),
      .paragraph("Each must get the lowest vote."),
      .table(
        Table(
          columns: [Table.Column("Text"), Table.Column("Vote"), Table.Column("Findings")],
          rows: rows
        )
      ),
    ]
  }

  private func count(_ count: Int, _ tally: EditTally) -> RichText {
    count == 0 ? "0" : RichText("\(grouped(count)) (\(share(count, tally.variants)))")
  }

  private func share(_ count: Int, _ all: Int) -> String {
    guard all > 0 else { return "-" }
    return DecimalText.fixed(100 * Double(count) / Double(all), decimals: 1) + "%"
  }

  private func grouped(_ count: Int) -> String { SimulationReport.grouped(count) }
}
