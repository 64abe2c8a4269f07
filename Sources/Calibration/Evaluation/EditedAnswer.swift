/// An answer rewritten, and what it is held against.
struct EditedAnswer: Sendable {
  /// What the reading is compared with; null for the answer as it was.
  var base: AnswerText?
  /// The answer rewritten.
  var text: AnswerText
}
