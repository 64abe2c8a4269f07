/// The stems of tokens by the numbers that a ``StemTable`` gives them.
///
/// It remembers those of listed words: one a thread and a table.
struct StemReader: Sendable {
  /// The stem of each row that was read so far; ``unread`` for the others.
  private var stems: [Int32]
  /// The number of the stem that stands for any number; -1 where the table has none.
  private let number: Int32

  /// Stands for a row that was not read yet.
  private static let unread: Int32 = -3
  /// Stands for the stem of a word that must not matter.
  private static let hidden: Int32 = -2

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - number: The number of the stem that stands for any number, or -1.
  ///   - rowCount: The words of the language, or 0 where the table is empty.
  init(number: Int32, rowCount: Int) {
    self.number = number
    stems = Array(repeating: Self.unread, count: rowCount)
  }

  /// The number of a token's stem; below zero for one that the table does not have and for words that
  /// must not matter, such as names.
  @inline(__always)
  mutating func stem(
    of token: Token,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ language: CompiledLanguage,
    _ table: borrowing StemTable
  ) -> Int32 {
    if token.marks.contains(.number) { return number }
    if token.marks.contains(.capitalized) { return Self.hidden }
    let row = Int(token.row)
    let isWord = row > 0 && token.hash != 0
    if isWord, stems[row] != Self.unread { return stems[row] }
    let stem = newStem(token, bytes, language, table)
    // A listed word is written as its row says, but for apostrophes.
    let isPlain = isWord && token.end <= bytes.count && !hasApostrophe(token, bytes)
    if isPlain { stems[row] = stem }
    return stem
  }

  private func newStem(
    _ token: Token,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ language: CompiledLanguage,
    _ table: borrowing StemTable
  ) -> Int32 {
    let traits = language.traits[Int(token.row)]
    var written: Int32?
    if let other = language.pronouns[token.row] {
      written = other
    } else if !traits.isDisjoint(with: [.noteSubject, .notePossessive, .gendered]) {
      return Self.hidden
    } else if token.hash == UInt32(bitPattern: token.row) || token.marks.contains(.supplied) {
      // A word that the tokenizer wrote, such as the *not* of *didn't*.
      written = token.row
    }
    guard let written else {
      return table.stem(of: WordStem.hash(bytes, Int(token.start), Int(token.end)))
    }
    let hash = language.vocabulary.withWord(at: written) { WordStem.hash($0, 0, $0.count) }
    return table.stem(of: hash)
  }

  private func hasApostrophe(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[Int(token.start)..<Int(token.end)].contains { $0 == UInt8(ascii: "'") || $0 >= 0x80 }
  }
}
