/// One pass of a ``PatternProgram`` over the tokens of a text.
///
/// Holds the buffers of ``PatternMatcher/match(_:into:)`` while they are pinned, and lives no longer.
struct PatternRun {
  let program: PatternProgram
  let tokens: UnsafeBufferPointer<Token>
  let lanes: UnsafeBufferPointer<UInt64>
  let rows: UnsafeBufferPointer<UInt64>
  let masks: UnsafeBufferPointer<UInt64>
  private let state: UnsafeMutableBufferPointer<UInt64>
  private let awake: UnsafeMutableBufferPointer<UInt64>
  private let words: Int
  private let stride: Int
  private let numberBase: Int
  private let nameBase: Int
  private let hasExclusions: Bool
  /// States that join in once the last word of a phrase is read.
  private var pending: [(due: Int, lane: Int, bits: UInt64)] = []
  private var found: [(sequence: Int32, end: Int)] = []

  init(
    program: PatternProgram,
    tokens: UnsafeBufferPointer<Token>,
    lanes: UnsafeBufferPointer<UInt64>,
    rows: UnsafeBufferPointer<UInt64>,
    masks: UnsafeBufferPointer<UInt64>,
    state: UnsafeMutableBufferPointer<UInt64>,
    awake: UnsafeMutableBufferPointer<UInt64>
  ) {
    self.program = program
    self.tokens = tokens
    self.lanes = lanes
    self.rows = rows
    self.masks = masks
    self.state = state
    self.awake = awake
    words = program.laneWords
    stride = program.rowStride
    numberBase = Int(program.numberRow) * stride
    nameBase = Int(program.nameRow) * stride
    hasExclusions = !program.exclusions.isEmpty
  }

  mutating func matchSentence(
    _ range: Range<Int>,
    _ sentence: Int32,
    into hits: inout [PatternMatcher.Hit]
  ) {
    clear()
    found.removeAll(keepingCapacity: true)
    step(row: Int(program.startRow), marks: [], isVirtual: true)
    for index in range {
      let token = tokens[index]
      if token.marks.contains(.punctuation) {
        stepPunctuation(row: Int(token.row), at: index)
        continue
      }
      if program.phrases.mayBegin(token.row) { notePhrases(index, range.upperBound) }
      step(row: Int(token.row), marks: token.marks, isVirtual: false)
      if !pending.isEmpty { mergePending(at: index) }
      collect(at: index)
    }
    step(row: Int(program.endRow), marks: [], isVirtual: true)
    collect(at: range.upperBound)
    for entry in found {
      if let hit = trace(range, entry.sequence, end: entry.end, sentence) { hits.append(hit) }
    }
  }

  /// Puts every lane to sleep.
  mutating func clear() {
    for word in 0..<words {
      var bits = awake[word]
      while bits != 0 {
        state[word << 6 + bits.trailingZeroBitCount] = 0
        bits &= bits - 1
      }
      awake[word] = 0
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// The states of a lane that a row may stand in, wild ones left out.
  @inline(__always)
  func mask(_ base: Int, _ lane: Int) -> UInt64 {
    let word = lane >> 6
    let bit = UInt64(1) << UInt64(lane & 63)
    let here = rows[base + word]
    guard here & bit != 0 else { return 0 }
    var rank = (here & (bit - 1)).nonzeroBitCount
    var before = 0
    while before < word {
      rank += rows[base + before].nonzeroBitCount
      before += 1
    }
    return masks[Int(rows[base + stride - 1]) + rank]
  }

  /// The states reached by skipping optional ones.
  @inline(__always)
  private func closure(_ bits: UInt64, _ field: Int) -> UInt64 {
    let optional = lanes[field + PatternProgram.Field.optional]
    guard optional != 0 else { return bits }
    let filled = bits | lanes[field + PatternProgram.Field.last]
    return bits | (optional & (~(filled &- lanes[field + PatternProgram.Field.before]) ^ filled))
  }

  @inline(__always)
  private func step(row: Int, marks: Token.Marks, isVirtual: Bool) {
    let base = row * stride
    let isNumber = marks.contains(.number)
    let isName = marks.contains(.capitalized)
    let excluded = hasExclusions ? program.exclusions[Int32(row)] : nil
    for word in 0..<words {
      var due = awake[word] | rows[base + words + word]
      if isNumber { due |= rows[numberBase + words + word] }
      if isName { due |= rows[nameBase + words + word] }
      var still: UInt64 = 0
      while due != 0 {
        let offset = due.trailingZeroBitCount
        let lane = word << 6 + offset
        due &= due - 1
        let field = lane * PatternProgram.Field.count
        var allowed = mask(base, lane)
        if isNumber { allowed |= mask(numberBase, lane) }
        if isName { allowed |= mask(nameBase, lane) }
        if !isVirtual {
          allowed |= lanes[field]
          if let excluded, let bits = excluded[lane] { allowed &= ~bits }
        }
        let moved = (state[lane] << 1 | lanes[field + PatternProgram.Field.starts]) & allowed
        let next = moved == 0 ? 0 : closure(moved, field)
        state[lane] = next
        if next != 0 { still |= 1 << UInt64(offset) }
      }
      awake[word] = still
    }
  }

  /// Punctuation leaves the state as it is and adds what asks for it.
  private mutating func stepPunctuation(row: Int, at index: Int) {
    let base = row * stride
    for word in 0..<words {
      var due = (awake[word] & rows[base + word]) | rows[base + words + word]
      while due != 0 {
        let offset = due.trailingZeroBitCount
        let lane = word << 6 + offset
        due &= due - 1
        let field = lane * PatternProgram.Field.count
        let moved =
          (state[lane] << 1 | lanes[field + PatternProgram.Field.starts]) & mask(base, lane)
        if moved == 0 { continue }
        let next = closure(moved, field)
        report(next & lanes[field + PatternProgram.Field.accepts], lane, at: index)
        state[lane] |= next
        awake[word] |= 1 << UInt64(offset)
      }
    }
  }

  /// Phrases that begin here jump over their words: their states join in at their last word.
  private mutating func notePhrases(_ index: Int, _ end: Int) {
    program.phrases.match(tokens, at: index, end: end) { row, length in
      let base = Int(row) * stride
      for word in 0..<words {
        var due = (awake[word] & rows[base + word]) | rows[base + words + word]
        while due != 0 {
          let lane = word << 6 + due.trailingZeroBitCount
          due &= due - 1
          let field = lane * PatternProgram.Field.count
          let moved =
            (state[lane] << 1 | lanes[field + PatternProgram.Field.starts]) & mask(base, lane)
          if moved != 0 { pending.append((index + length - 1, lane, closure(moved, field))) }
        }
      }
    }
  }

  private mutating func mergePending(at index: Int) {
    var kept = 0
    for entry in pending {
      if entry.due == index {
        state[entry.lane] |= entry.bits
        awake[entry.lane >> 6] |= 1 << UInt64(entry.lane & 63)
      } else if entry.due > index {
        pending[kept] = entry
        kept += 1
      }
    }
    pending.removeLast(pending.count - kept)
  }

  @inline(__always)
  private mutating func collect(at index: Int) {
    for word in 0..<words {
      var bits = awake[word]
      while bits != 0 {
        let lane = word << 6 + bits.trailingZeroBitCount
        bits &= bits - 1
        let accepted =
          state[lane] & lanes[lane * PatternProgram.Field.count + PatternProgram.Field.accepts]
        if accepted != 0 { report(accepted, lane, at: index) }
      }
    }
  }

  private mutating func report(_ bits: UInt64, _ lane: Int, at index: Int) {
    var bits = bits
    while bits != 0 {
      let sequence = program.sequenceAt[lane << 6 + bits.trailingZeroBitCount]
      if sequence >= 0 { found.append((sequence, index)) }
      bits &= bits - 1
    }
  }
}
