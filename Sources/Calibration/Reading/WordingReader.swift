/// The scores that texts get from a ``WordingTable``.
///
/// It holds buffers that are used again: one a thread.
struct WordingReader: Sendable {
  private let terms: WordingIndex
  private var seen: [Bool]
  /// Places of the listed terms found in the record, each once; in their order once it is finished.
  private(set) var found: [Int32] = []
  private var axes: [Double]
  /// The hash of the stem of each row that was read so far, and 0 for others.
  private var stems: [UInt64]

  init(_ terms: WordingIndex, rowCount: Int) {
    self.terms = terms
    seen = Array(repeating: false, count: terms.count)
    axes = Array(repeating: 0, count: terms.axisCount)
    stems = Array(repeating: 0, count: terms.count > 0 ? rowCount : 0)
  }

  /// Forgets the last record.
  mutating func begin() {
    for term in found { seen[Int(term)] = false }
    found.removeAll(keepingCapacity: true)
  }

  /// Adds a text of the record.
  mutating func add(_ record: RecordText, language: CompiledLanguage) {
    guard terms.count > 0 else { return }
    let text = record.text
    record.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        for sentence in 0..<text.sentenceCount {
          var previous: UInt64 = 0
          for position in text.sentence(sentence) {
            let token = tokens[position]
            if token.marks.contains(.punctuation) { continue }
            let stem = stem(of: token, bytes, language)
            if stem == 0 {
              previous = 0
              continue
            }
            if !token.marks.contains(.capitalized) { note(terms.place(of: stem)) }
            if previous != 0 { note(terms.place(of: WordingIndex.pair(previous, stem))) }
            previous = stem
          }
        }
      }
    }
  }

  /// The hash of a token's stem; 0 for words that must not matter.
  @inline(__always)
  private mutating func stem(
    of token: Token,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ language: CompiledLanguage
  ) -> UInt64 {
    let row = Int(token.row)
    let isWord =
      row > 0 && token.hash != 0 && token.marks.isDisjoint(with: [.number, .capitalized])
    if isWord, stems[row] != 0 { return stems[row] }
    let stem = WordingIndex.stem(token, bytes, language) ?? 0
    // A listed word is written as its row says, but for apostrophes.
    let isPlain = isWord && token.end <= bytes.count && !hasApostrophe(token, bytes)
    if isPlain { stems[row] = stem }
    return stem
  }

  private func hasApostrophe(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[Int(token.start)..<Int(token.end)].contains { $0 == UInt8(ascii: "'") || $0 >= 0x80 }
  }

  @inline(__always)
  private mutating func note(_ place: Int32) {
    guard place >= 0, !seen[Int(place)] else { return }
    seen[Int(place)] = true
    found.append(place)
  }

  /// Brings the places found in order, by going through the table's marks eight at a time.
  private mutating func sortFound() {
    guard found.count > 32 else { return found.sort() }
    var next = 0
    let (count, marks) = (found.count, seen)
    marks.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count, next < count {
        if place + 8 <= bytes.count,
          bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) == 0
        {
          place += 8
          continue
        }
        for offset in place..<min(place + 8, bytes.count) where bytes[offset] != 0 {
          found[next] = Int32(offset)
          next += 1
        }
        place += 8
      }
    }
  }

  /// The record's place on each axis; terms brought to length one.
  mutating func finish() {
    for axis in axes.indices { axes[axis] = 0 }
    var square = 0.0
    sortFound()
    for term in found {
      let rarity = terms.rarity(Int(term))
      square += rarity * rarity
      terms.add(Int(term), times: rarity, to: &axes)
    }
    guard square > 0 else { return }
    let length = square.squareRoot()
    for axis in axes.indices { axes[axis] /= length }
  }

  /// The score for a target of the table.
  func score(_ target: Int) -> Double { terms.score(target, at: axes) }
}
