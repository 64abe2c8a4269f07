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

  private(set) var stems: [Stem] = []
  /// The hash of each stem.
  private var hashes: [UInt64] = []
  /// The pairs that are terms.
  private var pairs: [Pair] = []
  /// Numbers of stems, and places of pairs, where their hash leads to; -1 for none.
  private var stemSlots: [Int32]
  private var pairSlots: [Int32]

  /// A table with room for some stems and pairs.
  private init(stemCount: Int, pairCount: Int) {
    stemSlots = Array(repeating: -1, count: Self.capacity(for: stemCount))
    pairSlots = Array(repeating: -1, count: Self.capacity(for: pairCount))
  }

  /// Numbers the stems of some terms in their order; of two equal terms the first counts.
  init(_ terms: PackedTerms) {
    self.init(stemCount: terms.count, pairCount: terms.count)
    let texts = terms.texts
    for term in 0..<terms.count { texts.withWord(term) { insert($0, Int32(term)) } }
  }

  /// The number of a stem by its hash, or -1.
  @inline(__always)
  func stem(of hash: UInt64) -> Int32 { stemSlots[slot(of: hash)] }

  /// The term of two stems in a row, or -1.
  @inline(__always)
  func pair(_ first: Int32, _ second: Int32) -> Int32 {
    let place = pairSlots[pairSlot(first, second)]
    return place >= 0 ? pairs[Int(place)].term : -1
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
    let slot = pairSlot(pair.first, pair.second)
    guard pairSlots[slot] < 0 else { return }
    pairSlots[slot] = Int32(truncatingIfNeeded: pairs.count)
    pairs.append(pair)
  }

  /// The number of a stem by its hash, a new one where it has none.
  private mutating func number(of hash: UInt64) -> Int32 {
    let slot = slot(of: hash)
    if stemSlots[slot] >= 0 { return stemSlots[slot] }
    let number = Int32(truncatingIfNeeded: stems.count)
    stemSlots[slot] = number
    hashes.append(hash)
    stems.append(Stem())
    if stems.count * 2 > stemSlots.count { listStems(stemSlots.count * 2) }
    return number
  }

  private mutating func listStems(_ capacity: Int) {
    stemSlots = Array(repeating: -1, count: capacity)
    for (number, hash) in hashes.enumerated() {
      let slot = slot(of: hash)
      if stemSlots[slot] < 0 { stemSlots[slot] = Int32(truncatingIfNeeded: number) }
    }
  }

  private mutating func listPairs(_ capacity: Int) {
    pairSlots = Array(repeating: -1, count: capacity)
    for (place, pair) in pairs.enumerated() {
      let slot = pairSlot(pair.first, pair.second)
      if pairSlots[slot] < 0 { pairSlots[slot] = Int32(truncatingIfNeeded: place) }
    }
  }

  /// The slot of a stem, or the free one where it would go.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = stemSlots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while stemSlots[slot] >= 0, hashes[Int(stemSlots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// The slot of a pair, or the free one where it would go.
  @inline(__always)
  private func pairSlot(_ first: Int32, _ second: Int32) -> Int {
    let mask = pairSlots.count - 1
    let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while pairSlots[slot] >= 0 {
      let pair = pairs[Int(pairSlots[slot])]
      if pair.first == first, pair.second == second { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 64
    while capacity < count * 2 + 2 { capacity *= 2 }
    return capacity
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

  /// Passes the stems with their hashes, and the pairs; what serves to find them is made anew.
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var terms = stems.map(\.term)
    var marks = stems.map { Int32(($0.begins ? 1 : 0) + ($0.ends ? 2 : 0)) }
    var firsts = pairs.map(\.first)
    var seconds = pairs.map(\.second)
    var pairTerms = pairs.map(\.term)
    archive.pass(&hashes)
    archive.pass(&terms)
    archive.pass(&marks)
    archive.pass(&firsts)
    archive.pass(&seconds)
    archive.pass(&pairTerms)
    let stemCount = min(hashes.count, terms.count, marks.count)
    hashes.removeLast(hashes.count - stemCount)
    stems = (0..<stemCount).map {
      Stem(term: terms[$0], begins: marks[$0] & 1 != 0, ends: marks[$0] & 2 != 0)
    }
    pairs = (0..<min(firsts.count, seconds.count, pairTerms.count)).map {
      Pair(first: firsts[$0], second: seconds[$0], term: pairTerms[$0])
    }
    listStems(Self.capacity(for: stems.count))
    listPairs(Self.capacity(for: pairs.count))
  }
}
