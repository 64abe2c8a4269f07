/// The stems and pairs of stems of terms, numbered and found by hash.
struct StemTable: Sendable {
  /// A stem that some term has.
  struct Stem: PackedRow {
    /// The term of the stem alone, or -1.
    var term: Int32 = -1
    /// Whether a listed pair begins with it, and whether one ends with it.
    var begins = false
    var ends = false
    fileprivate var hash: UInt64 = 0

    static var size: Int { 18 }
    static var blank: Stem { Stem() }

    fileprivate init(hash: UInt64 = 0) { self.hash = hash }

    @inline(__always)
    init(_ digits: PackedDigits) {
      hash = digits.twelve(at: 0)
      term = digits.four(at: 12) &- 1
      let marks = digits.two(at: 16)
      begins = marks & 1 != 0
      ends = marks & 2 != 0
    }

    func pack(into writer: inout PackedDigitWriter) {
      writer.append(hash, digits: 12)
      writer.append(term &+ 1, digits: 4)
      writer.append(Int32(begins ? 1 : 0) | (ends ? 2 : 0), digits: 2)
    }
  }

  /// A term of two stems by their numbers.
  private struct Pair: PackedRow {
    var first: Int32 = 0
    var second: Int32 = 0
    var term: Int32 = 0

    static var size: Int { 12 }
    static var blank: Pair { Pair() }

    init(first: Int32 = 0, second: Int32 = 0, term: Int32 = 0) {
      self.first = first
      self.second = second
      self.term = term
    }

    @inline(__always)
    init(_ digits: PackedDigits) {
      first = digits.four(at: 0)
      second = digits.four(at: 4)
      term = digits.four(at: 8)
    }

    func pack(into writer: inout PackedDigitWriter) {
      for number in [first, second, term] { writer.append(number, digits: 4) }
    }
  }

  private var stems = PackedTable<Stem>()
  /// The pairs that are terms.
  private var pairs = PackedTable<Pair>()
  /// Numbers of stems, and places of pairs, from 1 up, where their hash leads to; 0 for none.
  private var stemSlots: PackedTable<Int32>
  private var pairSlots: PackedTable<Int32>

  /// A table with room for some stems and pairs.
  private init(stemCount: Int, pairCount: Int) {
    stemSlots = PackedTable(repeating: 0, count: Self.capacity(for: stemCount))
    pairSlots = PackedTable(repeating: 0, count: Self.capacity(for: pairCount))
  }

  /// Numbers the stems of some terms in their order; of two equal terms the first counts.
  init(_ terms: WordList) {
    self.init(stemCount: terms.count, pairCount: terms.count)
    for term in 0..<terms.count { terms.withWord(term) { insert($0, Int32(term)) } }
  }

  /// The stems by their numbers, for whoever keeps the table alive meanwhile (`extendLifetime`).
  @inline(__always)
  var rows: PackedRows<Stem> { stems.rows }

  /// The number of a stem by its hash, or -1.
  func stem(of hash: UInt64) -> Int32 { stemSlots[slot(of: hash)] - 1 }

  /// The term of two stems in a row, or -1.
  func pair(_ first: Int32, _ second: Int32) -> Int32 {
    defer { extendLifetime(self) }
    let slots = pairSlots.rows
    let pairs = pairs.rows
    guard slots.count > 0 else { return -1 }
    let mask = slots.count &- 1
    var slot = Self.slot(first, second, mask)
    while true {
      let place = slots[slot]
      guard place > 0 else { return -1 }
      let pair = pairs[Int(place) &- 1]
      if pair.first == first, pair.second == second { return pair.term }
      slot = (slot &+ 1) & mask
    }
  }

  /// The same table, unpacked.
  var unpacked: StemTable {
    var table = self
    table.stems = stems.unpacked
    table.pairs = pairs.unpacked
    table.stemSlots = stemSlots.unpacked
    table.pairSlots = pairSlots.unpacked
    return table
  }

  private mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ term: Int32) {
    let words = text.drop { $0 == UInt8(ascii: "_") }
    guard let cut = words.firstIndex(of: UInt8(ascii: "_")), cut + 1 < text.count else {
      mark(number(of: WordStem.hash(of: text))) { if $0.term < 0 { $0.term = term } }
      return
    }
    let first = number(of: WordStem.hash(of: words[..<cut]))
    let second = number(of: WordStem.hash(of: words[(cut + 1)...]))
    mark(first) { $0.begins = true }
    mark(second) { $0.ends = true }
    let slot = pairSlot(first, second)
    guard pairSlots[slot] == 0 else { return }
    pairs.append(Pair(first: first, second: second, term: term))
    pairSlots.replace(at: slot, with: Int32(truncatingIfNeeded: pairs.count))
  }

  private mutating func mark(_ number: Int32, _ body: (inout Stem) -> Void) {
    var stem = stems[Int(number)]
    body(&stem)
    stems.replace(at: Int(number), with: stem)
  }

  /// The number of a stem by its hash, a new one where it has none.
  private mutating func number(of hash: UInt64) -> Int32 {
    let slot = slot(of: hash)
    if stemSlots[slot] > 0 { return stemSlots[slot] - 1 }
    stems.append(Stem(hash: hash))
    stemSlots.replace(at: slot, with: Int32(truncatingIfNeeded: stems.count))
    let number = Int32(truncatingIfNeeded: stems.count - 1)
    if stems.count * 2 > stemSlots.count { listStems(stemSlots.count * 2) }
    return number
  }

  private mutating func listStems(_ capacity: Int) {
    stemSlots = PackedTable(repeating: 0, count: capacity)
    for (number, stem) in stems.all.enumerated() {
      stemSlots.replace(at: slot(of: stem.hash), with: Int32(truncatingIfNeeded: number + 1))
    }
  }

  /// The slot of a stem, or the free one where it would go.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = stemSlots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while true {
      let number = stemSlots[slot]
      if number == 0 || stems[Int(number) - 1].hash == hash { return slot }
      slot = (slot + 1) & mask
    }
  }

  /// The slot of a pair, or the free one where it would go.
  @inline(__always)
  private func pairSlot(_ first: Int32, _ second: Int32) -> Int {
    let mask = pairSlots.count - 1
    var slot = Self.slot(first, second, mask)
    while true {
      let place = pairSlots[slot]
      guard place > 0 else { return slot }
      let pair = pairs[Int(place) - 1]
      if pair.first == first, pair.second == second { return slot }
      slot = (slot + 1) & mask
    }
  }

  /// Where the search for a pair begins.
  @inline(__always)
  private static func slot(_ first: Int32, _ second: Int32, _ mask: Int) -> Int {
    let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 64
    while capacity < count * 2 + 2 { capacity *= 2 }
    return capacity
  }
}

extension StemTable: Archived {
  static var blank: StemTable { StemTable(stemCount: 0, pairCount: 0) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&stems)
    archive.pass(&pairs)
    archive.pass(&stemSlots)
    archive.pass(&pairSlots)
  }
}
