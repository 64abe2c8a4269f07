/// The texts of one interview answer.
public struct AnswerText: Sendable, Hashable {
  /// The question, or empty.
  public var question: String
  /// The answer.
  public var answer: String
  /// The interviewer's challenge, or null.
  public var pushback: String?
  /// What the candidate then said, or null.
  public var response: String?

  /// Whether there is a challenge, and not a blank one.
  public var isChallenged: Bool { pushback?.contains { !$0.isWhitespace } == true }

  /// Makes an answer's texts.
  public init(
    question: String = "",
    answer: String,
    pushback: String? = nil,
    response: String? = nil
  ) {
    self.question = question
    self.answer = answer
    self.pushback = pushback
    self.response = response
  }
}
