import Testing

@testable import Calibration

/// A value that uses every way to pass something.
private struct Everything: Archived, Equatable {
  var numbers: [Int32] = []
  var words: [UInt64] = []
  var decimals: [Double] = []
  var rows: [Row] = []
  var text = ArchivedText("")
  var left = ArchivedNumbers()
  var later = Deferred<[String]>([])
  var end = 0

  struct Row: Archived, Equatable {
    var number: Int32 = 0
    var isSet = false
    var bits: UInt64 = 0
    var share = 0.0

    static var blank: Row { Row() }

    mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
      archive.pass(&number)
      archive.pass(&isSet)
      archive.pass(&bits)
      archive.pass(&share)
    }
  }

  static var blank: Everything { Everything() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&numbers)
    archive.pass(&words)
    archive.pass(&decimals)
    archive.pass(rows: &rows)
    archive.pass(&text)
    archive.pass(&left)
    archive.pass(&later)
    archive.pass(&end)
  }
}

@Suite struct `An archive` {
  /// What is written of a value.
  private func written<Value: Archived>(_ value: Value) -> (digits: [UInt8], texts: [UInt8]) {
    var writer = ArchiveWriter()
    var value = value
    writer.pass(&value)
    return (writer.digits, writer.texts)
  }

  /// Writes values and reads them back.
  private func copy<Value: Archived>(_ value: Value) -> Value? {
    let written = written(value)
    return ArchivePart(digits: .kept(written.digits), texts: .kept(written.texts)).read()
  }

  private var everything: Everything {
    var value = Everything()
    for number in 0..<1_100 as Range<Int32> { value.numbers.append(number * number - 200_000) }
    value.words = [0, UInt64.max, 1 << 40, 63, 64]
    value.decimals = [0.25, -3, 1e6, 0]
    for number in 0..<300 as Range<Int32> {
      var row = Everything.Row()
      row.number = number - 150
      row.isSet = number % 3 == 0
      row.bits = UInt64.max >> UInt64(number % 64)
      row.share = Double(number) / 7
      value.rows.append(row)
    }
    value.text = ArchivedText("caf\u{E9}")
    value.left = ArchivedNumbers([1.5, -2.25, 1_000])
    value.later = Deferred(["a", "", "later \u{1F600}"])
    value.end = 7
    return value
  }

  @Test func `gives back what it was given`() {
    let numbers = [0, 1, -1, 15, 16, -17, 1 << 40, .max, .min]
    #expect(copy(numbers) == numbers)
    let decimals = [0, 0.1, -2.5, 1.0 / 3, 123_456.789, 1e300, .infinity, -.leastNonzeroMagnitude]
    #expect(copy(decimals) == decimals)
    #expect(copy(-0.0)?.sign == .minus)
    let texts = ["a": ["", "caf\u{E9}\n"], "b": []]
    #expect(copy(texts) == texts)
    #expect(copy(Optional<Int32>.none) == .some(nil))
    #expect(copy(Optional<Int32>.some(-3)) == .some(-3))
    #expect(copy([Direction.against, .for]) == [.against, .for])
    #expect(copy(everything) == everything)
    #expect(copy(Everything()) == Everything())
  }

  @Test func `gives back long and short lists of numbers, whatever their size`() {
    for count in [0, 1, 15, 16, 17, 1_023, 1_024, 1_025, 3_000] {
      for size in [1, 63, 64, 4_095, 4_096, 1 << 30] {
        var value = Everything()
        for place in 0..<count {
          let number = Int32(truncatingIfNeeded: place &* 2_654_435_761 % size)
          value.numbers.append(number)
          value.words.append(UInt64(truncatingIfNeeded: number) << 33)
          value.decimals.append(Double(number) / 1_000)
          value.rows.append(Everything.Row(number: number, isSet: number & 1 == 0))
        }
        value.left = ArchivedNumbers(value.decimals)
        #expect(copy(value) == value, "\(count) numbers below \(size)")
      }
    }
    var value = Everything()
    value.numbers = [.min, .max, 0, -1]
    value.left = ArchivedNumbers([1.0 / 3, -0.0, .infinity])
    #expect(copy(value) == value)
  }

  @Test func `gives numbers one by one, in a row and all together alike`() throws {
    for numbers in [[], [2.5], [0, -1.25, 3, 1_000, 0.75], [1.0 / 3, -0.0, .infinity]] {
      var value = Everything()
      value.left = ArchivedNumbers(numbers)
      let read = try #require(copy(value)).left
      for list in [value.left, read] {
        for range in [0..<0, 0..<numbers.count, 1..<3, 2..<9, -2..<1] {
          var row: [Double] = []
          list.forEach(in: range) { row.append($0) }
          #expect(row == range.map { numbers.indices.contains($0) ? numbers[$0] : 0 })
        }
        #expect(numbers.indices.map { list[$0] } == numbers)
        #expect(list.all == numbers)
      }
    }
  }

  @Test func `that was cut short is found out`() throws {
    let rubric = Rubric(id: "small", title: "Small", cues: [Cue(id: "a", source: .measure(.notes))])
    let small = written(rubric)
    // Most of it is a table of where ratings change.
    let count = small.digits.count
    let ends = Array(stride(from: 0, to: min(count, 900), by: 3)) + Array((count - 900)..<count)
    for length in ends + Array(stride(from: 900, to: count - 900, by: 997)) {
      let part = ArchivePart(
        digits: .kept(Array(small.digits[..<length])),
        texts: .kept(small.texts)
      )
      #expect(part.read(Rubric.self) == nil, "\(length)")
    }
    let all = written(everything)
    for length in stride(from: 0, to: all.digits.count, by: 997) {
      let part = ArchivePart(digits: .kept(Array(all.digits[..<length])), texts: .kept(all.texts))
      #expect(part.read(Everything.self) == nil, "\(length)")
    }
    for length in 0..<all.texts.count {
      let part = ArchivePart(digits: .kept(all.digits), texts: .kept(Array(all.texts[..<length])))
      #expect(part.read(Everything.self) == nil, "\(length)")
    }
  }

  @Test func `that says something else never traps`() {
    let all = written(everything)
    var random = CounterRandomGenerator(CounterRandom(seed: 5))
    for _ in 0..<100 {
      var digits = all.digits
      for _ in 0..<3 {
        digits[Int.random(in: 0..<min(digits.count, 12_000), using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      let value = ArchivePart(digits: .kept(digits), texts: .kept(all.texts)).read(Everything.self)
      #expect((value?.later.value.count ?? 0) < all.texts.count)
      #expect((value?.left.all.count ?? 0) < digits.count)
      #expect((value?.text.text.utf8.count ?? 0) <= 3 * all.texts.count)
    }
    let whole = ArchivePart(digits: .kept(all.digits), texts: .kept(all.texts))
    let far = ArchivePart(of: whole, digits: 0..<1 << 40, texts: 1 << 40..<1 << 41)
    #expect(far.read(Everything.self) == nil)
    #expect(ArchivedText(.kept([65, 66]), 1..<9).text == "B")
    #expect(ArchivedText(.kept([65, 66]), 7..<9).text.isEmpty)
    let place = ArchivedNumbers.Place(
      digits: .kept([66]),
      start: 0,
      count: 2,
      width: 1,
      decimals: 0
    )
    #expect(ArchivedNumbers(place).all == [0, 0] && ArchivedNumbers([4])[1] == 0)
  }

  @Test func `leaves a part alone until it is asked for, and then reads it once`() {
    let made = ["a", "b"]
    let written = written(made)
    let part = ArchivePart(digits: .kept(written.digits), texts: .kept(written.texts))
    let later = Deferred<[String]>(part)
    #expect(later == Deferred(made) && later.value == made)
    let broken = Deferred<[String]>(ArchivePart(of: part, digits: 0..<1, texts: 0..<0))
    #expect(broken.value.isEmpty)
    let open = Deferred { made + made }
    #expect(open.value.count == 4 && open.value == open.value)
  }
}
