/// Phrases of several words, as a tree of their words.
struct PhraseTable: Sendable {
  /// Steps from a part of a phrase to one word more: the part above the word.
  private var keys: [UInt64]
  /// The part that each step leads to, or -1 for a free slot.
  private var slots: [Int32]
  /// The row of the phrase that each part is, or -1 where more must follow.
  private var rows: [Int32] = []
  /// For each row whether a phrase begins with it.
  private var begins: [Bool] = []
  /// A bit for each hash of two first words, so that most pairs need no look at the steps.
  private var pairs: [UInt64] = Array(repeating: 0, count: 1_024)

  /// Phrases of more words are never found.
  static let longest = 8

  /// An empty table with room for so many words of phrases.
  init(expectedCount: Int = 0) {
    var capacity = 64
    while capacity < expectedCount * 2 + 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    slots = Array(repeating: -1, count: capacity)
  }

  /// Lists a phrase of two or more words that was not listed before.
  mutating func insert(_ words: ArraySlice<Int32>, row: Int32) {
    guard let first = words.first, 2...PhraseTable.longest ~= words.count else { return }
    while begins.count <= Int(first) { begins.append(false) }
    begins[Int(first)] = true
    var part = PhraseTable.part(ofWord: first)
    for place in words.indices.dropFirst() {
      if (rows.count + 1) * 2 > keys.count { grow() }
      let key = PhraseTable.key(part, words[place])
      let hash = PhraseTable.hash(key)
      if place == words.startIndex + 1 { pairs[Int(hash & 1_023)] |= 1 << (hash >> 10 & 63) }
      let slot = slot(of: key)
      if slots[slot] < 0 {
        keys[slot] = key
        slots[slot] = Int32(rows.count)
        rows.append(-1)
      }
      if place == words.endIndex - 1 { rows[Int(slots[slot])] = row }
      part = PhraseTable.part(numbered: slots[slot])
    }
  }

  /// Calls `body` with the row and the words of each phrase, a phrase behind those that begin it.
  func visit(_ body: (Int32, ArraySlice<Int32>) -> Void) {
    let steps = steps
    for (part, row) in rows.enumerated() where row >= 0 {
      var words: [Int32] = []
      var step = steps[part]
      while words.count < PhraseTable.longest {
        words.append(Int32(truncatingIfNeeded: step))
        let above = UInt32(truncatingIfNeeded: step >> 32)
        guard let part = PhraseTable.number(ofPart: above), part < steps.count else {
          words.append(Int32(bitPattern: above))
          break
        }
        step = steps[part]
      }
      words.reverse()
      body(row, words[...])
    }
  }

  /// The key of the step that leads to each part.
  private var steps: [UInt64] {
    var steps = Array(repeating: UInt64(0), count: rows.count)
    for (key, part) in zip(keys, slots) where part >= 0 { steps[Int(part)] = key }
    return steps
  }

  /// The row of a listed phrase by its words, or null.
  func row(of words: [Int32]) -> Int32? {
    guard let first = words.first, words.count > 1 else { return nil }
    var part = PhraseTable.part(ofWord: first)
    var row: Int32 = -1
    for word in words.dropFirst() {
      let slot = slot(of: PhraseTable.key(part, word))
      guard slots[slot] >= 0 else { return nil }
      row = rows[Int(slots[slot])]
      part = PhraseTable.part(numbered: slots[slot])
    }
    return row >= 0 ? row : nil
  }

  /// The slot of a step, or the free one where it would go.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: PhraseTable.hash(key)) & mask
    while slots[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys: keys, slots: slots)
    keys = Array(repeating: 0, count: old.keys.count * 2)
    slots = Array(repeating: -1, count: old.keys.count * 2)
    for (key, part) in zip(old.keys, old.slots) where part >= 0 {
      let slot = slot(of: key)
      keys[slot] = key
      slots[slot] = part
    }
  }

  /// A first word as part of a phrase; longer parts have the highest bit.
  @inline(__always)
  private static func part(ofWord row: Int32) -> UInt32 { UInt32(bitPattern: row) }

  @inline(__always)
  private static func part(numbered number: Int32) -> UInt32 {
    UInt32(bitPattern: number) | 0x8000_0000
  }

  /// The number of a longer part; null for a first word.
  @inline(__always)
  private static func number(ofPart part: UInt32) -> Int? {
    part >= 0x8000_0000 ? Int(part & 0x7FFF_FFFF) : nil
  }

  @inline(__always)
  private static func key(_ part: UInt32, _ word: Int32) -> UInt64 {
    UInt64(part) << 32 | UInt64(UInt32(bitPattern: word))
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

extension PhraseTable {
  /// The table while its lists are pinned.
  struct View {
    fileprivate let keys: UnsafeBufferPointer<UInt64>
    fileprivate let slots: UnsafeBufferPointer<Int32>
    fileprivate let rows: UnsafeBufferPointer<Int32>
    fileprivate let begins: UnsafeBufferPointer<Bool>
    fileprivate let pairs: UnsafeBufferPointer<UInt64>

    /// Calls `found` with the row and the length in tokens of each phrase that begins at `index`, at
    /// most one of each length.
    @inline(__always)
    func match(
      _ tokens: UnsafeBufferPointer<Token>,
      at index: Int,
      end: Int,
      found: (Int32, Int) -> Void
    ) {
      let first = tokens[index].row
      guard index &+ 1 < end, Int(first) < begins.count, begins[Int(first)] else { return }
      var key = PhraseTable.key(PhraseTable.part(ofWord: first), tokens[index &+ 1].row)
      var hash = PhraseTable.hash(key)
      guard pairs[Int(hash & 1_023)] >> (hash >> 10 & 63) & 1 != 0 else { return }
      let mask = keys.count &- 1
      var at = index &+ 1
      while true {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0, keys[slot] != key { slot = (slot &+ 1) & mask }
        let part = slots[slot]
        guard part >= 0 else { return }
        let row = rows[Int(part)]
        at &+= 1
        if row >= 0 { found(row, at &- index) }
        guard at < end else { return }
        key = PhraseTable.key(PhraseTable.part(numbered: part), tokens[at].row)
        hash = PhraseTable.hash(key)
      }
    }
  }

  /// Lends the table.
  func withView(_ body: (View) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      slots.withUnsafeBufferPointer { slots in
        rows.withUnsafeBufferPointer { rows in
          begins.withUnsafeBufferPointer { begins in
            pairs.withUnsafeBufferPointer { pairs in
              body(View(keys: keys, slots: slots, rows: rows, begins: begins, pairs: pairs))
            }
          }
        }
      }
    }
  }
}

extension PhraseTable: Archived {
  static var blank: PhraseTable { PhraseTable() }

  /// First words of phrases are rows; an archive that says more of them than there can be is wrong.
  private static let mostRows = 1 << 20

  /// Passes the steps; what serves to find them is made anew.
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    let steps = steps
    // A longer part is below zero, so that all are small numbers.
    var above = steps.map { step -> Int32 in
      let part = UInt32(truncatingIfNeeded: step >> 32)
      return PhraseTable.number(ofPart: part).map { -1 - Int32($0) } ?? Int32(bitPattern: part)
    }
    var words = steps.map { Int32(truncatingIfNeeded: $0) }
    var rows = rows
    archive.pass(&above)
    archive.pass(&words)
    archive.pass(&rows)
    self = PhraseTable(expectedCount: rows.count)
    guard above.count == rows.count, words.count == rows.count else { return }
    self.rows = rows
    let last = Int(max(-1, above.max() ?? -1))
    begins = Array(repeating: false, count: min(PhraseTable.mostRows, last + 1))
    for (number, above) in above.enumerated() {
      let part =
        above < 0 ? PhraseTable.part(numbered: -1 - above) : PhraseTable.part(ofWord: above)
      let key = PhraseTable.key(part, words[number])
      let hash = PhraseTable.hash(key)
      if above >= 0, Int(above) < begins.count {
        begins[Int(above)] = true
        pairs[Int(hash & 1_023)] |= 1 << (hash >> 10 & 63)
      }
      let slot = slot(of: key)
      keys[slot] = key
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}
