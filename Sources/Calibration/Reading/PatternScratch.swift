/// Buffers of a ``PatternMatcher`` that are used again for each text.
struct PatternScratch: Sendable {
  /// The places of each hot class in a sentence; all zero between sentences.
  var places: [UInt64]
  /// Hot classes that have places.
  var touched: [Int32]
  /// The token of each place, the start of the sentence first and its end last.
  var tokens: [Int32] = []
  /// States wanted at tokens before the end of a match; all zero between matches.
  var wanted = Array(repeating: UInt64(0), count: SentenceMatch.reach + 16)

  init(hotCount: Int) {
    places = Array(repeating: 0, count: hotCount)
    touched = Array(repeating: 0, count: hotCount)
  }

  /// Lends the buffers, large enough for the sentences of a text of so many tokens.
  mutating func withBuffers(tokenCount: Int, _ body: (inout PatternBuffers) -> Void) {
    if tokens.count < tokenCount + 2 {
      tokens = Array(repeating: 0, count: 2 * tokenCount + 64)
    }
    places.withUnsafeMutableBufferPointer { places in
      touched.withUnsafeMutableBufferPointer { touched in
        tokens.withUnsafeMutableBufferPointer { tokens in
          wanted.withUnsafeMutableBufferPointer { wanted in
            var buffers = PatternBuffers(
              places: places,
              touched: touched,
              tokens: tokens,
              wanted: wanted
            )
            body(&buffers)
          }
        }
      }
    }
  }
}
