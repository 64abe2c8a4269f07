/// Reads the value of every cue in a record.
///
/// It holds buffers that are used again: one a thread.
struct CueReader: Sendable {
  private let compiled: CompiledCues
  private let tokenizer: Tokenizer
  private let clauses: ClauseReader
  private let notes: NotesReader
  private var sieve: SentenceSieve
  private var matcher: PatternMatcher
  private(set) var wording: WordingReader
  private var plain: [CueHit] = []
  private var unless: [CueHit] = []
  private var sorted: [CueHit] = []
  /// Where each cue's hits begin in ``sorted``; a last entry holds the number of hits.
  private var bucketStarts: [Int32]
  private(set) var answer = RecordText()
  private(set) var response = RecordText()

  init(_ compiled: CompiledCues) {
    self.compiled = compiled
    tokenizer = Tokenizer(language: compiled.language)
    clauses = ClauseReader(language: compiled.language)
    notes = NotesReader(language: compiled.language)
    sieve = SentenceSieve(compiled.language)
    matcher = PatternMatcher(program: compiled.program)
    wording = WordingReader(
      compiled.wording,
      rowCount: compiled.language.vocabulary.count
    )
    bucketStarts = Array(repeating: 0, count: compiled.cues.count + 1)
  }

  /// Reads a record.
  ///
  /// - Complexity: linear in the texts.
  mutating func read(_ record: AnswerText) -> CueReading {
    readPart(record.answer, \.answer)
    readPart(record.response ?? "", \.response)
    gather()
    wording.begin()
    wording.add(answer, language: compiled.language)
    wording.add(response, language: compiled.language)
    wording.finish()
    var values = Array(repeating: 0.0, count: compiled.cues.count)
    var hits: [CueHit] = []
    hits.reserveCapacity(plain.count)
    let measures = CueMeasures(
      answer: answer,
      response: response,
      challenge: challengeText(record),
      isChallenged: record.pushback.map { !$0.isEmpty } ?? false,
      language: compiled.language
    )
    for index in compiled.order {
      switch compiled.sources[index] {
      case .patterns(let hasUnless):
        let bucket = Int(bucketStarts[index])..<Int(bucketStarts[index + 1])
        guard !bucket.isEmpty else { continue }
        let first = hits.count
        keepStanding(bucket, cue: index, hasUnless: hasUnless, in: &hits)
        values[index] = value(hits[first...], compiled.tests[index])
      case .measure(let measure):
        values[index] = measures.value(of: measure)
      case .wording(let target):
        values[index] = wording.score(target)
      case .nothing:
        continue
      case .joint(let all, let without):
        var least = all.isEmpty ? 0 : values[all[0]]
        for part in all where values[part] < least { least = values[part] }
        values[index] = without.contains { values[$0] > 0 } ? 0 : least
      }
    }
    return CueReading(values: values, hits: hits)
  }

  /// Tokens, scopes and hits of one text; the buffers are moved out and back, never copied.
  private mutating func readPart(
    _ string: String,
    _ path: WritableKeyPath<CueReader, RecordText>
  ) {
    var part = RecordText()
    swap(&part, &self[keyPath: path])
    part.bytes.removeAll(keepingCapacity: true)
    part.bytes.append(contentsOf: string.utf8)
    part.bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &part.text) }
    sieve.sift(&part.text)
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

  /// Sorts the hits of both texts into one bucket a cue, in the order of the text.
  private mutating func gather() {
    plain.removeAll(keepingCapacity: true)
    unless.removeAll(keepingCapacity: true)
    gather(.answer, answer)
    gather(.response, response)
    let cueCount = compiled.cues.count
    bucketStarts.withUnsafeMutableBufferPointer { starts in
      starts.update(repeating: 0)
      for hit in plain { starts[hit.cue + 1] += 1 }
      for cue in 0..<cueCount { starts[cue + 1] += starts[cue] }
    }
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: plain)
    var next = bucketStarts
    for hit in plain {
      var slot = Int(next[hit.cue])
      next[hit.cue] += 1
      let start = Int(bucketStarts[hit.cue])
      while slot > start, precedes(hit, sorted[slot - 1]) {
        sorted[slot] = sorted[slot - 1]
        slot -= 1
      }
      sorted[slot] = hit
    }
  }

  /// Earlier first; of those that begin together the longer.
  private func precedes(_ left: CueHit, _ right: CueHit) -> Bool {
    if left.part != right.part { return left.part == .answer }
    return left.first != right.first ? left.first < right.first : left.last > right.last
  }

  private mutating func gather(_ part: Finding.Part, _ record: RecordText) {
    var joined: [Int32: [(part: Int, hit: PatternMatcher.Hit)]] = [:]
    for hit in record.hits {
      let start = Int(compiled.ownerStarts[Int(hit.sequence)])
      for place in start..<Int(compiled.ownerStarts[Int(hit.sequence) + 1]) {
        let owner = compiled.owners[place]
        if owner.parts > 1 {
          joined[owner.pattern, default: []].append((Int(owner.part), hit))
        } else {
          add(hit, owner, part, record.scopes[Int(hit.anchor)])
        }
      }
    }
    for (pattern, found) in joined.sorted(by: { $0.key < $1.key }) {
      guard let joins = compiled.joins[pattern], let some = found.first,
        let owner = owners(of: some.hit).first(where: { $0.pattern == pattern })
      else { continue }
      for entry in found where entry.part == 0 && follows(entry.hit, 0, joins, found) {
        add(entry.hit, owner, part, record.scopes[Int(entry.hit.anchor)])
      }
    }
  }

  private func owners(of hit: PatternMatcher.Hit) -> ArraySlice<CompiledCues.Owner> {
    let start = Int(compiled.ownerStarts[Int(hit.sequence)])
    return compiled.owners[start..<Int(compiled.ownerStarts[Int(hit.sequence) + 1])]
  }

  @inline(__always)
  private mutating func add(
    _ hit: PatternMatcher.Hit,
    _ owner: CompiledCues.Owner,
    _ part: Finding.Part,
    _ scope: Scope
  ) {
    let found = CueHit(
      cue: Int(owner.cue),
      part: part,
      sentence: Int(hit.sentence),
      first: Int(hit.first),
      last: Int(hit.last),
      anchor: Int(hit.anchor)
    )
    if owner.isUnless {
      unless.append(found)
    } else {
      let test = compiled.tests[Int(owner.cue)]
      if test.admits(scope), isInPlace(found, test.place) { plain.append(found) }
    }
  }

  /// Whether the further sequences of a joined pattern stand where they must.
  private func follows(
    _ hit: PatternMatcher.Hit,
    _ part: Int,
    _ joins: [TokenPattern.Join],
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

  /// The hits that stand: not taken back, none inside another.
  private func keepStanding(
    _ bucket: Range<Int>,
    cue: Int,
    hasUnless: Bool,
    in hits: inout [CueHit]
  ) {
    let first = hits.count
    for slot in bucket {
      let hit = sorted[slot]
      if hits.count > first {
        let last = hits[hits.count - 1]
        if last.part == hit.part, hit.first <= last.last { continue }
      }
      let takenBack =
        hasUnless
        && unless.contains {
          $0.cue == cue && $0.part == hit.part && $0.sentence == hit.sentence
        }
      if !takenBack { hits.append(hit) }
    }
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

  private func value(_ hits: ArraySlice<CueHit>, _ cue: CueTest) -> Double {
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
