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
  /// The phrases as they were listed, each as its row, how many words it has, and their rows.
  private var listed: [Int32] = []
  /// A bit for each hash of two first words, so that most pairs need no look at the steps.
  private var pairs: [UInt64] = Array(repeating: 0, count: 1_024)

  /// Phrases of more words are never found.
  static let longest = 8

  init() { self.init(steps: 0) }

  /// Creates a table with room for so many steps.
  private init(steps: Int) {
    var capacity = 64
    while capacity < 2 * (steps + 1) { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    slots = Array(repeating: -1, count: capacity)
  }

  /// Lists a phrase of two or more words that was not listed before.
  mutating func insert(_ words: [Int32], row: Int32) {
    listed.append(row)
    listed.append(Int32(words.count))
    listed.append(contentsOf: words)
    guard words.count >= 2, words.count <= PhraseTable.longest else { return }
    let first = Int(words[0])
    while begins.count <= first { begins.append(false) }
    begins[first] = true
    var part = PhraseTable.part(ofWord: words[0])
    for place in 1..<words.count {
      if (rows.count + 1) * 2 > keys.count { grow() }
      let key = PhraseTable.key(part, words[place])
      let hash = PhraseTable.hash(key)
      if place == 1 { pairs[Int(hash & 1_023)] |= 1 << (hash >> 10 & 63) }
      let slot = slot(of: key)
      if slots[slot] < 0 {
        keys[slot] = key
        slots[slot] = Int32(rows.count)
        rows.append(-1)
      }
      if place == words.count - 1 { rows[Int(slots[slot])] = row }
      part = PhraseTable.part(numbered: slots[slot])
    }
  }

  /// Calls `body` with the row and the words of each phrase, in the order they were listed.
  func visit(_ body: (Int32, ArraySlice<Int32>) -> Void) {
    var place = 0
    while place + 1 < listed.count {
      let first = place + 2
      let end = min(listed.count, first + max(0, Int(listed[place + 1])))
      body(listed[place], listed[first..<end])
      place = end
    }
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

  /// Passes the phrases; what serves to find them is made anew.
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var read = self
    archive.pass(&read.listed)
    var steps = 0
    read.visit { _, words in steps += min(words.count, PhraseTable.longest) }
    self = PhraseTable(steps: steps)
    read.visit { row, words in insert(Array(words), row: row) }
  }
}
