/// Writes values into two texts, one of numbers and one of words, that a source file can hold.
struct ArchiveWriter: Archive {
  /// Numbers in ``ArchiveDigit``s.
  private(set) var digits: [UInt8] = []
  /// Texts one after the other.
  private(set) var texts: [UInt8] = []

  mutating func pass(_ bits: inout UInt64) {
    var rest = bits
    repeat {
      let digit = rest & ArchiveDigit.mask
      rest >>= ArchiveDigit.bits
      digits.append(ArchiveDigit.first + UInt8(rest > 0 ? digit | ArchiveDigit.more : digit))
    } while rest > 0
  }

  mutating func pass(_ number: inout Int) {
    var bits = ArchiveDigit.unsigned(number)
    pass(&bits)
  }

  /// A number with few decimal places is written as a whole one and how many it has.
  mutating func pass(_ number: inout Double) {
    guard let decimals = Self.decimals(of: [number]) else {
      var mark = ArchiveDigit.isBits
      var bits = number.bitPattern
      pass(&mark)
      pass(&bits)
      return
    }
    var packed = Int(Self.whole(number, decimals)) << 3 | decimals
    pass(&packed)
  }

  mutating func pass(_ text: inout String) {
    var count = text.utf8.count
    pass(&count)
    texts.append(contentsOf: text.utf8)
  }

  mutating func pass(_ text: inout [UInt8]) {
    var count = text.count
    pass(&count)
    texts.append(contentsOf: text)
  }

  mutating func pass(_ text: inout ArchivedText) {
    var string = text.text
    pass(&string)
  }

  mutating func pass(_ text: inout ArchivedBytes) {
    var bytes = text.withBytes(Array.init)
    pass(&bytes)
  }

  mutating func pass<Element: Archived>(_ list: inout [Element]) {
    var count = list.count
    pass(&count)
    for element in list {
      var element = element
      element.pass(through: &self)
    }
  }

  /// Writes the columns one after the other, ahead of them how many digits each has.
  mutating func pass<Element: Archived>(rows list: inout [Element]) {
    var row = ArchiveRowWriter()
    for element in list {
      var element = element
      element.pass(through: &row)
    }
    var count = list.count
    var fields = row.numbers.count / max(1, count)
    pass(&count)
    pass(&fields)
    let columns = (0..<fields).map { field in
      stride(from: field, to: row.numbers.count, by: fields).map { row.numbers[$0] }
    }
    for column in columns {
      var width = ArchiveDigit.width(of: column.max() ?? 0)
      pass(&width)
    }
    for column in columns { append(column, width: ArchiveDigit.width(of: column.max() ?? 0)) }
  }

  /// The lowest number is written ahead, and the others by how far they are above it.
  mutating func pass(_ list: inout [Int32]) {
    var least = Int(list.min() ?? 0)
    pass(&least)
    pack(list.map { UInt64(Int($0) - least) })
  }

  /// The bits of all numbers are written one after the other.
  mutating func pass(_ list: inout [UInt64]) {
    var count = list.count
    pass(&count)
    var rest: UInt64 = 0
    var bits: UInt64 = 0
    for byte in list.flatMap({ number in (0..<8).map { number >> (8 * $0) & 0xFF } }) {
      rest |= byte << bits
      bits += 8
      while bits >= ArchiveDigit.listBits {
        digits.append(ArchiveDigit.first + UInt8(rest & UInt64(ArchiveDigit.listMask)))
        rest >>= ArchiveDigit.listBits
        bits -= ArchiveDigit.listBits
      }
    }
    if bits > 0 { digits.append(ArchiveDigit.first + UInt8(rest)) }
  }

  mutating func pass(_ list: inout [Double]) { pass(list) }

  mutating func pass(_ list: inout ArchivedNumbers) { pass(list.all) }

  mutating func pass<Row: PackedRow>(_ table: inout PackedTable<Row>) {
    var count = table.count
    pass(&count)
    digits += table.digits
  }

  mutating func pass(_ bits: inout PackedBits) {
    var power = bits.power
    pass(&power)
    digits += bits.digits
  }

  /// A part is written as it is, ahead of it how much there is of it.
  mutating func pass<Value: Archived>(_ part: inout Deferred<Value>) {
    var inside = ArchiveWriter()
    var value = part.value
    inside.pass(&value)
    var counts = (digits: inside.digits.count, texts: inside.texts.count)
    pass(&counts.digits)
    pass(&counts.texts)
    digits += inside.digits
    texts += inside.texts
  }

  /// Numbers that all have few decimal places are written as whole ones.
  private mutating func pass(_ list: [Double]) {
    let decimals = Self.decimals(of: list)
    var mark = decimals ?? ArchiveDigit.isBits
    pass(&mark)
    pack(
      list.map { number in
        decimals.map { ArchiveDigit.unsigned(Int(Self.whole(number, $0))) } ?? number.bitPattern
      }
    )
  }

  /// The decimal places with which some numbers are whole; null where there are too many.
  private static func decimals(of numbers: [Double]) -> Int? {
    (0...ArchiveDigit.mostDecimals).first { decimals in
      let power = ArchiveDigit.power(decimals) ?? 1
      return numbers.allSatisfy { number in
        let whole = whole(number, decimals)
        return abs(whole) < 1e12 && whole / power == number
          && (whole != 0 || number.sign == .plus)
      }
    }
  }

  private static func whole(_ number: Double, _ decimals: Int) -> Double {
    (number * (ArchiveDigit.power(decimals) ?? 1)).rounded()
  }

  /// Writes how many numbers there are, how many digits each has, and the digits.
  private mutating func pack(_ numbers: [UInt64]) {
    var count = numbers.count
    pass(&count)
    var width = ArchiveDigit.width(of: numbers.max() ?? 0)
    pass(&width)
    append(numbers, width: width)
  }

  /// Writes the lowest digits of all numbers, then the next ones.
  private mutating func append(_ numbers: [UInt64], width: Int) {
    for place in 0..<width {
      for number in numbers {
        let digit = UInt8(truncatingIfNeeded: number >> (ArchiveDigit.listBits * UInt64(place)))
        digits.append(ArchiveDigit.first + (digit & ArchiveDigit.listMask))
      }
    }
  }
}
