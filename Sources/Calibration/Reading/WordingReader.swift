/// What the words of records say by the tables of a wordings file.
///
/// It holds buffers that are used again: one a thread.
struct WordingReader: Sendable {
  private let shared: Shared<TermIndex>
  private var stems: StemReader
  /// The terms of the sentence at hand.
  private var terms: TermSet
  /// The terms of the record.
  private var allTerms: TermSet
  /// The scores of the record.
  private(set) var whole: WordingScore
  private(set) var sentences: SentenceScores

  init(_ index: TermIndex, whole: WordingIndex, sentence: WordingIndex, rowCount: Int) {
    shared = Shared(index)
    stems = StemReader(index.stems, rowCount: index.count > 0 ? rowCount : 0)
    terms = TermSet(count: index.count)
    allTerms = TermSet(count: index.count)
    self.whole = WordingScore(whole)
    sentences = SentenceScores(sentence)
  }

  /// Reads a record; a sentence of its answer counts before one of its response with the same score.
  mutating func read(_ answer: RecordText, _ response: RecordText, language: CompiledLanguage) {
    sentences.begin()
    add(answer, .answer, language: language)
    add(response, .response, language: language)
    _ = whole.weigh(allTerms, always: true)
    allTerms.removeAll()
  }

  /// Places in the table of sentences of the terms that a sentence has.
  mutating func terms(
    of sentence: Int,
    _ record: RecordText,
    language: CompiledLanguage
  ) -> [Int32] {
    note(record, sentence, language: language)
    let found = sentences.terms(among: terms)
    terms.removeAll()
    return found
  }

  private mutating func add(
    _ record: RecordText,
    _ part: Finding.Part,
    language: CompiledLanguage
  ) {
    for sentence in 0..<record.text.sentenceCount {
      note(record, sentence, language: language)
      sentences.take(terms, SentenceScores.Place(part: part, sentence: sentence))
      allTerms.take(from: &terms)
    }
  }

  /// Notes the terms of one sentence.
  private mutating func note(
    _ record: RecordText,
    _ sentence: Int,
    language: CompiledLanguage
  ) {
    let shared = shared
    guard shared.value.count > 0 else { return }
    record.bytes.withUnsafeBufferPointer { bytes in
      record.text.tokens.withUnsafeBufferPointer { tokens in
        record.scopes.withUnsafeBufferPointer { scopes in
          let rows = shared.value.stems.rows
          var previous: Int32 = -1
          for position in record.text.sentence(sentence) {
            let token = tokens[position]
            if token.marks.contains(.punctuation) { continue }
            let number = stems.stem(
              of: token,
              isMarked: !scopes[position].isAffirmed,
              bytes,
              language,
              shared.value.stems
            )
            guard number >= 0 else {
              previous = -1
              continue
            }
            let stem = rows[Int(number)]
            if stem.term >= 0 { terms.insert(stem.term) }
            if stem.ends, previous >= 0 {
              let pair = shared.value.stems.pair(previous, number)
              if pair >= 0 { terms.insert(pair) }
            }
            previous = stem.begins ? number : -1
          }
        }
      }
    }
    extendLifetime(shared)
  }
}
