/// Runs a ``PatternProgram`` over texts; holds the buffers that are used again for each text.
struct PatternMatcher {
  /// A sequence found.
  struct Hit: Hashable {
    var sequence: Int32
    /// First and last token, both included.
    var first: Int32
    var last: Int32
    /// The token at which scope is read.
    var anchor: Int32
    var sentence: Int32
  }

  let program: PatternProgram
  private var state: [UInt64]
  private var awake: [UInt64]
  private var pending: [(due: Int, lane: Int, bits: UInt64)] = []
  private var phrasesHere: [(row: Int32, length: Int)] = []

  init(program: PatternProgram) {
    self.program = program
    state = Array(repeating: 0, count: program.laneCount)
    awake = Array(repeating: 0, count: program.laneWords)
  }

  /// Appends every hit in a text to `hits`.
  ///
  /// - Complexity: O(*tokens* · lanes awake), and for each hit the length of its match.
  mutating func match(_ text: TokenizedText, into hits: inout [Hit]) {
    text.tokens.withUnsafeBufferPointer { tokens in
      for sentence in 0..<text.sentenceCount {
        matchSentence(tokens, text.sentence(sentence), Int32(sentence), into: &hits)
      }
    }
  }

  private mutating func matchSentence(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ sentence: Int32,
    into hits: inout [Hit]
  ) {
    clear()
    step(row: program.startRow, marks: [], at: range.lowerBound - 1, isVirtual: true)
    var found: [(sequence: Int32, end: Int)] = []
    for index in range {
      let token = tokens[index]
      if token.marks.contains(.punctuation) {
        stepPunctuation(row: Int(token.row), at: index, &found)
        continue
      }
      notePhrases(tokens, index, range.upperBound)
      step(row: token.row, marks: token.marks, at: index, isVirtual: false)
      mergePending(at: index)
      collect(at: index, &found)
    }
    step(row: program.endRow, marks: [], at: range.upperBound, isVirtual: true)
    collect(at: range.upperBound, &found)
    for entry in found {
      if let hit = trace(tokens, range, entry.sequence, end: entry.end, sentence) {
        hits.append(hit)
      }
    }
  }

  private mutating func clear() {
    for word in 0..<awake.count {
      var lanes = awake[word]
      while lanes != 0 {
        state[word << 6 + lanes.trailingZeroBitCount] = 0
        lanes &= lanes - 1
      }
      awake[word] = 0
    }
    pending.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func closure(_ bits: UInt64, _ lane: Int) -> UInt64 {
    let optional = program.optional[lane]
    guard optional != 0 else { return bits }
    let last = program.blockLast[lane]
    let before = program.blockBefore[lane]
    let filled = bits | last
    return bits | (optional & (~(filled &- before) ^ filled))
  }

  private mutating func step(row: Int32, marks: Token.Marks, at index: Int, isVirtual: Bool) {
    let rowIndex = Int(row)
    let words = program.laneWords
    let isNumber = marks.contains(.number)
    let isName = marks.contains(.capitalized)
    let numberRow = Int(program.numberRow)
    let nameRow = Int(program.nameRow)
    let excluded = program.exclusions.isEmpty ? nil : program.exclusions[row]
    for word in 0..<words {
      var lanes = awake[word] | program.rowWakes[rowIndex * words + word]
      if isNumber { lanes |= program.rowWakes[numberRow * words + word] }
      if isName { lanes |= program.rowWakes[nameRow * words + word] }
      var still: UInt64 = 0
      while lanes != 0 {
        let bit = lanes & (~lanes &+ 1)
        let lane = word << 6 + lanes.trailingZeroBitCount
        lanes &= lanes - 1
        var mask = program.mask(rowIndex, lane)
        if isNumber { mask |= program.mask(numberRow, lane) }
        if isName { mask |= program.mask(nameRow, lane) }
        if !isVirtual {
          mask |= program.wild[lane]
          if let excluded, let bits = excluded[lane] { mask &= ~bits }
        }
        let next = closure(((state[lane] << 1) | program.starts[lane]) & mask, lane)
        state[lane] = next
        if next != 0 { still |= bit }
      }
      awake[word] = still
    }
  }

  /// Punctuation leaves the state as it is and adds what asks for it.
  private mutating func stepPunctuation(
    row: Int, at index: Int, _ found: inout [(sequence: Int32, end: Int)]
  ) {
    let words = program.laneWords
    for word in 0..<words {
      var lanes =
        (awake[word] & program.rowLanes[row * words + word])
        | program.rowWakes[row * words + word]
      while lanes != 0 {
        let lane = word << 6 + lanes.trailingZeroBitCount
        lanes &= lanes - 1
        let next = closure(
          ((state[lane] << 1) | program.starts[lane]) & program.mask(row, lane), lane)
        if next == 0 { continue }
        report(next & program.accepts[lane], lane, at: index, &found)
        state[lane] |= next
        awake[word] |= 1 << UInt64(lane & 63)
      }
    }
  }

  /// Phrases that begin here jump over their words: their states join in at their last word.
  private mutating func notePhrases(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, _ end: Int
  ) {
    phrasesHere.removeAll(keepingCapacity: true)
    var here = phrasesHere
    program.phrases.match(tokens, at: index, end: end) { row, length in
      here.append((row, length))
    }
    phrasesHere = here
    let words = program.laneWords
    for phrase in here {
      let row = Int(phrase.row)
      for word in 0..<words {
        var lanes =
          (awake[word] & program.rowLanes[row * words + word])
          | program.rowWakes[row * words + word]
        while lanes != 0 {
          let lane = word << 6 + lanes.trailingZeroBitCount
          lanes &= lanes - 1
          let bits = ((state[lane] << 1) | program.starts[lane]) & program.mask(row, lane)
          if bits != 0 { pending.append((index + phrase.length - 1, lane, closure(bits, lane))) }
        }
      }
    }
  }

  private mutating func mergePending(at index: Int) {
    guard !pending.isEmpty else { return }
    for entry in pending where entry.due == index {
      state[entry.lane] |= entry.bits
      awake[entry.lane >> 6] |= 1 << UInt64(entry.lane & 63)
    }
    pending.removeAll { $0.due <= index }
  }

  private func collect(at index: Int, _ found: inout [(sequence: Int32, end: Int)]) {
    for word in 0..<awake.count {
      var lanes = awake[word]
      while lanes != 0 {
        let lane = word << 6 + lanes.trailingZeroBitCount
        lanes &= lanes - 1
        let bits = state[lane] & program.accepts[lane]
        if bits != 0 { report(bits, lane, at: index, &found) }
      }
    }
  }

  private func report(
    _ bits: UInt64, _ lane: Int, at index: Int, _ found: inout [(sequence: Int32, end: Int)]
  ) {
    var bits = bits
    while bits != 0 {
      let sequence = program.sequenceAt[lane << 6 + bits.trailingZeroBitCount]
      if sequence >= 0 { found.append((sequence, index)) }
      bits &= bits - 1
    }
  }
}
