/// An answer of a batch, what the rubric reads in it and what is written about it.
public struct EvaluatedAnswer: Sendable {
  /// The record.
  public let record: AnswerRecord
  /// The reading.
  public let reading: AnswerReading
  /// The feedback.
  public let feedback: WrittenFeedback
  /// The nearest signal that is not shown, or null where none is left to show.
  public let missing: MissingSignal?
  /// Why nothing could be read in it, or null.
  public let unreadable: Unreadable?
}
