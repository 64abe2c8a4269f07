/// All sequences of a rubric packed into 64-bit lanes, matched together in one pass.
///
/// Extended Shift-And with optional states (Navarro, G., Raffinot, M. (2002). *Flexible Pattern
/// Matching in Strings*, chapter 4): a token costs a few operations for each lane that is awake. A
/// gap of *n* words is *n* optional states that match any word.
struct PatternProgram: Sendable {
  /// Where a sequence lies.
  struct Place: Sendable {
    var lane: Int32
    var firstBit: Int32
    var lastBit: Int32
    var anchorBit: Int32
    /// Whether each state takes just one word, so that the start is found by counting back.
    var isRigid: Bool
  }

  /// The words of a lane in ``lanes``, in this order.
  enum Field {
    /// States that match any word.
    static let wild = 0
    /// States that a match can begin with.
    static let starts = 1
    /// States that may be skipped.
    static let optional = 2
    /// The state before each run of optional ones.
    static let before = 3
    /// The last state of each run of optional ones.
    static let last = 4
    /// Last states of sequences.
    static let accepts = 5
    static let count = 6
  }

  /// Lane bitsets are this many words wide.
  let laneWords: Int
  let laneCount: Int
  /// ``Field/count`` words a lane.
  let lanes: [UInt64]
  /// For each row: the lanes it has states in, the lanes it can wake, the place of its first mask.
  let rows: [UInt64]
  /// Masks of the rows' lanes, packed.
  let masks: [UInt64]
  /// States that a row must not stand in although they are wild, by row and lane.
  let exclusions: [Int32: [Int: UInt64]]
  /// The sequence that a last state belongs to, by lane and bit.
  let sequenceAt: [Int32]
  let places: [Place]
  /// Rows of the symbols that no word has.
  let numberRow: Int32
  let nameRow: Int32
  let startRow: Int32
  let endRow: Int32
  let phrases: PhraseTable

  /// Words a row takes in ``rows``.
  var rowStride: Int { 2 * laneWords + 1 }
  var rowCount: Int { rows.count / rowStride }
}
