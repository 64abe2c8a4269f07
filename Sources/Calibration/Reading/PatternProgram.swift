/// All sequences of a rubric packed into 64-bit lanes, matched together in one pass.
///
/// Extended Shift-And with optional states (Navarro, G., Raffinot, M. (2002). *Flexible Pattern
/// Matching in Strings*, chapter 4): a token costs a few operations for each lane that is awake. A
/// gap of *n* words is *n* optional states that match any word.
struct PatternProgram: Sendable {
  /// Where a sequence lies.
  struct Place: Sendable {
    var lane: Int
    var firstBit: Int
    var lastBit: Int
    var anchorBit: Int
  }

  /// Lane bitsets are this many words wide.
  let laneWords: Int
  let laneCount: Int
  /// States that match any word.
  let wild: [UInt64]
  /// States that a match can begin with.
  let starts: [UInt64]
  /// States that may be skipped.
  let optional: [UInt64]
  /// The state before each run of optional ones.
  let blockBefore: [UInt64]
  /// The last state of each run of optional ones.
  let blockLast: [UInt64]
  /// Last states.
  let accepts: [UInt64]
  /// For each row the lanes it has states in.
  let rowLanes: [UInt64]
  /// For each row the lanes that it can wake.
  let rowWakes: [UInt64]
  /// For each row the place of its first mask.
  let rowMasks: [Int32]
  /// Masks of the rows' lanes, packed.
  let masks: [UInt64]
  /// States that a row must not stand in although they are wild, by row and lane.
  let exclusions: [Int32: [Int: UInt64]]
  /// The sequence that a last state belongs to, by lane and bit.
  let sequenceAt: [Int32]
  let places: [Place]
  let rowCount: Int
  /// Rows of the symbols that no word has.
  let numberRow: Int32
  let nameRow: Int32
  let startRow: Int32
  let endRow: Int32
  /// Whether a pattern asks for punctuation.
  let phrases: PhraseTable

  /// The states of a lane that a row may stand in, wild ones left out.
  @inline(__always)
  func mask(_ row: Int, _ lane: Int) -> UInt64 {
    let word = lane >> 6
    let bit = UInt64(1) << UInt64(lane & 63)
    let base = row * laneWords
    let lanes = rowLanes[base + word]
    guard lanes & bit != 0 else { return 0 }
    var rank = (lanes & (bit - 1)).nonzeroBitCount
    for before in 0..<word { rank += rowLanes[base + before].nonzeroBitCount }
    return masks[Int(rowMasks[row]) + rank]
  }
}
