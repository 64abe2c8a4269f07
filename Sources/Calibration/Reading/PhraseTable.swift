/// Phrases of several words, found by their first two.
struct PhraseTable: Sendable {
  private struct Phrase: Sendable {
    /// Where the words behind the second begin in ``rest``, and how many there are.
    var start: Int32
    var count: Int32
    var row: Int32
    /// The next phrase with the same first words, or -1.
    var next: Int32
  }

  private var keys: [UInt64]
  /// The first phrase of each key.
  private var heads: [Int32]
  private var phrases: [Phrase] = []
  private var rest: [Int32] = []
  private var keyCount = 0
  /// For each row whether a phrase begins with it.
  private var begins: [Bool] = []

  /// Phrases of more words are not listed.
  static let longest = 8

  init() {
    keys = Array(repeating: 0, count: 8_192)
    heads = Array(repeating: -1, count: 8_192)
  }

  /// Whether a phrase begins with a word.
  @inline(__always)
  func mayBegin(_ row: Int32) -> Bool { Int(row) < begins.count && begins[Int(row)] }

  /// Lists a phrase of two or more words that was not listed before.
  mutating func insert(_ rows: [Int32], row: Int32) {
    guard rows.count >= 2, rows.count <= PhraseTable.longest else { return }
    let number = Int32(phrases.count)
    phrases.append(
      Phrase(start: Int32(rest.count), count: Int32(rows.count - 2), row: row, next: -1)
    )
    rest.append(contentsOf: rows[2...])
    let first = Int(rows[0])
    while begins.count <= first { begins.append(false) }
    begins[first] = true
    if keyCount * 2 >= keys.count { grow() }
    let slot = slot(of: PhraseTable.key(rows[0], rows[1]))
    guard heads[slot] >= 0 else {
      keys[slot] = PhraseTable.key(rows[0], rows[1])
      heads[slot] = number
      keyCount += 1
      return
    }
    var last = Int(heads[slot])
    while phrases[last].next >= 0 { last = Int(phrases[last].next) }
    phrases[last].next = number
  }

  /// Calls `found` with the row and the length in tokens of each phrase that begins at `index`.
  @inline(__always)
  func match(
    _ tokens: UnsafeBufferPointer<Token>,
    at index: Int,
    end: Int,
    found: (Int32, Int) -> Void
  ) {
    guard index + 1 < end else { return }
    var next = heads[slot(of: PhraseTable.key(tokens[index].row, tokens[index + 1].row))]
    while next >= 0 {
      let phrase = phrases[Int(next)]
      next = phrase.next
      let length = Int(phrase.count) + 2
      guard index + length <= end else { continue }
      var offset = 0
      while offset < length - 2,
        tokens[index + 2 + offset].row == rest[Int(phrase.start) + offset]
      {
        offset += 1
      }
      if offset == length - 2 { found(phrase.row, length) }
    }
  }

  /// The slot of a key, or the free one where it would go.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while heads[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys: keys, heads: heads)
    keys = Array(repeating: 0, count: old.keys.count * 2)
    heads = Array(repeating: -1, count: old.keys.count * 2)
    for (key, head) in zip(old.keys, old.heads) where head >= 0 {
      let slot = slot(of: key)
      keys[slot] = key
      heads[slot] = head
    }
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
