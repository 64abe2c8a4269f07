/// An example of a signal in favour that an answer does not show yet, put after it.
struct AddedEvidenceEdit: AnswerEdit {
  /// A signal and the texts that show it.
  struct Source: Sendable {
    /// Place in the rubric's signals.
    var signal: Int
    /// Whole texts, none of them a response.
    var texts: [String]
  }

  let name = "with one more true finding in favour"
  let promise = EditPromise.noLowerVote
  /// The signals to choose from.
  let sources: [Source]

  func edits(of answer: SeenAnswer) -> [EditedAnswer] {
    let shown = answer.reading.findings.map(\.signal)
    let open = sources.filter { !shown.contains($0.signal) && !$0.texts.isEmpty }
    guard !open.isEmpty else { return [] }
    let source = open[answer.place % open.count]
    let more = source.texts[answer.place / open.count % source.texts.count]
    return [EditedAnswer(text: answer.with(answer: answer.text.answer + " " + more))]
  }
}
