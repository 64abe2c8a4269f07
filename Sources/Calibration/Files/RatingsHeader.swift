/// The header of a file of ratings: which column holds what.
struct RatingsHeader: Sendable {
  let name: String
  let format: CSVFormat
  let header: CSVHeader
  let layout: RatingColumns.Layout
  /// The columns that hold ratings in a wide file, by rater or criterion.
  private(set) var spread: [(column: Int, name: String)] = []
  /// The line itself.
  let record: RawRecord
  private var places: [RatingColumns.Role: Int] = [:]

  /// Reads a header, or says everything that is wrong with it.
  static func read(
    _ record: RawRecord,
    name: String,
    _ columns: RatingColumns
  ) -> Result<RatingsHeader, InvalidScenario> {
    let format = CSVFormat(header: record)
    do throws(Diagnostic) {
      let fields = try format.fields(of: record, name: name)
      let header = try CSVHeader(fields, at: record.place(of: record.whole, name: name))
      var result = RatingsHeader(
        name: name,
        format: format,
        header: header,
        layout: layout(header, columns),
        record: record
      )
      let problems = result.resolve(columns)
      guard problems.isEmpty else { return .failure(InvalidScenario(diagnostics: problems)) }
      return .success(result)
    } catch {
      return .failure(InvalidScenario(diagnostics: [error]))
    }
  }

  private init(
    name: String,
    format: CSVFormat,
    header: CSVHeader,
    layout: RatingColumns.Layout,
    record: RawRecord
  ) {
    self.name = name
    self.format = format
    self.header = header
    self.layout = layout
    self.record = record
  }

  /// The column of a role; null where the file has none.
  func column(_ role: RatingColumns.Role) -> Int? { places[role] }

  /// The roles that have a column.
  var named: Set<RatingColumns.Role> { Set(places.keys) }

  /// Where a column's name stands.
  func place(ofColumn column: Int) -> SourcePlace {
    format.place(ofField: column, in: record, name: name)
  }

  /// Where the name of a role stands that a rating belongs to: in the rating's row, or where the
  /// role's names are columns in the header.
  func place(of role: RatingColumns.Role, beside rating: RatingRows.Place) -> RatingRows.Place {
    if let column = column(role) { return RatingRows.Place(record: rating.record, column: column) }
    let isSpread =
      layout == .raters && role == .rater || layout == .criteria && role == .criterion
    return isSpread ? RatingRows.Place(record: record, column: rating.column) : rating
  }

  private static func layout(
    _ header: CSVHeader,
    _ columns: RatingColumns
  ) -> RatingColumns.Layout {
    if let layout = columns.layout { return layout }
    if header.nearIndex(of: columns.name(.rating)) != nil || columns.names[.rating] != nil {
      return .long
    }
    if header.nearIndex(of: columns.name(.rater)) != nil || columns.names[.rater] != nil {
      return .criteria
    }
    // Without a word that says otherwise, a mistyped name is likelier than a column a rater.
    let isNear = Nearest.match(for: columns.name(.rating), among: header.names) != nil
    let isKnown = header.nearIndex(of: columns.name(.candidate)) != nil
    return isNear || !isKnown ? .long : .raters
  }

  /// Finds the columns; what is missing comes back.
  private mutating func resolve(_ columns: RatingColumns) -> [Diagnostic] {
    let needed: [RatingColumns.Role] =
      switch layout {
      case .long: [.rater, .candidate, .rating]
      case .criteria: [.rater, .candidate]
      case .raters: [.candidate]
      }
    let refused: [RatingColumns.Role] =
      switch layout {
      case .long: []
      case .criteria: [.criterion, .rating]
      case .raters: [.rater, .rating, .vote]
      }
    var problems: [Diagnostic] = []
    for role in RatingColumns.Role.allCases where !refused.contains(role) {
      let name = columns.name(role)
      if let index = header.nearIndex(of: name) {
        places[role] = index
      } else if needed.contains(role) || columns.names[role] != nil {
        problems.append(missing(name, role))
      }
    }
    for name in columns.ignored where header.index(of: name) == nil {
      problems.append(missing(name, nil))
    }
    guard layout != .long else { return problems }
    let taken = Set(places.values)
    spread = header.names.enumerated().compactMap { index, name in
      let isFree = !taken.contains(index) && !columns.ignored.contains(name) && !name.isEmpty
      return isFree ? (index, name) : nil
    }
    if spread.isEmpty, problems.isEmpty {
      let what = layout == .raters ? "rater" : "criterion"
      let problem = Problem.invalid(
        "no column is left that could be a \(what)",
        expected: "a column a \(what), or --rating NAME for a file with a row a rating",
        nearest: nil
      )
      problems.append(Diagnostic(problem, at: place(ofColumn: 0)))
    }
    return problems
  }

  private func missing(_ name: String, _ role: RatingColumns.Role?) -> Diagnostic {
    let what = role.map { " for the \($0 == .criterion ? "criteria" : $0.rawValue + "s")" } ?? ""
    let shown = header.names.prefix(8).joined(separator: ", ")
    let all = header.names.count > 8 ? shown + " and more" : shown
    let option = role.map { "--\($0.rawValue)" } ?? "--ignore"
    let problem = Problem.invalid(
      "the file has no column '\(name)'\(what)",
      expected: "\(option) with one of \(all)",
      nearest: nearest(name)
    )
    return Diagnostic(problem, at: record.place(of: record.whole, name: self.name))
  }

  /// The column of nearly that name, or the first whose name holds it as a part.
  private func nearest(_ name: String) -> String? {
    if let nearest = Nearest.match(for: name, among: header.names) { return nearest }
    let wanted = Identifier.slug(of: name)
    guard !wanted.isEmpty else { return nil }
    return header.names.first { Identifier.slug(of: $0).contains(wanted) }
  }
}

extension CSVHeader {
  /// The column of a name, or else of one that differs in case and punctuation alone.
  fileprivate func nearIndex(of name: String) -> Int? {
    if let index = index(of: name) { return index }
    let wanted = Identifier.slug(of: name)
    return wanted.isEmpty ? nil : names.firstIndex { Identifier.slug(of: $0) == wanted }
  }
}

extension RawRecord {
  /// All of its bytes.
  var whole: SourceRange { SourceRange(start: 0, end: bytes.count) }
}
