import Testing

@testable import Calibration

@Suite struct `A set of terms` {
  private func listed(_ set: TermSet) -> [Int] {
    var terms: [Int] = []
    set.visit { terms.append($0) }
    return terms
  }

  @Test(arguments: [1, 63, 64, 65, 4_095, 4_096, 4_097, 12_000])
  func `lists what was inserted in rising order, each once`(count: Int) {
    var set = TermSet(count: count)
    #expect(listed(set) == [])
    let terms = Set([0, 1, count / 2, count - 2, count - 1].filter { 0..<count ~= $0 })
    for term in terms.sorted(by: >) + terms.sorted() { set.insert(Int32(term)) }
    #expect(listed(set) == terms.sorted())
    set.removeAll()
    #expect(listed(set) == [])
    set.insert(Int32(count - 1))
    #expect(listed(set) == [count - 1])
  }

  @Test func `takes the terms of another set, which loses them`() {
    var (first, second) = (TermSet(count: 9_000), TermSet(count: 9_000))
    for term: Int32 in [3, 700, 8_999] { first.insert(term) }
    for term: Int32 in [2, 3, 701, 5_000] { second.insert(term) }
    first.take(from: &second)
    #expect(listed(first) == [2, 3, 700, 701, 5_000, 8_999] && listed(second) == [])
    second.insert(4)
    first.take(from: &second)
    #expect(listed(first) == [2, 3, 4, 700, 701, 5_000, 8_999])
    var none = TermSet(count: 0)
    none.removeAll()
    #expect(listed(none) == [])
  }
}
