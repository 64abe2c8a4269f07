/// Reads back what an ``ArchiveWriter`` wrote.
///
/// Texts that end too early or say something else give zeros and empty values, never a trap.
struct ArchiveReader: Archive {
  private let part: ArchivePart
  private let digits: UnsafeBufferPointer<UInt8>
  private let texts: UnsafeBufferPointer<UInt8>
  private var digit: Int
  private var text: Int
  private let digitEnd: Int
  private let textEnd: Int
  /// Whether something was asked for that is not there.
  private(set) var isBroken = false

  /// Begins with a part of an archive whose two texts are lent.
  init(
    _ part: ArchivePart,
    digits: UnsafeBufferPointer<UInt8>,
    texts: UnsafeBufferPointer<UInt8>
  ) {
    self.part = part
    self.digits = digits
    self.texts = texts
    digit = min(digits.count, part.digitRange.lowerBound)
    text = min(texts.count, part.textRange.lowerBound)
    digitEnd = min(digits.count, part.digitRange.upperBound)
    textEnd = min(texts.count, part.textRange.upperBound)
  }

  /// Whether all was read and nothing missed.
  var isWhole: Bool { !isBroken && digit == digitEnd && text == textEnd }

  @inline(__always)
  mutating func pass(_ bits: inout UInt64) {
    var place = digit
    var shift: UInt64 = 0
    bits = 0
    while place < digitEnd {
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
    if let power = ArchiveDigit.power(packed & 7) {
      number = Double(packed >> 3) / power
      return
    }
    var bits: UInt64 = 0
    pass(&bits)
    number = Double(bitPattern: bits)
  }

  mutating func pass(_ text: inout String) {
    text = String(decoding: UnsafeBufferPointer(rebasing: texts[nextText()]), as: UTF8.self)
  }

  mutating func pass(_ text: inout [UInt8]) {
    text = Array(UnsafeBufferPointer(rebasing: texts[nextText()]))
  }

  mutating func pass(_ text: inout ArchivedText) {
    text = ArchivedText(part.texts, nextText())
  }

  mutating func pass(_ text: inout ArchivedBytes) {
    text = ArchivedBytes(part.texts, nextText())
  }

  /// Where the next text stands.
  private mutating func nextText() -> Range<Int> {
    let start = text
    text += count(atMost: textEnd - start)
    return start..<text
  }

  mutating func pass<Element: Archived>(_ list: inout [Element]) {
    // An element takes at least a digit.
    let count = self.count(atMost: digitEnd - digit)
    // An array made with room for none is all empty ones', and must not be written to.
    guard count > 0 else {
      list = []
      return
    }
    list = Array(unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        var element = Element.blank
        element.pass(through: &self)
        buffer.initializeElement(at: filled, to: element)
        filled += 1
      }
    }
  }

  mutating func pass<Value: Archived>(_ part: inout Deferred<Value>) {
    var counts = (digits: 0, texts: 0)
    pass(&counts.digits)
    pass(&counts.texts)
    guard 0...(digitEnd - digit) ~= counts.digits, 0...(textEnd - text) ~= counts.texts else {
      isBroken = true
      return
    }
    part = Deferred(
      ArchivePart(
        of: self.part,
        digits: digit..<digit + counts.digits,
        texts: text..<text + counts.texts
      )
    )
    digit += counts.digits
    text += counts.texts
  }

  /// A number of things of which each takes at least one of some places.
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

extension ArchiveReader {
  mutating func pass(_ list: inout [Int32]) {
    var least = 0
    pass(&least)
    let base = UInt32(truncatingIfNeeded: least)
    let (count, width) = packed()
    guard count > 0, let digits = digits.baseAddress else {
      list = []
      return
    }
    let first = digits + digit
    digit += count * width
    list = [Int32](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let here = buffer.baseAddress else { return }
      here.withMemoryRebound(to: UInt32.self, capacity: count) { numbers in
        for start in stride(from: 0, to: count, by: Self.portion) {
          let range = start..<min(count, start + Self.portion)
          let numbers = numbers + start
          ArchiveDigit.unpack(first, count: count, width: width, range, base: base, into: numbers)
        }
      }
      filled = count
    }
  }

  /// So many numbers are read at a time, so that they stay at hand.
  private static let portion = 1_024

  mutating func pass(_ list: inout [UInt64]) {
    let count = self.count(atMost: (digitEnd - digit) * Int(ArchiveDigit.listBits) / 64)
    let size = ArchiveDigit.digits(ofWords: count)
    guard count > 0, size <= digitEnd - digit, let digits = digits.baseAddress else {
      if count > 0 { isBroken = true }
      list = []
      return
    }
    let first = digits + digit
    digit += size
    list = [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let here = buffer.baseAddress else { return }
      ArchiveDigit.unpack(dense: first, into: here, count: count)
      filled = count
    }
  }

  mutating func pass(_ list: inout [Double]) {
    var decimals = 0
    pass(&decimals)
    guard let power = ArchiveDigit.power(decimals) else {
      list = unpack { Double(bitPattern: $0) }
      return
    }
    list = unpack { Double(ArchiveDigit.signed($0)) / power }
  }

  mutating func pass(_ list: inout ArchivedNumbers) {
    var decimals = 0
    pass(&decimals)
    let (count, width) = packed()
    list = ArchivedNumbers(
      ArchivedNumbers.Place(
        digits: part.digits,
        start: digit,
        count: count,
        width: width,
        decimals: decimals
      )
    )
    digit += count * width
  }

  mutating func pass<Row: PackedRow>(_ table: inout PackedTable<Row>) {
    let count = self.count(atMost: (digitEnd - digit) / Row.size)
    table = PackedTable(part.digits, start: digit, count: count)
    digit += count * Row.size
  }

  mutating func pass(_ bits: inout PackedBits) {
    let power = count(atMost: PackedBits.mostPower)
    guard 1 << power <= digitEnd - digit else {
      isBroken = true
      return
    }
    bits = PackedBits(part.digits, start: digit, power: power)
    digit += 1 << power
  }

  mutating func pass<Element: Archived>(rows list: inout [Element]) {
    let count = self.count(atMost: digitEnd - digit)
    let fields = self.count(atMost: ArchiveDigit.mostFields)
    var columns: [(start: Int, width: Int)] = []
    var size = 0
    for _ in 0..<fields {
      let width = self.count(atMost: ArchiveDigit.mostDigits)
      columns.append((size, width))
      size += width
    }
    list = []
    guard count > 0, let digits = digits.baseAddress else { return }
    guard size > 0, count <= (digitEnd - digit) / size else {
      isBroken = true
      return
    }
    list.reserveCapacity(count)
    let first = digits + digit
    // Some rows at a time, so that their numbers stay at hand.
    let portion = 256
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: fields * portion) { numbers in
      guard let base = numbers.baseAddress else { return }
      numbers.initialize(repeating: 0)
      for start in stride(from: 0, to: count, by: portion) {
        let range = start..<min(count, start + portion)
        for (field, column) in columns.enumerated() where column.width > 0 {
          ArchiveDigit.unpack(
            wide: first + column.start * count,
            count: count,
            width: column.width,
            range,
            into: base + field * portion
          )
        }
        for row in 0..<range.count {
          var reader = ArchiveRowReader(UnsafeBufferPointer(numbers), row: row, step: portion)
          var element = Element.blank
          element.pass(through: &reader)
          list.append(element)
        }
      }
    }
    digit += count * size
  }

  /// How many numbers a list has, and how many digits each; nothing where they do not fit.
  private mutating func packed() -> (count: Int, width: Int) {
    let count = self.count(atMost: digitEnd - digit)
    var width = 0
    pass(&width)
    guard 1...ArchiveDigit.mostDigits ~= width, count <= (digitEnd - digit) / width else {
      isBroken = true
      return (0, 1)
    }
    return (count, width)
  }

  /// Reads numbers that all have as many digits.
  @inline(__always)
  private mutating func unpack<Element>(_ element: (UInt64) -> Element) -> [Element] {
    let (count, width) = packed()
    guard count > 0, let digits = digits.baseAddress else { return [] }
    let first = digits + digit
    digit += count * width
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.portion) { numbers in
        guard let here = numbers.baseAddress else { return }
        for start in stride(from: 0, to: count, by: Self.portion) {
          let range = start..<min(count, start + Self.portion)
          ArchiveDigit.unpack(wide: first, count: count, width: width, range, into: here)
          for index in 0..<range.count {
            buffer.initializeElement(at: start &+ index, to: element(here[index]))
          }
        }
        filled = count
      }
    }
  }
}
