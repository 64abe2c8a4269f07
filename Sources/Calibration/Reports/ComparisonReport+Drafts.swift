extension ComparisonReport {
  /// Two drafts of one answer, finding by finding.
  var single: [Block] {
    guard let pair = comparison.pairs.first else { return [] }
    let (before, after) = (pair.before, pair.after)
    var text = "The vote "
    if before.vote == after.vote {
      text += "stays \(after.vote.rawValue), \(after.vote.words)."
    } else {
      text += after.vote > before.vote ? "rises" : "falls"
      text += " from \(before.vote.rawValue), \(before.vote.words),"
      text += " to \(after.vote.rawValue), \(after.vote.words)."
    }
    if let old = before.headline, let new = after.headline, old != new {
      text += " What decides it was \(old) and is \(new)."
    }
    return [.paragraph(RichText(text))] + listed("Gained", pair.gained) + listed("Lost", pair.lost)
      + listed("Kept", pair.kept) + ratings(before, after)
  }

  private func listed(_ title: String, _ findings: [RunItem.Finding]) -> [Block] {
    guard !findings.isEmpty else { return [] }
    let items = findings.map { finding -> RichText in
      guard let quote = finding.quote else { return "\(.strong(RichText(finding.signal)))" }
      return "\(.strong(RichText(finding.signal))): \(.quote(quote))"
    }
    return [.heading(level: 2, RichText(title)), .bullets(items)]
  }

  private func ratings(_ before: RunItem, _ after: RunItem) -> [Block] {
    let ids = Set(before.ratings.keys).union(after.ratings.keys).sorted()
    let rows = ids.compactMap { id -> [RichText]? in
      let (old, new) = (before.ratings[id] ?? nil, after.ratings[id] ?? nil)
      guard old != new else { return nil }
      return [RichText(id), Self.rating(old), Self.rating(new)]
    }
    guard !rows.isEmpty else { return [] }
    let columns = [
      Table.Column("Criterion"), Table.Column("Before", .trailing),
      Table.Column("Now", .trailing),
    ]
    return [
      .heading(level: 2, "Ratings that moved"), .table(Table(columns: columns, rows: rows)),
    ]
  }

  private static func rating(_ rating: Int?) -> RichText {
    RichText(rating.map(String.init) ?? "not shown")
  }
}
