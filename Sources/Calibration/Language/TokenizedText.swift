/// A text as tokens and sentences; a buffer to be used again for the next text.
package struct TokenizedText: Sendable {
  package var tokens: [Token] = []
  /// For each sentence the index of its first token; a last entry holds the number of tokens.
  package var sentenceStarts: [Int32] = [0]
  /// Words, without punctuation.
  package var wordCount = 0
  /// Words of sentences in another language, which are not among the tokens.
  package var foreignCount = 0
  /// Whether a note-taker tells of the candidate in the third person.
  package var isNotes = false

  package init() {}

  /// How many sentences there are.
  package var sentenceCount: Int { sentenceStarts.count - 1 }

  /// The tokens of a sentence.
  package func sentence(_ index: Int) -> Range<Int> {
    Int(sentenceStarts[index])..<Int(sentenceStarts[index + 1])
  }

  package mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentenceStarts.removeAll(keepingCapacity: true)
    sentenceStarts.append(0)
    wordCount = 0
    foreignCount = 0
    isNotes = false
  }
}
