import Testing

@testable import Calibration

@Suite struct `The score of a table of words` {
  private func table(_ terms: [WordingTable.Term], _ targets: [[Double]]) -> WordingTable {
    WordingTable(
      terms: terms,
      targets: targets.enumerated().map {
        WordingTable.Target(id: "t\($0)", base: Double($0), axes: $1)
      }
    )
  }

  private func index(_ table: WordingTable) -> WordingIndex {
    WordingIndex(table, places: PackedTable((0..<table.packed.count).map { Int32($0) + 1 }))
  }

  /// The score for each target of a text with some terms.
  private func scores(_ table: WordingTable, of terms: [Int32]) -> [Double] {
    var score = WordingScore(index(table))
    var set = TermSet(count: table.packed.count)
    for term in terms { set.insert(term) }
    #expect(score.weigh(set, always: true) == !terms.isEmpty)
    #expect(score.found == terms.sorted())
    return table.targets.indices.map { score.score($0) }
  }

  @Test func `counts the base and each axis; axes that a target lacks say nothing`() {
    let term = WordingTable.Term(text: "aaa", rarity: 1, axes: [2, 3, 8])
    let one = table([term], [[1, -2, 0.5], [4], [0, 0, 3, 9]])
    // 2 - 6 + 4, 1 + 8 and 2 + 24.
    #expect(scores(one, of: [0]) == [0, 9, 26])
    #expect(scores(one, of: []) == [0, 1, 2])
    // The first target says how many axes there are.
    #expect(scores(table([term], [[4], [1, 5]]), of: [0]) == [8, 3])
  }

  @Test func `brings the terms of a text to length one, each by how rare it is`() {
    let terms = [
      WordingTable.Term(text: "aaa", rarity: 3, axes: [1, 0]),
      WordingTable.Term(text: "bbb", rarity: 4, axes: [0, 5]),
    ]
    var two = table(terms, [[1, 0], [0, 1]])
    #expect(scores(two, of: [1, 0]) == [0.6, 5])
    #expect(scores(two, of: [1]) == [0, 6])
    two.ballast = 11
    #expect(scores(two, of: [0, 1]) == [0.5, 1 + 20.0 / 6] as [Double])
  }

  @Test func `says when a text has no term, and keeps what was weighed before`() {
    let one = table([WordingTable.Term(text: "aaa", rarity: 1, axes: [2])], [[1]])
    var score = WordingScore(WordingIndex(one, places: PackedTable([0, 1])))
    var set = TermSet(count: 2)
    set.insert(1)
    #expect(score.weigh(set, always: false) && score.score(0) == 2)
    set.removeAll()
    // A term of the other table alone.
    set.insert(0)
    #expect(!score.weigh(set, always: false) && score.found == [])
    #expect(!score.weigh(set, always: true) && score.score(0) == 0)
    set.insert(1)
    #expect(score.weigh(set, always: true) && score.score(0) == 2)
  }

  @Test func `lays out the axes of each term by itself, times its rarity`() {
    let terms = [
      WordingTable.Term(text: "aaa", rarity: 2, axes: [1, 2, 3, 4, 5]),
      WordingTable.Term(text: "bbb", rarity: 3, axes: [10]),
      WordingTable.Term(text: "ccc", rarity: 1, axes: [6, 7, 8, 9, 10, 11, 12]),
    ]
    let wide = index(table(terms, [[0, 0, 0, 0, 0]]))
    #expect(wide.axisGroups == 2)
    var weights: [SIMD4<Double>] = []
    for term in 0..<3 { wide.appendWeights(of: term, to: &weights) }
    #expect(
      weights == [
        [2, 4, 6, 8], [10, 0, 0, 0], [30, 0, 0, 0], [0, 0, 0, 0], [6, 7, 8, 9], [10, 0, 0, 0],
      ]
    )
    #expect((0..<3).map { wide.square(of: $0) } == [4, 9, 1])
    let narrow = index(table(terms, [[0, 0, 0, 0]]))
    var others: [SIMD4<Double>] = []
    for term in 0..<3 { narrow.appendWeights(of: term, to: &others) }
    #expect(others == [[2, 4, 6, 8], [30, 0, 0, 0], [6, 7, 8, 9]])
  }
}
