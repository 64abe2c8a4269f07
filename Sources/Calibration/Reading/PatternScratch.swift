/// Buffers of a ``PatternMatcher`` that are used again for each sentence.
struct PatternScratch: Sendable {
  /// The places of each hot class in a sentence; all zero between sentences.
  var places: [UInt64]
  /// Hot classes that have places.
  var touched: [Int32] = []
  /// The token of each place, the start of the sentence first and its end last.
  var tokens: [Int32] = []
  /// Sequences that end somewhere: the end token and the sequence, so that they sort by the end.
  var ends: [UInt64] = []
  /// States wanted at tokens before the end of a match; all zero between matches.
  var wanted = Array(repeating: UInt64(0), count: SentenceMatch.reach + 16)
  var steps: [PatternStep] = []

  init(hotCount: Int) { places = Array(repeating: 0, count: hotCount) }
}
