import Testing

@testable import Calibration

@Suite struct `An index of wordings` {
  /// Words of three letters, which are their own stems.
  private func word(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrst")
    return String([letters[number / 400 % 20], letters[number / 20 % 20], letters[number % 20]])
  }

  private func index(
    _ terms: [(text: String, axes: [Double])],
    targets: [[Double]] = [[1]]
  ) -> WordingIndex {
    WordingIndex(
      WordingTable(
        terms: terms.map { WordingTable.Term(text: $0.text, rarity: 1, axes: $0.axes) },
        targets: targets.enumerated().map {
          WordingTable.Target(id: "t\($0)", base: Double($0), axes: $1)
        }
      )
    )
  }

  private func stem(_ word: String, in index: WordingIndex) -> Int32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer {
      index.stemTable.stem(of: WordStem.hash($0, 0, $0.count))
    }
  }

  @Test(arguments: [0, 1, 3, 31, 32, 33, 64, 500])
  func `finds each of so many words, and no other`(count: Int) {
    let index = index((0..<count).map { (word($0), [1]) })
    defer { extendLifetime(index) }
    for number in 0..<count {
      let stem = stem(word(number), in: index)
      #expect(stem >= 0 && index.stems[Int(stem)].term == Int32(number))
    }
    for number in count..<(count + 200) { #expect(stem(word(number), in: index) == -1) }
  }

  @Test(arguments: [1, 31, 32, 33, 200])
  func `finds each of so many pairs, and no other`(count: Int) {
    let index = index((0..<count).map { (word(2 * $0) + "_" + word(2 * $0 + 1), [1]) })
    defer { extendLifetime(index) }
    let stems = (0..<2 * count).map { stem(word($0), in: index) }
    #expect(Set(stems).count == 2 * count && !stems.contains(-1))
    for pair in 0..<count {
      let (first, second) = (stems[2 * pair], stems[2 * pair + 1])
      #expect(index.pair(first, second) == Int32(pair))
      #expect(index.pair(second, first) == -1 && index.pair(first, first) == -1)
      let (left, right) = (index.stems[Int(first)], index.stems[Int(second)])
      #expect(left.begins && !left.ends && left.term == -1)
      #expect(right.ends && !right.begins && right.term == -1)
    }
    for number in 2 * count..<2 * count + 200 { #expect(stem(word(number), in: index) == -1) }
  }

  @Test func `finds pairs that share a stem, and no other`() {
    var terms: [(text: String, axes: [Double])] = []
    for first in 0..<40 {
      for second in 0..<40 where (first + second) % 3 == 0 {
        terms.append((word(first) + "_" + word(second), [1]))
      }
    }
    let index = index(terms)
    let stems = (0..<40).map { stem(word($0), in: index) }
    var term: Int32 = 0
    for first in 0..<40 {
      for second in 0..<40 {
        let isListed = (first + second) % 3 == 0
        #expect(index.pair(stems[first], stems[second]) == (isListed ? term : -1))
        term += isListed ? 1 : 0
      }
    }
  }

  private func score(_ index: WordingIndex, _ target: Int, at place: [Double]) -> Double {
    var scores = index.bases
    index.score(at: place, into: &scores)
    return scores[target >> 2][target & 3]
  }

  @Test func `scores by the base and each axis; axes that a target lacks say nothing`() {
    let index = index([], targets: [[1, -2, 0.5], [4], [0, 0, 3, 9]])
    #expect(score(index, 0, at: [2, 3, 8]) == 0 + 2 - 6 + 4)
    #expect(score(index, 1, at: [2, 3, 8]) == 1 + 8)
    #expect(score(index, 2, at: [2, 3, 8]) == 2 + 24)
    #expect(score(index, 0, at: [2]) == 2 && score(index, 0, at: []) == 0)
  }

  @Test func `lays out the axes of each term by itself, times its rarity`() {
    let terms = [
      WordingTable.Term(text: "aaa", rarity: 2, axes: [1, 2, 3, 4, 5]),
      WordingTable.Term(text: "bbb", rarity: 3, axes: [10]),
      WordingTable.Term(text: "ccc", rarity: 1, axes: [6, 7, 8, 9, 10, 11, 12]),
    ]
    let target = WordingTable.Target(id: "t", base: 0, axes: [0, 0, 0, 0, 0])
    let index = WordingIndex(WordingTable(terms: terms, targets: [target]))
    #expect(index.axisGroups == 2)
    var weights: [SIMD4<Double>] = []
    for term in 0..<3 { index.appendWeights(of: term, to: &weights) }
    #expect(
      weights == [
        [2, 4, 6, 8], [10, 0, 0, 0], [30, 0, 0, 0], [0, 0, 0, 0], [6, 7, 8, 9], [10, 0, 0, 0],
      ]
    )
    #expect((0..<3).map { index.square(of: $0) } == [4, 9, 1])
    let four = WordingTable.Target(id: "t", base: 0, axes: [0, 0, 0, 0])
    let narrow = WordingIndex(WordingTable(terms: terms, targets: [four]))
    var others: [SIMD4<Double>] = []
    for term in 0..<3 { narrow.appendWeights(of: term, to: &others) }
    #expect(others == [[2, 4, 6, 8], [30, 0, 0, 0], [6, 7, 8, 9]])
  }

  @Test func `numbers stems as before after they were archived`() throws {
    let words = (0..<300).map { $0 % 3 == 0 ? word($0) + "_" + word(7) : word($0) }
    let table = WordingTable(
      terms: words.map { WordingTable.Term(text: $0, rarity: 1, axes: [1]) },
      targets: []
    )
    let stems = StemTable(table.packed)
    var writer = ArchiveWriter()
    var written = stems
    writer.pass(&written)
    let part = ArchivePart(digits: .kept(writer.digits), texts: .kept(writer.texts))
    let read = WordingIndex(table, try #require(part.read(StemTable.self)))
    let index = WordingIndex(table, stems)
    for number in 0..<400 {
      let (first, second) = (stem(word(number), in: index), stem(word(7), in: index))
      for read in [read, read.unpacked] {
        #expect(stem(word(number), in: read) == first)
        #expect(read.pair(first, second) == index.pair(first, second))
      }
    }
    for other in [read, read.unpacked] {
      defer { extendLifetime((index, other)) }
      let count = index.stems.count
      #expect(other.stems.count == count && count > 0)
      for number in 0..<count {
        let (read, made) = (other.stems[number], index.stems[number])
        #expect(read.term == made.term && read.begins == made.begins && read.ends == made.ends)
      }
    }
  }

  @Test func `takes the first of two equal terms`() {
    let index = index([("aaa", [1]), ("aaa", [2]), ("aaa_bbb", [1]), ("aaa_bbb", [2])])
    defer { extendLifetime(index) }
    let (first, second) = (stem("aaa", in: index), stem("bbb", in: index))
    #expect(index.stems[Int(first)].term == 0)
    #expect(index.pair(first, second) == 2)
  }
}
