/// A part of a table in which no rating is missing.
struct CompleteBlock: Sendable {
  /// The units that all of its raters rated, in order.
  let units: [Int]
  /// The raters, in order.
  let raters: [Int]

  /// The part with the most ratings among those that leave out the raters with the fewest.
  ///
  /// The initializer fails where no two raters share two units.
  ///
  /// - Parameters:
  ///   - unitCount: The number of units.
  ///   - raterCount: The number of raters.
  ///   - isRated: Whether a rater rated a unit.
  init?(unitCount: Int, raterCount: Int, isRated: (_ unit: Int, _ rater: Int) -> Bool) {
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
      if complete > 1, complete * kept.count > best.size {
        best = (kept.count, complete * kept.count)
      }
      guard let last = kept.popLast() else { break }
      for unit in present[last] { found[unit] -= 1 }
    }
    guard best.raters > 1 else { return nil }
    raters = order.prefix(best.raters).sorted()
    var counts = Array(repeating: 0, count: unitCount)
    for rater in raters {
      for unit in present[rater] { counts[unit] += 1 }
    }
    let wanted = best.raters
    units = counts.indices.filter { counts[$0] == wanted }
  }
}
