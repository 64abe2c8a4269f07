/// What moved between two runs, as a page.
package struct ComparisonReport: Sendable {
  let comparison: RunComparison
  let names: (first: String, second: String)

  /// Answers listed at most; the JSON lists all.
  private static let mostListed = 20

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - comparison: What moved.
  ///   - first: The name of the first run.
  ///   - second: The name of the second run.
  package init(_ comparison: RunComparison, first: String, second: String) {
    self.comparison = comparison
    names = (first, second)
  }

  /// The whole page.
  package var page: Page {
    let title = "From \(names.first) to \(names.second)"
    let isOne = comparison.pairs.count == 1
    return Page(
      title: title,
      blocks: [.heading(level: 1, RichText(title))]
        + (isOne ? single : opening + votes + findings + criteria)
        + (isOne ? [] : moved)
    )
  }

  private var opening: [Block] {
    let count = comparison.pairs.count
    let moved = comparison.pairs.count(where: \.isMoved)
    var text = "\(count) answers, of which \(moved) moved in anything."
    text += " Votes: \(Self.moves(comparison.votes, "rose", "fell"))."
    text += " Over the bar: \(Self.moves(comparison.side, "came over it", "fell below it"))."
    if let change = comparison.voteChange.value {
      text += " The mean vote changed by \(SignedText.logits(change))"
      text += Self.interval(comparison.voteChange) + "."
    }
    var blocks: [Block] = [.paragraph(RichText(text))]
    if let agreement = comparison.agreement {
      let labelled = comparison.pairs.count { $0.label != nil }
      let test = SignTest(
        up: comparison.improvements.count,
        down: comparison.pairs.count(where: \.leavesLabel)
      )
      let line =
        "Of \(labelled) labelled: QWK \(AgreementReport.text(agreement.before).plainText) before,"
        + " \(AgreementReport.text(agreement.after).plainText) now, a change of"
        + " \(agreement.change.value.map { DecimalText.fixed($0, decimals: 3) } ?? "-")"
        + Self.interval(agreement.change) + ";"
        + " \(Self.moves(test, "came to their label", "left it"))."
      blocks.append(.paragraph(RichText(line)))
    }
    return blocks
  }

  private static func interval(_ estimate: Estimate) -> String {
    guard let interval = estimate.interval else { return "" }
    let lower = DecimalText.fixed(interval.lowerBound, decimals: 2)
    let upper = DecimalText.fixed(interval.upperBound, decimals: 2)
    return " [\(lower), \(upper)]"
  }

  private static func moves(_ test: SignTest, _ up: String, _ down: String) -> String {
    guard test.up + test.down > 0 else { return "none moved" }
    return "\(test.up) \(up), \(test.down) \(down) (\(probability(test)))"
  }

  /// `p = 0.013`, `p < 0.001`.
  static func probability(_ test: SignTest) -> String {
    let value = test.probability
    return value < 0.001 ? "p < 0.001" : "p = \(DecimalText.fixed(value, decimals: 3))"
  }

  /// Votes of the one run by votes of the other.
  private var votes: [Block] {
    var counts = Array(repeating: Array(repeating: 0, count: 4), count: 4)
    for pair in comparison.pairs {
      counts[pair.before.vote.rawValue - 1][pair.after.vote.rawValue - 1] += 1
    }
    let names = Vote.allCases.map { "\($0.rawValue) \($0.words)" }
    let picture = MatrixPicture(
      rowTitle: "Before",
      columnTitle: "Now",
      rows: names,
      columns: Vote.allCases.map { "\($0.rawValue)" },
      counts: counts
    )
    return [
      .heading(level: 2, "Votes"),
      .figure(
        picture.figure(
          "Votes before and now",
          summary: "Answers by their votes in the two runs; framed where the vote stayed."
        )
      ),
    ]
  }

  private var findings: [Block] {
    guard !comparison.findings.isEmpty else { return [] }
    let picture = BalancePicture(
      "Finding",
      lost: "lost",
      gained: "gained",
      rows: comparison.findings.prefix(20).map {
        BalancePicture.Row($0.id, lost: $0.test.down, gained: $0.test.up)
      }
    )
    let table = Self.table("Finding", comparison.findings, "Gained", "Lost")
    return [
      .heading(level: 2, "Findings"),
      .figure(
        picture.figure(
          "Findings lost and gained",
          summary: "In how many answers each was lost or gained, most moves first."
        )
      ), table,
    ]
  }

  private var criteria: [Block] {
    let moved = comparison.criteria.filter { $0.test.up + $0.test.down > 0 }
    guard !moved.isEmpty else { return [] }
    return [.heading(level: 2, "Criteria"), Self.table("Criterion", moved, "Rose", "Fell")]
  }

  private static func table(
    _ first: String,
    _ moves: [RunComparison.Moves],
    _ up: String,
    _ down: String
  ) -> Block {
    let rows = moves.map { move -> [RichText] in
      [
        RichText(move.id), "\(move.test.up)", "\(move.test.down)",
        RichText(probability(move.test)),
      ]
    }
    let columns = [
      Table.Column(RichText(first)), Table.Column(RichText(up), .trailing),
      Table.Column(RichText(down), .trailing), Table.Column("By chance", .trailing),
    ]
    return .table(Table(columns: columns, rows: rows))
  }

  private var moved: [Block] {
    let kept = comparison.pairs.filter { $0.before.vote != $0.after.vote && !$0.isRegression }
    let risen = kept.filter { !$0.before.vote.isYes && $0.after.vote.isYes }
    let others = kept.filter { $0.before.vote.isYes || !$0.after.vote.isYes }
    let all = comparison.pairs.count { !$0.before.vote.isYes && $0.after.vote.isYes }
    let worse =
      comparison.agreement == nil
      ? "Answers that fell below the bar."
      : "Answers that left their label or its side of the bar, upwards too; without a label, those "
        + "that fell below the bar."
    let apart = all - risen.count
    let also = "\(apart) more came over it against \(apart == 1 ? "its label" : "their labels")"
    return list("Regressions", worse, comparison.regressions)
      + list(
        "Votes that came over the bar",
        apart == 0 ? nil : "\(also), and stand\(apart == 1 ? "s" : "") under regressions.",
        risen
      )
      + list("Other votes that moved", nil, others)
  }

  private func list(
    _ title: String,
    _ meaning: String?,
    _ pairs: [RunComparison.Pair]
  ) -> [Block] {
    guard !pairs.isEmpty else { return [] }
    let hasLabels = comparison.agreement != nil
    let rows = pairs.prefix(Self.mostListed).map { pair -> [RichText] in
      [
        RichText(pair.after.id),
        "\(pair.before.vote.rawValue) to \(pair.after.vote.rawValue)",
      ] + (hasLabels ? [RichText(pair.label.map { "\($0.rawValue)" } ?? "-")] : []) + [
        RichText(pair.gained.map(\.signal).joined(separator: ", ")),
        RichText(pair.lost.map(\.signal).joined(separator: ", ")),
      ]
    }
    let rest = pairs.count - rows.count
    let columns =
      [Table.Column("Answer"), Table.Column("Vote")]
      + (hasLabels ? [Table.Column("Label")] : [])
      + [Table.Column("Gained"), Table.Column("Lost")]
    return [.heading(level: 2, RichText(title))]
      + (meaning.map { [.paragraph(RichText($0))] } ?? []) + [
        .table(Table(columns: columns, rows: Array(rows)))
      ] + (rest > 0 ? [.paragraph(RichText("And \(rest) more; --format json lists all."))] : [])
  }
}
