extension PatternMatcher {
  /// The latest start and the anchor of a match that ends at `end`; null if none can be traced.
  ///
  /// States are walked backward over sets, so the cost is the length of the match.
  func trace(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ sequence: Int32, end: Int,
    _ sentence: Int32
  ) -> Hit? {
    let place = program.places[Int(sequence)]
    if place.firstBit == place.lastBit, range.contains(end) {
      let bit = UInt64(1) << UInt64(place.firstBit)
      if options(tokens, range, at: end, lane: place.lane)[0].mask & bit != 0 {
        return Hit(
          sequence: sequence, first: Int32(end), last: Int32(end), anchor: Int32(end),
          sentence: sentence)
      }
    }
    let low = UInt64(1) << UInt64(place.firstBit)
    let length = place.lastBit - place.firstBit + 1
    let span: UInt64 = (length == 64 ? ~0 : (1 << UInt64(length)) - 1) << UInt64(place.firstBit)
    var wanted: [Int: UInt64] = [end: backwardClosure(1 << UInt64(place.lastBit), place, span)]
    var sets: [Int: [(states: UInt64, next: Int)]] = [:]
    var index = end
    let floor = max(range.lowerBound - 1, end - 200)
    while index >= floor {
      if let want = wanted[index] {
        if isPunctuation(tokens, range, index) { wanted[index - 1, default: 0] |= want }
        var begins = false
        for option in options(tokens, range, at: index, lane: place.lane) {
          let states = want & option.mask
          guard states != 0 else { continue }
          let first = index - option.length + 1
          sets[first, default: []].append((states, index))
          if states & program.starts[place.lane] & span != 0 { begins = true }
          let earlier = backwardClosure((states & ~low) >> 1, place, span)
          if earlier != 0 { wanted[first - 1, default: 0] |= earlier }
          if begins {
            return forward(
              tokens, range, from: first, sets, place, sequence, end: end, sentence)
          }
        }
      }
      index -= 1
    }
    return nil
  }

  /// States from which the given ones are reached by skipping optional ones, themselves included.
  private func backwardClosure(
    _ bits: UInt64, _ place: PatternProgram.Place, _ span: UInt64
  ) -> UInt64 {
    var bits = bits & span
    let optional = program.optional[place.lane]
    var more = (bits & optional) >> 1 & span
    while more & ~bits != 0 {
      bits |= more
      more = (bits & optional) >> 1 & span
    }
    return bits
  }

  private func isPunctuation(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ index: Int
  ) -> Bool {
    range.contains(index) && tokens[index].marks.contains(.punctuation)
  }

  /// What may be consumed ending at a token: the token, and phrases that end with it.
  private func options(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, at index: Int, lane: Int
  ) -> [(mask: UInt64, length: Int)] {
    if index < range.lowerBound { return [(program.mask(Int(program.startRow), lane), 1)] }
    if index >= range.upperBound { return [(program.mask(Int(program.endRow), lane), 1)] }
    let token = tokens[index]
    var mask = program.mask(Int(token.row), lane)
    if token.marks.contains(.punctuation) {
      return [(mask, 1)]
    }
    mask |= program.wild[lane]
    if token.marks.contains(.number) { mask |= program.mask(Int(program.numberRow), lane) }
    if token.marks.contains(.capitalized) { mask |= program.mask(Int(program.nameRow), lane) }
    if let excluded = program.exclusions[token.row]?[lane] { mask &= ~excluded }
    var result = [(mask: mask, length: 1)]
    for start in max(range.lowerBound, index - 7)..<index {
      program.phrases.match(tokens, at: start, end: index + 1) { row, length in
        if start + length == index + 1 {
          let bits = program.mask(Int(row), lane)
          if bits != 0 { result.append((bits, length)) }
        }
      }
    }
    return result
  }

  /// Walks one path from the start to find the anchor.
  private func forward(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, from start: Int,
    _ sets: [Int: [(states: UInt64, next: Int)]], _ place: PatternProgram.Place,
    _ sequence: Int32, end: Int, _ sentence: Int32
  ) -> Hit? {
    var index = start
    var current = program.starts[place.lane]
    var anchor = start
    let anchorBit = UInt64(1) << UInt64(place.anchorBit)
    while index <= end {
      var advanced = false
      for entry in sets[index] ?? [] {
        let reached = entry.states & current
        guard reached != 0 else { continue }
        if reached & anchorBit != 0 { anchor = index }
        current = forwardClosure(reached, place) << 1
        index = entry.next + 1
        advanced = true
        break
      }
      if !advanced { index += 1 }
    }
    let first = max(start, range.lowerBound)
    let last = min(end, range.upperBound - 1)
    guard first <= last else { return nil }
    return Hit(
      sequence: sequence, first: Int32(first), last: Int32(last),
      anchor: Int32(min(max(anchor, first), last)), sentence: sentence)
  }

  private func forwardClosure(_ bits: UInt64, _ place: PatternProgram.Place) -> UInt64 {
    var bits = bits
    let optional = program.optional[place.lane]
    var more = (bits << 1) & optional
    while more & ~bits != 0 {
      bits |= more
      more = (bits << 1) & optional
    }
    return bits
  }
}
