/// Recognises a note-taker's account and turns it into the candidate's own.
///
/// In notes *she*, *he* and *the candidate* are the candidate, and a sentence that begins with a past
/// verb leaves its subject out. The rest of the reading then sees *I* and *my*.
package struct NotesReader: Sendable {
  private let language: CompiledLanguage

  package init(language: CompiledLanguage) { self.language = language }

  /// Rewrites `text` if it is told in the third person; says whether it did.
  @discardableResult
  package func resolve(_ text: inout TokenizedText) -> Bool {
    let isThey = hasSingularThey(text)
    guard isNotes(text, isThey: isThey) else { return false }
    var tokens: [Token] = []
    tokens.reserveCapacity(text.tokens.count + text.sentenceCount)
    var starts: [Int32] = [0]
    for index in 0..<text.sentenceCount {
      let range = text.sentence(index)
      if let first = range.first, opensWithVerb(text.tokens[first]) {
        tokens.append(
          Token(
            start: text.tokens[first].start,
            length: 0,
            marks: .supplied,
            row: language.rows.i,
            hash: 0
          )
        )
      }
      var hasOthers = false
      for token in range {
        var token = text.tokens[token]
        let traits = language.traits[Int(token.row)]
        if traits.contains(.actor) { hasOthers = true }
        if isThey, !hasOthers, token.row == language.rows.they || token.row == language.rows.their {
          token.row = token.row == language.rows.they ? language.rows.i : language.rows.my
          token.hash = UInt32(bitPattern: token.row)
        } else if traits.contains(.noteSubject) {
          if let last = tokens.last, language.traits[Int(last.row)].contains(.determiner),
            tokens.count > Int(starts[starts.count - 1])
          {
            tokens.removeLast()
          }
          token.row = language.rows.i
          token.hash = UInt32(bitPattern: token.row)
        } else if traits.contains(.notePossessive) {
          token.row = language.rows.my
          token.hash = UInt32(bitPattern: token.row)
        }
        tokens.append(token)
      }
      starts.append(Int32(tokens.count))
    }
    text.tokens = tokens
    text.sentenceStarts = starts
    text.isNotes = true
    return true
  }

  /// Whether *they* is the candidate: nobody is *he* or *she*, and *they* comes before any others
  /// whom it could stand for.
  private func hasSingularThey(_ text: TokenizedText) -> Bool {
    func traits(_ token: Token) -> WordTraits { language.traits[Int(token.row)] }
    let subject = text.tokens.first { token in
      token.row == language.rows.they || token.row == language.rows.their
        || traits(token).contains(.actor) && !traits(token).contains(.noteSubject)
    }
    guard let row = subject?.row, row == language.rows.they || row == language.rows.their else {
      return false
    }
    return !text.tokens.contains { token in
      !token.marks.contains(.quoted)
        && traits(token).isSuperset(of: [.noteSubject, .gendered])
    }
  }

  private func opensWithVerb(_ token: Token) -> Bool {
    let traits = language.traits[Int(token.row)]
    return traits.contains(.participle) || traits.contains(.reporting)
  }

  /// Whether a text speaks of the candidate and hardly of a narrator, or is long and has none.
  ///
  /// *They* speaks of the candidate where it is the candidate, who was named as such before.
  private func isNotes(_ text: TokenizedText, isThey: Bool) -> Bool {
    var third = 0
    var first = 0
    let own: WordTraits = [.selfPronoun, .wePronoun, .ownPossessive]
    language.traits.withUnsafeBufferPointer { traits in
      for token in text.tokens where !token.marks.contains(.quoted) {
        let traits = traits[Int(token.row)]
        if traits.contains(.noteSubject) { third += 1 }
        if isThey, third > 0, token.row == language.rows.they { third += 1 }
        if !traits.isDisjoint(with: own) || token.row == language.rows.me { first += 1 }
      }
    }
    return (third >= 2 && first * 2 <= third) || (first == 0 && text.wordCount > 40)
  }
}
