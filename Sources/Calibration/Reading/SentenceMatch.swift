/// One sentence under a ``PatternProgram``.
struct SentenceMatch {
  let tables: PatternTables
  let range: Range<Int>
  let sentence: Int32

  /// Sentences of more words are searched word by word.
  private static let mostWords = 61

  init(_ tables: PatternTables, _ range: Range<Int>, _ sentence: Int32) {
    self.tables = tables
    self.range = range
    self.sentence = sentence
  }

  /// Appends the sentence's hits, by their end and then by the number of the sequence.
  func run(
    _ phrases: PhraseTable,
    _ buffers: inout PatternBuffers,
    into hits: inout [PatternMatcher.Hit]
  ) {
    buffers.tokenCount = 0
    buffers.ends.removeAll(keepingCapacity: true)
    buffers.append(token: range.lowerBound - 1)
    for index in range where !tables.tokens[index].marks.contains(.punctuation) {
      buffers.append(token: index)
    }
    buffers.append(token: range.upperBound)
    let isShort = buffers.tokenCount - 2 <= Self.mostWords
    if isShort {
      spread(phrases, &buffers)
      meet(&buffers)
      buffers.forgetPlaces()
    } else {
      searchWordByWord(phrases, &buffers)
    }
    if !buffers.ends.isEmpty { trace(isMet: isShort, phrases, &buffers, into: &hits) }
  }

  /// Gives each hot class the places of its words.
  private func spread(_ phrases: PhraseTable, _ buffers: inout PatternBuffers) {
    note(tables.symbols.start, 1, &buffers)
    var bit: UInt64 = 1
    for index in range {
      let token = tables.tokens[index]
      if token.marks.contains(.punctuation) {
        note(token.row, bit, &buffers)
        continue
      }
      bit <<= 1
      note(token.row, bit, &buffers)
      if token.marks.contains(.number) { note(tables.symbols.number, bit, &buffers) }
      if token.marks.contains(.capitalized) { note(tables.symbols.name, bit, &buffers) }
      guard phrases.mayBegin(token.row) else { continue }
      phrases.match(tables.tokens, at: index, end: range.upperBound) { row, length in
        note(row, bit << UInt64(words(in: index + 1..<index + length)), &buffers)
      }
    }
    note(tables.symbols.end, bit << 1, &buffers)
  }

  private func words(in range: Range<Int>) -> Int {
    range.count { !tables.tokens[$0].marks.contains(.punctuation) }
  }

  @inline(__always)
  private func note(_ row: Int32, _ bit: UInt64, _ buffers: inout PatternBuffers) {
    var place = Int(tables.hotStarts[Int(row)])
    let end = Int(tables.hotStarts[Int(row) + 1])
    while place < end {
      buffers.note(tables.hot[place], bit)
      place += 1
    }
  }

  /// Finds the sequences whose key and second meet, and where they may end.
  private func meet(_ buffers: inout PatternBuffers) {
    let all = ~UInt64(0) >> UInt64(64 - buffers.tokenCount)
    for place in 0..<tables.keylessCount { noteEnds(all & ~1, place, &buffers) }
    let keyCount = tables.keyStarts.count - 1
    for index in 0..<buffers.touchedCount {
      let hot = Int(buffers.touched[index])
      guard hot < keyCount else { continue }
      let keys = buffers.places[hot]
      for place in Int(tables.keyStarts[hot])..<Int(tables.keyStarts[hot + 1]) {
        let sequence = tables.sequences[place]
        var met = keys
        let second = sequence.second
        if second >= 0 {
          let others = buffers.places[Int(second)]
          if others == 0 { continue }
          let isKeyLast = sequence.isKeyLast
          met = SentenceMatch.behind(
            isKeyLast ? others : keys,
            sequence.low,
            sequence.high
          )
          met &= isKeyLast ? keys : others
          if met == 0 { continue }
        }
        let ends = SentenceMatch.behind(met, sequence.endLow, sequence.endHigh)
        noteEnds(ends & all, place, &buffers)
      }
    }
  }

  /// The bits that lie from `low` to `high` places behind those given.
  @inline(__always)
  private static func behind(_ bits: UInt64, _ low: Int32, _ high: Int32) -> UInt64 {
    var result = bits &<< UInt64(low)
    var left = high - low
    var step: Int32 = 1
    while left > 0 {
      let by = min(step, left)
      result |= result &<< UInt64(by)
      left -= by
      step <<= 1
    }
    return result
  }

  @inline(__always)
  private func noteEnds(_ ends: UInt64, _ place: Int, _ buffers: inout PatternBuffers) {
    var ends = ends
    while ends != 0 {
      let bit = ends.trailingZeroBitCount
      ends &= ends - 1
      noteEnd(bit, place, &buffers)
    }
  }

  /// Notes the token of a place, and behind it the punctuation that a sequence may end with.
  @inline(__always)
  private func noteEnd(_ bit: Int, _ place: Int, _ buffers: inout PatternBuffers) {
    let token = Int(buffers.tokens[bit])
    if bit > 0 { buffers.ends.append(UInt64(token) << 32 | UInt64(place)) }
    guard tables.sequences[place].hasPunctuation, bit + 1 < buffers.tokenCount else { return }
    for end in (token + 1)..<Int(buffers.tokens[bit + 1]) {
      buffers.ends.append(UInt64(end) << 32 | UInt64(place))
    }
  }

  /// Notes every end that a key in a long sentence allows.
  private func searchWordByWord(_ phrases: PhraseTable, _ buffers: inout PatternBuffers) {
    let last = buffers.tokenCount - 1
    note(tables.symbols.start, at: 0, &buffers)
    var word = 0
    for index in range {
      let token = tables.tokens[index]
      if !token.marks.contains(.punctuation) {
        word += 1
        for place in 0..<tables.keylessCount { noteEnd(word, place, &buffers) }
        if token.marks.contains(.number) { note(tables.symbols.number, at: word, &buffers) }
        if token.marks.contains(.capitalized) { note(tables.symbols.name, at: word, &buffers) }
      }
      note(token.row, at: word, &buffers)
      guard phrases.mayBegin(token.row) else { continue }
      phrases.match(tables.tokens, at: index, end: range.upperBound) { row, length in
        note(row, at: word + words(in: index + 1..<index + length), &buffers)
      }
    }
    note(tables.symbols.end, at: last, &buffers)
    buffers.ends.sort()
    var kept = 0
    for end in buffers.ends where kept == 0 || buffers.ends[kept - 1] != end {
      buffers.ends[kept] = end
      kept += 1
    }
    buffers.ends.removeLast(buffers.ends.count - kept)
  }

  /// Notes the ends of the sequences that have a key in a row at a place.
  private func note(_ row: Int32, at bit: Int, _ buffers: inout PatternBuffers) {
    let keyCount = tables.keyStarts.count - 1
    for entry in Int(tables.hotStarts[Int(row)])..<Int(tables.hotStarts[Int(row) + 1]) {
      let hot = Int(tables.hot[entry])
      guard hot < keyCount else { continue }
      for place in Int(tables.keyStarts[hot])..<Int(tables.keyStarts[hot + 1]) {
        let sequence = tables.sequences[place]
        let reachesSecond = sequence.second >= 0 && !sequence.isKeyLast
        let first = bit + Int(sequence.endLow) + (reachesSecond ? Int(sequence.low) : 0)
        let high = Int(sequence.endHigh) + (reachesSecond ? Int(sequence.high) : 0)
        let last = min(bit + high, buffers.tokenCount - 1)
        if first > last { continue }
        for end in first...last { noteEnd(end, place, &buffers) }
      }
    }
  }
}
