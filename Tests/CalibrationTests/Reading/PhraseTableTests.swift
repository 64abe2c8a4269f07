import Testing

@testable import Calibration

@Suite struct `A table of phrases` {
  private struct Found: Hashable {
    var row: Int32
    var place: Int
    var length: Int
  }

  /// Every phrase found in a sentence of words by their rows.
  private func found(_ table: PhraseTable, in rows: [Int32], sentence: Range<Int>? = nil)
    -> Set<Found>
  {
    let tokens = rows.map { Token(start: 0, length: 1, marks: [], row: $0, hash: 0) }
    let range = sentence ?? tokens.indices
    var found: Set<Found> = []
    tokens.withUnsafeBufferPointer { tokens in
      let view = table.view
      for place in range {
        view.match(tokens, at: place, end: range.upperBound) { row, length in
          found.insert(Found(row: row, place: place, length: length))
        }
      }
    }
    extendLifetime(table)
    return found
  }

  private func table(_ phrases: [[Int32]]) -> PhraseTable {
    var table = PhraseTable()
    for (place, words) in phrases.enumerated() {
      table.insert(words[...], row: Int32(100 + place))
    }
    return table
  }

  @Test func `finds each phrase that begins at a word, by its length`() {
    let table = table([[1, 2], [1, 2, 3], [1, 2, 3, 4, 5], [2, 3], [6, 6]])
    let all = found(table, in: [1, 2, 3, 4, 5])
    #expect(
      all == [
        Found(row: 100, place: 0, length: 2), Found(row: 101, place: 0, length: 3),
        Found(row: 102, place: 0, length: 5), Found(row: 103, place: 1, length: 2),
      ]
    )
    #expect(found(table, in: [1, 2, 4]) == [Found(row: 100, place: 0, length: 2)])
    #expect(found(table, in: [1, 3, 2]).isEmpty)
    #expect(found(table, in: [6, 6, 6]).map(\.place).sorted() == [0, 1])
  }

  @Test func `finds none beyond the sentence`() {
    let table = table([[1, 2], [1, 2, 3]])
    let rows: [Int32] = [1, 2, 3]
    #expect(found(table, in: rows, sentence: 0..<1).isEmpty)
    #expect(found(table, in: rows, sentence: 0..<2) == [Found(row: 100, place: 0, length: 2)])
    #expect(found(table, in: rows, sentence: 0..<3).count == 2)
  }

  @Test func `finds none that begins with a later word than any listed`() {
    let table = table([[1, 2]])
    #expect(found(table, in: [2, 2, 3, 4, 2]).isEmpty)
    #expect(found(PhraseTable(), in: [0, 0]).isEmpty)
  }

  @Test func `finds phrases of eight words, and none of more`() {
    let eight = Array(1...8 as ClosedRange<Int32>)
    let table = table([eight, Array(11...19)])
    #expect(found(table, in: eight) == [Found(row: 100, place: 0, length: 8)])
    #expect(found(table, in: Array(11...19)).isEmpty)
    #expect(table.row(of: Array(11...19)) == nil)
  }

  @Test func `tells phrases from their parts, among a thousand`() {
    let phrases = (0..<1_000 as Range<Int32>).map { [$0, 1_999 - $0, $0 % 10, 7] }
    let table = table(phrases)
    for (place, words) in phrases.enumerated() {
      #expect(table.row(of: words) == Int32(100 + place))
      #expect(table.row(of: Array(words.dropLast())) == nil)
      #expect(found(table, in: words) == [Found(row: Int32(100 + place), place: 0, length: 4)])
    }
    #expect(table.row(of: [0]) == nil && table.row(of: []) == nil)
  }

  @Test func `visits its phrases in the order they were listed`() {
    let phrases: [[Int32]] = [[3, 4], [1, 2, 3], [5, 6, 7, 8], [9, 9]]
    var visited: [[Int32]] = []
    var rows: [Int32] = []
    table(phrases).visit { row, words in
      rows.append(row)
      visited.append(Array(words))
    }
    #expect(visited == phrases && rows == [100, 101, 102, 103])
  }

  @Test func `finds the same after it was archived`() throws {
    var phrases: [[Int32]] = [[1, 2, 3], [1, 2], [6, 6], [900, 1, 2], Array(1...8)]
    phrases += (20..<400 as Range<Int32>).map { [$0, 1_999 - $0, $0 % 10, 7] }
    for table in [table(phrases), PhraseTable()] {
      var writer = ArchiveWriter()
      var written = table
      writer.pass(&written)
      let part = ArchivePart(digits: .kept(writer.digits), texts: .kept(writer.texts))
      let read = try #require(part.read(PhraseTable.self))
      for words in phrases {
        #expect(read.row(of: words) == table.row(of: words))
        #expect(read.row(of: words + [4]) == table.row(of: words + [4]))
        #expect(found(read, in: words + words) == found(table, in: words + words))
      }
    }
  }

  @Test func `gives a phrase a row of its own, and its length`() {
    var classes = WordClasses(
      language: CompiledLanguage(Language(id: "none")),
      lexicons: [],
      traits: [:]
    )
    func row(_ text: String) -> Int32 {
      var text = text
      return text.withUTF8 { classes.row(ofLiteral: $0) }
    }
    let single = row("rota")
    let phrase = row("cut the rota")
    let next = row("ward")
    #expect(next == phrase + 1)
    #expect([single, phrase, next].map { classes.length(of: $0) } == [1, 3, 1])
    #expect([single, phrase, next].map { classes.isPhrase($0) } == [false, true, false])
    #expect(row("cut  the rota") == phrase && row("cut the") != phrase)
    let spaced = row("cut  the ward")
    #expect(row("cut the ward") == spaced)
    #expect(classes.language.vocabulary.word(at: spaced) == "cut the ward")
  }
}
