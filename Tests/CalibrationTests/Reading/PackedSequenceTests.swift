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
    let need = PatternProbe.Need(set: 70_000, from: -63, count: 64)
    let probe = PatternProbe(needStart: 5, needCount: 3, end: need, checksEnd: true)
    let probes = archived([probe])
    #expect(probes[0].end.set == 70_000)
    #expect(probes[0].end.from == -63 && probes[0].end.count == 64 && probes[0].end.to == 0)
    #expect(probes[0].needStart == 5 && probes[0].needCount == 3 && probes[0].checksEnd)
    let firstNeeds = archived([
      PatternProbe.FirstNeed(),
      PatternProbe.FirstNeed(
        need: PatternProbe.Need(set: 70_000, from: -8, count: 3),
        sequence: 20_000
      ),
    ])
    #expect(firstNeeds[1].need.set == 70_000 && firstNeeds[1].need.from == -8)
    #expect(firstNeeds[1].need.to == -6 && firstNeeds[1].sequence == 20_000)
    #expect(firstNeeds[0].need.count == 1 && firstNeeds[0].sequence == 0)
  }

  @Test func `of needs has places that two stretches cover`() {
    for count in 1...64 as ClosedRange<Int32> {
      let need = archived([PatternProbe.Need(set: 1, from: 5, count: count)])[0]
      #expect(Int32(need.count) == count && Int32(need.to) == 4 + count)
      let stretch = 1 << Int32(need.level)
      #expect(stretch <= count && count <= 2 * stretch && need.level < 6)
    }
  }

  @Test func `of rows has where their lists begin, and what stands for the common ones`() {
    let places = PatternProgram.RowPlaces(
      listed: 70_000,
      firstNeeds: 80_000,
      classes: 90_000,
      common: CommonRows.mark(47)
    )
    let read = archived([PatternProgram.RowPlaces(), places])
    #expect(read[1].listed == 70_000 && read[1].firstNeeds == 80_000)
    #expect(read[1].classes == 90_000 && read[1].common == places.common)
    #expect(read[0].common == 0)
  }

  @Test func `of common rows tells each from the others`() {
    let marks = (0..<CommonRows.most).map(CommonRows.mark)
    #expect(Set(marks).count == CommonRows.most && marks.allSatisfy { $0 > 0 })
    #expect(CommonRows.bit(0) == 0)
    for mark in marks {
      var common = CommonRows()
      common.insert(0)
      common.insert(mark)
      for table in [PackedTable([common]), archived([common])] {
        #expect(marks.filter { table[0].contains($0) } == [mark])
        #expect(!table[0].contains(0))
      }
    }
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
