/// Krippendorff's alpha: one less the observed over the expected disagreement.
///
/// Only values in units with two ratings or more count; each unit's pairs are weighted by one over
/// its number of ratings less one.
///
/// - Note: Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. *University of
///   Pennsylvania, Annenberg School*, https://repository.upenn.edu/asc_papers/43.
public struct KrippendorffAlpha: Hashable, Sendable {
  /// What makes two ratings differ more or less.
  public enum Metric: Hashable, Sendable, CaseIterable {
    /// Any two different ratings differ by 1.
    case nominal
    /// The difference of the ratings' mid-ranks, squared.
    case ordinal
    /// The difference of the ratings, squared.
    case interval
    /// The difference over the sum of the ratings, squared; for values of at least 0.
    case ratio
  }

  /// The coefficient, at most 1; 0 is chance agreement, and it can be negative.
  public let coefficient: Double
  /// The mean disagreement within units.
  public let observedDisagreement: Double
  /// The mean disagreement over all pairs of values.
  public let expectedDisagreement: Double
  /// The number of values in units with two ratings or more.
  public let pairableCount: Int

  /// Computes the coefficient.
  ///
  /// - Parameters:
  ///   - table: The ratings.
  ///   - metric: What makes two ratings differ.
  /// - Throws: `Undefined` where nothing can be compared or nothing varies.
  /// - Complexity: O(*n q²*) for *n* units with *q* categories present, at most O(*n r²*).
  public init(_ table: RatingTable, metric: Metric) throws(Undefined) {
    let size = table.categories.count
    let counts = table.countsByUnit()
    var totals = Array(repeating: 0.0, count: size)
    var pairable = 0
    for unit in 0..<table.unitCount {
      let row = (unit * size)..<((unit + 1) * size)
      let ratings = counts[row].reduce(0, +)
      guard ratings > 1 else { continue }
      pairable += Int(ratings)
      for (category, cell) in row.enumerated() where counts[cell] > 0 {
        totals[category] += Double(counts[cell])
      }
    }
    guard pairable > 0 else { throw .noPairs }
    if metric == .ratio, let lowest = table.categories.first, lowest < 0 { throw .negativeValue }
    let distance = Distance(metric, values: table.categories, totals: totals)
    let total = Double(pairable)
    let expected = distance.betweenAll(totals) / (total * (total - 1))
    guard expected > 0 else { throw .noVariation }
    let observed =
      distance.within(counts, unitCount: table.unitCount, size: size) / total
    coefficient = 1 - observed / expected
    observedDisagreement = observed
    expectedDisagreement = expected
    pairableCount = pairable
  }

  /// The squared difference between two categories.
  struct Distance {
    private let metric: Metric
    /// Mid-ranks for the ordinal metric, the values themselves for the others.
    private let places: [Double]

    init(_ metric: Metric, values: [Double], totals: [Double]) {
      self.metric = metric
      guard metric == .ordinal else {
        places = values
        return
      }
      var below = 0.0
      places = totals.map { count in
        defer { below += count }
        return below + count / 2
      }
    }

    @inline(__always)
    func squared(_ first: Int, _ second: Int) -> Double {
      switch metric {
      case .nominal:
        return first == second ? 0 : 1
      case .ordinal, .interval:
        let difference = places[first] - places[second]
        return difference * difference
      case .ratio:
        let sum = places[first] + places[second]
        guard sum > 0 else { return 0 }
        let difference = (places[first] - places[second]) / sum
        return difference * difference
      }
    }

    /// The sum over all ordered pairs of values.
    func betweenAll(_ totals: [Double]) -> Double {
      var sum = 0.0
      for first in totals.indices where totals[first] > 0 {
        for second in 0..<first {
          sum += totals[first] * totals[second] * squared(first, second)
        }
      }
      return 2 * sum
    }

    /// The sum over the ordered pairs within units, each unit over its ratings less one.
    func within(_ counts: [Int32], unitCount: Int, size: Int) -> Double {
      var present: [(category: Int, count: Double)] = []
      var sum = 0.0
      for unit in 0..<unitCount {
        present.removeAll(keepingCapacity: true)
        var ratings = 0.0
        for category in 0..<size where counts[unit * size + category] > 0 {
          let count = Double(counts[unit * size + category])
          present.append((category, count))
          ratings += count
        }
        guard ratings > 1 else { continue }
        var unitSum = 0.0
        for first in present.indices {
          for second in 0..<first {
            unitSum +=
              present[first].count * present[second].count
              * squared(present[first].category, present[second].category)
          }
        }
        sum += 2 * unitSum / (ratings - 1)
      }
      return sum
    }
  }
}
