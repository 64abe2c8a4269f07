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

  mutating func pass(_ text: inout [UInt8]) {
    var count = text.count
    pass(&count)
    texts.append(contentsOf: text)
  }

  mutating func pass<Element: Archived>(_ list: inout [Element]) {
    var count = list.count
    pass(&count)
    for element in list {
      var element = element
      element.pass(through: &self)
    }
  }

  mutating func pass(_ list: inout [Int32]) {
    pack(list.map { ArchiveDigit.unsigned(Int($0)) })
  }

  mutating func pass(_ list: inout [UInt64]) { pack(list) }

  /// Numbers that all have few decimal places are written as whole ones.
  mutating func pass(_ list: inout [Double]) {
    var power = 1.0
    for places in 0...ArchiveDigit.mostDecimals {
      let wholes = list.map { ($0 * power).rounded() }
      let isExact = zip(wholes, list).allSatisfy { whole, number in
        abs(whole) < 1e12 && whole / power == number && (whole != 0 || number.sign == .plus)
      }
      if isExact {
        var places = places
        pass(&places)
        pack(wholes.map { ArchiveDigit.unsigned(Int($0)) })
        return
      }
      power *= 10
    }
    var mark = ArchiveDigit.isBits
    pass(&mark)
    pack(list.map(\.bitPattern))
  }

  /// Writes how many numbers there are, how many digits each has, and the digits.
  private mutating func pack(_ numbers: [UInt64]) {
    var count = numbers.count
    pass(&count)
    let bits = UInt64.bitWidth - (numbers.max() ?? 0).leadingZeroBitCount
    let digitBits = Int(ArchiveDigit.listBits)
    var width = max(1, (bits + digitBits - 1) / digitBits)
    pass(&width)
    for number in numbers {
      var rest = number
      for _ in 0..<width {
        digits.append(ArchiveDigit.first + UInt8(rest & ArchiveDigit.listMask))
        rest >>= ArchiveDigit.listBits
      }
    }
  }
}
