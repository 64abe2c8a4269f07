/// An answer with what was read in it: what an edit has to go by.
struct SeenAnswer: Sendable {
  /// The texts.
  let text: AnswerText
  /// Its place among the answers; edits that choose among several ways choose by it.
  let place: Int
  /// UTF-8 offsets of the sentences of the answer, each up to the next.
  let sentences: [Range<Int>]
  /// The reading.
  let reading: AnswerReading

  /// The sentences as they are written, with their marks and without the space after them.
  var sentenceTexts: [String] {
    let bytes = Array(text.answer.utf8)
    return sentences.map { range in
      var sentence = bytes[range.clamped(to: 0..<bytes.count)]
      while let last = sentence.last, last == 0x20 || last == 0x0A || last == 0x0D {
        sentence.removeLast()
      }
      return String(decoding: sentence, as: UTF8.self)
    }
  }

  /// The same texts with another answer.
  func with(answer: String) -> AnswerText {
    var changed = text
    changed.answer = answer
    return changed
  }
}
