import Testing

@testable import Calibration

/// Packed values between two others, so that their ends have to be right.
private struct Between: Archived {
  var before = 3
  var list = PackedTable<Int32>()
  var bits = PackedBits(power: 0)
  var text = ArchivedBytes()
  var after = ""

  static var blank: Between { Between() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&before)
    archive.pass(&list)
    archive.pass(&bits)
    archive.pass(&text)
    archive.pass(&after)
  }
}

@Suite struct `A packed table` {
  private static let numbers: [Int32] = [0, 1, 63, 64, 4_095, 4_096, 262_143, 262_144, 16_777_215]

  private func text(_ string: String) -> ArchivedBytes {
    var bytes = ArchivedBytes()
    var string = string
    string.withUTF8 { bytes.append($0) }
    return bytes
  }

  @Test func `has what was packed`() {
    #expect(PackedTable(Self.numbers).all == Self.numbers)
    #expect(archived(Self.numbers).all == Self.numbers)
    #expect(archived(Self.numbers).unpacked.all == Self.numbers)
    #expect(PackedTable<Int32>().all == [])
    #expect(PackedTable<Int32>().rows.count == 0)
    for table in [PackedTable(Self.numbers), archived(Self.numbers)] {
      #expect((-1...9).map { table[$0] } == [0] + Self.numbers + [0])
    }
    #expect(PackedTable<Int32>(repeating: 70, count: 3).all == [70, 70, 70])
  }

  @Test func `lends its rows one after the other`() {
    for table in [PackedTable(Self.numbers), archived(Self.numbers)] {
      for (start, end) in [(0, 9), (2, 5), (8, 9), (3, 3), (5, 2)] {
        var lent: [Int32] = []
        table.rows.forEach(start, end) { lent.append($0) }
        #expect(lent == (start < end ? Array(Self.numbers[start..<end]) : []))
      }
      extendLifetime(table)
    }
  }

  /// A table as an archive has it.
  private func archived<Row: PackedRow>(_ rows: [Row]) -> PackedTable<Row> {
    PackedTable(.kept(PackedTable(rows).digits), start: 0, count: rows.count)
  }

  @Test func `keeps the lowest bits of what is too large`() {
    #expect(archived([16_777_216 + 5, -1] as [Int32]).all == [5, 16_777_215])
  }

  @Test func `stays in an archive between other values`() throws {
    for count in [0, 1, 2, 9] {
      let numbers = Array(Self.numbers.prefix(count))
      var bits = PackedBits(power: count)
      bits.insert([7 << 28])
      var value = Between(
        list: PackedTable(numbers),
        bits: bits,
        text: text("middle"),
        after: "end"
      )
      var writer = ArchiveWriter()
      writer.pass(&value)
      let part = ArchivePart(digits: .kept(writer.digits), texts: .kept(writer.texts))
      var read = try #require(part.read(Between.self))
      #expect(read.list.all == numbers)
      #expect(read.bits.digits == bits.digits)
      #expect(read.text.withBytes { String(decoding: $0, as: UTF8.self) } == "middle")
      #expect(read.before == 3 && read.after == "end")
      // What changes is copied out of the archive first.
      read.list.append(8)
      read.list.replace(at: 0, with: 9)
      read.list.replace(at: 99, with: 9)
      #expect(read.list.all == (numbers.isEmpty ? [9] : [9] + numbers.dropFirst() + [8]))
      read.bits.insert([0])
      #expect(read.bits.view.contains(0) && read.bits.view.contains(7 << 28))
      extendLifetime(read.bits)
      text("!").withBytes { read.text.append($0) }
      #expect(read.text.withBytes { String(decoding: $0, as: UTF8.self) } == "middle!")
      let again = try #require(part.read(Between.self))
      #expect(again.list.all == numbers && again.bits.digits == bits.digits)
      let cut = ArchivePart(
        digits: .kept(Array(writer.digits.dropLast(count + 2))),
        texts: .kept(writer.texts)
      )
      #expect(cut.read(Between.self) == nil)
    }
  }

  @Test func `is empty outside its bytes`() {
    let bytes = ArchiveBytes.kept(Array("@@@@@@@@".utf8))
    for (start, count) in [(0, 3), (1, 2), (-4, 1), (0, -1), (9, 1)] {
      #expect(PackedTable<Int32>(bytes, start: start, count: count).count == 0)
    }
    #expect(PackedTable<Int32>(bytes, start: 4, count: 1).all == [0])
    for (start, power) in [(0, 4), (1, 3), (-1, 0), (0, -1), (9, 0), (0, 25)] {
      #expect(PackedBits(bytes, start: start, power: power).power == 0)
    }
    #expect(PackedBits(bytes, start: 0, power: 3).power == 3)
    #expect(ArchivedBytes(bytes, 6..<9).count == 2 && ArchivedBytes(bytes, 9..<12).count == 0)
  }
}

@Suite struct `A table's bytes` {
  @Test func `are copied before one of two owners changes them`() {
    var first = PackedTable<Int32>([1, 2, 3])
    let second = first
    first.replace(at: 0, with: 9)
    #expect(first.all == [9, 2, 3] && second.all == [1, 2, 3])
    for number in 4...40 as ClosedRange<Int32> { first.append(number) }
    #expect(first.all == [9, 2, 3] + Array(4...40) && second.all == [1, 2, 3])
    var bits = PackedBits(power: 3)
    let none = bits
    bits.insert([0, 1 << 31])
    #expect(none.digits == Array("@@@@@@@@".utf8) && bits.digits == Array("A@@@A@@@".utf8))
  }

  @Test func `grow as texts are added, each after the others`() {
    var text = ArchivedBytes()
    let empty = text
    for word in ["one ", "", "and another, ", "three"] {
      var word = word
      word.withUTF8 { text.append($0) }
    }
    text.reserve(100)
    #expect(text.withBytes { String(decoding: $0, as: UTF8.self) } == "one and another, three")
    #expect(text.count == 22 && empty.count == 0)
  }

  @Test func `stay where they are in the program, and only the part inside`() {
    let text: StaticString = "ABCDEFGH"
    let inPlace = FixedBytes.inPlace(.carried(text), 2..<99)
    #expect(inPlace.count == 6 && inPlace.base == UnsafeRawPointer(text.utf8Start) + 2)
    let copied = FixedBytes.inPlace(.kept(Array("ABCDEFGH".utf8)), -3..<3)
    #expect(copied.count == 3 && copied.base.load(as: UInt8.self) == UInt8(ascii: "A"))
    extendLifetime(copied)
    #expect(FixedBytes.inPlace(.kept([]), 5..<9).count == 0)
  }
}
