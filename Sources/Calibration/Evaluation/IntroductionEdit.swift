/// An introduction put before an answer, with another name, age, school or the like in it.
///
/// Held against the same introduction with the first value of every slot, so that nothing differs but
/// who somebody is.
struct IntroductionEdit: AnswerEdit {
  let name: String
  let promise = EditPromise.nothingChanges
  private let slot: WordVariants.Slot
  private let slots: [WordVariants.Slot]
  private let introductions: [String]

  /// How many other values an answer is tried with.
  private static let tries = 3

  /// Makes the edit of one slot; null where no introduction has it or it has one value.
  init?(_ slot: WordVariants.Slot, _ variants: WordVariants) {
    introductions = variants.introductions.filter { $0.contains("{\(slot.name)}") }
    guard !introductions.isEmpty, slot.values.count > 1 else { return nil }
    name = "introduced with another \(slot.name)"
    self.slot = slot
    slots = variants.slots
  }

  func edits(of answer: SeenAnswer) -> [EditedAnswer] {
    let introduction = introductions[answer.place % introductions.count]
    let base = text(introduction, slot.values[0], answer)
    let others = slot.values.count - 1
    return (0..<min(Self.tries, others)).map { turn in
      let value = slot.values[1 + (answer.place + turn) % others]
      return EditedAnswer(base: base, text: text(introduction, value, answer))
    }
  }

  private func text(_ introduction: String, _ value: String, _ answer: SeenAnswer) -> AnswerText {
    var filled = introduction
    for other in slots {
      let word = other.name == slot.name ? value : other.values.first ?? ""
      filled = Self.replacing("{\(other.name)}", in: filled, with: word)
    }
    return answer.with(answer: filled + " " + answer.text.answer)
  }

  private static func replacing(_ mark: String, in text: String, with word: String) -> String {
    var result = ""
    var rest = text[...]
    while let place = rest.firstRange(of: mark) {
      result += rest[..<place.lowerBound] + word
      rest = rest[place.upperBound...]
    }
    return result + rest
  }
}
