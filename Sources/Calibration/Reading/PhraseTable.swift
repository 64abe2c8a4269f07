/// Phrases of several words, found by their first two.
struct PhraseTable: Sendable {
  private struct Phrase: Sendable {
    var rest: [Int32]
    var row: Int32
  }

  private var phrasesByStart: [UInt64: [Phrase]] = [:]
  private var keys: [UInt64] = []
  private var lists: [[Phrase]] = []
  private var mask = 0
  private var known: Set<[Int32]> = []
  /// For each row whether a phrase begins with it.
  private var begins: [Bool] = []

  /// Phrases of more words are not listed.
  static let longest = 8

  init() {}

  /// Whether a phrase begins with a word.
  @inline(__always)
  func mayBegin(_ row: Int32) -> Bool { Int(row) < begins.count && begins[Int(row)] }

  /// Lists a phrase of two or more words.
  mutating func insert(_ rows: [Int32], row: Int32) {
    guard rows.count >= 2, rows.count <= PhraseTable.longest, known.insert(rows).inserted else {
      return
    }
    phrasesByStart[PhraseTable.key(rows[0], rows[1]), default: []].append(
      Phrase(rest: Array(rows.dropFirst(2)), row: row)
    )
    while begins.count <= Int(rows[0]) { begins.append(false) }
    begins[Int(rows[0])] = true
  }

  /// Builds the lookup; call once after the last insertion.
  mutating func seal() {
    var capacity = 64
    while capacity < phrasesByStart.count * 2 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    lists = Array(repeating: [], count: capacity)
    for (key, phrases) in phrasesByStart.sorted(by: { $0.key < $1.key }) {
      var slot = PhraseTable.slot(key, mask)
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      lists[slot] = phrases
    }
    phrasesByStart = [:]
    known = []
  }

  /// Calls `found` with the row and the length in tokens of each phrase that begins at `index`.
  @inline(__always)
  func match(
    _ tokens: UnsafeBufferPointer<Token>,
    at index: Int,
    end: Int,
    found: (Int32, Int) -> Void
  ) {
    let first = tokens[index].row
    guard index + 1 < end else { return }
    let key = PhraseTable.key(first, tokens[index + 1].row)
    var slot = PhraseTable.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key {
        for phrase in lists[slot] {
          let length = phrase.rest.count + 2
          guard index + length <= end else { continue }
          var matches = true
          for offset in 0..<phrase.rest.count
          where tokens[index + 2 + offset].row != phrase.rest[offset] {
            matches = false
            break
          }
          if matches { found(phrase.row, length) }
        }
        return
      }
      slot = (slot + 1) & mask
    }
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}
