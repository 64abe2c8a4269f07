/// Reads back what an ``ArchiveWriter`` wrote.
///
/// Texts that end too early or say something else give zeros and empty values, never a trap.
struct ArchiveReader: Archive {
  private let digits: UnsafeBufferPointer<UInt8>
  private let texts: UnsafeBufferPointer<UInt8>
  private var digit = 0
  private var text = 0
  /// Whether something was asked for that is not there.
  private(set) var isBroken = false

  private static let powers: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 1]

  /// Begins with what was written; the texts are lent.
  init(digits: UnsafeBufferPointer<UInt8>, texts: UnsafeBufferPointer<UInt8>) {
    self.digits = digits
    self.texts = texts
  }

  /// Whether all was read and nothing missed.
  var isWhole: Bool { !isBroken && digit == digits.count && text == texts.count }

  @inline(__always)
  mutating func pass(_ bits: inout UInt64) {
    var place = digit
    var shift: UInt64 = 0
    bits = 0
    while place < digits.count {
      let value = UInt64(digits[place] &- ArchiveDigit.first)
      place &+= 1
      bits |= (value & ArchiveDigit.mask) &<< shift
      if value & ArchiveDigit.more == 0 {
        digit = place
        return
      }
      shift &+= ArchiveDigit.bits
    }
    digit = place
    isBroken = true
  }

  @inline(__always)
  mutating func pass(_ number: inout Int) {
    var bits: UInt64 = 0
    pass(&bits)
    number = ArchiveDigit.signed(bits)
  }

  mutating func pass(_ number: inout Double) {
    var packed = 0
    pass(&packed)
    let decimals = packed & 7
    guard decimals == ArchiveDigit.isBits else {
      number = Double(packed >> 3) / Self.powers[decimals]
      return
    }
    var bits: UInt64 = 0
    pass(&bits)
    number = Double(bitPattern: bits)
  }

  mutating func pass(_ text: inout String) {
    text = String(decoding: bytes(), as: UTF8.self)
  }

  mutating func pass(_ text: inout [UInt8]) { text = Array(bytes()) }

  /// The bytes of the next text.
  private mutating func bytes() -> UnsafeBufferPointer<UInt8> {
    let count = self.count(atMost: texts.count - text)
    defer { text += count }
    return UnsafeBufferPointer(rebasing: texts[text..<(text + count)])
  }

  mutating func pass<Element: Archived>(_ list: inout [Element]) {
    // An element takes at least a digit.
    let count = self.count(atMost: digits.count - digit)
    list = Array(unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        var element = Element.blank
        element.pass(through: &self)
        buffer.initializeElement(at: filled, to: element)
        filled += 1
      }
    }
  }

  mutating func pass(_ list: inout [Int32]) {
    list = unpack { Int32(truncatingIfNeeded: ArchiveDigit.signed($0)) }
  }

  mutating func pass(_ list: inout [UInt64]) { list = unpack { $0 } }

  mutating func pass(_ list: inout [Double]) {
    var decimals = 0
    pass(&decimals)
    guard Self.powers.indices.contains(decimals), decimals != ArchiveDigit.isBits else {
      list = unpack { Double(bitPattern: $0) }
      return
    }
    let power = Self.powers[decimals]
    list = unpack { Double(ArchiveDigit.signed($0)) / power }
  }

  /// Reads numbers that all have as many digits.
  @inline(__always)
  private mutating func unpack<Element>(_ element: (UInt64) -> Element) -> [Element] {
    let count = self.count(atMost: digits.count - digit)
    var width = 0
    pass(&width)
    guard 1...ArchiveDigit.mostDigits ~= width, count <= (digits.count - digit) / width else {
      isBroken = true
      return []
    }
    let list = [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      var place = digit
      @inline(__always)
      func fill(_ width: Int) {
        for index in 0..<count {
          var bits: UInt64 = 0
          for number in 0..<width {
            let value =
              UInt64(digits[place &+ number] &- ArchiveDigit.first) & ArchiveDigit.listMask
            bits |= value &<< (ArchiveDigit.listBits &* UInt64(number))
          }
          place &+= width
          buffer.initializeElement(at: index, to: element(bits))
        }
      }
      // Widths known beforehand are read without an inner loop.
      switch width {
      case 1: fill(1)
      case 2: fill(2)
      case 3: fill(3)
      default: fill(width)
      }
      filled = count
    }
    digit += count * width
    return list
  }

  private mutating func count(atMost most: Int) -> Int {
    var count = 0
    pass(&count)
    if count < 0 || count > most {
      isBroken = true
      return 0
    }
    return count
  }
}
