/// Words and phrases numbered densely, found by their bytes.
///
/// Row 0 stands for every word that is not listed. Looking a word up costs one hash of its bytes,
/// taken eight at a time.
package struct Vocabulary: Sendable {
  /// The row of a word that is not listed.
  package static let unknown: Int32 = 0

  /// One listed word.
  fileprivate struct Entry: PackedRow {
    /// The first eight bytes, zero beyond the end; of a short word all there is to compare.
    var head: UInt64 = 0
    var start: Int32 = 0
    var count: Int32 = 0

    static var size: Int { 22 }
    static var blank: Entry { Entry() }

    init(head: UInt64 = 0, start: Int32 = 0, count: Int32 = 0) {
      self.head = head
      self.start = start
      self.count = count
    }

    @inline(__always)
    init(_ digits: PackedDigits) {
      head = digits.twelve(at: 0)
      start = digits.four(at: 12) | digits.two(at: 16) << 24
      count = digits.four(at: 18)
    }

    func pack(into writer: inout PackedDigitWriter) {
      writer.append(head, digits: 12)
      writer.append(start, digits: 6)
      writer.append(count, digits: 4)
    }
  }

  /// Rows, where the hash of their word leads to; 0 for a free slot.
  private var slots: PackedTable<Int32>
  private var entries = PackedTable([Entry()])
  /// The words one after the other.
  private var bytes = ArchivedBytes()

  package init(expectedCount: Int = 16_000) {
    slots = PackedTable(repeating: 0, count: Vocabulary.capacity(for: expectedCount))
    entries.reserve(expectedCount)
    bytes.reserve(8 * expectedCount)
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
    let slot = slot(of: word, head: head, hash: hash)
    if slots[slot] > 0 { return slots[slot] }
    let row = Int32(entries.count)
    slots.replace(at: slot, with: row)
    entries.append(
      Entry(head: head, start: Int32(clamping: bytes.count), count: Int32(clamping: word.count))
    )
    bytes.append(word)
    if entries.count * 2 > slots.count { list(capacity: slots.count * 2) }
    return row
  }

  /// The row of a word, or the unknown row.
  package func row(of word: String) -> Int32 {
    var word = word
    return word.withUTF8 { row(of: $0) }
  }

  /// The row of lowercase UTF-8 bytes, or the unknown row.
  package func row(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    defer { extendLifetime(self) }
    return view.row(of: word)
  }

  /// The slot of a word, or the free one where it would go.
  private func slot(of word: UnsafeBufferPointer<UInt8>, head: UInt64, hash: UInt32) -> Int {
    defer { extendLifetime(self) }
    return view.slot(of: word, head: head, hash: hash)
  }

  /// Lends the UTF-8 bytes of a row's word; of the unknown row none.
  package func withWord<Result>(
    at row: Int32,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let entry = entries[Int(row)]
    let start = Int(entry.start)
    return bytes.withBytes { bytes in
      let range = (start..<start + Int(entry.count)).clamped(to: 0..<bytes.count)
      return body(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// The word of a row; of the unknown row the empty string.
  package func word(at row: Int32) -> String {
    withWord(at: row) { String(decoding: $0, as: UTF8.self) }
  }

  /// The same words with their tables unpacked.
  var unpacked: Vocabulary {
    var vocabulary = self
    vocabulary.slots = slots.unpacked
    vocabulary.entries = entries.unpacked
    return vocabulary
  }

  /// Makes new slots for all rows, whose words differ.
  private mutating func list(capacity: Int) {
    let mask = capacity - 1
    var rows = Array(repeating: Int32(0), count: capacity)
    for row in 1..<Int32(entries.count) {
      var slot = withWord(at: row) { Int(Vocabulary.hash($0)) } & mask
      while rows[slot] > 0 { slot = (slot &+ 1) & mask }
      rows[slot] = row
    }
    slots = PackedTable(rows)
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
  /// The words by the addresses of their lists.
  package struct View {
    private let slots: PackedRows<Int32>
    private let entries: PackedRows<Entry>
    private let bytes: UnsafeBufferPointer<UInt8>

    @inline(__always)
    fileprivate init(
      _ slots: PackedRows<Int32>,
      _ entries: PackedRows<Entry>,
      _ bytes: UnsafeBufferPointer<UInt8>
    ) {
      self.slots = slots
      self.entries = entries
      self.bytes = bytes
    }

    /// The row of lowercase UTF-8 bytes, or the unknown row.
    func row(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
      let head = Vocabulary.eight(word, at: 0)
      return row(inSlot: slot(of: word, head: head, hash: Vocabulary.hash(word)))
    }

    /// The row of a word of at most eight bytes by these, or the unknown row.
    @inline(__always)
    func row(ofShort head: UInt64, count: Int, hash: UInt32) -> Int32 {
      row(inSlot: slot(head, count: count, hash: hash) { _ in true })
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
      return row(inSlot: slot)
    }

    /// The row that a slot has; the unknown one of a free slot.
    @inline(__always)
    fileprivate func row(inSlot slot: Int) -> Int32 { slots[slot] }

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
        if row == unknown { return slot }
        let entry = entries[Int(row)]
        if entry.head == head, Int(entry.count) == count, count <= 8 || isSame(Int(entry.start)) {
          return slot
        }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// The words by their addresses, for whoever keeps them alive meanwhile (`extendLifetime`).
  @inline(__always)
  package var view: View { View(slots.rows, entries.rows, bytes.all) }
}

extension Vocabulary: Archived {
  static var blank: Vocabulary { Vocabulary(expectedCount: 0) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&slots)
    archive.pass(&entries)
    archive.pass(&bytes)
  }
}
