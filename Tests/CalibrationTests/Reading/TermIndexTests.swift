import Testing

@testable import Calibration

@Suite struct `An index of terms` {
  /// Words of three letters, which are their own stems.
  private func word(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrst")
    return String([letters[number / 400 % 20], letters[number / 20 % 20], letters[number % 20]])
  }

  /// The terms of a table of whole texts, beside an empty table of sentences.
  private func index(_ terms: [String], sentence: [String] = []) -> TermIndex {
    func packed(_ texts: [String]) -> PackedTerms {
      PackedTerms(texts.map { WordingTable.Term(text: $0, rarity: 1, axes: [1]) })
    }
    return TermIndex(whole: packed(terms), sentence: packed(sentence))
  }

  private func stem(_ word: String, in index: TermIndex) -> Int32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer {
      index.stems.stem(of: WordStem.hash($0, 0, $0.count))
    }
  }

  @Test(arguments: [0, 1, 3, 31, 32, 33, 64, 500])
  func `finds each of so many words, and no other`(count: Int) {
    let index = index((0..<count).map { word($0) })
    defer { extendLifetime(index) }
    for number in 0..<count {
      let stem = stem(word(number), in: index)
      #expect(stem >= 0 && index.stems.rows[Int(stem)].term == Int32(number))
    }
    for number in count..<(count + 200) { #expect(stem(word(number), in: index) == -1) }
  }

  @Test(arguments: [1, 31, 32, 33, 200])
  func `finds each of so many pairs, and no other`(count: Int) {
    let index = index((0..<count).map { word(2 * $0) + "_" + word(2 * $0 + 1) })
    defer { extendLifetime(index) }
    let stems = (0..<2 * count).map { stem(word($0), in: index) }
    #expect(Set(stems).count == 2 * count && !stems.contains(-1))
    for pair in 0..<count {
      let (first, second) = (stems[2 * pair], stems[2 * pair + 1])
      #expect(index.stems.pair(first, second) == Int32(pair))
      #expect(index.stems.pair(second, first) == -1 && index.stems.pair(first, first) == -1)
      let (left, right) = (index.stems.rows[Int(first)], index.stems.rows[Int(second)])
      #expect(left.begins && !left.ends && left.term == -1)
      #expect(right.ends && !right.begins && right.term == -1)
    }
    for number in 2 * count..<2 * count + 200 { #expect(stem(word(number), in: index) == -1) }
  }

  @Test func `finds pairs that share a stem, and no other`() {
    var terms: [String] = []
    for first in 0..<40 {
      for second in 0..<40 where (first + second) % 3 == 0 {
        terms.append(word(first) + "_" + word(second))
      }
    }
    let index = index(terms)
    let stems = (0..<40).map { stem(word($0), in: index) }
    var term: Int32 = 0
    for first in 0..<40 {
      for second in 0..<40 {
        let isListed = (first + second) % 3 == 0
        #expect(index.stems.pair(stems[first], stems[second]) == (isListed ? term : -1))
        term += isListed ? 1 : 0
      }
    }
  }

  @Test func `numbers the terms of two tables in the order of their bytes`() {
    let index = index(["aac", "aaa", "aac", "aae"], sentence: ["aad", "aae", "aab", "aae"])
    // aaa, aab, aac, aad, aae: of equal terms of one table the first counts.
    #expect(index.count == 5 && index.wholes.all == [2, 0, 1, 0, 4])
    #expect(index.sentences.all == [0, 3, 0, 1, 2])
    #expect(index.unpacked.wholes.all == index.wholes.all)
    let none = self.index([])
    #expect(none.count == 0 && none.sentences.all == [] && stem("aaa", in: none) == -1)
  }

  @Test func `numbers stems as before after they were archived`() throws {
    let words = (0..<300).map { $0 % 3 == 0 ? word($0) + "_" + word(7) : word($0) }
    let index = index(words, sentence: (200..<400).map { word($0) })
    var writer = ArchiveWriter()
    var written = index
    writer.pass(&written)
    let part = ArchivePart(digits: .kept(writer.digits), texts: .kept(writer.texts))
    let read = try #require(part.read(TermIndex.self))
    for number in 0..<500 {
      let (first, second) = (stem(word(number), in: index), stem(word(7), in: index))
      for read in [read, read.unpacked] {
        #expect(stem(word(number), in: read) == first)
        #expect(read.stems.pair(first, second) == index.stems.pair(first, second))
      }
    }
    for other in [read, read.unpacked] {
      defer { extendLifetime((index, other)) }
      let count = index.stems.rows.count
      #expect(other.stems.rows.count == count && count > 0)
      #expect(other.wholes.all == index.wholes.all && other.sentences.all == index.sentences.all)
      for number in 0..<count {
        let (read, made) = (other.stems.rows[number], index.stems.rows[number])
        #expect(read.term == made.term && read.begins == made.begins && read.ends == made.ends)
      }
    }
  }
}
