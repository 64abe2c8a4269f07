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

  private let program: Shared<PatternProgram>
  private var scratch: PatternScratch

  init(program: PatternProgram) {
    self.program = Shared(program)
    scratch = PatternScratch(classCount: program.commonRows.count)
  }

  /// Appends the hits in a text to `hits`: of a pattern with several sequences those of the one that
  /// leads it, of the others every one.
  ///
  /// - Complexity: O(*tokens*), times how many sequences have a word as their key, and for each hit
  ///   the length of its match.
  mutating func match(_ text: TokenizedText, into hits: inout [Hit]) {
    let program = program
    scratch.withBuffers(tokenCount: Self.longest(text)) { buffers in
      text.tokens.withUnsafeBufferPointer { tokens in
        let tables = PatternTables(program.value, tokens)
        for sentence in 0..<text.sentenceCount {
          let match = SentenceMatch(tables, text.sentence(sentence), Int32(sentence))
          match.run(&buffers, into: &hits)
        }
      }
    }
    extendLifetime(program)
  }

  /// Tokens of the longest sentence.
  private static func longest(_ text: TokenizedText) -> Int {
    (0..<text.sentenceCount).reduce(0) { max($0, text.sentence($1).count) }
  }

  /// Appends the hits of the sequences of a group other than its leader to `hits`, in some sentences
  /// of a text.
  mutating func match(
    followersIn group: PatternProgram.Group,
    _ text: TokenizedText,
    _ sentences: Range<Int>,
    into hits: inout [Hit]
  ) {
    let program = program
    scratch.withBuffers(tokenCount: Self.longest(text)) { buffers in
      text.tokens.withUnsafeBufferPointer { tokens in
        let tables = PatternTables(program.value, tokens)
        for sentence in sentences.clamped(to: 0..<text.sentenceCount) {
          let match = SentenceMatch(tables, text.sentence(sentence), Int32(sentence))
          match.run(followersIn: group, &buffers, into: &hits)
        }
      }
    }
    extendLifetime(program)
  }
}
