/// How far a rubric agrees with labels, as a page.
package struct AgreementReport: Sendable {
  let agreement: RubricAgreement
  let rubric: Rubric
  let source: String

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - agreement: The figures.
  ///   - rubric: The rubric they are of.
  ///   - source: Where the labels come from, in a few words.
  package init(_ agreement: RubricAgreement, rubric: Rubric, source: String) {
    self.agreement = agreement
    self.rubric = rubric
    self.source = source
  }

  /// The whole page.
  package var page: Page {
    Page(title: "Agreement of the rubric with labels", blocks: blocks)
  }

  /// The blocks of the page.
  var blocks: [Block] {
    [
      .heading(level: 1, "Agreement of the rubric with labels"),
      .paragraph(RichText(opening)),
    ] + overall + confusion + length + criteria + findings + voices + [
      .paragraph("\(.faint("Rubric \(rubric.id), digest \(rubric.digest)."))")
    ]
  }

  private var opening: String {
    "\(agreement.count) \(agreement.count == 1 ? "answer" : "answers") of \(source). Figures are from 0 to 1, higher is closer; in brackets"
      + " the 95% interval of drawing the answers anew, or Wilson's where all agree or none. QWK is"
      + " the quadratic weighted kappa. These"
      + " are the answers themselves: where the rubric's numbers were fitted on them, answers that"
      + " are new to it agree less, and only a fit with held-out answers says by how much."
  }

  private var overall: [Block] {
    let ours = agreement.figures
    let rows = Self.names.map { name, path -> [RichText] in
      [RichText(name), Self.text(ours[keyPath: path])]
        + (agreement.raters.map { [Self.text($0[keyPath: path])] } ?? [])
    }
    var columns = [Table.Column("Figure"), Table.Column("Rubric", .trailing)]
    if agreement.raters != nil {
      columns.append(Table.Column("A rater against the others", .trailing))
    }
    return [.table(Table(columns: columns, rows: rows))]
  }

  static var names: [(String, KeyPath<AgreementFigures, Estimate>)] {
    [
      ("Vote QWK", \.kappa), ("Same vote", \.exact), ("Same or next vote", \.adjacent),
      ("Votes two or more apart", \.twoOff), ("Same side of the bar", \.side),
      ("Same level", \.level), ("Criteria QWK, mean", \.criteria),
      ("Findings, precision", \.precision), ("Findings, recall", \.recall),
      ("Findings, F1", \.f1), ("Findings, mean F1", \.macroF1), ("Headline of a rater", \.headline),
    ]
  }

  private var confusion: [Block] {
    let rows = Vote.allCases.map { vote -> [RichText] in
      [RichText("\(vote.rawValue) \(vote.words)")]
        + agreement.confusion[vote.rawValue - 1].map { "\($0)" }
    }
    let columns =
      [Table.Column("Label")]
      + Vote.allCases.map { Table.Column(RichText("read as \($0.rawValue)"), .trailing) }
    let picture = MatrixPicture(
      rowTitle: "Label",
      columnTitle: "Read as",
      rows: Vote.allCases.map { "\($0.rawValue) \($0.words)" },
      columns: Vote.allCases.map { "\($0.rawValue)" },
      counts: agreement.confusion
    )
    let figure = picture.figure(
      "Votes read and votes labelled",
      summary:
        "Answers by their label and by what the rubric read; framed where both are the same.",
      chart: [.table(Table(columns: columns, rows: rows))]
    )
    return [.heading(level: 2, "Votes"), .figure(figure)]
  }

  private var length: [Block] {
    let kappa = Self.text(agreement.lengthKappa).plainText
    var text =
      agreement.lengthKappa.value == nil
      ? "How well its length alone foretells a vote cannot be told from these answers."
      : "Foretold from its length alone, a vote has QWK \(kappa)."
    if let correlation = agreement.lengthCorrelation {
      text +=
        " With the label held constant, votes and lengths correlate at"
        + " \(DecimalText.fixed(correlation, decimals: 2))."
    }
    if let difference = agreement.meanDifference {
      text +=
        " The rubric's votes lie \(DecimalText.fixed(difference, decimals: 2)) standard deviations"
        + " above the labels."
    }
    return [.paragraph(RichText(text))]
  }

  private var criteria: [Block] {
    let rows = zip(rubric.criteria, agreement.criteria).map { criterion, found -> [RichText] in
      [
        RichText(criterion.id), Self.text(found.kappa),
        "\(found.bothRated) of \(found.rated)",
      ]
    }
    let columns = [
      Table.Column("Criterion"), Table.Column("QWK", .trailing),
      Table.Column("Rated answers read", .trailing),
    ]
    return [.heading(level: 2, "Criteria"), .table(Table(columns: columns, rows: rows))]
  }

  private var findings: [Block] {
    guard !agreement.findings.isEmpty else { return [] }
    let rows = agreement.findings.map { found -> [RichText] in
      let counts = found.counts
      let id = rubric.signals.indices.contains(found.signal) ? rubric.signals[found.signal].id : "-"
      return [
        RichText(id), Self.number(counts.precision), Self.number(counts.recall),
        Self.text(found.f1), "\(counts.found + counts.missed)",
      ]
    }
    let columns = [
      Table.Column("Finding"), Table.Column("Precision", .trailing),
      Table.Column("Recall", .trailing), Table.Column("F1", .trailing),
      Table.Column("Answers that have it", .trailing),
    ]
    return [.heading(level: 2, "Findings"), .table(Table(columns: columns, rows: rows))]
  }

  private var voices: [Block] {
    guard agreement.voices.count > 1 else { return [] }
    return [
      .heading(level: 2, "Voices"), Self.table(agreement.voices, first: "Voice"),
    ]
  }

  /// Rows of figures side by side.
  static func table(_ rows: [(name: String, figures: AgreementFigures)], first: String) -> Block {
    let shown: [(String, KeyPath<AgreementFigures, Estimate>)] = [
      ("Vote QWK", \.kappa), ("Same vote", \.exact), ("Side", \.side), ("Criteria", \.criteria),
      ("Findings F1", \.f1), ("Headline", \.headline),
    ]
    let columns =
      [Table.Column(RichText(first)), Table.Column("Answers", .trailing)]
      + shown.map { Table.Column(RichText($0.0), .trailing) }
    let cells = rows.map { row -> [RichText] in
      [RichText(row.name), "\(row.figures.count)"]
        + shown.map { name, path in
          let figure = row.figures[keyPath: path]
          return path == \.kappa && figure.interval != nil ? text(figure) : number(figure.value)
        }
    }
    return .table(Table(columns: columns, rows: cells))
  }

  /// A figure with its interval: `0.812 [0.78, 0.84]`.
  static func text(_ estimate: Estimate) -> RichText {
    guard let value = estimate.value else { return "-" }
    let text = DecimalText.fixed(value, decimals: 3)
    guard let interval = estimate.interval else { return RichText(text) }
    let lower = DecimalText.fixed(interval.lowerBound, decimals: 2)
    let upper = DecimalText.fixed(interval.upperBound, decimals: 2)
    return RichText("\(text) [\(lower), \(upper)]")
  }

  static func number(_ value: Double?) -> RichText {
    RichText(value.map { DecimalText.fixed($0, decimals: 2) } ?? "-")
  }
}
