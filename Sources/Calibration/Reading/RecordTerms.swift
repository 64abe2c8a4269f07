/// The stems of a sentence and its pairs of neighbouring stems, as a ``WordingTable`` writes them.
///
/// A word in a clause that is denied has an exclamation mark before its stem. What ``WordingReader`` looks
/// up by hash is written out here, so that a table can be learned.
enum RecordTerms {
  /// The terms of a sentence.
  static func terms(
    of sentence: Int,
    _ record: RecordText,
    language: CompiledLanguage
  ) -> Set<String> {
    var terms: Set<String> = []
    var previous: String?
    for position in record.text.sentence(sentence) {
      let token = record.text.tokens[position]
      if token.marks.contains(.punctuation) { continue }
      guard let plain = stem(token, record.bytes, language) else {
        previous = nil
        continue
      }
      let stem = record.scopes[position].isAffirmed ? plain : "!" + plain
      terms.insert(stem)
      if let previous { terms.insert(previous + "_" + stem) }
      previous = stem
    }
    return terms
  }

  /// A token's stem; null for words that must not matter, such as names.
  private static func stem(
    _ token: Token,
    _ bytes: [UInt8],
    _ language: CompiledLanguage
  ) -> String? {
    if token.marks.contains(.number) { return "#" }
    if token.marks.contains(.capitalized) { return nil }
    if let other = language.pronouns[token.row] {
      return stem(Array(language.vocabulary.word(at: other).utf8)[...])
    }
    let row = Int(token.row)
    guard language.traits.indices.contains(row),
      language.traits[row].isDisjoint(with: [.noteSubject, .notePossessive, .gendered])
    else { return nil }
    if token.hash == UInt32(bitPattern: token.row) || token.marks.contains(.supplied) {
      return stem(Array(language.vocabulary.word(at: token.row).utf8)[...])
    }
    let start = min(Int(token.start), bytes.count)
    return stem(bytes[start..<max(start, min(Int(token.end), bytes.count))])
  }

  /// A lowercase word without *-ing*, *-ed*, *-es*, *-s* or *-ly*.
  private static func stem(_ word: ArraySlice<UInt8>) -> String? {
    let word = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard !word.contains(where: { $0 == 0x20 || $0 == 0x5F || $0 == 0x0A }) else { return nil }
    let endings = word.count > 4 ? ["ing", "ed", "es", "s", "ly"] : []
    let length = endings.first { word.suffix($0.utf8.count).elementsEqual($0.utf8) }?.utf8.count
    return String(decoding: word.dropLast(length ?? 0), as: UTF8.self)
  }
}

extension AnswerReader {
  /// What a fit learns from: the value of every cue, and the sentences of the texts.
  mutating func evidence(in record: AnswerText) -> (values: [Double], sentences: [SentenceTerms]) {
    let values = cueReader.read(record).values
    var sentences: [SentenceTerms] = []
    for (part, text) in [(Finding.Part.answer, cueReader.answer), (.response, cueReader.response)] {
      for sentence in 0..<text.text.sentenceCount {
        let terms = RecordTerms.terms(of: sentence, text, language: compiled.cues.language)
        let tokens = text.text.tokens[text.text.sentence(sentence)]
        guard !terms.isEmpty, let first = tokens.first, let last = tokens.last else { continue }
        let start = Int(first.start)
        sentences.append(
          SentenceTerms(
            part: part,
            range: start..<max(start, Int(last.end)),
            terms: terms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
          )
        )
      }
    }
    return (values, sentences)
  }
}
