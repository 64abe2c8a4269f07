/// The rows of a file of ratings, as they are read.
struct RatingRows {
  /// A rating with where it stands.
  struct Entry: Sendable {
    let rater: String
    let candidate: String
    let criterion: String
    let occasion: String
    let stage: PanelRatings.Stage
    let value: Int
    let place: Place
  }

  /// A vote with where it stands.
  struct Vote: Sendable {
    let rater: String
    let candidate: String
    let occasion: String
    let stage: PanelRatings.Stage
    let value: Double
    let place: Place
  }

  /// A field, found again only where something is wrong with it.
  struct Place: Sendable {
    let record: RawRecord
    let column: Int
  }

  private let header: RatingsHeader
  private let labels: RatingLabels?
  /// Words for a cell without a rating, in small letters.
  private let missing: Set<String>
  private var entries: [Entry] = []
  private var votes: [Vote] = []
  private var problems: [Diagnostic] = []
  /// Whether a column holds a rating.
  private var isRated: [Bool]
  /// Texts where a rating should be, by the column of a scorecard or rater: told once all are read.
  private var texts: [Int: [Diagnostic]] = [:]

  /// The words that always stand for no rating.
  private static let usualMissing: Set<String> = [
    "", "-", "\u{2013}", "\u{2014}", ".", "na", "n/a", "none", "null",
  ]

  init(_ header: RatingsHeader, _ columns: RatingColumns) {
    self.header = header
    isRated = Array(repeating: false, count: header.header.names.count)
    labels = columns.labels
    missing = Self.usualMissing.union(
      columns.missing.map { RatingLabels.trimmed($0).lowercased() }
    )
  }

  /// Reads a row; what is wrong with it is kept.
  mutating func add(_ record: RawRecord) {
    let fields: [String]
    do throws(Diagnostic) {
      let row = try header.format.fields(of: record, name: header.name)
      let place = record.place(of: record.whole, name: header.name)
      fields = try header.header.row(row, at: place).fields.map(RatingLabels.trimmed)
    } catch {
      problems.append(error)
      return
    }
    guard !fields.allSatisfy(\.isEmpty) else { return }
    func text(_ role: RatingColumns.Role) -> String? {
      header.column(role).map { fields[$0] }
    }
    let isWhole = checkNames(fields, record)
    let stage = stage(text(.stage), record)
    guard isWhole, let stage else { return }
    func entry(_ rater: String, _ criterion: String, _ column: Int) {
      guard let value = rating(fields[column], record, column) else { return }
      isRated[column] = true
      entries.append(
        Entry(
          rater: rater,
          candidate: text(.candidate) ?? "",
          criterion: criterion,
          occasion: text(.occasion) ?? "",
          stage: stage,
          value: value,
          place: Place(record: record, column: column)
        )
      )
    }
    let criterion = text(.criterion).flatMap { $0.isEmpty ? nil : $0 } ?? Self.onlyCriterion
    switch header.layout {
    case .long: entry(text(.rater) ?? "", criterion, header.column(.rating) ?? 0)
    case .raters: for other in header.spread { entry(other.name, criterion, other.column) }
    case .criteria:
      for other in header.spread { entry(text(.rater) ?? "", other.name, other.column) }
    }
    addVote(text(.rater), text(.candidate) ?? "", stage, fields, record)
  }

  /// What the criterion is called where a file has none.
  static let onlyCriterion = "rating"

  /// Whether a row names whom and what it rates; what it does not is reported.
  private mutating func checkNames(_ fields: [String], _ record: RawRecord) -> Bool {
    let ratings =
      header.layout == .long ? [header.column(.rating) ?? 0] : header.spread.map(\.column)
    let isRated = ratings.contains { !missing.contains(fields[$0].lowercased()) }
    var isWhole = true
    for role in [RatingColumns.Role.rater, .candidate, .criterion] {
      guard let column = header.column(role) else { continue }
      let name = fields[column]
      let place = Place(record: record, column: column)
      // A row of a vote alone is about no criterion.
      if name.isEmpty, role != .criterion || isRated {
        isWhole = false
        report(
          .invalid("the \(role.rawValue) is empty", expected: "a name", nearest: nil),
          place
        )
      }
      if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        isWhole = false
        report(
          .invalid(
            "the \(role.rawValue) holds a control character",
            expected: "a name",
            nearest: nil
          ),
          place
        )
      }
    }
    return isWhole
  }

  private mutating func addVote(
    _ rater: String?,
    _ candidate: String,
    _ stage: PanelRatings.Stage,
    _ fields: [String],
    _ record: RawRecord
  ) {
    guard let rater, let column = header.column(.vote) else { return }
    let text = fields[column]
    guard !missing.contains(text.lowercased()) else { return }
    let words = Calibration.Vote.allCases.first { $0.words == text.lowercased() }
    let values = labels?.values ?? .asCounted
    // A vote in words is worth 1 to 4, whatever the ratings of the scale are counted as.
    let spoken = words.map { values.count(Double($0.rawValue)) }
    let stated = labels?.rating(text) ?? (values == .asCounted ? number(text) : nil)
    guard let value = spoken ?? stated.map({ Double($0) }) else {
      let known =
        Calibration.Vote.allCases.map(\.words) + (labels.map(\.words) ?? [])
      let nearest = RatingLabels.number(text) == nil ? Nearest.match(for: text, among: known) : nil
      report(
        .invalid(
          "'\(text)' is no vote",
          expected: "a rating, or one of \(known.joined(separator: ", ")); "
            + "--missing names a word for none",
          nearest: nearest
        ),
        Place(record: record, column: column)
      )
      return
    }
    votes.append(
      Vote(
        rater: rater,
        candidate: candidate,
        occasion: header.column(.occasion).map { fields[$0] } ?? "",
        stage: stage,
        value: value,
        place: Place(record: record, column: column)
      )
    )
  }

  private mutating func stage(_ text: String?, _ record: RawRecord) -> PanelRatings.Stage? {
    guard let text, !text.isEmpty else { return .before }
    if let stage = PanelRatings.Stage(rawValue: text.lowercased()) { return stage }
    let known = PanelRatings.Stage.allCases.map(\.rawValue)
    report(
      .unknownValue(text, allowed: known, nearest: Nearest.match(for: text, among: known)),
      Place(record: record, column: header.column(.stage) ?? 0)
    )
    return nil
  }

  /// The rating that a cell holds; null where it holds none or is wrong.
  private mutating func rating(_ text: String, _ record: RawRecord, _ column: Int) -> Int? {
    guard !missing.contains(text.lowercased()) else { return nil }
    let place = Place(record: record, column: column)
    if let labels, !labels.words.isEmpty {
      if let rating = labels.rating(text) { return rating }
      // Two numbers are no spellings of each other.
      let isNumber = RatingLabels.number(text) != nil
      refuse(
        .invalid(
          "'\(text)' is no rating",
          expected:
            "one of \(labels.words.joined(separator: ", ")); --missing names a word for none",
          nearest: isNumber ? nil : Nearest.match(for: text, among: labels.words)
        ),
        place,
        isText: !isNumber
      )
      return nil
    }
    guard let value = Self.whole(text) else {
      refuse(
        .invalid("'\(text)' is no whole number", expected: hint(text), nearest: nil),
        place,
        isText: RatingLabels.number(text) == nil
      )
      return nil
    }
    if let scale = labels?.scale, !scale.contains(value) {
      report(
        .valueOutOfRange(text, allowed: "\(scale.lowerBound) to \(scale.upperBound)"),
        place
      )
      return nil
    }
    return value
  }

  /// Reports a cell that is no rating; a text only once it is known whether its column has a rating.
  private mutating func refuse(_ problem: Problem, _ place: Place, isText: Bool) {
    guard isText, header.layout != .long else {
      report(problem, place)
      return
    }
    texts[place.column, default: []].append(Diagnostic(problem, at: found(place)))
  }

  /// Reports the texts: those of a column without a rating as one.
  private mutating func reportTexts() {
    for (column, name) in header.spread {
      guard let found = texts.removeValue(forKey: column) else { continue }
      if isRated[column] || found.count == 1 {
        problems += found
        continue
      }
      let words = labels?.words.isEmpty == false ? "" : ", --scale names words"
      report(
        .invalid(
          "the column '\(name)' holds no ratings",
          expected: "ratings; --ignore '\(name)' leaves it out\(words)",
          nearest: nil
        ),
        Place(record: header.record, column: column)
      )
    }
  }

  /// What to do about a text that is no whole number.
  private func hint(_ text: String) -> String {
    guard RatingLabels.number(text) != nil else {
      return "a rating; --scale names words, --missing words for none, --ignore leaves a column out"
    }
    let comma = text.utf8.contains(.comma) ? " (a comma is read as a decimal point)" : ""
    return
      "a whole number\(comma), or --scale with all ratings from the lowest to the highest, such as "
      + "--scale 1,1.5,2,2.5,3,3.5,4"
  }

  /// A whole number within the scale.
  private func number(_ text: String) -> Int? {
    guard let value = Self.whole(text), labels?.scale.contains(value) != false else { return nil }
    return value
  }

  private static func whole(_ text: String) -> Int? {
    if let value = Int(text) { return value.magnitude < 1_000_000_000 ? value : nil }
    guard let value = RatingLabels.number(text), value.magnitude < 1e9,
      Double(Int(value)) == value
    else { return nil }
    return Int(value)
  }

  mutating func report(
    _ problem: Problem,
    _ place: Place,
    severity: Diagnostic.Severity? = nil,
    related: Place? = nil
  ) {
    problems.append(
      Diagnostic(
        problem,
        at: found(place),
        severity: severity,
        related: related.map { RelatedPlace(.firstUse, at: found($0)) }
      )
    )
  }

  private func found(_ place: Place) -> SourcePlace {
    header.format.place(ofField: place.column, in: place.record, name: header.name)
  }

  /// All of it as a panel's ratings, or everything that is wrong.
  mutating func loaded(at place: SourcePlace) -> Loaded<PanelRatings> {
    reportTexts()
    let assembly = PanelAssembly(entries, votes, labels: labels, header: header)
    for finding in assembly.findings {
      report(finding.problem, finding.place, severity: finding.severity, related: finding.related)
    }
    if entries.isEmpty, !problems.contains(where: { $0.severity == .error }) {
      problems.append(
        Diagnostic(
          .invalid("the file has no rating", expected: "a row a rating", nearest: nil),
          at: place
        )
      )
    }
    let inOrder = problems.enumerated().sorted { first, second in
      let (one, other) = (first.element.place.position, second.element.place.position)
      return (one.line, one.column, first.offset) < (other.line, other.column, second.offset)
    }
    guard !assembly.isTooWide else { return Loaded(nil, inOrder.map(\.element)) }
    do throws(RaschError) {
      return Loaded(try assembly.panel(), inOrder.map(\.element))
    } catch {
      let problem = Problem.invalid(error.description, expected: nil, nearest: nil)
      return Loaded(nil, inOrder.map(\.element) + [Diagnostic(problem, at: place)])
    }
  }
}
