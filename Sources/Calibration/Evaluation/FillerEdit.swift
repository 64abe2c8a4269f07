/// Fillers of speech before every second sentence.
struct FillerEdit: AnswerEdit {
  let name = "with fillers"
  let promise = EditPromise.sameMeaning
  /// The fillers, in turn.
  let fillers: [String]

  func edits(of answer: SeenAnswer) -> [EditedAnswer] {
    guard !fillers.isEmpty, !answer.sentences.isEmpty else { return [] }
    var revision = TextRevision()
    for (turn, sentence) in answer.sentences.enumerated() where turn % 2 == 0 {
      let filler = fillers[(answer.place + turn) % fillers.count]
      revision.replace(sentence.lowerBound..<sentence.lowerBound, with: filler + " ")
    }
    return [
      EditedAnswer(text: answer.with(answer: revision.text(from: answer.text.answer)))
    ]
  }
}
