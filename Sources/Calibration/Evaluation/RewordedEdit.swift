/// A rewriting of words in place, in the answer, the challenge and the response.
struct RewordedEdit: AnswerEdit {
  let promise: EditPromise
  private let edit: any ExampleEdit

  var name: String { edit.name }

  /// Makes an edit of whole answers from one of texts.
  init(_ edit: any ExampleEdit, _ promise: EditPromise) {
    self.edit = edit
    self.promise = promise
  }

  func edits(of answer: SeenAnswer) -> [EditedAnswer] {
    var text = answer.text
    text.answer = rewritten(text.answer)
    text.pushback = text.pushback.map(rewritten)
    text.response = text.response.map(rewritten)
    return text == answer.text ? [] : [EditedAnswer(text: text)]
  }

  private func rewritten(_ text: String) -> String {
    edit.revision(of: text).text(from: text)
  }
}
