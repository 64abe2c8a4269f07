/// Reads the value of every cue in a record.
///
/// It holds buffers that are used again: one a thread.
struct CueReader: Sendable {
  private let shared: Shared<CompiledCues>
  private var texts: TextReader
  private var topics: TopicSieve
  private let clauses: ClauseReader
  private var matcher: PatternMatcher
  private var gathering: HitGathering
  private var words = WordComparison()
  private(set) var wording: WordingReader
  private(set) var answer = RecordText()
  private(set) var response = RecordText()
  private var challenge = RecordText()

  init(_ compiled: CompiledCues) {
    shared = Shared(compiled)
    texts = TextReader(compiled.language)
    topics = TopicSieve(compiled.topics, rowCount: compiled.language.vocabulary.count)
    clauses = ClauseReader(language: compiled.language)
    matcher = PatternMatcher(program: compiled.program)
    gathering = HitGathering(shared)
    wording = WordingReader(
      compiled.terms,
      whole: compiled.wording,
      sentence: compiled.sentenceWording,
      rowCount: compiled.language.vocabulary.count
    )
  }

  /// Reads a record.
  ///
  /// - Complexity: linear in the texts.
  mutating func read(_ record: AnswerText) -> CueReading {
    // The buffers are moved out and back, never copied.
    var part = RecordText()
    swap(&part, &answer)
    read(record.answer, into: &part)
    swap(&part, &answer)
    swap(&part, &response)
    read(record.response ?? "", into: &part)
    swap(&part, &response)
    gathering.begin()
    gathering.add(.answer, answer, &matcher)
    gathering.add(.response, response, &matcher)
    wording.read(answer, response, language: shared.value.language)
    let isChallenged = record.isChallenged
    if isChallenged { compare(with: record.pushback ?? "") }
    let measures = CueMeasures(
      answer: answer,
      response: response,
      words: words,
      isChallenged: isChallenged,
      language: shared.value.language
    )
    return reading(measures)
  }

  /// One text of the record last read.
  func text(_ part: Finding.Part) -> RecordText { part == .answer ? answer : response }

  /// The values of all cues, parts before wholes.
  private func reading(_ measures: CueMeasures) -> CueReading {
    let compiled = shared
    var values = Array(repeating: 0.0, count: compiled.value.count)
    var hits: [CueHit] = []
    values.withUnsafeMutableBufferPointer { values in
      var bucket: [CueHit] = []
      gathering.forEachPlace { place in
        let wordings = compiled.value.plan.wordings[place]
        let cue = Int(wordings.cue)
        let first = hits.count
        gathering.appendStanding(place, hasUnless: wordings.hasUnless, &bucket, to: &hits)
        if hits.count > first { values[cue] = value(hits[first...], compiled.value.tests[cue]) }
      }
      compiled.value.plan.parts.withUnsafeBufferPointer { parts in
        for step in compiled.value.plan.steps {
          switch step.kind {
          case .measure(let measure): values[Int(step.cue)] = measures.value(of: measure)
          case .wording(let target): values[Int(step.cue)] = wording.whole.score(Int(target))
          case .sentence(let target): values[Int(step.cue)] = wording.sentences.score(Int(target))
          case .joint: values[Int(step.cue)] = CuePlan.joint(step, parts, values)
          }
        }
      }
    }
    return CueReading(values: values, hits: hits)
  }

  /// Tokens, scopes and hits of one text.
  private mutating func read(_ string: String, into part: inout RecordText) {
    take(string, into: &part)
    part.bytes.withUnsafeBufferPointer { texts.read($0, into: &part.text) }
    topics.sift(&part.text, part.bytes, language: shared.value.language)
    texts.resolve(&part.text)
    clauses.read(part.text, into: &part.scopes)
    part.hits.removeAll(keepingCapacity: true)
    if !part.text.tokens.isEmpty { matcher.match(part.text, into: &part.hits) }
  }

  private func take(_ string: String, into part: inout RecordText) {
    part.bytes.removeAll(keepingCapacity: true)
    part.bytes.append(contentsOf: string.utf8)
  }

  /// Compares the response with the answer and the challenge.
  private mutating func compare(with pushback: String) {
    take(pushback, into: &challenge)
    let bytes = challenge.bytes
    bytes.withUnsafeBufferPointer { texts.tokenize($0, into: &challenge.text) }
    answer.bytes.withUnsafeBufferPointer { answerBytes in
      challenge.bytes.withUnsafeBufferPointer { challengeBytes in
        response.bytes.withUnsafeBufferPointer { responseBytes in
          words.compare(
            answer: (answer.text, answerBytes),
            challenge: (challenge.text, challengeBytes),
            response: (response.text, responseBytes),
            language: shared.value.language
          )
        }
      }
    }
  }

  /// Every hit of every sequence in the texts last read, whether or not it leads its pattern.
  mutating func allHits() -> [(text: RecordText, hit: PatternMatcher.Hit)] {
    [answer, response].flatMap { record in
      var hits = record.hits
      for group in shared.value.program.groups {
        let sentences = 0..<record.text.sentenceCount
        matcher.match(followersIn: group, record.text, sentences, into: &hits)
      }
      return hits.map { (record, $0) }
    }
  }

  private func value(_ hits: ArraySlice<CueHit>, _ cue: CueTest) -> Double {
    switch cue.counting {
    case .hits:
      return 1 + 0.25 * Double(min(hits.count, cue.cap) - 1)
    case .density:
      let words = answer.text.wordCount + response.text.wordCount
      return min(1.5, 30 * Double(hits.count) / Double(max(20, words)))
    case .subjects:
      var subjects: [UInt32] = []
      for hit in hits {
        let record = text(hit.part)
        let subject = Int(record.scopes[hit.anchor].subject)
        let hash = subject >= 0 ? record.text.tokens[subject].hash : 0
        if !subjects.contains(hash) { subjects.append(hash) }
      }
      return 1 + 0.5 * Double(min(subjects.count, cue.cap) - 1)
    }
  }
}
