extension PatternRun {
  /// The latest start and the anchor of a match that ends at `end`; null if none can be traced.
  ///
  /// States are walked backward over sets, so the cost is the length of the match.
  func trace(
    _ range: Range<Int>,
    _ sequence: Int32,
    end: Int,
    _ sentence: Int32
  ) -> PatternMatcher.Hit? {
    let place = program.places[Int(sequence)]
    if place.isRigid { return traceRigid(range, place, sequence, end: end, sentence) }
    let lane = Int(place.lane)
    let length = Int(place.lastBit - place.firstBit) + 1
    let low = UInt64(1) << UInt64(place.firstBit)
    let span: UInt64 = (length == 64 ? ~0 : (1 << UInt64(length)) - 1) << UInt64(place.firstBit)
    let starts = lanes[lane * PatternProgram.Field.count + PatternProgram.Field.starts] & span
    let floor = max(range.lowerBound - 1, end - PatternRun.reach)
    let size = end - floor + 2
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { wanted in
      wanted.initialize(repeating: 0)
      // wanted[k] holds the states that may consume the token at end - k.
      wanted[0] = backwardClosure(1 << UInt64(place.lastBit), lane, span)
      var steps: [Step] = []
      for back in 0...(end - floor) where wanted[back] != 0 {
        let index = end - back
        let want = wanted[back]
        if isPunctuation(range, index), back + 1 < size { wanted[back + 1] |= want }
        for option in options(range, at: index, lane: lane) {
          let states = want & option.mask
          guard states != 0 else { continue }
          steps.append(Step(first: index - option.length + 1, last: index, states: states))
          if states & starts != 0 {
            return forward(
              range,
              from: index - option.length + 1,
              steps,
              place,
              starts,
              sequence,
              end: end,
              sentence
            )
          }
          let earlier = backwardClosure((states & ~low) >> 1, lane, span)
          if earlier != 0, back + option.length < size { wanted[back + option.length] |= earlier }
        }
      }
      return nil
    }
  }

  /// Matches longer than this many tokens are not traced.
  private static var reach: Int { 160 }

  /// Tokens consumed in one go by any of some states.
  struct Step {
    var first: Int
    var last: Int
    var states: UInt64
  }

  private func traceRigid(
    _ range: Range<Int>,
    _ place: PatternProgram.Place,
    _ sequence: Int32,
    end: Int,
    _ sentence: Int32
  ) -> PatternMatcher.Hit? {
    var index = end
    var anchor = end
    var bit = place.lastBit
    let asksForPunctuation = isPunctuation(range, end)
    while bit > place.firstBit {
      if bit == place.anchorBit { anchor = index }
      bit -= 1
      index -= 1
      if !asksForPunctuation {
        while index > range.lowerBound, isPunctuation(range, index),
          mask(Int(tokens[index].row) * program.rowStride, Int(place.lane))
            & (1 << UInt64(bit)) == 0
        {
          index -= 1
        }
      }
    }
    if bit == place.anchorBit { anchor = index }
    guard index >= range.lowerBound, end < range.upperBound else { return nil }
    return PatternMatcher.Hit(
      sequence: sequence,
      first: Int32(index),
      last: Int32(end),
      anchor: Int32(anchor),
      sentence: sentence
    )
  }

  /// States from which the given ones are reached by skipping optional ones, themselves included.
  private func backwardClosure(_ bits: UInt64, _ lane: Int, _ span: UInt64) -> UInt64 {
    var bits = bits & span
    let optional = lanes[lane * PatternProgram.Field.count + PatternProgram.Field.optional]
    var more = (bits & optional) >> 1 & span
    while more & ~bits != 0 {
      bits |= more
      more = (bits & optional) >> 1 & span
    }
    return bits
  }

  private func isPunctuation(_ range: Range<Int>, _ index: Int) -> Bool {
    range.contains(index) && tokens[index].marks.contains(.punctuation)
  }

  /// What may be consumed ending at a token: the token, and phrases that end with it.
  private func options(
    _ range: Range<Int>,
    at index: Int,
    lane: Int
  ) -> [(mask: UInt64, length: Int)] {
    let stride = program.rowStride
    if index < range.lowerBound { return [(mask(Int(program.startRow) * stride, lane), 1)] }
    if index >= range.upperBound { return [(mask(Int(program.endRow) * stride, lane), 1)] }
    let token = tokens[index]
    var allowed = mask(Int(token.row) * stride, lane)
    if token.marks.contains(.punctuation) { return [(allowed, 1)] }
    allowed |= lanes[lane * PatternProgram.Field.count + PatternProgram.Field.wild]
    if token.marks.contains(.number) { allowed |= mask(Int(program.numberRow) * stride, lane) }
    if token.marks.contains(.capitalized) { allowed |= mask(Int(program.nameRow) * stride, lane) }
    if let excluded = program.exclusions[token.row]?[lane] { allowed &= ~excluded }
    var result = [(mask: allowed, length: 1)]
    for start in max(
      range.lowerBound,
      index - PhraseTable.longest + 1
    )..<max(range.lowerBound, index)
    where program.phrases.mayBegin(tokens[start].row) {
      program.phrases.match(tokens, at: start, end: index + 1) { row, length in
        guard start + length == index + 1 else { return }
        let bits = mask(Int(row) * stride, lane)
        if bits != 0 { result.append((bits, length)) }
      }
    }
    return result
  }

  /// Walks one path from the start to find the anchor.
  private func forward(
    _ range: Range<Int>,
    from start: Int,
    _ steps: [Step],
    _ place: PatternProgram.Place,
    _ starts: UInt64,
    _ sequence: Int32,
    end: Int,
    _ sentence: Int32
  ) -> PatternMatcher.Hit? {
    var index = start
    var current = starts
    var anchor = start
    let anchorBit = UInt64(1) << UInt64(place.anchorBit)
    while index <= end {
      let step = steps.last { $0.first == index && $0.states & current != 0 }
      guard let step else {
        index += 1
        continue
      }
      let reached = step.states & current
      if reached & anchorBit != 0 { anchor = index }
      current = forwardClosure(reached, Int(place.lane)) << 1
      index = step.last + 1
    }
    let first = max(start, range.lowerBound)
    let last = min(end, range.upperBound - 1)
    guard first <= last else { return nil }
    return PatternMatcher.Hit(
      sequence: sequence,
      first: Int32(first),
      last: Int32(last),
      anchor: Int32(min(max(anchor, first), last)),
      sentence: sentence
    )
  }

  private func forwardClosure(_ bits: UInt64, _ lane: Int) -> UInt64 {
    var bits = bits
    let optional = lanes[lane * PatternProgram.Field.count + PatternProgram.Field.optional]
    var more = (bits << 1) & optional
    while more & ~bits != 0 {
      bits |= more
      more = (bits << 1) & optional
    }
    return bits
  }
}
