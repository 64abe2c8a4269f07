/// The sentences of an answer in another order.
struct SentenceOrderEdit: AnswerEdit {
  /// How far they go.
  enum Way: Sendable {
    /// The first two change places.
    case neighbours
    /// All are drawn in random order.
    case shuffled
  }

  /// How far they go.
  let way: Way
  /// What random orders are drawn from.
  let random: CounterRandom

  var name: String {
    switch way {
    case .neighbours: "with the first two sentences exchanged"
    case .shuffled: "with its sentences shuffled"
    }
  }

  var promise: EditPromise { way == .neighbours ? .sameMeaning : .noHigherVote }

  func edits(of answer: SeenAnswer) -> [EditedAnswer] {
    var sentences = answer.sentenceTexts
    guard sentences.count > 2 else { return [] }
    switch way {
    case .neighbours: sentences.swapAt(0, 1)
    case .shuffled: sentences = random.stream(UInt64(answer.place)).shuffled(sentences)
    }
    return [EditedAnswer(text: answer.with(answer: sentences.joined(separator: " ")))]
  }
}
