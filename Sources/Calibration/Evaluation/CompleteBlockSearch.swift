/// Looks for the raters whose common units make the largest part of a table without a gap.
///
/// Every set of raters is looked at that could still be larger than the best so far: with *t* more raters
/// a set has no more units than the *t*th most that any one of them shares with it.
struct CompleteBlockSearch: Sendable {
  /// The units of each rater, 64 to a word.
  private let present: [[UInt64]]
  private let fewestUnits: Int
  private var best: (raters: [Int], size: Int) = ([], 0)
  /// Words left to look at.
  private var budget: Int

  /// Words looked at before the search is given up: a second or two at most.
  private static let mostWords = 20_000_000

  /// Whether every set was looked at or ruled out.
  var isExhausted: Bool { budget > 0 }

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - present: The units of each rater.
  ///   - unitCount: The number of units.
  ///   - fewestUnits: How many units are wanted at least.
  ///   - mostWords: How much is looked at; 64 units of one rater are a word.
  init(
    _ present: [[Int]],
    unitCount: Int,
    fewestUnits: Int,
    mostWords: Int = CompleteBlockSearch.mostWords
  ) {
    self.fewestUnits = fewestUnits
    budget = mostWords
    self.present = present.map { units in
      var words = Array(repeating: UInt64(0), count: (unitCount + 63) / 64)
      for unit in units { words[unit / 64] |= 1 << UInt64(unit % 64) }
      return words
    }
  }

  /// The raters of the largest part with more ratings than a number; null where none is found.
  mutating func raters(beyond size: Int) -> [Int]? {
    best = ([], size)
    let all = Array(repeating: UInt64.max, count: present.first?.count ?? 0)
    visit([], all, present.indices.map(\.self))
    return best.raters.isEmpty ? nil : best.raters
  }

  /// Looks at a set of raters, and at those that add some of the candidates to it.
  private mutating func visit(_ chosen: [Int], _ common: [UInt64], _ candidates: [Int]) {
    guard budget > 0 else { return }
    let units = chosen.isEmpty ? Int.max : Self.count(common)
    var set = chosen
    var shared: [(rater: Int, count: Int)] = []
    for rater in candidates {
      budget -= common.count
      let count = Self.count(zip(common, present[rater]).map { $0 & $1 })
      // Who shares all units comes in for nothing.
      if count == units {
        set.append(rater)
      } else if count >= fewestUnits {
        shared.append((rater, count))
      }
    }
    if set.count > 1, set.count * units > best.size { best = (set, set.count * units) }
    shared.sort { ($1.count, $0.rater) < ($0.count, $1.rater) }
    for place in shared.indices {
      let rest = shared[place...]
      let most = rest.enumerated().reduce(0) { most, next in
        max(most, (set.count + next.offset + 1) * next.element.count)
      }
      guard most > best.size, budget > 0 else { return }
      let rater = shared[place].rater
      visit(
        set + [rater],
        zip(common, present[rater]).map { $0 & $1 },
        rest.dropFirst().map(\.rater)
      )
    }
  }

  private static func count(_ words: [UInt64]) -> Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }
}
