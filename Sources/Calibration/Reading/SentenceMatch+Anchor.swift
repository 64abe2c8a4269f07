extension SentenceMatch {
  /// Walks one path from the start to the end to find the anchor.
  func walk(
    _ sequence: PatternProgram.Sequence,
    _ number: Int32,
    from start: Int,
    to end: Int,
    _ buffers: PatternBuffers
  ) -> PatternMatcher.Hit? {
    var index = start
    var current = sequence.starts
    var anchor = start
    let anchorBit = UInt64(1) << UInt64(sequence.anchor)
    while index <= end {
      var place = buffers.stepCount - 1
      while place >= 0,
        Int(buffers.steps[place].first) != index || buffers.steps[place].states & current == 0
      {
        place -= 1
      }
      guard place >= 0 else {
        index += 1
        continue
      }
      let step = buffers.steps[place]
      let reached = step.states & current
      if reached & anchorBit != 0 { anchor = index }
      current = forwardClosure(reached, sequence) << 1
      index = Int(step.last) + 1
    }
    let first = max(start, range.lowerBound)
    let last = min(end, range.upperBound - 1)
    guard first <= last else { return nil }
    return hit(number, first, last, min(max(anchor, first), last))
  }

  private func forwardClosure(
    _ bits: UInt64,
    _ sequence: PatternProgram.Sequence
  ) -> UInt64 {
    var bits = bits
    var more = (bits << 1) & sequence.optional
    while more & ~bits != 0 {
      bits |= more
      more = (bits << 1) & sequence.optional
    }
    return bits
  }
}
