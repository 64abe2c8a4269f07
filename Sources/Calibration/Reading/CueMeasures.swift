/// Figures of a whole record.
struct CueMeasures {
  /// How often the answer has words of some kind.
  private var selfCount = 0
  private var weCount = 0
  /// How often the record has names, and numbers.
  private var nameCount = 0
  private var numberCount = 0
  private let words: WordComparison
  private let isChallenged: Bool
  private let isNotes: Bool
  private let answerCount: Int
  private let responseCount: Int
  private let othersShare: Double

  /// Counts in a record; `words` are looked at only where it is challenged.
  init(
    answer: RecordText,
    response: RecordText,
    words: WordComparison,
    isChallenged: Bool,
    language: CompiledLanguage
  ) {
    self.words = words
    self.isChallenged = isChallenged
    isNotes = answer.text.isNotes
    answerCount = answer.text.wordCount
    responseCount = response.text.wordCount
    othersShare = Self.othersShare(answer.scopes)
    count(answer.text, traits: language.traits)
    count(response.text, traits: [])
  }

  /// Counts in a text; pronouns only where traits are given.
  private mutating func count(_ text: TokenizedText, traits: [WordTraits]) {
    text.tokens.withUnsafeBufferPointer { tokens in
      for token in tokens {
        if token.marks.contains(.capitalized) { nameCount &+= 1 }
        if token.marks.contains(.number) { numberCount &+= 1 }
      }
      guard !traits.isEmpty else { return }
      traits.withUnsafeBufferPointer { traits in
        for token in tokens {
          let traits = traits[Int(token.row)]
          if traits.contains(.selfPronoun) { selfCount &+= 1 }
          if traits.contains(.wePronoun) { weCount &+= 1 }
        }
      }
    }
  }

  /// The value of a measure, as ``Measure`` describes it.
  func value(of measure: Measure) -> Double {
    switch measure {
    case .challenged: isChallenged ? 1 : 0
    case .uptake: share(words.stems.takenUp, words.stems.challenge)
    case .retention: share(words.stems.repeated, words.stems.response)
    case .novelty: share(words.stems.new, words.stems.response)
    case .repetition: isChallenged ? min(1, Double(words.triples.repeated) / 9) : 0
    case .newNumbers: isChallenged ? min(1, Double(words.numbers.new) / 4) : 0
    case .responseLength: min(1, Double(responseCount) / 150)
    case .selfRate: rate(selfCount)
    case .weRate: rate(weCount)
    case .othersShare: othersShare
    case .names: min(1, Double(nameCount) / 9)
    case .numbers: min(1, Double(numberCount) / 9)
    case .notes: isNotes ? 1 : 0
    case .length: min(1, Double(answerCount + responseCount) / 300)
    }
  }

  private func share(_ part: Int, _ whole: Int) -> Double {
    guard isChallenged else { return 0 }
    return Double(part) / Double(max(5, whole))
  }

  private func rate(_ count: Int) -> Double {
    min(1, 10 * Double(count) / Double(max(20, answerCount)))
  }

  /// Among clauses with a person as subject, the share whose subject is somebody else.
  private static func othersShare(_ scopes: [Scope]) -> Double {
    var others = 0
    var own = 0
    var last: Int32 = -1
    for scope in scopes where scope.subject >= 0 && scope.subject != last {
      last = scope.subject
      switch scope.agent {
      case .other: others += 1
      case .self, .we: own += 1
      case .thing, .none: break
      }
    }
    return others + own == 0 ? 0 : Double(others) / Double(others + own)
  }
}
