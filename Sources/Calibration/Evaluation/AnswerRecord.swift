/// One answer of a batch.
public struct AnswerRecord: Sendable, Hashable {
  /// The id.
  public var id: String
  /// Whose answer it is, or null.
  public var candidate: String?
  /// Id of the round of interviews, or null.
  public var interview: String?
  /// The texts.
  public var text: AnswerText
  /// What a person overrules in the reading.
  public var corrections: Corrections

  /// Makes a record.
  public init(
    id: String,
    candidate: String? = nil,
    interview: String? = nil,
    text: AnswerText,
    corrections: Corrections = Corrections()
  ) {
    self.id = id
    self.candidate = candidate
    self.interview = interview
    self.text = text
    self.corrections = corrections
  }
}
