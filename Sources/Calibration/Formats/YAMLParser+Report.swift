extension YAMLParser {
  mutating func report(
    _ problem: SyntaxProblem,
    from start: Int,
    to end: Int,
    related: RelatedPlace? = nil,
    correction: CorrectedLine? = nil
  ) {
    report(.syntax(problem), from: start, to: end, related: related, correction: correction)
  }

  mutating func report(
    _ problem: Problem,
    from start: Int,
    to end: Int,
    related: RelatedPlace? = nil,
    correction: CorrectedLine? = nil
  ) {
    guard !isStopped else { return }
    let range = SourceRange(start: start, end: end)
    guard diagnostics.count < limits.problems else {
      let stopping = TextProblem.tooManyProblems(limit: limits.problems)
      diagnostics.append(Diagnostic(.text(stopping), at: range, in: source))
      stop()
      return
    }
    diagnostics.append(
      Diagnostic(problem, at: range, in: source, related: related, correction: correction)
    )
  }

  func related(_ role: RelatedPlace.Role, from start: Int, to end: Int) -> RelatedPlace {
    RelatedPlace(role, at: source.place(of: SourceRange(start: start, end: end)))
  }

  /// The line with a range of it in double quotes.
  func quoting(from start: Int, to end: Int) -> CorrectedLine? {
    let range = SourceRange(start: start, end: end)
    return source.line(replacing: range, with: YAMLQuoting.quoted(source.text(of: range)))
  }

  /// The line with other text in place of a range.
  func replacing(from start: Int, to end: Int, with text: String) -> CorrectedLine? {
    source.line(replacing: SourceRange(start: start, end: end), with: text)
  }

  /// The current line, moved to a column.
  func aligned(to column: Int) -> CorrectedLine? {
    replacing(from: lineStart, to: at, with: String(repeating: " ", count: max(0, column)))
  }
}
