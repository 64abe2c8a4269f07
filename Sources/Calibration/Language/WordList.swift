/// Words one after the other in one buffer, so that a list of thousands costs two allocations.
package struct WordList: Sendable, Hashable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  package init() {}

  /// How many words there are.
  package var count: Int { ends.count }

  /// The words as strings.
  package var words: [String] {
    (0..<count).map { word in withWord(word) { String(decoding: $0, as: UTF8.self) } }
  }

  /// Makes room for words.
  package mutating func reserve(_ count: Int, bytes: Int) {
    ends.reserveCapacity(count)
    self.bytes.reserveCapacity(bytes)
  }

  /// Forgets all words and keeps the space.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Begins a word; what was added since the last end is forgotten.
  package mutating func begin() {
    if bytes.count > start { bytes.removeLast(bytes.count - start) }
  }

  /// Adds to the word that has begun.
  package mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: part)
  }

  /// Adds to the word that has begun.
  package mutating func append(_ part: String) { bytes.append(contentsOf: part.utf8) }

  /// Ends the word that has begun.
  package mutating func end() { ends.append(bytes.count) }

  /// Ends the word that has begun, unless a word from a place on is the same.
  package mutating func end(unlessSince first: Int) {
    let new = bytes[start...]
    for word in first..<count where new.elementsEqual(bytes[range(word)]) {
      begin()
      return
    }
    end()
  }

  /// Adds a whole word.
  package mutating func append(word: UnsafeBufferPointer<UInt8>) {
    begin()
    append(word)
    end()
  }

  /// Lends the bytes of a word.
  package func withWord<Result>(
    _ word: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let range = range(word)
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Lends the words with a space between them.
  package func joined<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + ends.count)
    for word in 0..<count {
      if word > 0 { joined.append(UInt8(ascii: " ")) }
      joined.append(contentsOf: bytes[range(word)])
    }
    return try joined.withUnsafeBufferPointer(body)
  }

  private var start: Int { ends.last ?? 0 }

  private func range(_ word: Int) -> Range<Int> {
    (word == 0 ? 0 : ends[word - 1])..<ends[word]
  }
}

extension WordList: Archived {
  static var blank: WordList { WordList() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    begin()
    var counts = (0..<count).map { Int32(range($0).count) }
    archive.pass(&bytes)
    archive.pass(&counts)
    var end = 0
    ends = counts.map { count in
      end = min(bytes.count, end + max(0, Int(count)))
      return end
    }
  }
}
