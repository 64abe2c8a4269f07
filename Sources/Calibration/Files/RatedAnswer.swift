/// One answer out of a file, with what raters said of it where the file has that.
public struct RatedAnswer: Sendable {
  /// The answer.
  public let record: AnswerRecord
  /// What raters said, or none.
  public let raters: [AnswerLabel]

  /// Why an answer cannot be taken from a file.
  public enum Failure: Error, Sendable {
    /// No answer of the file has the id.
    case unknown(String, nearest: String?)
    /// The file has so many answers, and none was named.
    case several(Int)
    /// The record, or what its raters said, is wrong.
    case unreadable([Diagnostic])
  }

  /// Finds an answer by its id.
  ///
  /// - Parameters:
  ///   - id: The id, or null for the only answer.
  ///   - source: A file of answers.
  ///   - format: Its form.
  ///   - rubric: The standard that raters rated by.
  /// - Throws: That the file has no such answer, or that it cannot be read.
  public init(
    _ id: String?,
    in source: SourceText,
    format: RecordFormat,
    rubric: Rubric
  ) throws(Failure) {
    let labelled =
      format == .jsonl ? LabelledAnswers(source, rubric: rubric).answers : []
    var reader = BatchReader(name: source.name, path: source.name, format: format)
    var items: [BatchItem] = []
    reader.append(source.bytes, to: &items)
    reader.finish(to: &items)
    let decoder = RecordDecoder(columns: RecordColumns())
    var records: [AnswerRecord] = []
    var problems: [Diagnostic] = []
    for item in items {
      switch decoder.decode(item) {
      case .record(let record): records.append(record)
      case .failure(_, let diagnostic): problems.append(diagnostic)
      }
    }
    guard let id = id ?? (records.count == 1 ? records.first?.id : nil) else {
      throw problems.isEmpty ? Failure.several(records.count) : Failure.unreadable(problems)
    }
    guard let found = records.first(where: { $0.id == id }) else {
      let nearest = Nearest.match(for: id, among: records.map(\.id))
      throw problems.isEmpty ? Failure.unknown(id, nearest: nearest) : Failure.unreadable(problems)
    }
    record = found
    raters = labelled.first { $0.record.id == id }?.raters ?? []
  }
}
