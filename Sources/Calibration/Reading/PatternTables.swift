/// The tables of a ``PatternProgram`` and the tokens of a text, lent for one pass over it.
///
/// A place in a sentence is a bit: 0 its start, then its words, then its end. Punctuation has the
/// place of the word before it.
struct PatternTables {
  let tokens: UnsafeBufferPointer<Token>
  let sequences: UnsafeBufferPointer<PatternProgram.Sequence>
  let keyStarts: UnsafeBufferPointer<Int32>
  let hotStarts: UnsafeBufferPointer<Int32>
  let hot: UnsafeBufferPointer<Int32>
  let classStarts: UnsafeBufferPointer<Int32>
  let classes: UnsafeBufferPointer<Int32>
  let stateClasses: UnsafeBufferPointer<Int32>
  let symbols: PatternProgram.Symbols
  /// Sequences without a key, which come first.
  let keylessCount: Int

  /// Whether a row stands in a class.
  @inline(__always)
  func isMember(_ row: Int32, _ set: Int32) -> Bool {
    var low = Int(classStarts[Int(row)])
    var high = Int(classStarts[Int(row) + 1])
    while low < high {
      let middle = (low + high) >> 1
      let found = classes[middle]
      if found == set { return true }
      if found < set { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// Those of some states in whose class a row stands.
  @inline(__always)
  func states(_ wanted: UInt64, of sequence: PatternProgram.Sequence, row: Int32) -> UInt64 {
    var open = wanted
    var found: UInt64 = 0
    while open != 0 {
      let state = open.trailingZeroBitCount
      open &= open - 1
      let set = stateClasses[Int(sequence.firstState) + state]
      if set >= 0, isMember(row, set) { found |= 1 << UInt64(state) }
    }
    return found
  }

  /// Those of some states that may take a word.
  @inline(__always)
  func states(_ wanted: UInt64, of sequence: PatternProgram.Sequence, word: Token) -> UInt64 {
    var found = wanted & sequence.wild & ~sequence.negated
    let firm = wanted & ~found & ~sequence.negated
    if firm != 0 {
      found |= states(firm, of: sequence, row: word.row)
      if word.marks.contains(.number) {
        found |= states(firm & ~found, of: sequence, row: symbols.number)
      }
      if word.marks.contains(.capitalized) {
        found |= states(firm & ~found, of: sequence, row: symbols.name)
      }
    }
    let negated = wanted & sequence.negated
    if negated != 0 { found |= negated & ~states(negated, of: sequence, row: word.row) }
    return found
  }
}

extension PatternProgram {
  /// Lends the tables together with the tokens of a text.
  func withTables(of text: TokenizedText, _ body: (PatternTables) -> Void) {
    text.tokens.withUnsafeBufferPointer { tokens in
      sequences.withUnsafeBufferPointer { sequences in
        keyStarts.withUnsafeBufferPointer { keyStarts in
          hotStarts.withUnsafeBufferPointer { hotStarts in
            hot.withUnsafeBufferPointer { hot in
              classStarts.withUnsafeBufferPointer { classStarts in
                classes.withUnsafeBufferPointer { classes in
                  stateClasses.withUnsafeBufferPointer { stateClasses in
                    body(
                      PatternTables(
                        tokens: tokens,
                        sequences: sequences,
                        keyStarts: keyStarts,
                        hotStarts: hotStarts,
                        hot: hot,
                        classStarts: classStarts,
                        classes: classes,
                        stateClasses: stateClasses,
                        symbols: symbols,
                        keylessCount: keyless
                      )
                    )
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
