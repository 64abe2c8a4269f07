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
  private var state: [UInt64]
  private var awake: [UInt64]

  init(program: PatternProgram) {
    self.program = program
    state = Array(repeating: 0, count: program.laneCount)
    awake = Array(repeating: 0, count: program.laneWords)
  }

  /// Appends every hit in a text to `hits`.
  ///
  /// - Complexity: O(*tokens* · lanes awake), and for each hit the length of its match.
  mutating func match(_ text: TokenizedText, into hits: inout [Hit]) {
    let program = program
    text.tokens.withUnsafeBufferPointer { tokens in
      program.lanes.withUnsafeBufferPointer { lanes in
        program.rows.withUnsafeBufferPointer { rows in
          program.masks.withUnsafeBufferPointer { masks in
            state.withUnsafeMutableBufferPointer { state in
              awake.withUnsafeMutableBufferPointer { awake in
                var run = PatternRun(
                  program: program,
                  tokens: tokens,
                  lanes: lanes,
                  rows: rows,
                  masks: masks,
                  state: state,
                  awake: awake
                )
                for sentence in 0..<text.sentenceCount {
                  run.matchSentence(text.sentence(sentence), Int32(sentence), into: &hits)
                }
                run.clear()
              }
            }
          }
        }
      }
    }
  }
}
