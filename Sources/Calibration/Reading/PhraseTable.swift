/// Phrases of several words, as a tree of their words.
struct PhraseTable: Sendable {
  /// A part of a phrase: another part, and one word more.
  struct Step: PackedRow {
    /// The part above the word.
    var above: UInt32 = 0
    var word: Int32 = 0
    /// The row of the phrase that it is, or -1 where more must follow.
    var row: Int32 = -1

    static var size: Int { 16 }
    static var blank: Step { Step() }

    @inline(__always)
    init(above: UInt32 = 0, word: Int32 = 0, row: Int32 = -1) {
      self.above = above
      self.word = word
      self.row = row
    }

    @inline(__always)
    init(_ digits: PackedDigits) {
      let high = UInt32(bitPattern: digits.four(at: 4))
      above = UInt32(bitPattern: digits.four(at: 0)) | high << 24
      word = digits.four(at: 8)
      row = digits.four(at: 12) &- 1
    }

    func pack(into writer: inout PackedDigitWriter) {
      writer.append(UInt64(above), digits: 8)
      writer.append(word, digits: 4)
      writer.append(row &+ 1, digits: 4)
    }

    @inline(__always)
    fileprivate var key: UInt64 { PhraseTable.key(above, word) }
  }

  private var steps = PackedTable<Step>()
  /// Numbers of steps from 1 up, where their keys lead to; 0 for a free slot.
  private var slots: PackedTable<Int32>
  /// A bit for each hash of two first words, so that most pairs need no look at the steps.
  private var pairs = PackedBits(power: 14)

  /// Phrases of more words are never found.
  static let longest = 8

  /// An empty table with room for so many words of phrases.
  init(expectedCount: Int = 0) {
    var capacity = 64
    while capacity < expectedCount * 2 + 2 { capacity *= 2 }
    slots = PackedTable(repeating: 0, count: capacity)
  }

  /// Lists a phrase of two or more words that was not listed before.
  mutating func insert(_ words: ArraySlice<Int32>, row: Int32) {
    guard let first = words.first, 2...PhraseTable.longest ~= words.count else { return }
    var above = PhraseTable.part(ofWord: first)
    for place in words.indices.dropFirst() {
      if (steps.count + 1) * 2 > slots.count { grow() }
      let step = Step(above: above, word: words[place])
      if place == words.startIndex + 1 {
        pairs.insert(CollectionOfOne(PhraseTable.pairHash(PhraseTable.hash(step.key))))
      }
      let slot = slot(of: step.key)
      var number = slots[slot] - 1
      if number < 0 {
        number = Int32(steps.count)
        slots.replace(at: slot, with: number + 1)
        steps.append(step)
      }
      if place == words.endIndex - 1 {
        steps.replace(
          at: Int(number),
          with: Step(above: above, word: words[place], row: row)
        )
      }
      above = PhraseTable.part(numbered: number)
    }
  }

  /// The same table, unpacked.
  var unpacked: PhraseTable {
    var table = self
    table.steps = steps.unpacked
    table.slots = slots.unpacked
    return table
  }

  /// Calls `body` with the row and the words of each phrase, a phrase behind those that begin it.
  func visit(_ body: (Int32, ArraySlice<Int32>) -> Void) {
    for last in steps.all where last.row >= 0 {
      var words: [Int32] = []
      var step = last
      while words.count < PhraseTable.longest {
        words.append(step.word)
        guard let part = PhraseTable.number(ofPart: step.above), part < steps.count else {
          words.append(Int32(bitPattern: step.above))
          break
        }
        step = steps[part]
      }
      words.reverse()
      body(last.row, words[...])
    }
  }

  /// The row of a listed phrase by its words, or null.
  func row(of words: [Int32]) -> Int32? {
    guard let first = words.first, words.count > 1 else { return nil }
    var above = PhraseTable.part(ofWord: first)
    var row: Int32 = -1
    for word in words.dropFirst() {
      let number = slots[slot(of: PhraseTable.key(above, word))] - 1
      guard number >= 0 else { return nil }
      row = steps[Int(number)].row
      above = PhraseTable.part(numbered: number)
    }
    return row >= 0 ? row : nil
  }

  /// The slot of a step, or the free one where it would go.
  private func slot(of key: UInt64) -> Int {
    defer { extendLifetime(self) }
    return view.slot(of: key, hash: PhraseTable.hash(key))
  }

  private mutating func grow() {
    slots = PackedTable(repeating: 0, count: slots.count * 2)
    for (number, step) in steps.all.enumerated() {
      slots.replace(at: slot(of: step.key), with: Int32(number) + 1)
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

  /// The hash of two first words for the bits: other ones than lead to the slot.
  @inline(__always)
  private static func pairHash(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}

extension PhraseTable {
  /// The table by its addresses.
  struct View {
    fileprivate let steps: PackedRows<Step>
    fileprivate let slots: PackedRows<Int32>
    fileprivate let pairs: PackedBits.View

    /// The slot of a step, or the free one where it would go.
    @inline(__always)
    fileprivate func slot(of key: UInt64, hash: UInt64) -> Int {
      let mask = slots.count &- 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while true {
        let number = slots[slot]
        if number == 0 || steps[Int(number &- 1)].key == key { return slot }
        slot = (slot &+ 1) & mask
      }
    }

    /// Calls `found` with the row and the length in tokens of each phrase that begins at `index`, at
    /// most one of each length.
    @inline(__always)
    func match(
      _ tokens: UnsafeBufferPointer<Token>,
      at index: Int,
      end: Int,
      found: (Int32, Int) -> Void
    ) {
      guard index &+ 1 < end else { return }
      let first = PhraseTable.part(ofWord: tokens[index].row)
      var key = PhraseTable.key(first, tokens[index &+ 1].row)
      var hash = PhraseTable.hash(key)
      guard pairs.contains(PhraseTable.pairHash(hash)) else { return }
      var at = index &+ 1
      while true {
        let number = slots[slot(of: key, hash: hash)] &- 1
        guard number >= 0 else { return }
        let row = steps[Int(number)].row
        at &+= 1
        if row >= 0 { found(row, at &- index) }
        guard at < end else { return }
        key = PhraseTable.key(PhraseTable.part(numbered: number), tokens[at].row)
        hash = PhraseTable.hash(key)
      }
    }
  }

  /// The table by its addresses, for whoever keeps it alive meanwhile (`extendLifetime`).
  @inline(__always)
  var view: View { View(steps: steps.rows, slots: slots.rows, pairs: pairs.view) }
}

extension PhraseTable: Archived {
  static var blank: PhraseTable { PhraseTable() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&steps)
    archive.pass(&slots)
    archive.pass(&pairs)
  }
}
