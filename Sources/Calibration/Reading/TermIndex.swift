/// The terms of the two tables of a wordings file under one numbering, so that a word is looked up once.
struct TermIndex: Sendable {
  /// The stems of all terms.
  private(set) var stems: StemTable
  /// For each term its place in the table of whole texts from 1 up, 0 where it is not there.
  private(set) var wholes: PackedTable<Int32>
  /// The same in the table of sentences.
  private(set) var sentences: PackedTable<Int32>

  /// Numbers the terms of two tables in the order of their bytes; of equal terms of one table the first
  /// counts.
  init(whole: PackedTerms, sentence: PackedTerms) {
    let both = [Self.ranked(whole), Self.ranked(sentence)]
    var texts = WordList()
    var places: [[Int32]] = [[], []]
    var next = [0, 0]
    while let text = zip(both, next).compactMap({ $0.indices.contains($1) ? $0[$1].text : nil })
      .min(by: { $0.lexicographicallyPrecedes($1) })
    {
      text.withUnsafeBufferPointer { texts.append(word: $0) }
      for table in both.indices {
        var place: Int32 = 0
        while next[table] < both[table].count, both[table][next[table]].text == text {
          if place == 0 { place = both[table][next[table]].place }
          next[table] += 1
        }
        places[table].append(place)
      }
    }
    stems = StemTable(texts)
    wholes = PackedTable(places[0])
    sentences = PackedTable(places[1])
  }

  private init() {
    stems = .blank
    wholes = PackedTable()
    sentences = PackedTable()
  }

  /// How many terms there are.
  var count: Int { wholes.count }

  /// The same index, unpacked.
  var unpacked: TermIndex {
    var index = self
    index.stems = stems.unpacked
    index.wholes = wholes.unpacked
    index.sentences = sentences.unpacked
    return index
  }

  /// A table's terms with their places from 1 up, in the order of their bytes.
  private static func ranked(_ terms: PackedTerms) -> [(text: [UInt8], place: Int32)] {
    let texts = terms.texts
    let listed = (0..<terms.count).map { term in
      (text: texts.withWord(term) { Array($0) }, place: Int32(truncatingIfNeeded: term + 1))
    }
    return listed.sorted {
      $0.text == $1.text ? $0.place < $1.place : $0.text.lexicographicallyPrecedes($1.text)
    }
  }
}

extension TermIndex: Archived {
  static var blank: TermIndex { TermIndex() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&stems)
    archive.pass(&wholes)
    archive.pass(&sentences)
  }
}
