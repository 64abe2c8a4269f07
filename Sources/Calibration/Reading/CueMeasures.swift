/// Figures of a whole record.
struct CueMeasures {
  private let answer: RecordText
  private let response: RecordText
  private let isChallenged: Bool
  private let language: CompiledLanguage
  private let answerWords: ContentWords
  private let challengeWords: ContentWords
  private let responseWords: ContentWords

  init(
    answer: RecordText,
    response: RecordText,
    challenge: RecordText,
    isChallenged: Bool,
    language: CompiledLanguage
  ) {
    self.answer = answer
    self.response = response
    self.isChallenged = isChallenged
    self.language = language
    guard isChallenged else {
      answerWords = ContentWords()
      challengeWords = ContentWords()
      responseWords = ContentWords()
      return
    }
    func words(_ record: RecordText) -> ContentWords {
      record.bytes.withUnsafeBufferPointer {
        ContentWords(record.text, bytes: $0, language: language)
      }
    }
    answerWords = words(answer)
    challengeWords = words(challenge)
    responseWords = words(response)
  }

  /// The value of a measure, as ``Measure`` describes it.
  func value(of measure: Measure) -> Double {
    switch measure {
    case .challenged: isChallenged ? 1 : 0
    case .uptake:
      share(
        ContentWords.overlap(responseWords.stems, challengeWords.stems),
        challengeWords.stems.count
      )
    case .retention:
      share(ContentWords.overlap(responseWords.stems, answerWords.stems), responseWords.stems.count)
    case .novelty:
      share(
        ContentWords.without(
          ContentWords.without(responseWords.stems, answerWords.stems),
          challengeWords.stems
        ).count,
        responseWords.stems.count
      )
    case .repetition:
      min(1, Double(ContentWords.overlap(responseWords.triples, answerWords.triples)) / 9)
    case .newNumbers:
      min(
        1,
        Double(
          ContentWords.without(
            ContentWords.without(responseWords.numbers, answerWords.numbers),
            challengeWords.numbers
          ).count
        ) / 4
      )
    case .responseLength: min(1, Double(response.text.wordCount) / 150)
    case .selfRate: rate { $0.contains(.selfPronoun) }
    case .weRate: rate { $0.contains(.wePronoun) }
    case .othersShare: othersShare()
    case .names: min(1, Double(marked(.capitalized)) / 9)
    case .numbers: min(1, Double(marked(.number)) / 9)
    case .notes: answer.text.isNotes ? 1 : 0
    case .length: min(1, Double(answer.text.wordCount + response.text.wordCount) / 300)
    }
  }

  private func share(_ part: Int, _ whole: Int) -> Double {
    guard isChallenged else { return 0 }
    return Double(part) / Double(max(5, whole))
  }

  private func rate(_ isCounted: (WordTraits) -> Bool) -> Double {
    let count = answer.text.tokens.count { isCounted(language.traits[Int($0.row)]) }
    return min(1, 10 * Double(count) / Double(max(20, answer.text.wordCount)))
  }

  private func marked(_ mark: Token.Marks) -> Int {
    answer.text.tokens.count { $0.marks.contains(mark) }
      + response.text.tokens.count { $0.marks.contains(mark) }
  }

  /// Among clauses with a person as subject, the share whose subject is somebody else.
  private func othersShare() -> Double {
    var others = 0
    var own = 0
    var last: Int32 = -1
    for scope in answer.scopes where scope.subject >= 0 && scope.subject != last {
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
