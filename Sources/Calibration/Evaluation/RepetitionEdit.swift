/// What an answer says, said again.
struct RepetitionEdit: AnswerEdit {
  /// What is repeated.
  enum Part: String, Sendable, CaseIterable {
    case bestSentence = "with its best sentence three times more"
    case wholeAnswer = "told twice"
  }

  /// What is repeated.
  let part: Part
  let promise = EditPromise.noHigherVote
  /// The direction of each signal, in the rubric's order.
  let directions: [Direction]

  var name: String { part.rawValue }

  func edits(of answer: SeenAnswer) -> [EditedAnswer] {
    let text = answer.text.answer
    switch part {
    case .wholeAnswer: return [EditedAnswer(text: answer.with(answer: text + " " + text))]
    case .bestSentence:
      guard let sentence = best(answer) else { return [] }
      let more = Array(repeating: sentence, count: 3).joined(separator: " ")
      return [EditedAnswer(text: answer.with(answer: text + " " + more))]
    }
  }

  /// The sentence that the strongest finding in favour quotes.
  private func best(_ answer: SeenAnswer) -> String? {
    let quote = answer.reading.findings.first {
      directions[$0.signal] == .for && $0.part == .answer && $0.range != nil
    }?.range
    guard let quote else { return nil }
    return zip(answer.sentences, answer.sentenceTexts).first { $0.0.overlaps(quote) }?.1
  }
}
