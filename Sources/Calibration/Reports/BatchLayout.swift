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
  }

  /// The form.
  package let form: Form
  private let rubric: Rubric
  private let json: RecordJSON

  /// Makes a layout.
  package init(_ form: Form, rubric: Rubric) {
    self.form = form
    self.rubric = rubric
    json = RecordJSON(rubric)
  }

  /// What stands before the first record.
  package var opening: String {
    switch form {
    case .jsonl: ""
    case .json: "{\"records\":[\n"
    case .csv, .junit, .text, .markdown: ""
    }
  }

  /// What stands between two records.
  package var separator: String { form == .json ? ",\n" : "" }

  /// One record.
  package func bytes(of result: BatchResult) -> [UInt8] {
    switch form {
    case .jsonl, .json, .csv, .junit, .text, .markdown:
      var writer = JSONWriter()
      json.write(result, to: &writer)
      if form == .jsonl { writer.endLine() }
      return writer.bytes
    }
  }
}
