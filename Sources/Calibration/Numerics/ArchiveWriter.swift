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

  /// The sign goes to the lowest bit, so that small numbers are short.
  mutating func pass(_ number: inout Int) {
    var bits = UInt64(bitPattern: Int64(number)) << 1 ^ UInt64(bitPattern: Int64(number >> 63))
    pass(&bits)
  }

  /// A number with few decimal places is written as a whole one and how many it has.
  mutating func pass(_ number: inout Double) {
    var power = 1.0
    for decimals in 0...ArchiveDigit.mostDecimals {
      let whole = (number * power).rounded()
      if abs(whole) < 1e12, whole / power == number, whole != 0 || number.sign == .plus {
        var packed = Int(whole) << 3 | decimals
        pass(&packed)
        return
      }
      power *= 10
    }
    var mark = ArchiveDigit.isBits
    var bits = number.bitPattern
    pass(&mark)
    pass(&bits)
  }

  mutating func pass(_ text: inout String) {
    var count = text.utf8.count
    pass(&count)
    texts.append(contentsOf: text.utf8)
  }

  mutating func pass<Element: Archived>(_ list: inout [Element]) {
    var count = list.count
    pass(&count)
    for element in list {
      var element = element
      element.pass(through: &self)
    }
  }
}
