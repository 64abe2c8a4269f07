extension PatternProgram: Archived {
  static var blank: PatternProgram { PatternProgram() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&sequences)
    archive.pass(&probes)
    archive.pass(&needs)
    archive.pass(&rows)
    archive.pass(&listed)
    archive.pass(&firstNeeds)
    archive.pass(&wordKeys)
    archive.pass(&keyless)
    archive.pass(&classes)
    archive.pass(&commonRows)
    archive.pass(&stateClasses)
    archive.pass(&symbols)
    archive.pass(&phrases)
    archive.pass(rows: &groups)
  }
}

extension PatternProgram.Sequence: PackedRow {
  static var size: Int { 60 }
  static var blank: PatternProgram.Sequence { PatternProgram.Sequence() }

  /// The marks of a sequence, a bit each.
  private enum Mark {
    static let isRigid: Int32 = 1
    static let hasPhrase: Int32 = 2
    static let hasPunctuation: Int32 = 4
    static let isSingle: Int32 = 8
  }

  @inline(__always)
  init(_ digits: PackedDigits) {
    firstState = digits.four(at: 0)
    stateCount = digits.two(at: 4)
    anchor = digits.two(at: 6) &- 1
    keyState = digits.two(at: 8) &- 1
    let marks = digits.two(at: 10)
    isRigid = marks & Mark.isRigid != 0
    hasPhrase = marks & Mark.hasPhrase != 0
    hasPunctuation = marks & Mark.hasPunctuation != 0
    isSingle = marks & Mark.isSingle != 0
    wild = digits.twelve(at: 12)
    negated = digits.twelve(at: 24)
    optional = digits.twelve(at: 36)
    starts = digits.twelve(at: 48)
  }

  func pack(into writer: inout PackedDigitWriter) {
    writer.append(firstState, digits: 4)
    writer.append(stateCount, digits: 2)
    writer.append(anchor &+ 1, digits: 2)
    writer.append(keyState &+ 1, digits: 2)
    var marks = isRigid ? Mark.isRigid : 0
    if hasPhrase { marks |= Mark.hasPhrase }
    if hasPunctuation { marks |= Mark.hasPunctuation }
    if isSingle { marks |= Mark.isSingle }
    writer.append(marks, digits: 2)
    for states in [wild, negated, optional, starts] { writer.append(states, digits: 12) }
  }
}

extension PatternProgram.RowPlaces: PackedRow {
  static var size: Int { 14 }
  static var blank: PatternProgram.RowPlaces { PatternProgram.RowPlaces() }

  @inline(__always)
  init(_ digits: PackedDigits) {
    listed = digits.four(at: 0)
    firstNeeds = digits.four(at: 4)
    classes = digits.four(at: 8)
    common = digits.two(at: 12)
  }

  func pack(into writer: inout PackedDigitWriter) {
    for start in [listed, firstNeeds, classes] { writer.append(start, digits: 4) }
    writer.append(common, digits: 2)
  }
}

extension PatternProgram.Group: Archived {
  static var blank: PatternProgram.Group {
    PatternProgram.Group(sequences: 0..<0, leader: 0, reach: 0)
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var (first, end) = (sequences.lowerBound, sequences.upperBound)
    archive.pass(&first)
    archive.pass(&end)
    sequences = min(first, end)..<max(first, end)
    archive.pass(&leader)
    archive.pass(&reach)
  }
}

extension PatternProgram.Symbols: Archived {
  static var blank: PatternProgram.Symbols { PatternProgram.Symbols() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&number)
    archive.pass(&name)
    archive.pass(&start)
    archive.pass(&end)
  }
}
