/// A rubric fitted anew, as a page: what held-out answers say, and what changed.
package struct FitReport: Sendable {
  let fit: RefittedRubric
  let settings: RubricFitSettings
  let source: String

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - fit: The fit.
  ///   - settings: How it was made.
  ///   - source: Where the labels come from.
  package init(_ fit: RefittedRubric, settings: RubricFitSettings, source: String) {
    self.fit = fit
    self.settings = settings
    self.source = source
  }

  /// The whole page.
  package var page: Page {
    Page(
      title: "A rubric fitted to labels",
      blocks: [
        .heading(level: 1, "A rubric fitted to labels"), .paragraph(RichText(opening)),
      ] + overall + findings + voices + changes
    )
  }

  private var opening: String {
    "Fitted on \(fit.before.count) answers of \(source): \(Self.layer(settings.layer))."
      + " What counts is how the fit agrees with answers that it has not seen: whole voices held"
      + " out, one after the other, and \(settings.folds) parts drawn at random. The first column is"
      + " the rubric as it was; where its numbers came from these answers, it has seen them."
  }

  private static func layer(_ layer: RubricFitSettings.Layer) -> String {
    switch layer {
    case .everything:
      "single words, the weights of signals, contributions, difficulties, steps, cuts and levels"
    case .contributions: "contributions, difficulties, steps, cuts and levels"
    case .cuts: "the cuts between votes"
    case .levels: "where a strong no reads Senior"
    case .topics: "what tells sentences that are about something else"
    }
  }

  /// What was compared, with its figures.
  var columns: [(name: String, agreement: RubricAgreement)] {
    [("As it was", fit.before)] + (fit.byVoice.map { [("Voices held out", $0)] } ?? [])
      + [("Held out at random", fit.atRandom)]
  }

  private var overall: [Block] {
    let raters = fit.before.raters
    let rows = AgreementReport.names.map { name, path -> [RichText] in
      [RichText(name)]
        + columns.map { AgreementReport.text($0.agreement.figures[keyPath: path]) }
        + (raters.map { [AgreementReport.text($0[keyPath: path])] } ?? [])
    }
    var heads =
      [Table.Column("Figure")] + columns.map { Table.Column(RichText($0.name), .trailing) }
    if raters != nil { heads.append(Table.Column("A rater", .trailing)) }
    let length = AgreementReport.text(fit.before.lengthKappa).plainText
    return [
      .table(Table(columns: heads, rows: rows)),
      .paragraph(RichText("From its length alone, a vote is foretold with QWK \(length).")),
    ]
  }

  private var findings: [Block] {
    let rubric = fit.original
    let rows = fit.before.findings.indices.map { place -> [RichText] in
      let first = fit.before.findings[place]
      let id = rubric.signals.indices.contains(first.signal) ? rubric.signals[first.signal].id : "-"
      return [RichText(id)]
        + columns.map { AgreementReport.number($0.agreement.findings[place].f1.value) }
        + ["\(first.counts.found + first.counts.missed)"]
    }
    let heads =
      [Table.Column("Finding, F1")]
      + columns.map { Table.Column(RichText($0.name), .trailing) }
      + [Table.Column("Answers that have it", .trailing)]
    return [.heading(level: 2, "Findings"), .table(Table(columns: heads, rows: rows))]
  }

  private var voices: [Block] {
    guard let held = fit.byVoice, held.voices.count > 1 else { return [] }
    return [
      .heading(level: 2, "Voices, each held out"),
      AgreementReport.table(held.voices, first: "Voice"),
    ]
  }

  private var changes: [Block] {
    let rows = fit.signals.compactMap { place -> [RichText]? in
      let (old, new) = (fit.original.signals[place], fit.rubric.signals[place])
      guard old.adds != new.adds else { return nil }
      let parts = fit.original.criteria.compactMap { criterion -> String? in
        let (from, to) = (old.adds[criterion.id] ?? 0, new.adds[criterion.id] ?? 0)
        guard abs(to - from) >= 0.1 else { return nil }
        return "\(criterion.id) \(SignedText.logits(from)) to \(SignedText.logits(to))"
      }
      return parts.isEmpty ? nil : [RichText(old.id), RichText(parts.joined(separator: "; "))]
    }
    let cuts = [fit.original.scale.cuts, fit.rubric.scale.cuts].map { cuts in
      cuts.map { DecimalText.fixed($0, decimals: 2) }.joined(separator: ", ")
    }
    var text = "Cuts between votes: \(cuts[0]) before, \(cuts[1]) now."
    if let (old, new) = rises {
      text += " Twice the length adds \(new) to the last two, \(old) before."
    }
    guard !rows.isEmpty else { return [.heading(level: 2, "Changes"), .paragraph(RichText(text))] }
    let heads = [Table.Column("Signal"), Table.Column("Contributions that moved by 0.1 or more")]
    return [
      .heading(level: 2, "Changes"), .paragraph(RichText(text)),
      .table(Table(columns: heads, rows: rows)),
    ]
  }

  /// What twice the length of an account adds to the cuts of a yes, before and now.
  private var rises: (String, String)? {
    guard let old = fit.original.scale.room, let new = fit.rubric.scale.room else { return nil }
    return (DecimalText.fixed(old.rise, decimals: 3), DecimalText.fixed(new.rise, decimals: 3))
  }

  /// Names the envelope and its version.
  package static let schema = "hcsim.fit-rubric/1"

  /// The figures for other programs.
  package var json: JSONValue {
    func report(_ agreement: RubricAgreement) -> JSONValue {
      AgreementReport(agreement, rubric: fit.original, source: source).json
    }
    return [
      "schema": .string(Self.schema), "rubric": .string(fit.original.id),
      "digest": .string(fit.rubric.digest), "layer": .string(settings.layer.rawValue),
      "before": report(fit.before), "voices-held-out": fit.byVoice.map(report) ?? .null,
      "held-out-at-random": report(fit.atRandom),
      "cuts": .array(fit.rubric.scale.cuts.map(JSONValue.number)),
      "rise": fit.rubric.scale.room.map { .number($0.rise) } ?? .null,
      "steps": .array(fit.rubric.scale.steps.map(JSONValue.number)),
    ]
  }
}
