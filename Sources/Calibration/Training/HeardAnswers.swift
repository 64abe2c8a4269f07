/// The answers that one member of a panel heard, with their passages numbered through.
public struct HeardAnswers: Sendable, Hashable {
  /// One passage of one answer.
  public struct Passage: Sendable, Hashable {
    /// The number to name it by, from 1 through all answers.
    public var number: Int
    /// Place of the answer in the packet.
    public var answer: Int
    /// Which text it is from.
    public var part: Finding.Part
    /// UTF-8 offsets in that text.
    public var range: Range<Int>
    /// The words.
    public var text: String
  }

  /// Places of the answers in the packet, in order.
  public let places: [Int]
  /// Their texts, in the same order.
  public let texts: [AnswerText]
  /// The passages, in order.
  public let passages: [Passage]

  /// Numbers the passages of some answers.
  ///
  /// - Parameters:
  ///   - answers: All answers of the packet.
  ///   - places: Places of those that were heard; others than the packet has are left out.
  public init(_ answers: [Candidate.Answer], heard places: [Int]) {
    let places = places.filter(answers.indices.contains)
    var passages: [Passage] = []
    for place in places {
      for passage in NumberedAnswer(answers[place].text).passages {
        passages.append(
          Passage(
            number: passages.count + 1,
            answer: place,
            part: passage.field == .answer ? .answer : .response,
            range: passage.range,
            text: passage.text
          )
        )
      }
    }
    self.places = places
    texts = places.map { answers[$0].text }
    self.passages = passages
  }

  /// The passage of a number, or null.
  public func passage(_ number: Int) -> Passage? {
    passages.indices.contains(number - 1) ? passages[number - 1] : nil
  }

  /// Where some words stand: exactly as written, or else with other capitals or with straight marks for
  /// curly ones; null where nowhere.
  public func place(of words: String) -> (answer: Int, part: Finding.Part, range: Range<Int>)? {
    let quoted = SoughtWords(words)
    for likeness in [SoughtWords.Likeness.exact, .letters] {
      for (place, text) in zip(places, texts) {
        for (part, words) in [(Finding.Part.answer, text.answer), (.response, text.response ?? "")]
        {
          if let range = quoted.range(in: Array(words.utf8), likeness) {
            return (place, part, range)
          }
        }
      }
    }
    return nil
  }
}
