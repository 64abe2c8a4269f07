/// A record of a batch with its place, most of the work still to do.
package struct BatchItem: Sendable {
  /// What is known of a record before a worker takes it.
  enum Content: Sendable {
    case json(RawRecord)
    case csv(RawRecord, CSVFormat, CSVHeader)
    case record(AnswerRecord)
    case failure(Diagnostic)
  }

  /// The name of the file it stands in.
  let name: String
  /// The line where it begins, from 1.
  let line: Int
  /// The id where the record gives none.
  let fallbackID: String
  let content: Content
  /// What a person overrules, as a scenario file has it; the record itself has none of it.
  var corrections: Node?
  /// The round of interviews, as a scenario file has it.
  var interview: Node?
}
