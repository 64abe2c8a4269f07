extension SentenceMatch {
  /// Appends the hits among the ends noted.
  ///
  /// `knowsKeys` says whether the ends were noted where the sequences' keys are met.
  func trace(
    _ buffers: inout PatternBuffers,
    knowsKeys: Bool,
    into hits: inout [PatternMatcher.Hit]
  ) {
    buffers.sortEnds()
    var last = UInt64.max
    for entry in 0..<buffers.ends.count {
      let noted = buffers.ends[entry]
      guard noted >> 8 != last else { continue }
      last = noted >> 8
      let number = Int32(truncatingIfNeeded: last & 0xFF_FFFF)
      let end = Int(noted >> 32)
      if knowsKeys, tables.sequences[Int(number)].isSingle {
        let rank = Int(noted & 0xFF)
        let first = end &- (rank == 0 ? 0 : 254 &- rank)
        hits.append(hit(number, first, end, first))
        continue
      }
      let sequence = tables.sequences[Int(number)]
      if knowsKeys, sequence.keyState >= 0 {
        if let found = traceWords(sequence, number, end: end) { hits.append(found) }
      } else if let found = trace(sequence, number, end: end, &buffers) {
        hits.append(found)
      }
    }
  }

  @inline(__always)
  func hit(_ sequence: Int32, _ first: Int, _ last: Int, _ anchor: Int) -> PatternMatcher.Hit {
    PatternMatcher.Hit(
      sequence: sequence,
      first: Int32(truncatingIfNeeded: first),
      last: Int32(truncatingIfNeeded: last),
      anchor: Int32(truncatingIfNeeded: anchor),
      sentence: sentence
    )
  }

  /// A match of as many words as the sequence has states; the key is known to be met.
  @inline(__always)
  private func traceWords(
    _ sequence: PatternProgram.Sequence,
    _ number: Int32,
    end: Int
  ) -> PatternMatcher.Hit? {
    guard end < range.upperBound else { return nil }
    var index = end
    var anchor = end
    var state = Int(sequence.stateCount) &- 1
    while true {
      if state != Int(sequence.keyState),
        tables.states(1 << UInt64(state), of: sequence, word: tables.tokens[index]) == 0
      {
        return nil
      }
      if state == Int(sequence.anchor) { anchor = index }
      if state == 0 { break }
      state &-= 1
      repeat { index &-= 1 } while isPunctuation(index)
      if index < range.lowerBound { return nil }
    }
    return hit(number, index, end, anchor)
  }

  private func trace(
    _ sequence: PatternProgram.Sequence,
    _ number: Int32,
    end: Int,
    _ buffers: inout PatternBuffers
  ) -> PatternMatcher.Hit? {
    // Punctuation counts as an end only where it is asked for.
    if isPunctuation(end),
      search(sequence, end: end, isAskedFor: true, &buffers) == nil
    {
      return nil
    }
    guard let start = search(sequence, end: end, isAskedFor: false, &buffers) else { return nil }
    return walk(sequence, number, from: start, to: end, buffers)
  }

  /// The latest start of a match that ends at a token, and in the buffers the steps to it.
  ///
  /// States are walked backward over sets, so the cost is the length of the match.
  private func search(
    _ sequence: PatternProgram.Sequence,
    end: Int,
    isAskedFor: Bool,
    _ buffers: inout PatternBuffers
  ) -> Int? {
    let starts = sequence.starts
    let hasPhrase = sequence.hasPhrase
    let floor = max(range.lowerBound &- 1, end &- SentenceMatch.reach)
    buffers.stepCount = 0
    let last = UInt64(1) << UInt64(sequence.stateCount &- 1)
    buffers.wanted[0] = backwardClosure(last, sequence)
    var furthest = 0
    var back = 0
    while back <= furthest, end &- back >= floor {
      let wanted = buffers.wanted[back]
      buffers.wanted[back] = 0
      defer { back &+= 1 }
      if wanted == 0 { continue }
      let index = end &- back
      if isPunctuation(index), !(isAskedFor && back == 0) {
        buffers.wanted[back &+ 1] |= wanted
        furthest = max(furthest, back &+ 1)
      }
      let found = single(wanted, sequence, at: index)
      if found != 0 {
        buffers.append(step: index, index, found)
        if found & starts != 0 {
          clear(from: back, to: furthest, &buffers)
          return index
        }
        want(found, 1, back, floor, end, sequence, &furthest, &buffers)
      }
      guard hasPhrase, isWord(index) else { continue }
      var next = buffers.phrase(endingAt: index)
      while next >= 0 {
        let phrase = buffers.phrases[Int(next)]
        next = phrase.next
        let found = tables.states(
          wanted & ~sequence.negated,
          of: sequence,
          row: phrase.row
        )
        guard found != 0 else { continue }
        let first = index &- Int(phrase.length) &+ 1
        buffers.append(step: first, index, found)
        if found & starts != 0 {
          clear(from: back, to: furthest, &buffers)
          return first
        }
        want(found, Int(phrase.length), back, floor, end, sequence, &furthest, &buffers)
      }
    }
    clear(from: back, to: furthest, &buffers)
    return nil
  }

  /// Wants what may stand before some states that took so many tokens.
  @inline(__always)
  private func want(
    _ states: UInt64,
    _ length: Int,
    _ back: Int,
    _ floor: Int,
    _ end: Int,
    _ sequence: PatternProgram.Sequence,
    _ furthest: inout Int,
    _ buffers: inout PatternBuffers
  ) {
    let earlier = backwardClosure((states & ~1) >> 1, sequence)
    guard earlier != 0, end &- back &- length >= floor &- 1 else { return }
    buffers.wanted[back &+ length] |= earlier
    furthest = max(furthest, back &+ length)
  }

  @inline(__always)
  private func clear(from back: Int, to furthest: Int, _ buffers: inout PatternBuffers) {
    var back = back
    while back <= furthest {
      buffers.wanted[back] = 0
      back &+= 1
    }
  }

  /// Those of some states that may take just the token at an index.
  @inline(__always)
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

  @inline(__always)
  private func isPunctuation(_ index: Int) -> Bool {
    range.contains(index) && tables.tokens[index].marks.contains(.punctuation)
  }

  @inline(__always)
  private func isWord(_ index: Int) -> Bool {
    range.contains(index) && !tables.tokens[index].marks.contains(.punctuation)
  }

  /// States from which the given ones are reached by skipping optional ones, themselves included.
  @inline(__always)
  private func backwardClosure(
    _ bits: UInt64,
    _ sequence: PatternProgram.Sequence
  ) -> UInt64 {
    var bits = bits
    var more = (bits & sequence.optional) >> 1
    while more & ~bits != 0 {
      bits |= more
      more = (bits & sequence.optional) >> 1
    }
    return bits
  }
}
