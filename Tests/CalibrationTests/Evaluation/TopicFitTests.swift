import Testing

@testable import Calibration

@Suite struct `A fit of topics` {
  private static let names = ["soup", "soup_team", "team", "the", "zebra"]

  private static func fit() -> TopicTable {
    let inside = Array(repeating: [Int32(1), 2, 3], count: 30) + Array(repeating: [3], count: 10)
    let outside = Array(repeating: [Int32(0), 3], count: 6) + [[3, 4], [3]]
    return TopicFit(inside: inside, outside: outside, names: names).table
  }

  @Test func `learns what words say, but for pairs and what stands once`() throws {
    let words = Dictionary(uniqueKeysWithValues: Self.fit().words.map { ($0.stem, $0.weight) })
    #expect(try #require(words["soup"]) > 1)
    #expect(try #require(words["team"]) < -1)
    #expect((words["the"] ?? 0).magnitude < 0.5)
    #expect(words["soup_team"] == nil && words["zebra"] == nil)
  }

  @Test func `counts a denied word as the word`() {
    let names = ["!#", "!soup", "#", "not_!soup", "soup", "the"]
    let inside = Array(repeating: [Int32(5)], count: 30)
    let outside = Array(repeating: [Int32(0), 1, 3, 5], count: 6) + [[1, 2, 4, 5], [0, 4, 5]]
    let words = TopicFit(inside: inside, outside: outside, names: names).table.words
    #expect(words.map(\.stem).sorted() == ["#", "soup"])
    let plain = TopicFit(
      inside: inside,
      outside: Array(repeating: [Int32(2), 4, 5], count: 8),
      names: names
    )
    #expect(plain.table.words.map(\.stem) == ["#", "soup"])
    #expect(words.map(\.weight) == plain.table.words.map(\.weight))
  }

  @Test func `does not go by how many sentences of each kind there are`() {
    let inside = Array(repeating: [Int32(0)], count: 40)
    // A word that all have says nothing, and neither does the base.
    for count in [4, 40, 400] {
      let outside = Array(repeating: [Int32(0)], count: count)
      let table = TopicFit(inside: inside, outside: outside, names: ["the"]).table
      #expect((table.base + (table.words.first?.weight ?? 0)).magnitude < 0.02, "\(count)")
    }
  }

  @Test func `has nothing to learn from one kind alone`() {
    #expect(TopicFit(inside: [[0]], outside: [], names: ["the"]).table == TopicTable())
    #expect(TopicFit(inside: [], outside: [[0]], names: ["the"]).table == TopicTable())
  }
}
