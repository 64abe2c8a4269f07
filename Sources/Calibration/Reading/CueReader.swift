/// Reads the value of every cue in a record. Holds buffers; use one a thread.
struct CueReader {
  private let compiled: CompiledCues
  private let tokenizer: Tokenizer
  private let clauses: ClauseReader
  private let notes: NotesReader
  private var matcher: PatternMatcher
  private(set) var answer = RecordText()
  private(set) var response = RecordText()

  init(_ compiled: CompiledCues) {
    self.compiled = compiled
    tokenizer = Tokenizer(language: compiled.language)
    clauses = ClauseReader(language: compiled.language)
    notes = NotesReader(language: compiled.language)
    matcher = PatternMatcher(program: compiled.program)
  }

  /// Reads a record.
  ///
  /// - Complexity: linear in the texts.
  mutating func read(_ record: AnswerText) -> CueReading {
    readPart(record.answer, \.answer)
    readPart(record.response ?? "", \.response)
    var grouped = groupHits()
    var values = Array(repeating: 0.0, count: compiled.cues.count)
    var hits: [CueHit] = []
    let measures = CueMeasures(
      answer: answer, response: response, challenge: challengeText(record),
      isChallenged: record.pushback.map { !$0.isEmpty } ?? false, language: compiled.language)
    for index in compiled.order {
      switch compiled.sources[index] {
      case .patterns:
        let counted = count(&grouped[index], cue: compiled.cues[index])
        values[index] = value(counted, cue: compiled.cues[index])
        hits += counted
      case .measure(let measure):
        values[index] = measures.value(of: measure)
      case .joint(let all, let without):
        let least = all.map { values[$0] }.min() ?? 0
        values[index] = without.contains { values[$0] > 0 } ? 0 : least
      }
    }
    hits.sort { ($0.cue, $0.part.rawValue, $0.first) < ($1.cue, $1.part.rawValue, $1.first) }
    return CueReading(values: values, hits: hits)
  }

  /// Tokens, scopes and hits of one text; the buffers are moved out and back, never copied.
  private mutating func readPart(
    _ string: String, _ path: WritableKeyPath<CueReader, RecordText>
  ) {
    var part = RecordText()
    swap(&part, &self[keyPath: path])
    part.bytes.removeAll(keepingCapacity: true)
    part.bytes.append(contentsOf: string.utf8)
    part.bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &part.text) }
    notes.resolve(&part.text)
    clauses.read(part.text, into: &part.scopes)
    part.hits.removeAll(keepingCapacity: true)
    if !part.text.tokens.isEmpty { matcher.match(part.text, into: &part.hits) }
    swap(&part, &self[keyPath: path])
  }

  private func challengeText(_ record: AnswerText) -> RecordText {
    var challenge = RecordText()
    challenge.bytes = Array((record.pushback ?? "").utf8)
    challenge.bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &challenge.text) }
    return challenge
  }

  /// What matched for one cue before scope and overlap are looked at.
  private struct Group {
    var plain: [CueHit] = []
    var unless: [CueHit] = []
  }

  private func groupHits() -> [Group] {
    var groups = Array(repeating: Group(), count: compiled.cues.count)
    for (part, record) in [(Finding.Part.answer, answer), (.response, response)] {
      var joined: [Int32: [(part: Int, hit: PatternMatcher.Hit)]] = [:]
      for hit in record.hits {
        let owner = compiled.owners[Int(hit.sequence)]
        if owner.parts > 1 {
          joined[owner.pattern, default: []].append((Int(owner.part), hit))
          continue
        }
        add(hit, owner, part, &groups)
      }
      for (pattern, found) in joined.sorted(by: { $0.key < $1.key }) {
        guard let joins = compiled.joins[pattern], let some = found.first else { continue }
        let owner = compiled.owners[Int(some.hit.sequence)]
        for entry in found where entry.part == 0 && follows(entry.hit, 0, joins, found) {
          add(entry.hit, owner, part, &groups)
        }
      }
    }
    return groups
  }

  private func add(
    _ hit: PatternMatcher.Hit, _ owner: CompiledCues.Owner, _ part: Finding.Part,
    _ groups: inout [Group]
  ) {
    let found = CueHit(
      cue: Int(owner.cue), part: part, sentence: Int(hit.sentence), first: Int(hit.first),
      last: Int(hit.last), anchor: Int(hit.anchor))
    if owner.isUnless {
      groups[Int(owner.cue)].unless.append(found)
    } else {
      groups[Int(owner.cue)].plain.append(found)
    }
  }

  /// Whether the further sequences of a joined pattern stand where they must.
  private func follows(
    _ hit: PatternMatcher.Hit, _ part: Int, _ joins: [TokenPattern.Join],
    _ found: [(part: Int, hit: PatternMatcher.Hit)]
  ) -> Bool {
    guard part < joins.count else { return true }
    for next in found where next.part == part + 1 {
      let distance = next.hit.sentence - hit.sentence
      let fits: Bool
      switch joins[part] {
      case .sameSentence:
        fits = distance == 0 && (next.hit.first > hit.last || next.hit.last < hit.first)
      case .following: fits = distance == 1 || distance == 2
      }
      if fits, follows(next.hit, part + 1, joins, found) { return true }
    }
    return false
  }

  /// The hits that stand: in the right place and scope, not taken back, none inside another.
  private func count(_ group: inout Group, cue: Cue) -> [CueHit] {
    guard !group.plain.isEmpty else { return [] }
    group.plain.sort {
      ($0.part.rawValue, $0.first, -$0.last) < ($1.part.rawValue, $1.first, -$1.last)
    }
    var result: [CueHit] = []
    for hit in group.plain {
      if let last = result.last, last.part == hit.part, hit.first <= last.last { continue }
      guard isInPlace(hit, cue.place) else { continue }
      let scopes = hit.part == .answer ? answer.scopes : response.scopes
      guard cue.scope.admits(scopes[hit.anchor]) else { continue }
      let takenBack = group.unless.contains {
        $0.part == hit.part && $0.sentence == hit.sentence
      }
      if !takenBack { result.append(hit) }
    }
    return result
  }

  private func isInPlace(_ hit: CueHit, _ place: Cue.Place) -> Bool {
    switch place {
    case .anywhere: true
    case .answer: hit.part == .answer
    case .response: hit.part == .response
    case .opening: hit.part == .answer && hit.sentence < 2
    case .ending: hit.part == .answer && hit.sentence >= answer.text.sentenceCount - 2
    }
  }

  private func value(_ hits: [CueHit], cue: Cue) -> Double {
    guard !hits.isEmpty else { return 0 }
    switch cue.counting {
    case .hits:
      return 1 + 0.25 * Double(min(hits.count, cue.cap) - 1)
    case .density:
      let words = answer.text.wordCount + response.text.wordCount
      return min(1.5, 30 * Double(hits.count) / Double(max(20, words)))
    case .subjects:
      var subjects: Set<UInt32> = []
      for hit in hits {
        let record = hit.part == .answer ? answer : response
        let subject = Int(record.scopes[hit.anchor].subject)
        subjects.insert(subject >= 0 ? record.text.tokens[subject].hash : 0)
      }
      return 1 + 0.5 * Double(min(subjects.count, cue.cap) - 1)
    }
  }
}
