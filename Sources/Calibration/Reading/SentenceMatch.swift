/// One sentence under a ``PatternProgram``.
struct SentenceMatch {
  let tables: PatternTables
  let range: Range<Int>
  let sentence: Int32

  /// Matches longer than this many tokens are not traced.
  static var reach: Int { 160 }

  init(_ tables: PatternTables, _ range: Range<Int>, _ sentence: Int32) {
    self.tables = tables
    self.range = range
    self.sentence = sentence
  }

  /// Appends the sentence's hits, by their end and then by the number of the sequence.
  func run(
    _ buffers: inout PatternBuffers,
    into hits: inout [PatternMatcher.Hit]
  ) {
    layOut(&buffers)
    var next = 0
    while next < buffers.placeCount {
      let places = takeStretch(from: next, &buffers)
      search(places, &buffers)
      buffers.masks.clear()
      next = places.upperBound
    }
    if !buffers.ends.isEmpty { trace(&buffers, knowsKeys: true, into: &hits) }
    buffers.forget()
  }

  /// Appends the hits of the sequences of a group other than its leader.
  func run(
    followersIn group: PatternProgram.Group,
    _ buffers: inout PatternBuffers,
    into hits: inout [PatternMatcher.Hit]
  ) {
    layOut(&buffers)
    for sequence in group.sequences where sequence != group.leader {
      let key = tables.wordKeys[Int(sequence)]
      guard key > 0 else {
        for place in 1..<buffers.placeCount { noteEnd(place, sequence, &buffers) }
        continue
      }
      for place in 0..<buffers.placeCount where has(key, at: place, buffers) {
        noteEnds(of: sequence, keyAt: place, &buffers) { has($0, at: $1, $2) }
      }
    }
    trace(&buffers, knowsKeys: false, into: &hits)
    buffers.forget()
  }

  /// Whether a class has a word at a place.
  private func has(_ set: Int32, at place: Int, _ buffers: borrowing PatternBuffers) -> Bool {
    var isFound = false
    forEachRow(at: place, buffers) { isFound = isFound || tables.isMember($0, set) }
    return isFound
  }

  /// Lists the sentence's places and phrases.
  private func layOut(_ buffers: inout PatternBuffers) {
    buffers.placeCount = 0
    buffers.firstToken = range.lowerBound
    buffers.tokenCount = range.count
    buffers.append(token: range.lowerBound &- 1)
    for index in range {
      if !tables.tokens[index].marks.contains(.punctuation) { buffers.append(token: index) }
      tables.phrases.match(tables.tokens, at: index, end: range.upperBound) { row, length in
        let last = index &+ length &- 1
        guard !tables.tokens[last].marks.contains(.punctuation) else { return }
        buffers.append(phrase: row, length: length, endingAt: last)
      }
    }
    buffers.append(token: range.upperBound)
  }

  /// Notes the words around some places for the search to ask for; mostly it is the whole sentence.
  ///
  /// - Returns: The places to be searched meanwhile, which begin with `first`.
  private func takeStretch(from first: Int, _ buffers: inout PatternBuffers) -> Range<Int> {
    let count = buffers.placeCount
    let isWhole = count <= PlaceMasks.most
    let end = isWhole ? count : min(first &+ PlaceMasks.most / 2, count)
    let margin = PlaceMasks.most / 4
    let start = isWhole ? 0 : max(0, first &- margin)
    var masks = buffers.masks
    masks.begin(start..<min(count, end &+ margin), isWhole: isWhole)
    for place in masks.places {
      forEachRow(at: place, buffers) { masks.note($0, at: place, tables) }
    }
    masks.finish()
    buffers.masks = masks
    return first..<end
  }

  /// Calls `body` with the rows that a place has, those of phrases that end there among them.
  @inline(__always)
  private func forEachRow(
    at place: Int,
    _ buffers: borrowing PatternBuffers,
    _ body: (Int32) -> Void
  ) {
    if place == 0 { return body(tables.symbols.start) }
    if place &+ 1 == buffers.placeCount { return body(tables.symbols.end) }
    let index = Int(buffers.tokens[place])
    let token = tables.tokens[index]
    body(token.row)
    if token.marks.contains(.number) { body(tables.symbols.number) }
    if token.marks.contains(.capitalized) { body(tables.symbols.name) }
    var phrase = buffers.phrase(endingAt: index)
    while phrase >= 0 {
      body(buffers.phrases[Int(phrase)].row)
      phrase = buffers.phrases[Int(phrase)].next
    }
  }

  /// Notes where the sequences may end whose keys stand at some places.
  private func search(_ places: Range<Int>, _ buffers: inout PatternBuffers) {
    for place in places {
      if place == 0 {
        look(for: tables.symbols.start, at: 0, length: 0, &buffers)
      } else if place &+ 1 == buffers.placeCount {
        look(for: tables.symbols.end, at: place, length: 0, &buffers)
        return
      } else {
        search(place, &buffers)
      }
      // Punctuation has the place of the word before it.
      for index in (Int(buffers.tokens[place]) &+ 1)..<Int(buffers.tokens[place &+ 1]) {
        let row = tables.tokens[index].row
        if row > 0 { look(for: row, at: place, length: 1, &buffers) }
      }
    }
  }

  /// Notes where the sequences may end whose keys a word is or ends.
  @inline(__always)
  private func search(_ place: Int, _ buffers: inout PatternBuffers) {
    let index = Int(buffers.tokens[place])
    let token = tables.tokens[index]
    for entry in 0..<tables.keyless.count { noteEnd(place, tables.keyless[entry], &buffers) }
    if token.marks.contains(.number) {
      look(for: tables.symbols.number, at: place, length: 1, &buffers)
    }
    if token.marks.contains(.capitalized) {
      look(for: tables.symbols.name, at: place, length: 1, &buffers)
    }
    var phrase = buffers.phrase(endingAt: index)
    while phrase >= 0 {
      let found = buffers.phrases[Int(phrase)]
      look(for: found.row, at: place, length: Int(found.length), &buffers)
      phrase = found.next
    }
    if token.row > 0 { look(for: token.row, at: place, length: 1, &buffers) }
  }

  /// Notes where the sequences may end that have a row in their key, which ends at a place.
  @inline(__always)
  private func look(
    for row: Int32,
    at place: Int,
    length: Int,
    _ buffers: inout PatternBuffers
  ) {
    let starts = tables.rows[Int(row)]
    let ends = tables.rows[Int(row) &+ 1]
    var entry = Int(starts.listed)
    let lastListed = Int(ends.listed)
    while entry < lastListed {
      let sequence = tables.listed[entry]
      entry &+= 1
      if tables.sequences[Int(sequence)].isSingle {
        let rank = length == 1 ? 0 : 255 &- length
        buffers.append(end: Int(buffers.tokens[place]), sequence, rank: rank)
      } else {
        noteEnds(of: sequence, keyAt: place, &buffers)
      }
    }
    let masks = buffers.masks
    let rows = tables.commonRows
    tables.firstNeeds.forEach(Int(starts.firstNeeds), Int(ends.firstNeeds)) { first in
      if masks.mayMeet(first.need, at: place, rows) {
        probe(first.sequence, keyAt: place, &buffers)
      }
    }
  }

  /// Notes the ends of a sequence whose key ends at a place, if all that it needs besides is there.
  private func probe(_ sequence: Int32, keyAt place: Int, _ buffers: inout PatternBuffers) {
    let probe = tables.probes[Int(sequence)]
    for need in Int(probe.needStart)..<Int(probe.needStart &+ probe.needCount)
    where !buffers.masks.mayMeet(tables.needs[need], at: place, tables.commonRows) { return }
    noteEnds(of: sequence, keyAt: place, &buffers)
  }

  @inline(__always)
  private func noteEnds(of sequence: Int32, keyAt place: Int, _ buffers: inout PatternBuffers) {
    noteEnds(of: sequence, keyAt: place, &buffers) {
      $2.masks.mayHave($0, at: $1, tables.commonRows)
    }
  }

  /// Notes the ends of a sequence whose key ends at a place; `mayHave` tells whether a class may have a
  /// word at a place.
  @inline(__always)
  private func noteEnds(
    of sequence: Int32,
    keyAt place: Int,
    _ buffers: inout PatternBuffers,
    _ mayHave: (Int32, Int, borrowing PatternBuffers) -> Bool
  ) {
    let probe = tables.probes[Int(sequence)]
    var at = max(place &+ Int(probe.end.from), 0)
    let last = min(place &+ Int(probe.end.to), buffers.placeCount &- 1)
    while at <= last {
      if !probe.checksEnd || mayHave(probe.end.set, at, buffers) {
        noteEnd(at, sequence, &buffers)
      }
      at &+= 1
    }
  }

  /// Notes the token of a place, and behind it the punctuation that a sequence may end with.
  @inline(__always)
  private func noteEnd(_ place: Int, _ sequence: Int32, _ buffers: inout PatternBuffers) {
    let token = Int(buffers.tokens[place])
    if place > 0 { buffers.append(end: token, sequence) }
    guard tables.sequences[Int(sequence)].hasPunctuation, place &+ 1 < buffers.placeCount else {
      return
    }
    for end in (token &+ 1)..<max(token &+ 1, Int(buffers.tokens[place &+ 1])) {
      buffers.append(end: end, sequence)
    }
  }
}
