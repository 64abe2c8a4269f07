/// A part of a table in which no rating is missing.
struct CompleteBlock: Sendable {
  /// The units that all of its raters rated, in order.
  let units: [Int]
  /// The raters, in order.
  let raters: [Int]
  /// Whether no part has more ratings; in a table with very many ways to choose raters not all are
  /// looked at, and it may not be known.
  let isLargest: Bool

  /// The part with the most ratings.
  ///
  /// The initializer fails where no two raters share as many units as needed.
  ///
  /// - Parameters:
  ///   - unitCount: The number of units.
  ///   - raterCount: The number of raters.
  ///   - fewestUnits: How many units the part has at least, 2 or more.
  ///   - isRated: Whether a rater rated a unit.
  init?(
    unitCount: Int,
    raterCount: Int,
    fewestUnits: Int = 2,
    isRated: (_ unit: Int, _ rater: Int) -> Bool
  ) {
    let fewest = max(fewestUnits, 2)
    var present = Array(repeating: [Int](), count: raterCount)
    var found = Array(repeating: 0, count: unitCount)
    for rater in 0..<raterCount {
      for unit in 0..<unitCount where isRated(unit, rater) {
        present[rater].append(unit)
        found[unit] += 1
      }
    }
    var kept = (0..<raterCount).filter { !present[$0].isEmpty }
      .sorted { (-present[$0].count, $0) < (-present[$1].count, $1) }
    var best: (raters: Int, size: Int) = (0, 0)
    let order = kept
    while kept.count > 1 {
      let complete = found.count { $0 == kept.count }
      if complete >= fewest, complete * kept.count > best.size {
        best = (kept.count, complete * kept.count)
      }
      guard let last = kept.popLast() else { break }
      for unit in present[last] { found[unit] -= 1 }
    }
    // Leaving out the raters with the fewest ratings is a start; the search beats it where it can.
    var search = CompleteBlockSearch(present, unitCount: unitCount, fewestUnits: fewest)
    let larger = search.raters(beyond: best.size)
    isLargest = search.isExhausted
    let chosen = larger ?? Array(order.prefix(best.raters))
    guard chosen.count > 1 else { return nil }
    raters = chosen.sorted()
    var counts = Array(repeating: 0, count: unitCount)
    for rater in raters {
      for unit in present[rater] { counts[unit] += 1 }
    }
    let wanted = raters.count
    units = counts.indices.filter { counts[$0] == wanted }
  }
}
