/// Why there is nothing in a record that a committee could judge.
public enum Unreadable: String, Sendable, Hashable, CaseIterable {
  /// No text, or too few words for a sentence.
  case blank
  /// A language other than the one that the rubric reads.
  case foreign

  /// What to tell people, in lowercase.
  public var message: String {
    switch self {
    case .blank: "there is nothing to read"
    case .foreign: "the answer is not in English; nothing was read"
    }
  }

  /// The feedback on such an answer: that nothing was read, and why.
  var feedback: WrittenFeedback {
    let text =
      switch self {
      case .blank: "Nothing was read: there is too little text to judge."
      case .foreign: "Nothing was read: the answer is not in English."
      }
    return WrittenFeedback(remarks: [Remark(.vote, text)])
  }

  /// Fewer words than these say nothing.
  static let fewestWords = 4

  /// Shorter texts may lack function words by chance.
  static let fewestForeignWords = 8

  /// The least share of function words in prose; in 266 English answers it was never below 0.25, in
  /// eight other languages never above 0.22.
  static let leastFunctionShare = 0.23

  /// Telegraphic English lacks function words, but a rubric knows most of its other words.
  static let leastKnownShare = 0.5

  /// Judges a text by its tokens.
  ///
  /// - Complexity: linear in the tokens.
  init?(_ texts: [TokenizedText], language: CompiledLanguage) {
    var words = 0
    var functionWords = 0
    var knownWords = 0
    for text in texts {
      for token in text.tokens
      where token.marks.isDisjoint(with: [.punctuation, .number, .supplied]) {
        words += 1
        guard token.row != Vocabulary.unknown else { continue }
        knownWords += 1
        let row = Int(token.row)
        if language.traits.indices.contains(row), language.traits[row].contains(.function) {
          functionWords += 1
        }
      }
    }
    let foreign = texts.reduce(0) { $0 + $1.foreignCount }
    let all = Double(max(words, 1))
    if words < Self.fewestWords, foreign >= Self.fewestForeignWords {
      self = .foreign
    } else if words < Self.fewestWords {
      self = .blank
    } else if knownWords == 0
      || words >= Self.fewestForeignWords
        && Double(functionWords) / all < Self.leastFunctionShare
        && Double(knownWords) / all < Self.leastKnownShare
    {
      self = .foreign
    } else {
      return nil
    }
  }
}
