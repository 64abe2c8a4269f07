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
    var chosen = Array(order.prefix(best.raters))
    if best.raters < 2 {
      // The busiest raters share nothing: look for any two who do, and add whoever fits in.
      guard let grown = Self.grown(present, unitCount: unitCount) else { return nil }
      chosen = grown
    }
    raters = chosen.sorted()
    var counts = Array(repeating: 0, count: unitCount)
    for rater in raters {
      for unit in present[rater] { counts[unit] += 1 }
    }
    let wanted = raters.count
    units = counts.indices.filter { counts[$0] == wanted }
  }

  /// The two raters who share most units, and the others by whom the part becomes no smaller.
  private static func grown(_ present: [[Int]], unitCount: Int) -> [Int]? {
    var best: (raters: [Int], units: Set<Int>) = ([], [])
    var byUnit = Array(repeating: [Int](), count: unitCount)
    for (rater, units) in present.enumerated() {
      for unit in units { byUnit[unit].append(rater) }
    }
    for (rater, units) in present.enumerated() where units.count > max(1, best.units.count) {
      var shared: [Int: Int] = [:]
      for unit in units {
        for other in byUnit[unit] where other > rater { shared[other, default: 0] += 1 }
      }
      let most = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let most, most.value > max(1, best.units.count) else { continue }
      best = ([rater, most.key], Set(units).intersection(present[most.key]))
    }
    guard best.raters.count == 2 else { return nil }
    while true {
      let size = best.raters.count * best.units.count
      var next: (rater: Int, units: Set<Int>)?
      for rater in present.indices where !best.raters.contains(rater) {
        let units = best.units.intersection(present[rater])
        guard units.count > 1, (best.raters.count + 1) * units.count >= size,
          units.count > (next?.units.count ?? 0)
        else { continue }
        next = (rater, units)
      }
      guard let next else { return best.raters }
      best = (best.raters + [next.rater], next.units)
    }
  }
}
