extension SentenceMatch {
  /// Matches longer than this many tokens are not traced.
  static var reach: Int { 160 }

  /// Appends the hits among the ends noted.
  func trace(
    isMet: Bool,
    _ phrases: PhraseTable,
    _ buffers: inout PatternBuffers,
    into hits: inout [PatternMatcher.Hit]
  ) {
    if buffers.ends.count > 1 { buffers.ends.sort() }
    for entry in 0..<buffers.ends.count {
      let end = Int(buffers.ends[entry] >> 32)
      let sequence = tables.sequences[Int(buffers.ends[entry] & 0xFFFF_FFFF)]
      let hit: PatternMatcher.Hit?
      if sequence.isRigid, !sequence.hasPunctuation {
        hit = traceWords(sequence, end: end, isMet: isMet)
      } else {
        hit = trace(sequence, end: end, phrases, &buffers)
      }
      if let hit { hits.append(hit) }
    }
  }

  /// A match of as many words as the sequence has states.
  @inline(__always)
  private func traceWords(
    _ sequence: PatternProgram.Sequence,
    end: Int,
    isMet: Bool
  ) -> PatternMatcher.Hit? {
    guard end < range.upperBound else { return nil }
    var index = end
    var anchor = end
    var state = Int(sequence.stateCount) - 1
    // The key and the second of so short a sequence are all there is.
    let isKnown =
      isMet && sequence.key >= 0 && sequence.stateCount == (sequence.second >= 0 ? 2 : 1)
    while true {
      if !isKnown {
        let bit = UInt64(1) << UInt64(state)
        if states(bit, sequence, tables.tokens[index]) == 0 { return nil }
      }
      if state == Int(sequence.anchor) { anchor = index }
      if state == 0 { break }
      state -= 1
      repeat { index -= 1 } while isPunctuation(index)
      if index < range.lowerBound { return nil }
    }
    return PatternMatcher.Hit(
      sequence: sequence.number,
      first: Int32(index),
      last: Int32(end),
      anchor: Int32(anchor),
      sentence: sentence
    )
  }

  private func trace(
    _ sequence: PatternProgram.Sequence,
    end: Int,
    _ phrases: PhraseTable,
    _ buffers: inout PatternBuffers
  ) -> PatternMatcher.Hit? {
    if isPunctuation(end) {
      // It counts as an end only where it is asked for.
      guard search(sequence, end: end, isAskedFor: true, phrases, &buffers) != nil else {
        return nil
      }
    }
    let start = search(sequence, end: end, isAskedFor: false, phrases, &buffers)
    guard let start else { return nil }
    return walk(sequence, from: start, to: end, buffers.steps)
  }

  /// The latest start of a match that ends at a token, and in the scratch the steps to it.
  ///
  /// States are walked backward over sets, so the cost is the length of the match.
  private func search(
    _ sequence: PatternProgram.Sequence,
    end: Int,
    isAskedFor: Bool,
    _ phrases: PhraseTable,
    _ buffers: inout PatternBuffers
  ) -> Int? {
    let floor = max(range.lowerBound - 1, end - SentenceMatch.reach)
    buffers.steps.removeAll(keepingCapacity: true)
    buffers.wanted[0] = backwardClosure(1 << UInt64(sequence.stateCount - 1), sequence)
    var furthest = 0
    var back = 0
    while back <= furthest, end - back >= floor {
      let wanted = buffers.wanted[back]
      buffers.wanted[back] = 0
      defer { back += 1 }
      if wanted == 0 { continue }
      let index = end - back
      if isPunctuation(index), !(isAskedFor && back == 0) {
        buffers.wanted[back + 1] |= wanted
        furthest = max(furthest, back + 1)
      }
      var start: Int?
      func take(_ states: UInt64, _ length: Int) {
        guard states != 0, start == nil else { return }
        buffers.steps.append(PatternStep(first: index - length + 1, last: index, states: states))
        if states & sequence.starts != 0 {
          start = index - length + 1
          return
        }
        let earlier = backwardClosure((states & ~1) >> 1, sequence)
        guard earlier != 0, end - back - length >= floor - 1 else { return }
        buffers.wanted[back + length] |= earlier
        furthest = max(furthest, back + length)
      }
      take(single(wanted, sequence, at: index), 1)
      if start == nil, sequence.hasPhrase, isWord(index) {
        forEachPhrase(endingAt: index, phrases) { row, length in
          take(tables.states(wanted & ~sequence.negated, of: sequence, row: row), length)
        }
      }
      if let start {
        while back < furthest {
          back += 1
          buffers.wanted[back] = 0
        }
        return start
      }
    }
    while back <= furthest {
      buffers.wanted[back] = 0
      back += 1
    }
    return nil
  }

  /// Those of some states that may take just the token at an index.
  private func single(
    _ wanted: UInt64,
    _ sequence: PatternProgram.Sequence,
    at index: Int
  ) -> UInt64 {
    let firm = wanted & ~sequence.negated
    if index < range.lowerBound {
      return tables.states(firm, of: sequence, row: tables.symbols.start)
    }
    if index >= range.upperBound {
      return tables.states(firm, of: sequence, row: tables.symbols.end)
    }
    let token = tables.tokens[index]
    if token.marks.contains(.punctuation) {
      return tables.states(firm, of: sequence, row: token.row)
    }
    return tables.states(wanted, of: sequence, word: token)
  }

  private func forEachPhrase(
    endingAt index: Int,
    _ phrases: PhraseTable,
    _ body: (Int32, Int) -> Void
  ) {
    let first = max(range.lowerBound, index - PhraseTable.longest + 1)
    for start in first..<max(first, index) where phrases.mayBegin(tables.tokens[start].row) {
      phrases.match(tables.tokens, at: start, end: index + 1) { row, length in
        if start + length == index + 1 { body(row, length) }
      }
    }
  }

  @inline(__always)
  private func states(
    _ wanted: UInt64,
    _ sequence: PatternProgram.Sequence,
    _ token: Token
  ) -> UInt64 {
    tables.states(wanted, of: sequence, word: token)
  }

  @inline(__always)
  private func isPunctuation(_ index: Int) -> Bool {
    range.contains(index) && tables.tokens[index].marks.contains(.punctuation)
  }

  @inline(__always)
  private func isWord(_ index: Int) -> Bool {
    range.contains(index) && !tables.tokens[index].marks.contains(.punctuation)
  }

  /// States from which the given ones are reached by skipping optional ones, themselves included.
  private func backwardClosure(_ bits: UInt64, _ sequence: PatternProgram.Sequence) -> UInt64 {
    var bits = bits
    var more = (bits & sequence.optional) >> 1
    while more & ~bits != 0 {
      bits |= more
      more = (bits & sequence.optional) >> 1
    }
    return bits
  }
}
