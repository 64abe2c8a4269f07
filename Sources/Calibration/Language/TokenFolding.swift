/// Makes one token of a name of several words, and takes out what speech is filled with.
///
/// *Howard University*, *IIT Madras* and *Bank of Ulm* count as one word each, so that nothing hangs
/// on how many words a name has or on which of them have a meaning elsewhere. A run of capitalised
/// words is a name where at least one of them is not listed. *You know,* and *I mean,* vanish where
/// they stand at the start of a sentence or after a sign, with the comma that sets them off.
package struct TokenFolding: Sendable {
  private let language: CompiledLanguage

  package init(_ language: CompiledLanguage) { self.language = language }

  /// Rewrites a text's tokens; they keep their places in the bytes.
  ///
  /// - Complexity: linear in the tokens.
  package func fold(_ text: inout TokenizedText) {
    var kept = 0
    for index in 0..<text.sentenceCount {
      let sentence = text.sentence(index)
      let start = kept
      var position = sentence.lowerBound
      while position < sentence.upperBound {
        let isFree = kept == start || text.tokens[kept - 1].marks.contains(.punctuation)
        if isFree, let end = asideEnd(position, sentence.upperBound, text.tokens) {
          let words = (position..<end).count { !text.tokens[$0].marks.contains(.punctuation) }
          text.wordCount -= words
          position = end
          if kept == start, position < sentence.upperBound { open(&text.tokens[position]) }
          continue
        }
        var token = text.tokens[position]
        var next = position + 1
        if isNamePart(token) {
          let end = nameEnd(position, sentence.upperBound, text.tokens)
          if end > next, (position..<end).contains(where: { text.tokens[$0].row == 0 }) {
            text.wordCount -= end - next
            token = name(from: token, to: text.tokens[end - 1])
            next = end
          }
        }
        text.tokens[kept] = token
        kept += 1
        position = next
      }
      // Sentence starts are overwritten behind the one that is read; the next still stands.
      text.sentenceStarts[index] = Int32(start)
    }
    guard kept < text.tokens.count else { return }
    text.tokens.removeLast(text.tokens.count - kept)
    text.sentenceStarts[text.sentenceStarts.count - 1] = Int32(kept)
    dropEmptySentences(&text)
  }

  private func dropEmptySentences(_ text: inout TokenizedText) {
    var starts: [Int32] = []
    for start in text.sentenceStarts where starts.last != start { starts.append(start) }
    if starts.count == 1, !text.tokens.isEmpty { starts.append(Int32(text.tokens.count)) }
    text.sentenceStarts = starts
  }

  // MARK: Names

  private func isNamePart(_ token: Token) -> Bool {
    token.marks.contains(.capitalized)
      || token.marks.contains(.initial) && token.row == Vocabulary.unknown
  }

  /// Where the name ends that begins at a place.
  private func nameEnd(_ first: Int, _ limit: Int, _ tokens: [Token]) -> Int {
    var end = first + 1
    while end < limit {
      if tokens[end].marks.contains(.capitalized) {
        end += 1
      } else if end + 1 < limit, language.nameJoiners.contains(tokens[end].row),
        tokens[end].row != Vocabulary.unknown, tokens[end + 1].marks.contains(.capitalized)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func name(from first: Token, to last: Token) -> Token {
    var name = first
    name.length = UInt16(min(Int(last.end) - Int(first.start), 60_000))
    name.marks = first.marks.intersection(.quoted).union(.capitalized)
    name.row = Vocabulary.unknown
    name.hash = first.hash &* 31 &+ last.hash
    return name
  }

  // MARK: Asides

  /// Where an aside ends that begins at a place and is set off by a comma, the comma with it.
  private func asideEnd(_ first: Int, _ limit: Int, _ tokens: [Token]) -> Int? {
    guard let endings = language.asides[tokens[first].row] else { return nil }
    for ending in endings {
      let end = first + 1 + ending.count
      guard end < limit, tokens[end].row == language.rows.comma else { continue }
      if zip(ending, tokens[(first + 1)..<end]).allSatisfy({ $0 == $1.row }) { return end + 1 }
    }
    return nil
  }

  /// A sentence begins with this word now: its capital says nothing.
  private func open(_ token: inout Token) {
    guard token.marks.contains(.capitalized) else { return }
    token.marks.remove(.capitalized)
    token.marks.insert(.initial)
  }
}
