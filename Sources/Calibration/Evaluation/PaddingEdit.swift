/// A text put after an answer that adds nothing to it.
struct PaddingEdit: AnswerEdit {
  let name: String
  let promise = EditPromise.noHigherVote
  /// The texts, one of which each answer gets.
  let texts: [String]

  func edits(of answer: SeenAnswer) -> [EditedAnswer] {
    guard !texts.isEmpty else { return [] }
    let more = texts[answer.place % texts.count]
    return [EditedAnswer(text: answer.with(answer: answer.text.answer + " " + more))]
  }
}
