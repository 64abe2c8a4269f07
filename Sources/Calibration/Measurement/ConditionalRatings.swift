/// The ratings of one candidate, given what they add up to.
///
/// Under the model that sum says all there is to know of the ability, so that none is left in these
/// chances: an ability estimated from the same few ratings follows them, and makes them look more
/// alike, and more as expected, than others would be.
///
/// - Note: Rasch, G. (1960). *Probabilistic Models for Some Intelligence and Attainment Tests*;
///   Andersen, E. B. (1973). A goodness of fit test for the Rasch model. *Psychometrika* 38, 123-140.
struct ConditionalRatings: Sendable {
  /// More sums of ratings than these are not gone through: an ability is then known well enough.
  static let mostSums = 600

  /// By rating: the chance of each category at some ability, by which the sums are told apart best near
  /// the candidate's own.
  private let rows: [[Double]]
  private let total: Int

  /// Takes the chances of each rating's categories and the sum of the categories given.
  ///
  /// The initializer fails where there are too many sums.
  init?(_ rows: [[Double]], total: Int) {
    let most = rows.reduce(0) { $0 + max($1.count - 1, 0) }
    guard most <= Self.mostSums, total >= 0, total <= most else { return nil }
    self.rows = rows
    self.total = total
  }

  /// The chances that two ratings are the same, and that they are the same or neighbours.
  ///
  /// - Parameter places: The ratings among which pairs are looked at, at most a few.
  /// - Returns: For each pair, first and second within `places`.
  func pairs(
    _ places: Range<Int>
  ) -> [(first: Int, second: Int, exact: Double, adjacent: Double)] {
    let rest = sums(rows.indices.filter { !places.contains($0) })
    var result: [(first: Int, second: Int, exact: Double, adjacent: Double)] = []
    for first in places {
      for second in (first + 1)..<max(places.upperBound, first + 1) {
        let inner = sums(places.filter { $0 != first && $0 != second })
        let (one, other) = (rows[first], rows[second])
        var apart = [0.0, 0, 0]
        for (low, chance) in one.enumerated() {
          for (high, chanceOfOther) in other.enumerated() {
            let weight = chance * chanceOfOther * Self.chance(inner, rest, total - low - high)
            apart[min(abs(low - high), 2)] += weight
          }
        }
        let all = apart[0] + apart[1] + apart[2]
        guard all > 0 else { continue }
        result.append((first, second, apart[0] / all, (apart[0] + apart[1]) / all))
      }
    }
    return result
  }

  /// The chance that some of the ratings add up to a score as far from the middle as theirs, either
  /// way; 1 where they are all there are.
  ///
  /// - Parameters:
  ///   - places: The ratings.
  ///   - score: What they add up to.
  /// - Returns: The chance, twice that of the rarer side.
  func chance(_ places: [Int], score: Int) -> Double {
    let own = Self.sums(places.map { rows[$0] })
    let rest = sums(rows.indices.filter { !places.contains($0) })
    var (below, above, all) = (0.0, 0.0, 0.0)
    for (sum, chance) in own.enumerated() where rest.indices.contains(total - sum) {
      let weight = chance * rest[total - sum]
      all += weight
      if sum <= score { below += weight }
      if sum >= score { above += weight }
    }
    return all > 0 ? min(1, 2 * min(below, above) / all) : 1
  }

  /// How likely independent ratings with the given chances add up to a score so far from the middle,
  /// either way.
  static func chance(of score: Int, from rows: [[Double]]) -> Double {
    var (below, above) = (0.0, 0.0)
    for (sum, chance) in sums(rows).enumerated() {
      if sum <= score { below += chance }
      if sum >= score { above += chance }
    }
    return min(1, 2 * min(below, above))
  }

  private func sums(_ places: [Int]) -> [Double] { Self.sums(places.map { rows[$0] }) }

  /// The chances of each sum of some ratings, from 0 on.
  private static func sums(_ rows: [[Double]]) -> [Double] {
    rows.reduce([1.0]) { sums, row in
      var next = Array(repeating: 0.0, count: sums.count + max(row.count, 1) - 1)
      for (sum, chance) in sums.enumerated() where chance > 0 {
        for (category, weight) in row.enumerated() { next[sum + category] += chance * weight }
      }
      return next
    }
  }

  /// The chance that two sums add up to a number.
  private static func chance(_ first: [Double], _ second: [Double], _ number: Int) -> Double {
    var result = 0.0
    for (sum, chance) in first.enumerated() where second.indices.contains(number - sum) {
      result += chance * second[number - sum]
    }
    return result
  }
}
