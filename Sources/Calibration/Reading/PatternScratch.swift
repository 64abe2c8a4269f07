/// Buffers of a ``PatternMatcher`` that are used again for each text.
struct PatternScratch: Sendable {
  /// For each place of a sentence its token, the start of the sentence first and its end last.
  private var tokens: [Int32] = []
  /// For each place what stands for its row in a ``MembershipFilter``.
  private var seeds: [UInt32] = []
  /// For each token of a sentence the first and last of the phrases that end there, or -1.
  private var heads: [Int32] = []
  private var tails: [Int32] = []
  /// States wanted at tokens before the end of a match; all zero between matches.
  private var wanted = Array(repeating: UInt64(0), count: SentenceMatch.reach + 16)
  private var ends: [UInt64] = []
  private var phrases: [PatternBuffers.Phrase] = []
  /// A token ends at most one step of itself and one of each length of phrases.
  private var steps = Array(
    repeating: PatternStep(),
    count: (SentenceMatch.reach + 16) * PhraseTable.longest
  )

  /// Lends the buffers, large enough for sentences of so many tokens.
  mutating func withBuffers(tokenCount: Int, _ body: (inout PatternBuffers) -> Void) {
    if tokens.count < tokenCount + 2 {
      let count = 2 * tokenCount + 64
      tokens = Array(repeating: 0, count: count)
      seeds = Array(repeating: 0, count: count + 2 * PatternBuffers.margin)
      heads = Array(repeating: -1, count: count)
      tails = heads
    }
    tokens.withUnsafeMutableBufferPointer { tokens in
      seeds.withUnsafeMutableBufferPointer { seeds in
        heads.withUnsafeMutableBufferPointer { heads in
          tails.withUnsafeMutableBufferPointer { tails in
            wanted.withUnsafeMutableBufferPointer { wanted in
              steps.withUnsafeMutableBufferPointer { steps in
                var buffers = PatternBuffers(
                  tokens: tokens,
                  seeds: seeds,
                  heads: heads,
                  tails: tails,
                  wanted: wanted,
                  steps: steps
                )
                swap(&buffers.ends, &ends)
                swap(&buffers.phrases, &phrases)
                body(&buffers)
                swap(&buffers.ends, &ends)
                swap(&buffers.phrases, &phrases)
              }
            }
          }
        }
      }
    }
  }
}
