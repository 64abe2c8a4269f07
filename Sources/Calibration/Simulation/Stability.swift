/// How likely two independent debriefs of one candidate are decided alike.
public struct Stability: Sendable, Hashable {
  /// The probability, without the bias of counting a debrief against itself.
  public let share: Double
  /// Its standard error; 0 where decisions are all alike or evenly split, however few: see
  /// ``interval``.
  public let standardError: Double
  /// Debriefs by decision.
  private let counts: [Int]
  /// How many independent debriefs they are worth.
  private let cases: Double

  /// The 95% interval, within 0...1: from the least to the most alike that decisions can be which are
  /// not refuted by those counted.
  ///
  /// Of two decisions it is Wilson's interval of one of them, with what each end says of two debriefs.
  public var interval: ClosedRange<Double> {
    AlikeInterval(counts, cases: cases).widened(to: share)
  }

  /// Estimates it from how many debriefs were decided each way; null with fewer than two.
  public init?(counts: [Int]) {
    let total = counts.reduce(0, +)
    guard total > 1 else { return nil }
    let n = Double(total)
    var pairs = 0.0
    var squares = 0.0
    var cubes = 0.0
    for count in counts {
      let share = Double(count) / n
      pairs += share * (Double(count) - 1) / (n - 1)
      squares += share * share
      cubes += share * share * share
    }
    share = min(1, max(0, pairs))
    standardError = 2 * max(0, (cubes - squares * squares) / n).squareRoot()
    self.counts = counts
    cases = n
  }

  /// Estimates it from how many debriefs of each of several committees were decided each way, where
  /// chance drew the committees; null with fewer than two of them.
  ///
  /// Two debriefs of one committee are not counted against each other, and the error is that of
  /// drawing committees.
  public init?(clusters: [[Int]]) {
    let drawn = clusters.filter { $0.contains { $0 > 0 } }
    let width = drawn.map(\.count).max() ?? 0
    guard drawn.count > 1 else { return nil }
    var sums = Array(repeating: 0.0, count: width)
    var total = 0.0
    var ownPairs = 0.0
    var ownAlike = 0.0
    for cluster in drawn {
      var size = 0.0
      for (place, count) in cluster.enumerated() {
        let count = Double(count)
        sums[place] += count
        size += count
        ownAlike += count * count
      }
      total += size
      ownPairs += size * size
    }
    let alike = sums.reduce(0) { $0 + $1 * $1 } - ownAlike
    share = min(1, max(0, alike / (total * total - ownPairs)))
    let shares = sums.map { $0 / total }
    let squares = drawn.reduce(0.0) { sum, cluster in
      let size = Double(cluster.reduce(0, +))
      var excess = 0.0
      for (place, count) in cluster.enumerated() {
        excess += 2 * shares[place] * (Double(count) - shares[place] * size)
      }
      return sum + excess * excess
    }
    let count = Double(drawn.count)
    standardError = (squares * count / (count - 1)).squareRoot() / total
    // What a committee's debriefs have in common makes so many cases of fewer.
    let effect = sums.indices.reduce(1.0) { largest, place in
      let parts = drawn.map { cluster in
        (
          count: place < cluster.count ? cluster[place] : 0, total: cluster.reduce(0, +)
        )
      }
      return sums[place] > 0 ? max(largest, Proportion(clusters: parts).designEffect) : largest
    }
    counts = sums.map { Int($0) }
    cases = total / effect
  }
}
