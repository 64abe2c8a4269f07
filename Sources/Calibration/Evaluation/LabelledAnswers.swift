/// Answers with their labels, read from one file or matched by id from two.
public struct LabelledAnswers: Sendable {
  /// The answers that have a label, in the order of their file.
  public private(set) var answers: [LabelledAnswer] = []
  /// What cannot be used, with its place.
  public private(set) var problems: [Diagnostic] = []
  /// How many answers have no label.
  public private(set) var unlabelled = 0

  private init() {}

  private typealias Label = (label: LabelDecoder.Label, place: SourcePlace)

  /// Reads answers that carry their labels: JSON Lines, as `Scenarios/answers` has them.
  ///
  /// - Parameters:
  ///   - source: The file's text.
  ///   - rubric: The rubric whose criteria and signals the labels name.
  ///   - columns: What the fields are called.
  public init(_ source: SourceText, rubric: Rubric, columns: RecordColumns = RecordColumns()) {
    let labels = read(labels: source, rubric, columns, needsID: false)
    let items = Self.items(of: source, .jsonl, path: source.name, columns)
    join(items, labels, columns, rubric)
  }

  /// Reads answers from one file and their labels from another.
  ///
  /// - Parameters:
  ///   - source: The answers.
  ///   - format: How they are written.
  ///   - labels: The labels: JSON Lines with an `id` each.
  ///   - rubric: The rubric whose criteria and signals the labels name.
  ///   - columns: What the fields are called.
  public init(
    _ source: SourceText,
    format: RecordFormat,
    labels: SourceText,
    rubric: Rubric,
    columns: RecordColumns = RecordColumns()
  ) {
    let found = read(labels: labels, rubric, columns, needsID: true)
    let items = Self.items(of: source, format, path: source.name, columns)
    join(items, found, columns, rubric)
    guard problems.isEmpty else { return }
    problems += Self.unmatched(found, among: Set(answers.map(\.record.id)))
  }

  /// A problem for each label that no answer has the id of.
  private static func unmatched(
    _ labels: [String: Label],
    among ids: Set<String>
  ) -> [Diagnostic] {
    let ordered = ids.sorted()
    return labels.sorted { $0.key < $1.key }.filter { !ids.contains($0.key) }.map { id, label in
      let nearest = Nearest.match(for: id, among: ordered)
      return Diagnostic(
        .unknownReference(kind: "answer", id: id, nearest: nearest),
        at: label.place
      )
    }
  }

  private static func items(
    of source: SourceText,
    _ format: RecordFormat,
    path: String,
    _ columns: RecordColumns
  ) -> [BatchItem] {
    var reader = BatchReader(name: source.name, path: path, format: format, columns: columns)
    var items: [BatchItem] = []
    reader.append(source.bytes, to: &items)
    reader.finish(to: &items)
    return items
  }

  /// The labels by id; a record without an id goes by its line, as its answer does.
  private mutating func read(
    labels source: SourceText,
    _ rubric: Rubric,
    _ columns: RecordColumns,
    needsID: Bool
  ) -> [String: Label] {
    var splitter = RecordSplitter(.line)
    var records: [RawRecord] = []
    splitter.append(source.bytes, to: &records)
    splitter.finish(to: &records)
    let decoder = LabelDecoder(rubric)
    var labels: [String: Label] = [:]
    for record in records {
      do throws(Diagnostic) {
        let label = try decoder.decode(record, name: source.name, idKey: columns.id)
        let whole = record.diagnostic(
          .missingKey(columns.id, in: "a label"),
          at: [.key(columns.id)],
          name: source.name
        )
        guard label.id != nil || !needsID else { throw whole }
        let id = label.id ?? "\(record.line)"
        let entry: Label = (label, whole.place)
        guard labels.updateValue(entry, forKey: id) == nil else {
          throw Diagnostic(.duplicateID(id, kind: needsID ? "label" : "answer"), at: whole.place)
        }
      } catch {
        problems.append(error)
      }
    }
    return labels
  }

  private mutating func join(
    _ items: [BatchItem],
    _ labels: [String: Label],
    _ columns: RecordColumns,
    _ rubric: Rubric
  ) {
    let decoder = RecordDecoder(columns: columns)
    var seen: Set<String> = []
    let broken = Set(problems.map(\.place.position.line))
    for item in items {
      switch decoder.decode(item) {
      case .failure(_, let diagnostic):
        if !problems.contains(diagnostic), !broken.contains(diagnostic.place.position.line) {
          problems.append(diagnostic)
        }
      case .record(let record):
        guard let label = labels[record.id] else {
          if !broken.contains(item.line) { unlabelled += 1 }
          continue
        }
        guard seen.insert(record.id).inserted else {
          if !broken.contains(item.line) { problems.append(Self.duplicate(record.id, item)) }
          continue
        }
        if let problem = item.problem(of: record, by: rubric) {
          problems.append(problem)
          continue
        }
        guard
          let answer = LabelledAnswer(
            record: record,
            voice: label.label.voice,
            raters: label.label.raters,
            quotes: label.label.quotes
          )
        else { continue }
        problems += Self.misquoted(answer, at: label.place)
        answers.append(answer)
      }
    }
  }

  /// A problem for each quote that stands in neither text.
  private static func misquoted(_ answer: LabelledAnswer, at place: SourcePlace) -> [Diagnostic] {
    answer.quotes.sorted { $0.key < $1.key }.flatMap(\.value).compactMap { quote in
      guard answer.record.text.place(of: quote) == nil else { return nil }
      return Diagnostic(
        .invalid(
          "the quote '\(quote)' does not stand in the answer",
          expected: "words of the answer or the response",
          nearest: answer.record.text.wordsNearest(to: quote)
        ),
        at: place
      )
    }
  }

  private static func duplicate(_ id: String, _ item: BatchItem) -> Diagnostic {
    let position = SourcePosition(line: item.line, column: 1)
    return Diagnostic(
      .duplicateID(id, kind: "answer"),
      at: SourcePlace(name: item.name, position: position)
    )
  }
}

extension LabelledAnswers {
  /// The votes of a file of labels by id, and what cannot be used of it: labels of none of the ids
  /// among it.
  package static func votes(
    in source: SourceText,
    rubric: Rubric,
    of ids: Set<String>
  ) -> (votes: [String: Vote], problems: [Diagnostic]) {
    var reader = LabelledAnswers()
    let labels = reader.read(labels: source, rubric, RecordColumns(), needsID: true)
    if reader.problems.isEmpty { reader.problems += unmatched(labels, among: ids) }
    let votes = labels.compactMapValues { AnswerLabel(consensusOf: $0.label.raters)?.vote }
    return (votes, reader.problems)
  }
}
