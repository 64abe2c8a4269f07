/// Sorts pairs of ratings by their raters and their sum.
struct PairGathering: Sendable {
  /// A pair's place among the ways of its group.
  struct Place: Sendable {
    let candidate: Int
    let group: Int
    let way: Int
  }

  private let categories: [Int]
  private let raterCount: Int
  private var known: [[Int]: Int] = [:]

  private(set) var links: [(first: Int, second: Int)] = []
  private(set) var groups: [PairGroup] = []
  private(set) var places: [Place] = []

  init(categories: [Int], raterCount: Int) {
    self.categories = categories
    self.raterCount = raterCount
  }

  /// Adds the ratings *a* and *b* that two raters gave a candidate.
  mutating func add(_ first: Int, _ second: Int, _ a: Int, _ b: Int, candidate: Int) {
    let total = a + b
    let splits = categories.filter { categories.contains(total - $0) }
    let group = known[[first, second, total]] ?? groups.count
    if group == groups.count {
      known[[first, second, total]] = group
      links.append((first, second))
      groups.append(PairGroup(ways: splits.map { way(first, second, $0, total - $0) }))
    }
    let split = splits.firstIndex(of: a) ?? 0
    groups[group].counts[split] += 1
    places.append(Place(candidate: candidate, group: group, way: split))
  }

  /// How often each parameter enters: the severities by the categories, each inner category once.
  private func way(_ first: Int, _ second: Int, _ a: Int, _ b: Int) -> [(
    effect: Int, value: Double
  )] {
    let inner = [a, b].compactMap { category -> (effect: Int, value: Double)? in
      guard let index = categories.firstIndex(of: category), index > 0,
        index < categories.count - 1
      else { return nil }
      return (raterCount + index - 1, 1)
    }
    return [(first, Double(a)), (second, Double(b))] + inner
  }
}
