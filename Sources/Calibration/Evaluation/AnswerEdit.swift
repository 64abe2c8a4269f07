/// A way to rewrite whole answers, with what must follow.
protocol AnswerEdit: Sendable {
  /// What was done, for people: `another name`.
  var name: String { get }
  /// What must follow.
  var promise: EditPromise { get }

  /// The answer rewritten, in no, one or several ways; the same for the same answer.
  func edits(of answer: SeenAnswer) -> [EditedAnswer]
}
