/// Buffers of a ``PatternMatcher`` that are used again for each text.
struct PatternScratch: Sendable {
  /// For each place of a sentence its token, the start of the sentence first and its end last.
  private var tokens: [Int32] = []
  /// What ``PlaceMasks`` note, once a text is there.
  private var notes: [UInt64] = []
  private let classCount: Int
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

  /// Buffers for a program with so many classes.
  init(classCount: Int) { self.classCount = classCount }

  /// Lends the buffers, large enough for sentences of so many tokens.
  mutating func withBuffers(tokenCount: Int, _ body: (inout PatternBuffers) -> Void) {
    if tokens.count < tokenCount + 2 {
      let count = 2 * tokenCount + 64
      tokens = Array(repeating: 0, count: count)
      heads = Array(repeating: -1, count: count)
      tails = heads
    }
    if notes.isEmpty {
      notes = Array(repeating: 0, count: PlaceMasks.count(classCount: classCount))
    }
    tokens.withUnsafeMutableBufferPointer { tokens in
      notes.withUnsafeMutableBufferPointer { notes in
        heads.withUnsafeMutableBufferPointer { heads in
          tails.withUnsafeMutableBufferPointer { tails in
            wanted.withUnsafeMutableBufferPointer { wanted in
              steps.withUnsafeMutableBufferPointer { steps in
                guard let masks = PlaceMasks(notes) else { return }
                var buffers = PatternBuffers(
                  tokens: tokens,
                  masks: masks,
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
