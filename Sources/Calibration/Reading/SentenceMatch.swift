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
    search(&buffers)
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
      let probe = tables.probes[Int(sequence)]
      for place in 1..<buffers.placeCount
      where !probe.checksEnd || tables.mayHave(probe.end.salt, buffers.seed(at: place)) {
        noteEnd(place, sequence, &buffers)
      }
    }
    trace(&buffers, knowsKeys: false, into: &hits)
    buffers.forget()
  }

  /// Lists the sentence's places and phrases.
  private func layOut(_ buffers: inout PatternBuffers) {
    buffers.placeCount = 0
    buffers.firstToken = range.lowerBound
    buffers.tokenCount = range.count
    buffers.append(token: range.lowerBound &- 1, row: tables.symbols.start)
    for index in range {
      let token = tables.tokens[index]
      if !token.marks.contains(.punctuation) {
        let isDigits = token.row == 0 && token.marks.contains(.number)
        buffers.append(token: index, row: isDigits ? tables.symbols.number : token.row)
      }
      tables.phrases.match(tables.tokens, at: index, end: range.upperBound) { row, length in
        let last = index &+ length &- 1
        guard !tables.tokens[last].marks.contains(.punctuation) else { return }
        buffers.append(phrase: row, length: length, endingAt: last)
      }
    }
    buffers.append(token: range.upperBound, row: tables.symbols.end)
    buffers.blank()
  }

  /// Notes where the sequences may end whose keys the sentence has.
  private func search(_ buffers: inout PatternBuffers) {
    look(for: tables.symbols.start, at: 0, length: 0, &buffers)
    var place = 0
    for index in range {
      let token = tables.tokens[index]
      if !token.marks.contains(.punctuation) {
        place &+= 1
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
      }
      if token.row > 0 { look(for: token.row, at: place, length: 1, &buffers) }
    }
    look(for: tables.symbols.end, at: place &+ 1, length: 0, &buffers)
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
    let probed = Int(starts.probed)
    let end = Int(ends.listed)
    while entry < probed {
      let sequence = tables.listed[entry]
      entry &+= 1
      if tables.sequences[Int(sequence)].isSingle {
        let rank = length == 1 ? 0 : 255 &- length
        buffers.append(end: Int(buffers.tokens[place]), sequence, rank: rank)
      } else {
        noteEnds(of: sequence, keyAt: place, &buffers)
      }
    }
    while entry < end {
      probe(tables.listed[entry], keyAt: place, &buffers)
      entry &+= 1
    }
    var neighbor = Int(starts.neighbors)
    let lastNeighbor = Int(ends.neighbors)
    while neighbor < lastNeighbor {
      let entry = tables.neighbors[neighbor]
      neighbor &+= 1
      if tables.mayHave(entry.salt, buffers.seed(at: place &+ Int(entry.offset))) {
        probe(entry.sequence, keyAt: place, &buffers)
      }
    }
  }

  /// Notes the ends of a sequence whose key ends at a place, if all that it needs is there.
  private func probe(_ sequence: Int32, keyAt place: Int, _ buffers: inout PatternBuffers) {
    let probe = tables.probes[Int(sequence)]
    let last = buffers.placeCount &- 1
    for need in Int(probe.needStart)..<Int(probe.needStart &+ probe.needCount)
    where !isMet(tables.needs[need], at: place, buffers.seeds, last) { return }
    noteEnds(of: sequence, keyAt: place, &buffers)
  }

  /// Whether a word of a class may stand where it must.
  @inline(__always)
  private func isMet(
    _ need: PatternProbe.Need,
    at place: Int,
    _ seeds: UnsafeMutableBufferPointer<UInt32>,
    _ last: Int
  ) -> Bool {
    var at = max(place &+ Int(need.from), 0)
    let last = min(place &+ Int(need.to), last)
    while at <= last {
      if tables.mayHave(need.salt, seeds[at &+ PatternBuffers.margin]) { return true }
      at &+= 1
    }
    return false
  }

  @inline(__always)
  private func noteEnds(of sequence: Int32, keyAt place: Int, _ buffers: inout PatternBuffers) {
    let probe = tables.probes[Int(sequence)]
    var at = max(place &+ Int(probe.end.from), 0)
    let last = min(place &+ Int(probe.end.to), buffers.placeCount &- 1)
    while at <= last {
      if !probe.checksEnd || tables.mayHave(probe.end.salt, buffers.seed(at: at)) {
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
