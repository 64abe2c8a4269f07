/// How the words of a response compare with those of the answer and of the challenge between them.
///
/// It holds a table that is used again for the next record.
package struct WordComparison: Sendable {
  /// Counts of different entries: content words by their stems, numbers, runs of three words.
  package struct Counts: Sendable, Hashable {
    /// In the challenge.
    package var challenge = 0
    /// In the response.
    package var response = 0
    /// In the response and in the challenge.
    package var takenUp = 0
    /// In the response and in the answer.
    package var repeated = 0
    /// In the response and in neither.
    package var new = 0
  }

  /// A text with its bytes.
  package typealias Text = (tokens: TokenizedText, bytes: UnsafeBufferPointer<UInt8>)

  /// Texts as bits of the marks.
  private enum Mark {
    static let answer: UInt8 = 1
    static let challenge: UInt8 = 2
    static let response: UInt8 = 4
  }

  /// What an entry is.
  private enum Entry {
    case stems, numbers, triples
  }

  package private(set) var stems = Counts()
  package private(set) var numbers = Counts()
  package private(set) var triples = Counts()
  private var keys: [UInt64] = []
  private var marks: [UInt8] = []

  package init() {}

  /// Compares the three texts of a record.
  ///
  /// - Complexity: linear in the texts.
  package mutating func compare(
    answer: Text,
    challenge: Text,
    response: Text,
    language: CompiledLanguage
  ) {
    let count =
      answer.tokens.tokens.count + challenge.tokens.tokens.count + response.tokens.tokens.count
    func counts(of entry: Entry) -> Counts {
      makeRoom(for: count)
      var counts = Counts()
      for (text, mark) in [
        (answer, Mark.answer), (challenge, Mark.challenge), (response, Mark.response),
      ] {
        forEach(entry, of: text, language) { add($0, mark, &counts) }
      }
      return counts
    }
    stems = counts(of: .stems)
    numbers = counts(of: .numbers)
    triples = counts(of: .triples)
  }

  /// Empties the table, at most half full with so many entries.
  private mutating func makeRoom(for count: Int) {
    var capacity = max(keys.count, 256)
    while capacity < 2 * count + 2 { capacity *= 2 }
    if capacity > keys.count {
      keys = Array(repeating: 0, count: capacity)
      marks = Array(repeating: 0, count: capacity)
    } else {
      marks.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
  }

  /// Notes an entry of a text; the response comes last.
  private mutating func add(_ key: UInt64, _ mark: UInt8, _ counts: inout Counts) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while marks[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    let old = marks[slot]
    guard old & mark == 0 else { return }
    keys[slot] = key
    marks[slot] = old | mark
    if mark == Mark.challenge { counts.challenge += 1 }
    guard mark == Mark.response else { return }
    counts.response += 1
    if old & Mark.challenge != 0 { counts.takenUp += 1 }
    if old & Mark.answer != 0 { counts.repeated += 1 }
    if old == 0 { counts.new += 1 }
  }

  private func forEach(
    _ entry: Entry,
    of text: Text,
    _ language: CompiledLanguage,
    _ body: (UInt64) -> Void
  ) {
    for sentence in 0..<text.tokens.sentenceCount {
      var first: UInt32 = 0
      var second: UInt32 = 0
      var run = 0
      for position in text.tokens.sentence(sentence) {
        let token = text.tokens.tokens[position]
        if token.marks.contains(.punctuation) { continue }
        let isNumber = token.marks.contains(.number)
        switch entry {
        case .triples:
          run += 1
          if run >= 3 { body(UInt64(first) << 32 ^ UInt64(second) << 15 ^ UInt64(token.hash)) }
          first = second
          second = token.hash
        case .numbers:
          if isNumber { body(UInt64(token.hash)) }
        case .stems:
          guard !isNumber, token.length >= 3,
            !language.traits[Int(token.row)].contains(.function)
          else { continue }
          body(WordStem.hash(text.bytes, Int(token.start), Int(token.end)))
        }
      }
    }
  }
}
