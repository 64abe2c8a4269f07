/// Words and phrases numbered densely, found by their bytes.
///
/// Row 0 stands for every word that is not listed. Looking a word up costs one hash of its bytes,
/// taken eight at a time.
package struct Vocabulary: Sendable {
  /// The row of a word that is not listed.
  package static let unknown: Int32 = 0

  /// One listed word.
  fileprivate struct Entry: Sendable {
    /// The first eight bytes, zero beyond the end; of a short word all there is to compare.
    var head: UInt64 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  private var slots: [Int32]
  private var entries: [Entry] = [Entry()]
  private var bytes: [UInt8] = []

  package init(expectedCount: Int = 16_000) {
    slots = Array(repeating: -1, count: Vocabulary.capacity(for: expectedCount))
    entries.reserveCapacity(expectedCount + 1)
    bytes.reserveCapacity(8 * expectedCount)
  }

  /// How many rows there are, the unknown one included.
  package var count: Int { entries.count }

  /// The row of a word, made new if it is not listed yet.
  ///
  /// Case and apostrophes are the caller's.
  @discardableResult
  package mutating func insert(_ word: String) -> Int32 {
    var word = word
    return word.withUTF8 { insert($0) }
  }

  /// The row of a word, made new if it is not listed yet.
  package mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Vocabulary.hash(word)
    let head = Vocabulary.eight(word, at: 0)
    let slot = withView { $0.slot(of: word, head: head, hash: hash) }
    if slots[slot] >= 0 { return slots[slot] }
    let row = Int32(entries.count)
    slots[slot] = row
    entries.append(Entry(head: head, start: UInt32(bytes.count), count: UInt32(word.count)))
    bytes.append(contentsOf: word)
    if entries.count * 2 > slots.count { list(capacity: slots.count * 2) }
    return row
  }

  /// The row of a word, or the unknown row.
  package func row(of word: String) -> Int32 {
    var word = word
    return word.withUTF8 { row(of: $0) }
  }

  /// The row of lowercase UTF-8 bytes, or the unknown row.
  package func row(of word: UnsafeBufferPointer<UInt8>) -> Int32 { withView { $0.row(of: word) } }

  /// Lends the UTF-8 bytes of a row's word; of the unknown row none.
  package func withWord<Result>(
    at row: Int32,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let range = range(of: row)
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The word of a row; of the unknown row the empty string.
  package func word(at row: Int32) -> String {
    String(decoding: bytes[range(of: row)], as: UTF8.self)
  }

  private func range(of row: Int32) -> Range<Int> {
    guard row > 0, Int(row) < entries.count else { return 0..<0 }
    let entry = entries[Int(row)]
    return Int(entry.start)..<Int(entry.start + entry.count)
  }

  /// Makes new slots for all entries, whose words differ.
  private mutating func list(capacity: Int) {
    slots = Array(repeating: -1, count: capacity)
    let mask = capacity - 1
    slots.withUnsafeMutableBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        bytes.withUnsafeBufferPointer { bytes in
          for row in 1..<entries.count {
            var slot = Int(Vocabulary.hash(entries[row], bytes)) & mask
            while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: row)
          }
        }
      }
    }
  }

  /// The hash of a listed word.
  @inline(__always)
  private static func hash(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if 1...8 ~= entry.count { return finish(step(seed, entry.head)) }
    let start = Int(entry.start)
    return hash(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(entry.count)]))
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    return capacity
  }
}

extension Vocabulary {
  /// A hash of bytes, eight at a time.
  package static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = seed
    var index = 0
    while index < word.count {
      hash = step(hash, eight(word, at: index))
      index &+= 8
    }
    return finish(hash)
  }

  /// Where the hash starts, for callers that hash while they scan.
  static var seed: UInt64 { 0x243F_6A88_85A3_08D3 }

  /// One step of the hash, over eight bytes, or fewer and zeros at the end.
  @inline(__always)
  static func step(_ hash: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (hash ^ eight).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The last step of the hash.
  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) }

  /// Up to eight bytes from an index on, the first in the lowest place, zeros beyond the end.
  @inline(__always)
  static func eight(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    let count = bytes.count &- index
    guard count > 0, index >= 0, let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base) + index
    if count >= 8 { return UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) }
    if count >= 4 {
      // Two halves that may overlap.
      let low = UInt64(UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self)))
      let end = raw + (count &- 4)
      let high = UInt64(UInt32(littleEndian: end.loadUnaligned(as: UInt32.self)))
      return low | high << UInt64(8 &* (count &- 4))
    }
    let middle = UInt64(bytes[index &+ count >> 1]) << UInt64(8 &* (count >> 1))
    let last = UInt64(bytes[bytes.count &- 1]) << UInt64(8 &* (count &- 1))
    return UInt64(bytes[index]) | middle | last
  }
}

extension Vocabulary {
  /// The words while their lists are pinned.
  package struct View {
    private let slots: UnsafeBufferPointer<Int32>
    private let entries: UnsafeBufferPointer<Entry>
    private let bytes: UnsafeBufferPointer<UInt8>

    fileprivate init(
      _ slots: UnsafeBufferPointer<Int32>,
      _ entries: UnsafeBufferPointer<Entry>,
      _ bytes: UnsafeBufferPointer<UInt8>
    ) {
      self.slots = slots
      self.entries = entries
      self.bytes = bytes
    }

    /// The row of lowercase UTF-8 bytes, or the unknown row.
    func row(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
      let head = Vocabulary.eight(word, at: 0)
      return max(unknown, slots[slot(of: word, head: head, hash: Vocabulary.hash(word))])
    }

    /// The row of a word of at most eight bytes by these, or the unknown row.
    @inline(__always)
    func row(ofShort head: UInt64, count: Int, hash: UInt32) -> Int32 {
      max(unknown, slots[slot(head, count: count, hash: hash) { _ in true }])
    }

    /// The row of a word of ASCII letters in any case with its first eight bytes and the hash of all
    /// in lowercase, or the unknown row.
    func row(
      ofLetters word: UnsafeBufferPointer<UInt8>,
      head: UInt64,
      hash: UInt32
    ) -> Int32 {
      let slot = slot(head, count: word.count, hash: hash) { start in
        (8..<word.count).allSatisfy { bytes[start &+ $0] == word[$0] | 0x20 }
      }
      return max(unknown, slots[slot])
    }

    /// The slot of a word, or the free one where it would go.
    @inline(__always)
    fileprivate func slot(
      of word: UnsafeBufferPointer<UInt8>,
      head: UInt64,
      hash: UInt32
    ) -> Int {
      slot(head, count: word.count, hash: hash) { start in
        (8..<word.count).allSatisfy { bytes[start &+ $0] == word[$0] }
      }
    }

    /// The slot of a word by its first eight bytes, or the free one where it would go; of longer words
    /// `isSame` tells for the place of another's bytes whether the rest is the same.
    @inline(__always)
    private func slot(
      _ head: UInt64,
      count: Int,
      hash: UInt32,
      isSame: (Int) -> Bool
    ) -> Int {
      let mask = slots.count &- 1
      var slot = Int(hash) & mask
      while true {
        let row = slots[slot]
        if row < 0 { return slot }
        let entry = entries[Int(row)]
        if entry.head == head, Int(entry.count) == count, count <= 8 || isSame(Int(entry.start)) {
          return slot
        }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// Lends the words.
  @inline(__always)
  package func withView<Result>(_ body: (View) throws -> Result) rethrows -> Result {
    try slots.withUnsafeBufferPointer { slots in
      try entries.withUnsafeBufferPointer { entries in
        try bytes.withUnsafeBufferPointer { try body(View(slots, entries, $0)) }
      }
    }
  }
}

extension Vocabulary: Archived {
  static var blank: Vocabulary { Vocabulary(expectedCount: 0) }

  /// Passes the words; what serves to find them is made anew.
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var counts = entries.dropFirst().map { Int32($0.count) }
    archive.pass(&bytes)
    archive.pass(&counts)
    entries = bytes.withUnsafeBufferPointer { Vocabulary.entries($0, counts) }
    list(capacity: Vocabulary.capacity(for: counts.count))
  }

  /// The entries of words that stand one after the other, by their numbers of bytes.
  private static func entries(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ counts: [Int32]
  ) -> [Entry] {
    [Entry](unsafeUninitializedCapacity: counts.count + 1) { entries, filled in
      entries.initializeElement(at: 0, to: Entry())
      var start = 0
      for (place, count) in counts.enumerated() {
        let end = min(bytes.count, start &+ max(0, Int(count)))
        let head: UInt64
        if end &- start <= 8, start &+ 8 <= bytes.count, end > start {
          // A short word with others behind it: eight bytes at once, those of the others cleared.
          let raw = UnsafeRawBufferPointer(bytes).loadUnaligned(
            fromByteOffset: start,
            as: UInt64.self
          )
          let others = UInt64(64 &- 8 &* (end &- start))
          head = (UInt64(littleEndian: raw) &<< others) &>> others
        } else {
          head = eight(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: 0)
        }
        entries.initializeElement(
          at: place &+ 1,
          to: Entry(
            head: head,
            start: UInt32(truncatingIfNeeded: start),
            count: UInt32(truncatingIfNeeded: end &- start)
          )
        )
        start = end
      }
      filled = counts.count + 1
    }
  }
}
