/// The tables of a ``PatternProgram`` and the tokens of a text, lent for one pass over it.
///
/// A place in a sentence is 0 for its start, then counts its words, then comes its end. Punctuation
/// has the place of the word before it.
struct PatternTables {
  let tokens: UnsafeBufferPointer<Token>
  let sequences: UnsafeBufferPointer<PatternProgram.Sequence>
  let probes: UnsafeBufferPointer<PatternProbe>
  let needs: UnsafeBufferPointer<PatternProbe.Need>
  let listStarts: UnsafeBufferPointer<Int32>
  let listed: UnsafeBufferPointer<Int32>
  let neighborStarts: UnsafeBufferPointer<Int32>
  let neighbors: UnsafeBufferPointer<PatternProbe.Neighbor>
  let keyless: UnsafeBufferPointer<Int32>
  let classStarts: UnsafeBufferPointer<Int32>
  let classes: PackedView
  let stateClasses: UnsafeBufferPointer<Int32>
  let filter: UnsafeBufferPointer<UInt64>
  let symbols: PatternProgram.Symbols

  /// Whether a class may have a row; never no where it has.
  @inline(__always)
  func mayHave(_ salt: UInt32, _ seed: UInt32) -> Bool {
    let hash = seed ^ salt
    let first = hash >> MembershipFilter.shift
    guard filter[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0 else { return false }
    let second = MembershipFilter.second(hash)
    return filter[Int(second >> 6)] >> UInt64(second & 63) & 1 != 0
  }

  /// Whether a row stands in a class.
  @inline(__always)
  func isMember(_ row: Int32, _ seed: UInt32, _ set: Int32) -> Bool {
    guard mayHave(MembershipFilter.salt(set), seed) else { return false }
    var low = Int(classStarts[Int(row)])
    var count = Int(classStarts[Int(row) + 1]) - low
    guard count > 0 else { return false }
    let wanted = PackedNumbers.packed(set)
    // Halves without a branch that could be guessed wrong.
    while count > 1 {
      let half = count >> 1
      low = classes[low + half] <= wanted ? low + half : low
      count -= half
    }
    return classes[low] == wanted
  }

  /// Those of some states in whose class a row stands.
  @inline(__always)
  func states(
    _ wanted: UInt64,
    of sequence: UnsafePointer<PatternProgram.Sequence>,
    row: Int32
  ) -> UInt64 {
    var open = wanted
    var found: UInt64 = 0
    let seed = MembershipFilter.seed(row)
    while open != 0 {
      let state = open.trailingZeroBitCount
      open &= open &- 1
      let set = stateClasses[Int(sequence.pointee.firstState) &+ state]
      if set >= 0, isMember(row, seed, set) { found |= 1 << UInt64(state) }
    }
    return found
  }

  /// Those of some states that may take a word.
  @inline(__always)
  func states(
    _ wanted: UInt64,
    of sequence: UnsafePointer<PatternProgram.Sequence>,
    word: Token
  ) -> UInt64 {
    let negated = wanted & sequence.pointee.negated
    var found = wanted & sequence.pointee.wild & ~sequence.pointee.negated
    let firm = wanted & ~found & ~negated
    if firm != 0 {
      found |= states(firm, of: sequence, row: word.row)
      if word.marks.contains(.number) {
        found |= states(firm & ~found, of: sequence, row: symbols.number)
      }
      if word.marks.contains(.capitalized) {
        found |= states(firm & ~found, of: sequence, row: symbols.name)
      }
    }
    if negated != 0 { found |= negated & ~states(negated, of: sequence, row: word.row) }
    return found
  }
}

extension PatternProgram {
  /// Lends the tables together with the tokens of a text.
  func withTables(of text: TokenizedText, _ body: (PatternTables, PhraseTable.View) -> Void) {
    withLists { probes, needs, listStarts, listed, neighborStarts, neighbors in
      withClasses { stateClasses, classStarts, classes, filter in
        text.tokens.withUnsafeBufferPointer { tokens in
          sequences.withUnsafeBufferPointer { sequences in
            keyless.withUnsafeBufferPointer { keyless in
              let tables = PatternTables(
                tokens: tokens,
                sequences: sequences,
                probes: probes,
                needs: needs,
                listStarts: listStarts,
                listed: listed,
                neighborStarts: neighborStarts,
                neighbors: neighbors,
                keyless: keyless,
                classStarts: classStarts,
                classes: classes,
                stateClasses: stateClasses,
                filter: filter,
                symbols: symbols
              )
              phrases.withView { body(tables, $0) }
            }
          }
        }
      }
    }
  }

  private typealias Numbers = UnsafeBufferPointer<Int32>

  private func withLists(
    _ body: (
      UnsafeBufferPointer<PatternProbe>, UnsafeBufferPointer<PatternProbe.Need>, Numbers, Numbers,
      Numbers, UnsafeBufferPointer<PatternProbe.Neighbor>
    ) -> Void
  ) {
    probes.withUnsafeBufferPointer { probes in
      needs.withUnsafeBufferPointer { needs in
        listStarts.withUnsafeBufferPointer { listStarts in
          listed.withUnsafeBufferPointer { listed in
            neighborStarts.withUnsafeBufferPointer { neighborStarts in
              neighbors.withUnsafeBufferPointer { neighbors in
                body(probes, needs, listStarts, listed, neighborStarts, neighbors)
              }
            }
          }
        }
      }
    }
  }

  private func withClasses(
    _ body: (Numbers, Numbers, PackedView, UnsafeBufferPointer<UInt64>) -> Void
  ) {
    stateClasses.withUnsafeBufferPointer { stateClasses in
      classStarts.withUnsafeBufferPointer { classStarts in
        classes.withPacked { classes in
          filter.words.withUnsafeBufferPointer { filter in
            body(stateClasses, classStarts, classes, filter)
          }
        }
      }
    }
  }
}
