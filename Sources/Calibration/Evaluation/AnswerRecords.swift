/// The answers of one file, and what cannot be used of it.
package struct AnswerRecords: Sendable {
  /// The answers, in the order of the file.
  package private(set) var records: [AnswerRecord] = []
  /// What cannot be used, with its place.
  package private(set) var problems: [Diagnostic] = []

  /// Reads a file whole.
  ///
  /// - Parameters:
  ///   - source: The file's text.
  ///   - path: Its path; records without an id are named by it.
  ///   - format: How it is written.
  ///   - columns: What the fields are called.
  package init(
    _ source: SourceText,
    path: String,
    format: RecordFormat,
    columns: RecordColumns = RecordColumns()
  ) {
    var reader = BatchReader(name: source.name, path: path, format: format, columns: columns)
    var items: [BatchItem] = []
    reader.append(source.bytes, to: &items)
    reader.finish(to: &items)
    let decoder = RecordDecoder(columns: columns)
    for item in items {
      switch decoder.decode(item) {
      case .record(let record): records.append(record)
      case .failure(_, let diagnostic): problems.append(diagnostic)
      }
    }
  }
}
