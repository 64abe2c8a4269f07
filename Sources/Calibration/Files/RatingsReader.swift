/// Reads a file of ratings: CSV, a row a rating, a scorecard or a candidate.
///
/// Cells without a rating are normal: empty ones, those that say `-`, `.`, `NA`, `N/A`, `none` or
/// `null`, and those with a word of ``RatingColumns/missing``. Everything that is wrong with a file is
/// found in one pass.
public struct RatingsReader: Sendable {
  /// What the columns are called.
  public let columns: RatingColumns

  /// Creates a reader.
  public init(_ columns: RatingColumns = RatingColumns()) {
    self.columns = columns
  }

  /// Reads a file.
  ///
  /// - Parameter source: The file.
  /// - Returns: The ratings and votes, or everything that is wrong.
  public func read(_ source: SourceText) -> Loaded<PanelRatings> {
    let unreadable = Self.unreadable(source)
    guard unreadable.isEmpty else { return Loaded(nil, unreadable) }
    var splitter = RecordSplitter(.unquotedLine)
    var records: [RawRecord] = []
    splitter.append(source.bytes, to: &records)
    splitter.finish(to: &records)
    guard let first = records.first else {
      let place = SourcePlace(name: source.name, position: SourcePosition(line: 1, column: 1))
      let problem = Problem.invalid(
        "the file is empty",
        expected: "a header with the names of the columns",
        nearest: nil
      )
      return Loaded(nil, [Diagnostic(problem, at: place)])
    }
    let header: RatingsHeader
    switch RatingsHeader.read(first, name: source.name, columns) {
    case .success(let read): header = read
    case .failure(let invalid): return Loaded(nil, invalid.diagnostics)
    }
    var rows = RatingRows(header, columns)
    for record in records.dropFirst() { rows.add(record) }
    return rows.loaded(at: header.place(ofColumn: 0))
  }

  /// Why a file is no text in UTF-8: a file in another encoding is wrong in every other line, and the
  /// first place is enough.
  private static func unreadable(_ source: SourceText) -> [Diagnostic] {
    var check = TextCheck(source: source, limit: 1000)
    check.run()
    let found = check.diagnostics.filter {
      switch $0.problem {
      case .text(.utf16), .text(.invalidUTF8): true
      default: false
      }
    }
    return Array(found.prefix(1))
  }
}
