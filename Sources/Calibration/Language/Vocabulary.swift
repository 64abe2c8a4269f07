/// Words and phrases numbered densely, found by their bytes.
///
/// Row 0 stands for every word that is not listed. Looking a word up costs one hash of its bytes.
package struct Vocabulary: Sendable {
  /// The row of a word that is not listed.
  package static let unknown: Int32 = 0

  private var slots: [Int32]
  private var hashes: [UInt32] = [0]
  private var starts: [UInt32] = [0, 0]
  private var bytes: [UInt8] = []

  package init(expectedCount: Int = 12_000) {
    slots = Array(repeating: -1, count: Vocabulary.capacity(for: expectedCount))
    hashes.reserveCapacity(expectedCount + 1)
    starts.reserveCapacity(expectedCount + 2)
    bytes.reserveCapacity(8 * expectedCount)
  }

  /// How many rows there are, the unknown one included.
  package var count: Int { hashes.count }

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
    insert(word, hash: Vocabulary.hash(word))
  }

  /// The row of a word with its hash, made new if it is not listed yet.
  ///
  /// Any hash will do, if it is always the same one.
  package mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32 {
    let slot = slot(of: word, hash: hash)
    if slots[slot] >= 0 { return slots[slot] }
    let row = Int32(hashes.count)
    slots[slot] = row
    hashes.append(hash)
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    if hashes.count * 2 > slots.count { grow() }
    return row
  }

  /// The row of a word, or the unknown row.
  package func row(of word: String) -> Int32 {
    var word = word
    return word.withUTF8 { row(of: $0) }
  }

  /// The row of lowercase UTF-8 bytes, or the unknown row.
  package func row(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    row(of: word, hash: Vocabulary.hash(word))
  }

  /// The row of lowercase UTF-8 bytes with their hash, or the unknown row.
  package func row(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32 {
    max(Vocabulary.unknown, slots[slot(of: word, hash: hash)])
  }

  /// The row of a word of ASCII letters in any case with the hash of its lowercase bytes.
  package func row(ofLetters word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let row = slots[slot]
      if row < 0 { return Vocabulary.unknown }
      if hashes[Int(row)] == hash, matches(letters: word, Int(row)) { return row }
      slot = (slot + 1) & mask
    }
  }

  private func matches(letters word: UnsafeBufferPointer<UInt8>, _ row: Int) -> Bool {
    let start = Int(starts[row])
    guard Int(starts[row + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[start + index] != word[index] | 0x20 { return false }
      return true
    }
  }

  /// The slot of a word, or the free one where it would go.
  @inline(__always)
  private func slot(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      hashes.withUnsafeBufferPointer { hashes in
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while true {
          let row = Int(slots[slot])
          if row < 0 || (hashes[row] == hash && matches(row, word)) { return slot }
          slot = (slot + 1) & mask
        }
      }
    }
  }

  /// Lends the UTF-8 bytes of a row's word; of the unknown row none.
  package func withWord<Result>(
    at row: Int32,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let isListed = row > 0 && Int(row) < hashes.count
    let range = isListed ? Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) : 0..<0
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The word of a row; of the unknown row the empty string.
  package func word(at row: Int32) -> String {
    guard row > 0, Int(row) < hashes.count else { return "" }
    return String(
      decoding: bytes[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])],
      as: UTF8.self
    )
  }

  /// A hash for long texts, eight bytes at a time.
  package static func textHash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = UInt64(text.count)
    var index = 0
    let raw = UnsafeRawBufferPointer(text)
    while index + 8 <= text.count {
      hash =
        (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
        &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      index += 8
    }
    while index < text.count {
      hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3
      index += 1
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  /// FNV-1a over the bytes, folded once more so that short words spread.
  @inline(__always)
  package static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = seed
    for byte in word { hash = step(hash, byte) }
    return finish(hash)
  }

  /// Where the hash starts, for callers that hash while they scan.
  package static var seed: UInt32 { 2_166_136_261 }

  /// One step of the hash, for callers that hash while they scan.
  @inline(__always)
  package static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  /// The last step of the hash.
  @inline(__always)
  package static func finish(_ hash: UInt32) -> UInt32 { hash ^ (hash >> 15) }

  private func matches(_ row: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[row])
    guard Int(starts[row + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func place(_ row: Int32, hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = row
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for row in 1..<hashes.count { place(Int32(row), hash: hashes[row]) }
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    return capacity
  }
}
