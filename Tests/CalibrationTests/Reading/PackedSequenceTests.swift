import Testing

@testable import Calibration

@Suite struct `A packed table of a program` {
  /// A table as an archive has it.
  private func archived<Row: PackedRow>(_ rows: [Row]) -> PackedTable<Row> {
    PackedTable(.kept(PackedTable(rows).digits), start: 0, count: rows.count)
  }

  @Test func `of sequences has all that they need`() {
    var sequence = PatternProgram.Sequence(firstState: 1_000_000, stateCount: 64)
    sequence.anchor = 63
    sequence.isRigid = false
    sequence.hasPunctuation = true
    sequence.wild = .max
    sequence.negated = 1 << 63
    sequence.optional = 0x0123_4567_89AB_CDEF
    sequence.starts = 1
    let table = archived([PatternProgram.Sequence(), sequence])
    #expect(table[0].keyState == -1 && table[0].anchor == -1 && table[0].isRigid)
    #expect(table[0].wild == 0 && !table[0].isSingle && !table[0].hasPhrase)
    let read = table[1]
    #expect(read.firstState == 1_000_000 && read.stateCount == 64 && read.anchor == 63)
    #expect(!read.isRigid && read.hasPunctuation && !read.isSingle)
    #expect(read.wild == .max && read.negated == 1 << 63 && read.starts == 1)
    #expect(read.optional == 0x0123_4567_89AB_CDEF)
    let need = PatternProbe.Need(set: PackedNumber(70_000), from: -63, to: 63)
    let probe = PatternProbe(needStart: 5, needCount: 3, end: need, checksEnd: true)
    let probes = archived([probe])
    #expect(probes[0].end.set.number == 70_000)
    #expect(probes[0].end.from == -63 && probes[0].end.to == 63)
    #expect(probes[0].needStart == 5 && probes[0].needCount == 3 && probes[0].checksEnd)
    let neighbors = archived([
      PatternProbe.Neighbor(),
      PatternProbe.Neighbor(set: PackedNumber(70_000), offset: -8, sequence: 20_000),
    ])
    #expect(neighbors[1].set.number == 70_000 && neighbors[1].offset == -8)
    #expect(neighbors[1].sequence == 20_000 && neighbors[0].sequence == 0)
    #expect(neighbors[1].salt == need.salt && probes[0].end.salt == need.salt)
    #expect(need.salt == MembershipFilter.salt(PackedNumber(70_000)))
  }

  @Test func `tells each mark of a sequence from the others`() {
    let marks: [WritableKeyPath<PatternProgram.Sequence, Bool>] = [
      \.isRigid, \.hasPhrase, \.hasPunctuation, \.isSingle,
    ]
    for set in marks {
      var sequence = PatternProgram.Sequence()
      sequence.isRigid = false
      sequence[keyPath: set] = true
      let read = archived([sequence])[0]
      for mark in marks { #expect(read[keyPath: mark] == (mark == set)) }
    }
    for checksEnd in [true, false] {
      #expect(archived([PatternProbe(checksEnd: checksEnd)])[0].checksEnd == checksEnd)
    }
  }
}
