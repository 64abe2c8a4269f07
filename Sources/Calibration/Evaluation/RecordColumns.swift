/// What the fields of a record are called in files that others made.
public struct RecordColumns: Sendable, Hashable {
  /// The record's name among the others; the only one of these that a record may lack without loss.
  public var id: String
  /// Whose answer it is.
  public var candidate: String
  /// The round of interviews.
  public var interview: String
  /// The question.
  public var question: String
  /// The answer, which every record has.
  public var answer: String
  /// The interviewer's challenge.
  public var pushback: String
  /// What the candidate then said.
  public var response: String

  /// Names the fields; by default each by its own name.
  public init(
    id: String = "id",
    candidate: String = "candidate",
    interview: String = "interview",
    question: String = "question",
    answer: String = "answer",
    pushback: String = "pushback",
    response: String = "response"
  ) {
    self.id = id
    self.candidate = candidate
    self.interview = interview
    self.question = question
    self.answer = answer
    self.pushback = pushback
    self.response = response
  }
}
