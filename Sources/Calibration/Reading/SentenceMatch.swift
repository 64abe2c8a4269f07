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
    _ scratch: inout PatternScratch,
    into hits: inout [PatternMatcher.Hit]
  ) {
    scratch.tokens.removeAll(keepingCapacity: true)
    scratch.ends.removeAll(keepingCapacity: true)
    scratch.tokens.append(Int32(range.lowerBound) - 1)
    for index in range where !tables.tokens[index].marks.contains(.punctuation) {
      scratch.tokens.append(Int32(index))
    }
    scratch.tokens.append(Int32(range.upperBound))
    let isShort = scratch.tokens.count - 2 <= Self.mostWords
    if isShort {
      spread(phrases, &scratch)
      meet(&scratch)
      for hot in scratch.touched { scratch.places[Int(hot)] = 0 }
      scratch.touched.removeAll(keepingCapacity: true)
    } else {
      searchWordByWord(phrases, &scratch)
    }
    trace(isMet: isShort, phrases, &scratch, into: &hits)
  }

  /// Gives each hot class the places of its words.
  private func spread(_ phrases: PhraseTable, _ scratch: inout PatternScratch) {
    note(tables.symbols.start, 1, &scratch)
    var bit: UInt64 = 1
    for index in range {
      let token = tables.tokens[index]
      if token.marks.contains(.punctuation) {
        note(token.row, bit, &scratch)
        continue
      }
      bit <<= 1
      note(token.row, bit, &scratch)
      if token.marks.contains(.number) { note(tables.symbols.number, bit, &scratch) }
      if token.marks.contains(.capitalized) { note(tables.symbols.name, bit, &scratch) }
      guard phrases.mayBegin(token.row) else { continue }
      phrases.match(tables.tokens, at: index, end: range.upperBound) { row, length in
        note(row, bit << UInt64(words(in: index + 1..<index + length)), &scratch)
      }
    }
    note(tables.symbols.end, bit << 1, &scratch)
  }

  private func words(in range: Range<Int>) -> Int {
    range.count { !tables.tokens[$0].marks.contains(.punctuation) }
  }

  @inline(__always)
  private func note(_ row: Int32, _ bit: UInt64, _ scratch: inout PatternScratch) {
    var place = Int(tables.hotStarts[Int(row)])
    let end = Int(tables.hotStarts[Int(row) + 1])
    while place < end {
      let hot = tables.hot[place]
      place += 1
      if scratch.places[Int(hot)] == 0 { scratch.touched.append(hot) }
      scratch.places[Int(hot)] |= bit
    }
  }

  /// Finds the sequences whose key and second meet, and where they may end.
  private func meet(_ scratch: inout PatternScratch) {
    let count = scratch.tokens.count
    let all = ~UInt64(0) >> UInt64(64 - count)
    for place in 0..<tables.keylessCount { noteEnds(all & ~1, place, &scratch) }
    let keyCount = tables.keyStarts.count - 1
    for hot in scratch.touched where Int(hot) < keyCount {
      let keys = scratch.places[Int(hot)]
      for place in Int(tables.keyStarts[Int(hot)])..<Int(tables.keyStarts[Int(hot) + 1]) {
        let sequence = tables.sequences[place]
        var met = keys
        if sequence.second >= 0 {
          let second = scratch.places[Int(sequence.second)]
          if second == 0 { continue }
          met &=
            sequence.low >= 0
            ? SentenceMatch.ahead(second, sequence.low, sequence.high)
            : SentenceMatch.behind(second, -sequence.high, -sequence.low)
          if met == 0 { continue }
        }
        let ends = SentenceMatch.behind(met, sequence.endLow, sequence.endHigh)
        noteEnds(ends & all, place, &scratch)
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

  /// The bits that lie from `low` to `high` places ahead of those given.
  @inline(__always)
  private static func ahead(_ bits: UInt64, _ low: Int32, _ high: Int32) -> UInt64 {
    var result = bits &>> UInt64(low)
    var left = high - low
    var step: Int32 = 1
    while left > 0 {
      let by = min(step, left)
      result |= result &>> UInt64(by)
      left -= by
      step <<= 1
    }
    return result
  }

  @inline(__always)
  private func noteEnds(_ ends: UInt64, _ place: Int, _ scratch: inout PatternScratch) {
    var ends = ends
    while ends != 0 {
      let bit = ends.trailingZeroBitCount
      ends &= ends - 1
      noteEnd(bit, place, &scratch)
    }
  }

  /// Notes the token of a place, and behind it the punctuation that a sequence may end with.
  @inline(__always)
  private func noteEnd(_ bit: Int, _ place: Int, _ scratch: inout PatternScratch) {
    let token = Int(scratch.tokens[bit])
    if bit > 0 { scratch.ends.append(UInt64(token) << 32 | UInt64(place)) }
    guard tables.sequences[place].hasPunctuation, bit + 1 < scratch.tokens.count else { return }
    for end in (token + 1)..<Int(scratch.tokens[bit + 1]) {
      scratch.ends.append(UInt64(end) << 32 | UInt64(place))
    }
  }

  /// Notes every end that a key in a long sentence allows.
  private func searchWordByWord(_ phrases: PhraseTable, _ scratch: inout PatternScratch) {
    let last = scratch.tokens.count - 1
    note(tables.symbols.start, at: 0, &scratch)
    var word = 0
    for index in range {
      let token = tables.tokens[index]
      if !token.marks.contains(.punctuation) {
        word += 1
        for place in 0..<tables.keylessCount { noteEnd(word, place, &scratch) }
        if token.marks.contains(.number) { note(tables.symbols.number, at: word, &scratch) }
        if token.marks.contains(.capitalized) { note(tables.symbols.name, at: word, &scratch) }
      }
      note(token.row, at: word, &scratch)
      guard phrases.mayBegin(token.row) else { continue }
      phrases.match(tables.tokens, at: index, end: range.upperBound) { row, length in
        note(row, at: word + words(in: index + 1..<index + length), &scratch)
      }
    }
    note(tables.symbols.end, at: last, &scratch)
    scratch.ends.sort()
    var kept = 0
    for end in scratch.ends where kept == 0 || scratch.ends[kept - 1] != end {
      scratch.ends[kept] = end
      kept += 1
    }
    scratch.ends.removeLast(scratch.ends.count - kept)
  }

  /// Notes the ends of the sequences that have a key in a row at a place.
  private func note(_ row: Int32, at bit: Int, _ scratch: inout PatternScratch) {
    let keyCount = tables.keyStarts.count - 1
    for entry in Int(tables.hotStarts[Int(row)])..<Int(tables.hotStarts[Int(row) + 1]) {
      let hot = Int(tables.hot[entry])
      guard hot < keyCount else { continue }
      for place in Int(tables.keyStarts[hot])..<Int(tables.keyStarts[hot + 1]) {
        let sequence = tables.sequences[place]
        let first = bit + Int(sequence.endLow)
        let last = min(bit + Int(sequence.endHigh), scratch.tokens.count - 1)
        if first > last { continue }
        for end in first...last { noteEnd(end, place, &scratch) }
      }
    }
  }
}
