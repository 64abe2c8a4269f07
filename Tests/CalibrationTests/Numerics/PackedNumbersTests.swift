import Testing

@testable import Calibration

/// A list between two other values, so that its end has to be right.
private struct Between: Archived {
  var before = 3
  var list = PackedNumbers()
  var after = ""

  static var blank: Between { Between() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&before)
    archive.pass(&list)
    archive.pass(&after)
  }
}

@Suite struct `Packed numbers` {
  private static let numbers: [Int32] = [0, 1, 63, 64, 4_095, 4_096, 262_143, 262_144, 16_777_215]

  @Test func `are what was packed`() {
    #expect(PackedNumbers(Self.numbers).all == Self.numbers)
    #expect(PackedNumbers().all == [])
    #expect(PackedNumbers().withPacked { _ in true })
  }

  @Test func `compare as the numbers do`() {
    for (left, right) in zip(Self.numbers, Self.numbers.dropFirst()) {
      #expect(PackedNumbers.packed(left) < PackedNumbers.packed(right))
      #expect(PackedNumbers.number(PackedNumbers.packed(right)) == right)
    }
  }

  @Test func `keep the lowest bits of what is too large`() {
    #expect(PackedNumbers([16_777_216 + 5, -1]).all == [5, 16_777_215])
  }

  @Test func `stay in an archive between other values`() throws {
    for count in [0, 1, 2, 9] {
      var value = Between(list: PackedNumbers(Array(Self.numbers.prefix(count))), after: "end")
      var writer = ArchiveWriter()
      writer.pass(&value)
      let part = ArchivePart(digits: .kept(writer.digits), texts: .kept(writer.texts))
      let read = try #require(part.read(Between.self))
      #expect(read.list.all == Array(Self.numbers.prefix(count)))
      #expect(read.before == 3 && read.after == "end")
      let cut = ArchivePart(
        digits: .kept(Array(writer.digits.dropLast(count + 2))),
        texts: .kept(writer.texts)
      )
      #expect(cut.read(Between.self) == nil)
    }
  }

  @Test func `outside their bytes are none`() {
    for (start, count) in [(0, 3), (1, 2), (-4, 1), (0, -1), (9, 1)] {
      #expect(PackedNumbers(.kept(Array("00000000".utf8)), start: start, count: count).count == 0)
    }
    #expect(PackedNumbers(.kept(Array("00000000".utf8)), start: 4, count: 1).all == [0])
  }
}
