extension ScoreReport {
  /// What is not shown yet, and from when on; null where all is.
  var early: String? {
    let waits: [(String, Int?)] = [
      ("severity", needed(score.severity)),
      ("agreement", needed(score.severity)),
      ("kappa", needed(score.kappa)),
      ("confidence", needed(score.confidence)),
      ("halo", needed(score.spread)),
      ("range", needed(score.spread)),
      ("components", needed(score.accuracy)),
      ("trend", needed(score.trend)),
    ]
    let missing = waits.compactMap { wait in wait.1.map { (wait.0, $0) } }
    guard !missing.isEmpty else { return nil }
    var parts: [String] = []
    for count in Set(missing.map(\.1)).sorted() {
      let names = missing.filter { $0.1 == count }.map(\.0)
      parts.append("\(Prose.list(names)) after \(count) exercises")
    }
    return "Not yet: \(parts.joined(separator: "; "))."
  }

  private func needed<Value>(_ figure: TrainingFigure<Value>) -> Int? {
    guard case .tooEarly(let needed, _) = figure else { return nil }
    return needed
  }

  var tables: [Block] { [criteria, confusion, components].compactMap(\.self) }

  private func two(_ value: Double) -> String { DecimalText.fixed(value, decimals: 2) }

  private func signed(_ value: Double) -> String { SignedText.logits(value) }

  private var criteria: Block? {
    let known = score.criteria.filter { $0.lean.value != nil }
    guard !known.isEmpty else { return nil }
    return .table(
      Table(
        caption: "By criterion: mean rating less the committee's, and correlation with it",
        columns: [
          Table.Column("Criterion"), Table.Column("Exercises", .trailing),
          Table.Column("Lean", .trailing), Table.Column("Error", .trailing),
          Table.Column("r", .trailing), Table.Column("95%", .trailing),
        ],
        rows: known.map { criterion in
          let lean = criterion.lean.value
          let relation = criterion.relation.value
          return [
            RichText(criterion.title), RichText(String(criterion.count)),
            RichText(lean.map { signed($0.points) } ?? "-"),
            RichText(lean.map { two($0.standardError) } ?? "-"),
            RichText(relation.map { two($0.correlation) } ?? "-"),
            RichText(
              relation.map { "\(two($0.interval.lowerBound)) to \(two($0.interval.upperBound))" }
                ?? "-"
            ),
          ]
        }
      )
    )
  }

  private var confusion: Block? {
    guard score.kappa.value != nil, let votes = score.votes.value else { return nil }
    let columns =
      [Table.Column("Committee")]
      + Vote.allCases.map { Table.Column(RichText("you \($0.rawValue)"), .trailing) }
    let rows = Vote.allCases.enumerated().map { place, vote in
      [RichText("\(vote.rawValue) \(vote.words)")]
        + votes.confusion.counts[place].map { RichText($0 > 0 ? String(Int($0)) : "\u{B7}") }
    }
    return .table(Table(caption: "Votes", columns: columns, rows: rows))
  }

  private var components: Block? {
    guard let found = score.accuracy.value else { return nil }
    func row(_ name: String, _ part: (RatingAccuracy.Parts) -> Double) -> [RichText] {
      [
        RichText(name), RichText(DecimalText.fixed(part(found.parts), decimals: 3)),
        RichText(DecimalText.fixed(part(found.floor), decimals: 3)),
        RichText(DecimalText.fixed(part(found.excess), decimals: 3)),
      ]
    }
    return .table(
      Table(
        caption: RichText(
          "Cronbach's components in squared points, over \(found.exerciseCount) exercises and "
            + "\(found.criteria.count) criteria"
        ),
        columns: [
          Table.Column("Component"), Table.Column("Found", .trailing),
          Table.Column("Noise alone", .trailing), Table.Column("Beyond", .trailing),
        ],
        rows: [
          row("elevation", \.elevation), row("differential elevation", \.differentialElevation),
          row("stereotype accuracy", \.stereotypeAccuracy),
          row("differential accuracy", \.differentialAccuracy),
        ]
      )
    )
  }
}
