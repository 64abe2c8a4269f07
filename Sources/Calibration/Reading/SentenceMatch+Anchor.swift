extension SentenceMatch {
  /// Walks one path from the start to the end to find the anchor.
  func walk(
    _ sequence: PatternProgram.Sequence,
    from start: Int,
    to end: Int,
    _ steps: [PatternStep]
  ) -> PatternMatcher.Hit? {
    var index = start
    var current = sequence.starts
    var anchor = start
    let anchorBit = UInt64(1) << UInt64(sequence.anchor)
    while index <= end {
      guard let step = steps.last(where: { $0.first == index && $0.states & current != 0 }) else {
        index += 1
        continue
      }
      let reached = step.states & current
      if reached & anchorBit != 0 { anchor = index }
      current = forwardClosure(reached, sequence) << 1
      index = step.last + 1
    }
    let first = max(start, range.lowerBound)
    let last = min(end, range.upperBound - 1)
    guard first <= last else { return nil }
    return hit(sequence, first, last, min(max(anchor, first), last))
  }

  private func hit(
    _ sequence: PatternProgram.Sequence,
    _ first: Int,
    _ last: Int,
    _ anchor: Int
  ) -> PatternMatcher.Hit {
    PatternMatcher.Hit(
      sequence: sequence.number,
      first: Int32(first),
      last: Int32(last),
      anchor: Int32(anchor),
      sentence: sentence
    )
  }

  private func forwardClosure(_ bits: UInt64, _ sequence: PatternProgram.Sequence) -> UInt64 {
    var bits = bits
    var more = (bits << 1) & sequence.optional
    while more & ~bits != 0 {
      bits |= more
      more = (bits << 1) & sequence.optional
    }
    return bits
  }
}
