/// The scores that texts get from a ``WordingTable``.
///
/// It holds buffers that are used again: one a thread.
struct WordingReader: Sendable {
  private let terms: WordingIndex
  private var seen: [Bool]
  /// Places of the listed terms found in the record, each once.
  private(set) var found: [Int32] = []
  private var axes: [Double]

  init(_ terms: WordingIndex) {
    self.terms = terms
    seen = Array(repeating: false, count: terms.count)
    axes = Array(repeating: 0, count: terms.axisCount)
  }

  /// Forgets the last record.
  mutating func begin() {
    for term in found { seen[Int(term)] = false }
    found.removeAll(keepingCapacity: true)
  }

  /// Adds a text of the record.
  mutating func add(_ record: RecordText, language: CompiledLanguage) {
    guard terms.count > 0 else { return }
    record.bytes.withUnsafeBufferPointer { bytes in
      for sentence in 0..<record.text.sentenceCount {
        var previous: UInt64?
        for position in record.text.sentence(sentence) {
          let token = record.text.tokens[position]
          if token.marks.contains(.punctuation) { continue }
          guard let stem = WordingIndex.stem(token, bytes, language) else {
            previous = nil
            continue
          }
          if !token.marks.contains(.capitalized) { note(terms.place(of: stem)) }
          if let previous { note(terms.place(of: WordingIndex.pair(previous, stem))) }
          previous = stem
        }
      }
    }
  }

  @inline(__always)
  private mutating func note(_ place: Int32) {
    guard place >= 0, !seen[Int(place)] else { return }
    seen[Int(place)] = true
    found.append(place)
  }

  /// The record's place on each axis; terms brought to length one.
  mutating func finish() {
    for axis in axes.indices { axes[axis] = 0 }
    var square = 0.0
    found.sort()
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
