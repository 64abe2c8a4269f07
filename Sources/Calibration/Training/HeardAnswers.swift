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

  /// Where some words stand: exactly as written, or else with other capitals; null where nowhere.
  public func place(of words: String) -> (answer: Int, part: Finding.Part, range: Range<Int>)? {
    let sought = Array(words.utf8)
    guard !sought.isEmpty else { return nil }
    for folds in [false, true] {
      for (place, text) in zip(places, texts) {
        for (part, words) in [(Finding.Part.answer, text.answer), (.response, text.response ?? "")]
        {
          if let range = Self.range(of: sought, in: Array(words.utf8), folds: folds) {
            return (place, part, range)
          }
        }
      }
    }
    return nil
  }

  private static func range(of sought: [UInt8], in text: [UInt8], folds: Bool) -> Range<Int>? {
    guard sought.count <= text.count else { return nil }
    for start in 0...(text.count - sought.count) {
      var length = 0
      while length < sought.count, equals(text[start + length], sought[length], folds: folds) {
        length += 1
      }
      if length == sought.count { return start..<start + length }
    }
    return nil
  }

  private static func equals(_ left: UInt8, _ right: UInt8, folds: Bool) -> Bool {
    if left == right { return true }
    let isLetter = (0x61...0x7A).contains(left | 0x20)
    return folds && isLetter && (left | 0x20) == (right | 0x20)
  }
}
