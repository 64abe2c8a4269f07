/// All that must be kept of compiled patterns: what a ``PatternProgram`` lays out to be found fast.
struct PatternPlan: Sendable {
  /// In the order of the compiler's insertion.
  var sequences: [PatternProgram.Sequence] = []
  /// What is asked around a key, by sequence.
  var probes: [PatternProbe] = []
  var needs: [PatternProbe.Need] = []
  /// The class of each sequence's key; 0 for those without.
  var keys: [Int32] = []
  /// What stands at one place by each sequence's key; null where that is asked for otherwise.
  var neighbors: [PatternProbe.Neighbor?] = []
  /// Whether each sequence is looked for by itself.
  var isListed: [Bool] = []
  /// The class of each state, or -1 for the states of a gap.
  var stateClasses: [Int32] = []
  /// The rows of each class, one class after the other; class 0 is empty.
  var rows: [Int32] = []
  /// Where the rows of each class begin; a last entry holds their number.
  var rowStarts: [Int32] = [0, 0]
  var groups: [PatternProgram.Group] = []
  var symbols = PatternProgram.Symbols()
  var phrases = PhraseTable()
}

extension PatternPlan: Archived {
  static var blank: PatternPlan { PatternPlan() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&sequences)
    archive.pass(&probes)
    archive.pass(&needs)
    archive.pass(&keys)
    archive.pass(&neighbors)
    archive.pass(&isListed)
    archive.pass(&stateClasses)
    // Rows that a lexicon brought follow each other: their distances are short numbers.
    var steps = zip(rows, [0] + rows).map { $0 &- $1 }
    archive.pass(&steps)
    var row: Int32 = 0
    rows = steps.map { step in
      row &+= step
      return row
    }
    archive.pass(&rowStarts)
    archive.pass(&groups)
    archive.pass(&symbols)
    archive.pass(&phrases)
  }
}

extension PatternProgram.Sequence: Archived {
  static var blank: PatternProgram.Sequence { PatternProgram.Sequence() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&firstState)
    archive.pass(&stateCount)
    archive.pass(&anchor)
    archive.pass(&keyState)
    archive.pass(&isRigid)
    archive.pass(&hasPhrase)
    archive.pass(&hasPunctuation)
    archive.pass(&isSingle)
    archive.pass(&wild)
    archive.pass(&negated)
    archive.pass(&optional)
    archive.pass(&starts)
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

extension PatternProbe: Archived {
  static var blank: PatternProbe { PatternProbe() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&needStart)
    archive.pass(&needCount)
    archive.pass(&end)
    archive.pass(&checksEnd)
  }
}

extension PatternProbe.Need: Archived {
  static var blank: PatternProbe.Need { PatternProbe.Need() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var numbers = (salt: Int(salt), from: Int(from), to: Int(to))
    archive.pass(&numbers.salt)
    archive.pass(&numbers.from)
    archive.pass(&numbers.to)
    salt = UInt32(truncatingIfNeeded: numbers.salt)
    from = Int8(truncatingIfNeeded: numbers.from)
    to = Int8(truncatingIfNeeded: numbers.to)
  }
}

extension PatternProbe.Neighbor: Archived {
  static var blank: PatternProbe.Neighbor {
    PatternProbe.Neighbor(salt: 0, offset: 0, sequence: 0)
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var number = Int(salt)
    archive.pass(&number)
    salt = UInt32(truncatingIfNeeded: number)
    archive.pass(&offset)
    archive.pass(&sequence)
  }
}
