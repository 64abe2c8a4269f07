/// What a trainee is shown after committing a ballot.
package struct RevealReport: Sendable {
  private let reveal: Reveal

  /// Takes what is to be shown.
  package init(_ reveal: Reveal) {
    self.reveal = reveal
  }

  private var reference: ExerciseReference { reveal.exercise.reference }

  /// The whole, from the vote to where the reference comes from.
  package var blocks: [Block] {
    var blocks: [Block] = [.heading(level: 3, "What the committee made of it"), opening, table]
    if let level { blocks.append(level) }
    blocks += evidence
    if let boundary = reveal.boundary { blocks.append(sentence(on: boundary)) }
    if !reveal.change.isEmpty {
      blocks.append(.paragraph("\(.strong("What would change it:")) \(reveal.change)"))
    }
    return blocks + Self.notes(of: reveal.exercise)
  }

  /// The instructor's notes, what the exercise practises, and how its reference came about.
  static func notes(of exercise: Exercise) -> [Block] {
    var blocks: [Block] = []
    if !exercise.notes.isEmpty {
      blocks.append(.paragraph("\(.strong("Notes:")) \(exercise.notes)"))
    }
    if !exercise.reference.origin.isEmpty {
      blocks.append(.paragraph("\(.faint("Reference: \(exercise.reference.origin)"))"))
    }
    return blocks
  }

  private var opening: Block {
    let attempt = reveal.attempt
    let yours = "\(attempt.vote.rawValue), \(attempt.vote.words)"
    let theirs = ExerciseReport.votes(reference.votes)
    let words: RichText = "You vote \(yours); of the committee, \(theirs)."
    guard reference.isConsensus else {
      return .paragraph(
        "\(.strong(words)) The committee does not agree here: it counts how far your vote lies from "
          + "theirs, not whether it is right."
      )
    }
    switch attempt.voteError {
    case 0: return .paragraph("\(.toned(.for, "\(.strong(words))"))")
    case ..<0: return .paragraph("\(.toned(.warning, "\(.strong(words))")) You are harder.")
    default: return .paragraph("\(.toned(.warning, "\(.strong(words))")) You are more lenient.")
    }
  }

  /// The level read beside the committee's; null where either gave none.
  private var level: Block? {
    let theirs = ExerciseReport.levels(reference.levels)
    guard let level = reveal.attempt.level, !theirs.isEmpty else { return nil }
    return .paragraph(
      "\(.strong("Level:")) you say \(level.rawValue); of the committee, \(theirs)."
    )
  }

  private var table: Block {
    var columns = [Table.Column("Criterion"), Table.Column("You", .trailing)]
    columns += RatingCounts.scale.map { Table.Column(RichText("\($0)"), .trailing) }
    columns.append(Table.Column("none", .trailing))
    let rows = reveal.criteria.map { criterion -> [RichText] in
      let counts = reference.counts(of: criterion.id) ?? RatingCounts([])
      return row(criterion.title, reveal.attempt.rating(of: criterion.id), counts)
    }
    return .table(
      Table(
        caption: "Raters of the committee by rating",
        columns: columns,
        rows: rows + [row("Vote", reveal.attempt.vote.rawValue, reference.votes)]
      )
    )
  }

  private func row(_ title: String, _ rating: Int?, _ counts: RatingCounts) -> [RichText] {
    let shown = rating.map(String.init) ?? "-"
    let isOff = Self.isOff(rating, counts)
    let cells = (RatingCounts.scale.map(counts.count) + [counts.unrated]).map { count in
      RichText(count > 0 ? String(count) : "\u{B7}")
    }
    let own: RichText = isOff ? "\(.toned(.warning, RichText(shown)))" : RichText(shown)
    return [RichText(title), own] + cells
  }

  /// Whether a rating, or none, lies so far from the committee's that it is marked.
  static func isOff(_ rating: Int?, _ counts: RatingCounts) -> Bool {
    guard let rating else { return counts.isShown }
    return counts.isShown && (counts.distance(from: rating) ?? 0) >= 1
  }

  private var evidence: [Block] {
    var items = reveal.missed.map { item($0, isFound: false) }
    items += reveal.found.map { item($0, isFound: true) }
    guard !items.isEmpty else { return [] }
    return [.bullets(items)]
  }

  private func item(_ evidence: Reveal.Evidence, isFound: Bool) -> RichText {
    let raters = "\(evidence.finding.raters) of \(reference.votes.raters)"
    let speaks = evidence.direction == .for ? "for" : "against"
    var text: RichText =
      isFound
      ? "\(.strong("Seen:")) \(evidence.title)"
      : "\(.toned(.warning, "\(.strong("Missed:"))")) \(evidence.title)"
    text += ", \(speaks), \(raters) raters"
    if let quote = evidence.finding.quotes.first {
      text += ": \(.quote(quote))"
    } else {
      text += ": it rests on what is not said"
    }
    guard !evidence.numbers.isEmpty else { return text + "." }
    return text + " [\(evidence.numbers.map(String.init).joined(separator: ", "))]"
  }

  /// The boundary between two anchors in a sentence.
  private func sentence(on boundary: Reveal.Boundary) -> Block {
    let criterion = boundary.criterion
    let upper = boundary.lower + 1
    let yours = boundary.rating.map { "you gave \($0)" } ?? "you gave no rating"
    return .paragraph(
      """
      \(.strong("\(criterion.title), \(boundary.lower) or \(upper):")) at \(boundary.lower), \
      \(Self.anchor(boundary.lower, criterion)); at \(upper), \(Self.anchor(upper, criterion)). Of \
      the committee \(ExerciseReport.ratings(boundary.counts)); \(yours).
      """
    )
  }

  /// What a rating looks like, for inside a sentence.
  static func anchor(_ rating: Int, _ criterion: Criterion) -> String {
    criterion.anchors.indices.contains(rating - 1)
      ? Prose.open(Prose.lowered(criterion.anchors[rating - 1])) : "not described"
  }
}
