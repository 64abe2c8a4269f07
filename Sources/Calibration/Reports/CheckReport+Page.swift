extension CheckReport {
  /// The whole as a page: what does not hold, then a line a file.
  ///
  /// - Parameter showsOpen: Whether expectations that are listed as open are shown too.
  /// - Returns: The page.
  package func page(showsOpen: Bool) -> Page {
    let tone: Tone = invalid + failed > 0 ? .against : open > 0 ? .warning : .for
    var blocks: [Block] = [
      .heading(level: 1, "Check of scenario files"),
      .lead(RichText(Prose.raised(summary) + "."), tone),
    ]
    let troubled = files.filter { !problems(of: $0, showsOpen).isEmpty }
    if !troubled.isEmpty {
      blocks.append(.heading(level: 2, "What was found"))
      for file in troubled {
        blocks.append(.heading(level: 3, RichText(file.name)))
        blocks.append(.bullets(problems(of: file, showsOpen).map(Self.line)))
      }
    }
    let rows = files.map { file -> [RichText] in
      [
        RichText(file.name), RichText(file.kind?.rawValue ?? "-"),
        file.isValid && file.failures.isEmpty
          ? "\(.toned(.for, "holds"))"
          : file.isValid
            ? "\(.toned(.against, "does not hold"))" : "\(.toned(.against, "invalid"))",
      ]
    }
    let columns = [Table.Column("File"), Table.Column("Kind"), Table.Column("Outcome")]
    if !rows.isEmpty {
      blocks += [.heading(level: 2, "Files"), .table(Table(columns: columns, rows: rows))]
    }
    return Page(title: "Check of scenario files", blocks: blocks)
  }

  private func problems(of file: CheckedScenario, _ showsOpen: Bool) -> [Diagnostic] {
    file.diagnostics + file.failures + (showsOpen ? file.open : [])
  }

  private static func line(_ diagnostic: Diagnostic) -> RichText {
    let tone: Tone = diagnostic.severity == .error ? .against : .warning
    let position = diagnostic.place.position
    let help = diagnostic.help.map { "; \($0)" } ?? ""
    return """
      \(.toned(tone, "\(diagnostic.severity.rawValue)")) line \(position.line), column \
      \(position.column): \(diagnostic.message)\(help)
      """
  }
}
