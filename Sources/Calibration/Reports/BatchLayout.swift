/// How the records of a batch are written one after the other.
package struct BatchLayout: Sendable {
  /// The forms.
  package enum Form: String, Sendable, Hashable, CaseIterable {
    case text
    case json
    case jsonl
    case csv
    case junit
    case markdown

    /// A page at the end, and nothing before.
    case html
  }

  /// The form.
  package let form: Form
  let rubric: Rubric
  let bar: BatchBar?
  /// The columns that a line of text may take, or null where lines are not broken.
  let width: Int?
  /// Whether records that could not be read say in which file they stand.
  package let namesFiles: Bool
  private let json: RecordJSON

  /// Makes a layout.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - rubric: The rubric that the readings are made with.
  ///   - bar: What JUnit's last test case says of all votes together; null for nothing.
  ///   - width: The columns that a line of text may take, or null where lines are not broken.
  ///   - namesFiles: Whether records that could not be read say in which file they stand.
  package init(
    _ form: Form,
    rubric: Rubric,
    bar: BatchBar? = nil,
    width: Int? = nil,
    namesFiles: Bool = false
  ) {
    self.form = form
    self.rubric = rubric
    self.bar = bar
    self.width = width
    self.namesFiles = namesFiles
    json = RecordJSON(rubric, namesFiles: namesFiles)
  }

  /// Bytes that most records fit in.
  private static let recordSize = 2_048

  /// What stands before the first record.
  package var opening: String {
    switch form {
    case .jsonl, .html: ""
    case .json: "{\"records\":[\n"
    case .csv: Self.line(of: csvHeader)
    case .junit:
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="hcsim batch">
      <testsuite name="\(Escaping.markup(rubric.id))">

      """
    case .text: row("id", "vote", "level", "headline") + "\n"
    case .markdown:
      """
      | id | vote | level | headline | feedback | missing |
      | --- | --- | --- | --- | --- | --- |

      """
    }
  }

  /// What stands between two records.
  package var separator: String { form == .json ? ",\n" : "" }

  /// One record.
  package func bytes(of result: BatchResult) -> [UInt8] {
    switch form {
    case .jsonl, .json:
      var writer = JSONWriter()
      writer.reserve(Self.recordSize)
      json.write(result, to: &writer)
      if form == .jsonl { writer.endLine() }
      return writer.bytes
    case .csv: return Array(Self.line(of: csvFields(result)).utf8)
    case .junit: return Array(testCase(result).utf8)
    case .text: return Array(text(result).utf8)
    case .markdown: return Array(markdown(result).utf8)
    case .html: return []
    }
  }

  /// What stands behind the last record; pages of text are ``BatchReport``'s.
  package func closing(_ summary: BatchSummary) -> String {
    switch form {
    case .jsonl, .csv, .text, .markdown, .html: ""
    case .json: BatchJSON.closing(summary, rubric)
    case .junit: "</testsuite>\n\(barSuite(summary))</testsuites>\n"
    }
  }

  static func line(of fields: [String]) -> String {
    var writer = CSVWriter(guardsFormulas: true)
    writer.write(fields)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  func headline(of evaluated: EvaluatedAnswer) -> String? {
    let findings = evaluated.reading.findings
    guard let place = evaluated.reading.headline, findings.indices.contains(place),
      rubric.signals.indices.contains(findings[place].signal)
    else { return nil }
    return rubric.signals[findings[place].signal].id
  }

  func findings(of evaluated: EvaluatedAnswer) -> [String] {
    evaluated.reading.findings.compactMap { finding in
      rubric.signals.indices.contains(finding.signal) ? rubric.signals[finding.signal].id : nil
    }
  }
}
