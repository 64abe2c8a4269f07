/// Runs a ``PatternProgram`` over texts; holds the buffers that are used again for each text.
struct PatternMatcher: Sendable {
  /// A sequence found.
  struct Hit: Hashable, Sendable {
    var sequence: Int32
    /// First and last token, both included.
    var first: Int32
    var last: Int32
    /// The token at which scope is read.
    var anchor: Int32
    var sentence: Int32
  }

  private let program: PatternProgram
  private var scratch: PatternScratch

  init(program: PatternProgram) {
    self.program = program
    scratch = PatternScratch(hotCount: program.hotCount)
  }

  /// Appends every hit in a text to `hits`.
  ///
  /// - Complexity: O(*tokens*), times how many sequences have a key among the words, and for each
  ///   hit the length of its match.
  mutating func match(_ text: TokenizedText, into hits: inout [Hit]) {
    let program = program
    scratch.withBuffers(tokenCount: text.tokens.count) { buffers in
      program.withTables(of: text) { tables in
        for sentence in 0..<text.sentenceCount {
          let match = SentenceMatch(tables, text.sentence(sentence), Int32(sentence))
          match.run(program.phrases, &buffers, into: &hits)
        }
      }
    }
  }
}
