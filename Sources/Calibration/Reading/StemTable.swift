/// The stems and pairs of stems of a ``WordingTable``, numbered and found by hash.
struct StemTable: Sendable {
  /// A stem that some term has.
  struct Stem: Sendable {
    /// The term of the stem alone, or -1.
    var term: Int32 = -1
    /// Whether a listed pair begins with it, and whether one ends with it.
    var begins = false
    var ends = false
  }

  /// A term of two stems by their numbers.
  struct Pair: Sendable {
    var first: Int32 = 0
    var second: Int32 = 0
    var term: Int32 = 0
  }

  /// Numbers of stems by their hash.
  private var stemKeys: [UInt64] = []
  private var stemSlots: [Int32] = []
  private(set) var stems: [Stem] = []
  /// Terms by the numbers of two stems.
  private var pairKeys: [UInt64] = []
  private var pairSlots: [Int32] = []

  /// A table with room for some stems and pairs.
  private init(stemCount: Int, pairCount: Int) {
    resizeStems(Self.capacity(for: stemCount))
    pairKeys = Array(repeating: 0, count: Self.capacity(for: pairCount))
    pairSlots = Array(repeating: -1, count: pairKeys.count)
  }

  /// Numbers the stems of some terms in their order; of two equal terms the first counts.
  init(_ terms: PackedTerms) {
    self.init(stemCount: terms.count, pairCount: terms.count)
    for term in 0..<terms.count { terms.texts.withWord(term) { insert($0, Int32(term)) } }
  }

  /// The number of a stem by its hash, or -1.
  @inline(__always)
  func stem(of key: UInt64) -> Int32 { stemSlots[slot(of: key)] }

  /// The term of two stems in a row, or -1.
  @inline(__always)
  func pair(_ first: Int32, _ second: Int32) -> Int32 {
    pairSlots[pairSlot(of: Self.key(first, second))]
  }

  private mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ term: Int32) {
    let words = text.drop { $0 == UInt8(ascii: "_") }
    guard let cut = words.firstIndex(of: UInt8(ascii: "_")), cut + 1 < text.count else {
      let stem = Int(number(of: Self.hash(text)))
      if stems[stem].term < 0 { stems[stem].term = term }
      return
    }
    let first = number(of: Self.hash(words[..<cut]))
    let second = number(of: Self.hash(words[(cut + 1)...]))
    stems[Int(first)].begins = true
    stems[Int(second)].ends = true
    insert(Pair(first: first, second: second, term: term))
  }

  private mutating func insert(_ pair: Pair) {
    let key = Self.key(pair.first, pair.second)
    let slot = pairSlot(of: key)
    guard pairSlots[slot] < 0 else { return }
    pairKeys[slot] = key
    pairSlots[slot] = pair.term
  }

  /// The number of a stem by its hash, a new one where it has none.
  private mutating func number(of key: UInt64) -> Int32 {
    let slot = slot(of: key)
    if stemSlots[slot] >= 0 { return stemSlots[slot] }
    stemKeys[slot] = key
    let number = Int32(truncatingIfNeeded: stems.count)
    stemSlots[slot] = number
    stems.append(Stem())
    if stems.count * 2 > stemKeys.count { resizeStems(stemKeys.count * 2) }
    return number
  }

  private mutating func resizeStems(_ capacity: Int) {
    let old = (keys: stemKeys, slots: stemSlots)
    stemKeys = Array(repeating: 0, count: capacity)
    stemSlots = Array(repeating: -1, count: capacity)
    for (key, number) in zip(old.keys, old.slots) where number >= 0 {
      let slot = slot(of: key)
      stemKeys[slot] = key
      stemSlots[slot] = number
    }
  }

  /// The slot of a stem, or the free one where it would go.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = stemKeys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while stemSlots[slot] >= 0, stemKeys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The slot of a pair, or the free one where it would go.
  @inline(__always)
  private func pairSlot(of key: UInt64) -> Int {
    let mask = pairKeys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while pairSlots[slot] >= 0, pairKeys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 64
    while capacity < count * 2 + 2 { capacity *= 2 }
    return capacity
  }

  @inline(__always)
  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  /// The hash of a stem as a table writes it.
  static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in text { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return hash
  }
}

extension StemTable: Archived {
  static var blank: StemTable { StemTable(stemCount: 0, pairCount: 0) }

  /// Passes the stems by their hashes, and the pairs; what serves to find them is made anew.
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var hashes = Array(repeating: UInt64(0), count: stems.count)
    for (key, number) in zip(stemKeys, stemSlots) where number >= 0 { hashes[Int(number)] = key }
    var pairs: [Pair] = []
    for (key, term) in zip(pairKeys, pairSlots) where term >= 0 {
      let first = Int32(truncatingIfNeeded: key >> 32)
      pairs.append(Pair(first: first, second: Int32(truncatingIfNeeded: key), term: term))
    }
    pairs.sort { $0.term < $1.term }
    var stems = stems
    archive.pass(&hashes)
    archive.pass(rows: &stems)
    archive.pass(rows: &pairs)
    self = StemTable(stemCount: hashes.count, pairCount: pairs.count)
    for (hash, stem) in zip(hashes, stems) {
      let number = Int(number(of: hash))
      self.stems[number] = stem
    }
    for pair in pairs { insert(pair) }
  }
}

extension StemTable.Stem: Archived {
  static var blank: StemTable.Stem { StemTable.Stem() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&term)
    archive.pass(&begins)
    archive.pass(&ends)
  }
}

extension StemTable.Pair: Archived {
  static var blank: StemTable.Pair { StemTable.Pair() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&first)
    archive.pass(&second)
    archive.pass(&term)
  }
}
