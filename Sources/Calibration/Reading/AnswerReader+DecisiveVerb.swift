extension AnswerReader {
  /// UTF-8 offsets of the words that speak most for a finding in the text last read.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - cues: The cues of the same text.
  /// - Returns: The words of the heaviest cue among those quoted, or null where the finding rests on
  ///   absence or on single words.
  package func decisiveWords(of finding: Finding, in cues: CueReading) -> Range<Int>? {
    guard let quote = finding.range else { return nil }
    let record = cueReader.text(finding.part)
    let tokens = record.text.tokens
    var best: (logits: Double, words: Range<Int>)?
    for hit in cues.hits where hit.part == finding.part {
      guard
        let weight = compiled.signals[finding.signal].weights.first(where: { $0.cue == hit.cue }),
        weight.logits > (best?.logits ?? 0)
      else { continue }
      let words = Int(tokens[hit.first].start)..<Int(tokens[hit.last].end)
      if words.overlaps(quote) { best = (weight.logits, words) }
    }
    return best?.words
  }

  /// The verb on which words of the text last read turn: the first verb among them.
  ///
  /// - Parameters:
  ///   - words: UTF-8 offsets of the words.
  ///   - part: Which text they stand in.
  /// - Returns: The verb, or null where the words have none that the language knows.
  package func decisiveVerb(of words: Range<Int>, in part: Finding.Part) -> DecisiveVerb? {
    let record = cueReader.text(part)
    for index in 0..<record.text.sentenceCount {
      let sentence = record.text.sentence(index)
      let inside = sentence.filter { words.overlaps(Self.bytes(record.text.tokens[$0])) }
      guard let first = inside.first(where: { isVerb($0, record) }) else { continue }
      let verb = mainVerb(from: first, in: sentence, record)
      let isNegated = inside.contains { traits(record.text.tokens[$0]).contains(.negation) }
      return decisiveVerb(verb, in: sentence, record, isNegated: isNegated)
    }
    return nil
  }

  private func decisiveVerb(
    _ verb: Int,
    in sentence: Range<Int>,
    _ record: RecordText,
    isNegated: Bool
  ) -> DecisiveVerb {
    let tokens = record.text.tokens
    let before = (sentence.lowerBound..<verb).last { !traits(tokens[$0]).contains(.adverb) }
    let support: WordTraits = [.auxiliary, .modal, .infinitive]
    let follows = before.map { !traits(tokens[$0]).isDisjoint(with: support) } ?? false
    let clause = (sentence.lowerBound..<verb).last { isClauseBreak(tokens[$0]) }
    let start = clause.map { $0 + 1 } ?? sentence.lowerBound
    let isInfinitive = sentence.contains(verb + 1) && traits(tokens[verb + 1]).contains(.infinitive)
    let scope = record.scopes[verb]
    return DecisiveVerb(
      range: Self.bytes(tokens[verb]),
      clauseStart: Int(tokens[start].start),
      isAuxiliary: traits(tokens[verb]).contains(.auxiliary) && !follows && !isInfinitive
        && !isFormOfDo(tokens[verb]),
      followsAuxiliary: follows,
      isAffirmed: scope.isAffirmed && !isNegated,
      isActual: scope.isActual
    )
  }

  /// Past auxiliaries: of *had started* the verb is *started*.
  private func mainVerb(from first: Int, in sentence: Range<Int>, _ record: RecordText) -> Int {
    var verb = first
    for next in sentence where next > first {
      guard traits(record.text.tokens[verb]).contains(.auxiliary) else { break }
      if isVerb(next, record) {
        verb = next
      } else if traits(record.text.tokens[next]).isDisjoint(with: [.adverb, .negation]) {
        break
      }
    }
    return verb
  }

  /// A verb that is no noun after a determiner or a preposition; of words that no list has, those in
  /// *-ed*.
  private func isVerb(_ index: Int, _ record: RecordText) -> Bool {
    let token = record.text.tokens[index]
    let own = traits(token)
    let isPast = own.isEmpty && token.length > 4 && record.text(of: token).hasSuffix("ed")
    guard isPast || own.contains(.verb) || own.contains(.auxiliary) else { return false }
    guard index > 0 else { return true }
    let before = traits(record.text.tokens[index - 1])
    return before.isDisjoint(with: [.determiner, .preposition, .ownPossessive, .number])
      || before.contains(.infinitive)
  }

  private func isFormOfDo(_ token: Token) -> Bool {
    let word = compiled.cues.language.vocabulary.word(at: token.row)
    return compiled.cues.language.inflector.forms(ofVerb: "do").contains(word)
  }

  private func isClauseBreak(_ token: Token) -> Bool {
    token.marks.contains(.punctuation)
      || !traits(token).isDisjoint(with: [.breaker, .condition, .coordinator])
  }

  private func traits(_ token: Token) -> WordTraits {
    compiled.cues.language.traits[Int(token.row)]
  }

  private static func bytes(_ token: Token) -> Range<Int> { Int(token.start)..<Int(token.end) }
}

extension RecordText {
  /// The bytes of a token as they are written.
  fileprivate func text(of token: Token) -> String {
    let range = Int(token.start)..<Int(token.end)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
