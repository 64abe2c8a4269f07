/// The stems of tokens by the numbers that a ``StemTable`` gives them.
///
/// It remembers those of listed words: one a thread and a table.
struct StemReader: Sendable {
  /// The stem of each row that was read so far, then of each row with a mark; ``unread`` for the others.
  private var stems: [Int32]
  private let rowCount: Int
  /// The numbers of the stems that stand for any number, without and with a mark; -1 where the table has
  /// none.
  private let number: (plain: Int32, marked: Int32)

  /// Stands for a row that was not read yet.
  private static let unread: Int32 = -3
  /// Stands for the stem of a word that must not matter.
  private static let hidden: Int32 = -2

  /// Makes a reader of a table over so many words of the language; 0 where the table is empty.
  init(_ table: StemTable, rowCount: Int) {
    number = (
      table.stem(of: WordStem.hash(of: "#".utf8)), table.stem(of: WordStem.hash(of: "!#".utf8))
    )
    self.rowCount = rowCount
    stems = Array(repeating: Self.unread, count: 2 * rowCount)
  }

  /// The number of a token's stem, with a mark or without; below zero for one that the table does not have
  /// and for words that must not matter, such as names.
  @inline(__always)
  mutating func stem(
    of token: Token,
    isMarked: Bool = false,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ language: CompiledLanguage,
    _ table: borrowing StemTable
  ) -> Int32 {
    if token.marks.contains(.number) { return isMarked ? number.marked : number.plain }
    if token.marks.contains(.capitalized) { return Self.hidden }
    let row = Int(token.row)
    let place = isMarked ? row &+ rowCount : row
    let isWord = row > 0 && token.hash != 0
    if isWord, stems[place] != Self.unread { return stems[place] }
    let stem = newStem(token, isMarked: isMarked, bytes, language, table)
    // A listed word is written as its row says, but for apostrophes.
    let isPlain = isWord && token.end <= bytes.count && !hasApostrophe(token, bytes)
    if isPlain { stems[place] = stem }
    return stem
  }

  private func newStem(
    _ token: Token,
    isMarked: Bool,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ language: CompiledLanguage,
    _ table: borrowing StemTable
  ) -> Int32 {
    let seed = isMarked ? WordStem.marked : WordStem.seed
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
      return table.stem(of: WordStem.hash(bytes, Int(token.start), Int(token.end), after: seed))
    }
    let hash = language.vocabulary.withWord(at: written) {
      WordStem.hash($0, 0, $0.count, after: seed)
    }
    return table.stem(of: hash)
  }

  private func hasApostrophe(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[Int(token.start)..<Int(token.end)].contains { $0 == UInt8(ascii: "'") || $0 >= 0x80 }
  }
}
