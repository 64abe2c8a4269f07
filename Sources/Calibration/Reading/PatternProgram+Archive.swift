extension PatternProgram: Archived {
  static var blank: PatternProgram {
    PatternProgram(
      sequences: [],
      probes: [],
      needs: [],
      listStarts: [],
      listed: [],
      neighborStarts: [],
      neighbors: [],
      keyless: [],
      classStarts: [],
      classes: PackedNumbers(),
      stateClasses: [],
      filter: MembershipFilter(words: []),
      symbols: Symbols(),
      phrases: PhraseTable(),
      groups: []
    )
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(rows: &sequences)
    archive.pass(rows: &probes)
    archive.pass(rows: &needs)
    archive.pass(&listStarts)
    archive.pass(&listed)
    archive.pass(&neighborStarts)
    archive.pass(rows: &neighbors)
    archive.pass(&keyless)
    archive.pass(&classStarts)
    archive.pass(&classes)
    archive.pass(&stateClasses)
    archive.pass(&filter.words)
    archive.pass(&symbols)
    archive.pass(&phrases)
    archive.pass(rows: &groups)
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
