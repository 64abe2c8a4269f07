/// A text as tokens and sentences; a buffer to be used again for the next text.
package struct TokenizedText: Sendable {
  package var tokens: [Token] = []
  /// For each sentence the index of its first token; a last entry holds the number of tokens.
  package var sentenceStarts: [Int32] = [0]
  /// Words, without punctuation.
  package var wordCount = 0
  /// Words of sentences in another language, which are not among the tokens.
  package var foreignCount = 0
  /// Words of sentences about something else, which are not among the tokens either.
  package var offTopicCount = 0
  /// Whether a note-taker tells of the candidate in the third person.
  package var isNotes = false

  package init() {}

  /// How many sentences there are.
  package var sentenceCount: Int { sentenceStarts.count - 1 }

  /// The tokens of a sentence.
  package func sentence(_ index: Int) -> Range<Int> {
    Int(sentenceStarts[index])..<Int(sentenceStarts[index + 1])
  }

  /// Takes sentences out, and their words out of the count; tokens keep their places in the bytes.
  ///
  /// - Parameter isLeftOut: By sentence.
  /// - Complexity: linear in the tokens.
  mutating func leaveOut(_ isLeftOut: [Bool]) {
    var kept = 0
    var sentences = 0
    for index in 0..<sentenceCount {
      let range = sentence(index)
      if isLeftOut.indices.contains(index), isLeftOut[index] {
        wordCount -= wordCount(of: range)
        continue
      }
      if kept != range.lowerBound {
        for position in range { tokens[kept + position - range.lowerBound] = tokens[position] }
      }
      // Sentence starts are overwritten behind the one that is read.
      sentenceStarts[sentences] = Int32(truncatingIfNeeded: kept)
      kept += range.count
      sentences += 1
    }
    guard sentences < sentenceCount else { return }
    tokens.removeLast(tokens.count - kept)
    sentenceStarts.removeLast(sentenceStarts.count - sentences)
    sentenceStarts.append(Int32(truncatingIfNeeded: kept))
  }

  /// The words among some tokens.
  func wordCount(of range: Range<Int>) -> Int {
    range.count { !tokens[$0].marks.contains(.punctuation) }
  }

  package mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentenceStarts.removeAll(keepingCapacity: true)
    sentenceStarts.append(0)
    wordCount = 0
    foreignCount = 0
    offTopicCount = 0
    isNotes = false
  }
}
