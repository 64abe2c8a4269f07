extension AnswerReader {
  /// The verb on which words of the text last read turn.
  ///
  /// It is the word at which the scope is read where that is a verb, else the first verb among the
  /// words, else the last one before them in their sentence.
  ///
  /// - Parameters:
  ///   - words: UTF-8 offsets of the words.
  ///   - anchor: UTF-8 offsets of the word at which the scope is read, or null.
  ///   - part: Which text they stand in.
  /// - Returns: The verb, or null where the sentence has none that the language knows.
  package func decisiveVerb(
    of words: Range<Int>,
    anchor: Range<Int>?,
    in part: Finding.Part
  ) -> DecisiveVerb? {
    let record = part == .answer ? cueReader.answer : cueReader.response
    let tokens = record.text.tokens
    for index in 0..<record.text.sentenceCount {
      let sentence = record.text.sentence(index)
      let inside = sentence.filter { words.overlaps(Self.bytes(tokens[$0])) }
      guard let first = inside.first else { continue }
      let anchored = sentence.first { anchor == Self.bytes(tokens[$0]) && isVerb($0, record.text) }
      let verb =
        anchored ?? inside.first { isVerb($0, record.text) }
        ?? sentence.last { $0 < first && isVerb($0, record.text) }
      guard let verb else { continue }
      return decisiveVerb(mainVerb(from: verb, in: sentence, record.text), sentence, record)
    }
    return nil
  }

  private func decisiveVerb(
    _ verb: Int,
    _ sentence: Range<Int>,
    _ record: RecordText
  ) -> DecisiveVerb {
    let tokens = record.text.tokens
    let before = (sentence.lowerBound..<verb).last { !traits(tokens[$0]).contains(.adverb) }
    let clause = (sentence.lowerBound..<verb).last { isClauseBreak(tokens[$0]) }
    let start = clause.map { $0 + 1 } ?? sentence.lowerBound
    let scope = record.scopes[verb]
    return DecisiveVerb(
      range: Self.bytes(tokens[verb]),
      clauseStart: Int(tokens[start].start),
      isAuxiliary: traits(tokens[verb]).contains(.auxiliary),
      followsAuxiliary: before.map { traits(tokens[$0]) }.map {
        $0.contains(.auxiliary) || $0.contains(.modal) || $0.contains(.infinitive)
      } ?? false,
      isAffirmed: scope.isAffirmed && !sentence.contains { isNegation($0, near: verb, record.text) },
      isActual: scope.isActual
    )
  }

  /// Past auxiliaries: of *had started* the verb is *started*.
  private func mainVerb(from verb: Int, in sentence: Range<Int>, _ text: TokenizedText) -> Int {
    var verb = verb
    for next in sentence where next > verb {
      let traits = traits(text.tokens[next])
      guard self.traits(text.tokens[verb]).contains(.auxiliary) else { break }
      if traits.contains(.verb) || traits.contains(.auxiliary) {
        verb = next
      } else if traits.isDisjoint(with: [.adverb, .negation]) {
        break
      }
    }
    return verb
  }

  /// A verb that is no noun after a determiner or a preposition.
  private func isVerb(_ index: Int, _ text: TokenizedText) -> Bool {
    let own = traits(text.tokens[index])
    guard own.contains(.verb) || own.contains(.auxiliary) else { return false }
    guard index > 0 else { return true }
    let before = traits(text.tokens[index - 1])
    return before.isDisjoint(with: [.determiner, .preposition, .ownPossessive, .number])
      || before.contains(.infinitive)
  }

  private func isClauseBreak(_ token: Token) -> Bool {
    token.marks.contains(.punctuation)
      || !traits(token).isDisjoint(with: [.breaker, .condition, .coordinator])
  }

  private func isNegation(_ index: Int, near verb: Int, _ text: TokenizedText) -> Bool {
    (verb - 8...verb + 4).contains(index) && traits(text.tokens[index]).contains(.negation)
  }

  private func traits(_ token: Token) -> WordTraits {
    compiled.cues.language.traits[Int(token.row)]
  }

  private static func bytes(_ token: Token) -> Range<Int> { Int(token.start)..<Int(token.end) }
}
