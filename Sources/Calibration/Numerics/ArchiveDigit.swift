/// The digits that an archive's numbers are written with, the lowest first.
///
/// A number alone has digits of five bits and a sixth that says that more follow; in a list all have as
/// many digits of six bits. They stand in a string literal as they are, whatever its marks.
enum ArchiveDigit {
  /// Its six lowest bits are free, so that a digit's value is its six lowest bits.
  static let first = UInt8(ascii: "@")
  static let bits: UInt64 = 5
  static let mask: UInt64 = 31
  static let more: UInt64 = 32
  /// Bits of a digit in a list.
  static let listBits: UInt64 = 6
  static let listMask: UInt8 = 63
  /// Digits that 64 bits take in a list.
  static let mostDigits = 11
  /// Numbers that a value of a list of rows has at most.
  static let mostFields = 64
  /// Decimal places of the numbers that are written as whole ones; others are written by their bits.
  static let mostDecimals = 6
  /// What stands for the number of decimal places where bits follow.
  static let isBits = 7

  private static let powers: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// Ten to the power of a number of decimal places; null for bits, and for anything else.
  static func power(_ decimals: Int) -> Double? {
    powers.indices.contains(decimals) ? powers[decimals] : nil
  }

  /// A number with its sign in the lowest bit, so that small ones are short.
  static func unsigned(_ number: Int) -> UInt64 {
    UInt64(bitPattern: Int64(number)) << 1 ^ UInt64(bitPattern: Int64(number >> 63))
  }

  /// The number that ``unsigned(_:)`` wrote.
  @inline(__always)
  static func signed(_ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: bits >> 1 ^ (0 &- (bits & 1)))
  }

  /// How many digits the largest of some numbers takes in a list.
  static func width(of largest: UInt64) -> Int {
    let bits = UInt64.bitWidth - largest.leadingZeroBitCount
    return max(1, (bits + Int(listBits) - 1) / Int(listBits))
  }

  /// Reads some numbers of a list in which the lowest digits of all stand first, then the next ones.
  ///
  /// A loop of its own for each digit place handles many numbers at a time.
  ///
  /// - Parameters:
  ///   - digits: The list's digits, `width` times `count` of them.
  ///   - count: How many numbers the list has.
  ///   - width: Digits of each.
  ///   - range: Which to read; within the list.
  ///   - base: What is added to each.
  ///   - numbers: Where they go, as many as the range has.
  @inline(__always)
  static func unpack<Number: FixedWidthInteger & UnsignedInteger>(
    _ digits: UnsafePointer<UInt8>,
    count: Int,
    width: Int,
    _ range: Range<Int>,
    base: Number,
    into numbers: UnsafeMutablePointer<Number>
  ) {
    let length = range.count
    let lowest = digits + range.lowerBound
    for index in 0..<length {
      numbers[index] = base &+ Number(truncatingIfNeeded: lowest[index] & listMask)
    }
    for place in 1..<max(1, width) {
      let next = lowest + place &* count
      let shift = Number(truncatingIfNeeded: listBits &* UInt64(truncatingIfNeeded: place))
      for index in 0..<length {
        let digit = Number(truncatingIfNeeded: next[index] & listMask)
        numbers[index] = numbers[index] &+ digit &<< shift
      }
    }
  }

  /// Reads some wide numbers of a list, five digits of each at a time: half a number is read faster.
  static func unpack(
    wide digits: UnsafePointer<UInt8>,
    count: Int,
    width: Int,
    _ range: Range<Int>,
    into numbers: UnsafeMutablePointer<UInt64>
  ) {
    let portion = 256
    let step = 5
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: portion) { halves in
      guard let half = halves.baseAddress else { return }
      for start in stride(from: range.lowerBound, to: range.upperBound, by: portion) {
        let part = start..<min(range.upperBound, start + portion)
        let here = numbers + (start - range.lowerBound)
        for place in stride(from: 0, to: max(1, width), by: step) {
          unpack(
            digits + place * count,
            count: count,
            width: min(step, width - place),
            part,
            base: 0,
            into: half
          )
          let shift = listBits &* UInt64(truncatingIfNeeded: place)
          if place == 0 {
            for index in 0..<part.count { here[index] = UInt64(half[index]) }
          } else {
            for index in 0..<part.count { here[index] |= UInt64(half[index]) &<< shift }
          }
        }
      }
    }
  }

  /// How many digits the bits of some 64-bit words take one after the other.
  static func digits(ofWords count: Int) -> Int { (64 * count + 5) / 6 }

  /// Reads 64-bit words whose bits stand one after the other, six to a digit.
  ///
  /// - Parameters:
  ///   - digits: As many as ``digits(ofWords:)`` says.
  ///   - words: Where the words go.
  ///   - count: How many there are.
  static func unpack(
    dense digits: UnsafePointer<UInt8>,
    into words: UnsafeMutablePointer<UInt64>,
    count: Int
  ) {
    let source = UnsafeRawPointer(digits)
    let target = UnsafeMutableRawPointer(words)
    let size = 8 * count
    var byte = 0
    var digit = 0
    // Eight digits are six bytes; two more are written with them, and overwritten next.
    while byte + 8 <= size {
      let whole = eight(from: source + digit)
      target.storeBytes(of: whole.littleEndian, toByteOffset: byte, as: UInt64.self)
      byte += 6
      digit += 8
    }
    var rest: UInt64 = 0
    var bits: UInt64 = 0
    while byte < size {
      rest |= UInt64(digits[digit] & listMask) << bits
      bits += listBits
      digit += 1
      guard bits >= 8 else { continue }
      target.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: byte, as: UInt8.self)
      rest >>= 8
      bits -= 8
      byte += 1
    }
    for index in 0..<count { words[index] = UInt64(littleEndian: words[index]) }
  }

  /// The 48 bits of eight digits.
  @inline(__always)
  static func eight(from digits: UnsafeRawPointer) -> UInt64 {
    let packed = UInt64(littleEndian: digits.loadUnaligned(as: UInt64.self))
    let twelve = packed & 0x003F_003F_003F_003F | (packed & 0x3F00_3F00_3F00_3F00) >> 2
    let more = twelve & 0x0000_0FFF_0000_0FFF | (twelve & 0x0FFF_0000_0FFF_0000) >> 4
    return more & 0xFF_FFFF | (more >> 32) << 24
  }

  /// One number of a list whose digits stand column by column.
  @inline(__always)
  static func number(
    at index: Int,
    of digits: UnsafePointer<UInt8>,
    count: Int,
    width: Int
  ) -> UInt64 {
    var number: UInt64 = 0
    for place in 0..<width {
      let digit = digits[place &* count &+ index] & listMask
      number |= UInt64(digit) &<< (listBits &* UInt64(truncatingIfNeeded: place))
    }
    return number
  }
}
