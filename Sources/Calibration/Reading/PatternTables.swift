/// The tables of a ``PatternProgram`` by their addresses and the tokens of a text, for one pass over it.
///
/// A place in a sentence is 0 for its start, then counts its words, then comes its end. Punctuation
/// has the place of the word before it.
struct PatternTables {
  let tokens: UnsafeBufferPointer<Token>
  let sequences: PackedRows<PatternProgram.Sequence>
  let probes: PackedRows<PatternProbe>
  let needs: PackedRows<PatternProbe.Need>
  let rows: PackedRows<PatternProgram.RowPlaces>
  let listed: PackedRows<Int32>
  let firstNeeds: PackedRows<PatternProbe.FirstNeed>
  let wordKeys: PackedRows<Int32>
  let keyless: PackedRows<Int32>
  let classes: PackedRows<Int32>
  let commonRows: PackedRows<CommonRows>
  let stateClasses: PackedRows<Int32>
  let symbols: PatternProgram.Symbols
  let phrases: PhraseTable.View

  /// Takes the tables of a program, which has to live meanwhile (`extendLifetime`).
  init(_ program: borrowing PatternProgram, _ tokens: UnsafeBufferPointer<Token>) {
    self.tokens = tokens
    sequences = program.sequences.rows
    probes = program.probes.rows
    needs = program.needs.rows
    rows = program.rows.rows
    listed = program.listed.rows
    firstNeeds = program.firstNeeds.rows
    wordKeys = program.wordKeys.rows
    keyless = program.keyless.rows
    classes = program.classes.rows
    commonRows = program.commonRows.rows
    stateClasses = program.stateClasses.rows
    symbols = program.symbols
    phrases = program.phrases.view
  }

  /// Whether a row stands in a class.
  @inline(__always)
  func isMember(_ row: Int32, _ set: Int32) -> Bool {
    let places = rows[Int(row)]
    if places.common > 0 { return commonRows[Int(set)].contains(places.common) }
    var low = Int(places.classes)
    var count = Int(rows[Int(row) &+ 1].classes) &- low
    guard count > 0 else { return false }
    // Halves without a branch that could be guessed wrong.
    while count > 1 {
      let half = count >> 1
      low = classes[low + half] <= set ? low + half : low
      count -= half
    }
    return classes[low] == set
  }

  /// Those of some states in whose class a row stands.
  @inline(__always)
  func states(
    _ wanted: UInt64,
    of sequence: PatternProgram.Sequence,
    row: Int32
  ) -> UInt64 {
    var open = wanted
    var found: UInt64 = 0
    while open != 0 {
      let state = open.trailingZeroBitCount
      open &= open &- 1
      let set = stateClasses[Int(sequence.firstState) &+ state]
      if set > 0, isMember(row, set) { found |= 1 << UInt64(state) }
    }
    return found
  }

  /// Those of some states that may take a word.
  @inline(__always)
  func states(
    _ wanted: UInt64,
    of sequence: PatternProgram.Sequence,
    word: Token
  ) -> UInt64 {
    let negated = wanted & sequence.negated
    var found = wanted & sequence.wild & ~sequence.negated
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
