/// How many of some cases came out one way, with the interval that the number of cases allows.
///
/// - Note: Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
///   *Journal of the American Statistical Association* 22(158), 209-212.
public struct Proportion: Hashable, Sendable {
  /// Cases that came out so.
  public let count: Int
  /// All cases.
  public let total: Int
  /// How many times as large the variance is as that of cases drawn one by one, at least 1.
  public let designEffect: Double

  /// Counts cases; a negative count is taken for 0, and the total is at least the count.
  public init(_ count: Int, of total: Int, designEffect: Double = 1) {
    self.count = max(count, 0)
    self.total = max(total, self.count)
    self.designEffect = designEffect > 1 ? min(designEffect, Double(max(self.total, 1))) : 1
  }

  /// Counts cases that were drawn in clusters, so that what a cluster's cases have in common widens
  /// the interval.
  ///
  /// Where all cases came out alike, each cluster counts as one case.
  ///
  /// - Note: Kish, L. (1965). *Survey Sampling*, chapter 8: the design effect; Cochran, W. G. (1977).
  ///   *Sampling Techniques*, chapter 9, for the variance of a ratio over clusters.
  public init(clusters: [(count: Int, total: Int)]) {
    let drawn = clusters.filter { $0.total > 0 }
    let count = drawn.reduce(0) { $0 + max($1.count, 0) }
    let total = drawn.reduce(0) { $0 + $1.total }
    guard drawn.count > 1, total > 0 else {
      self.init(count, of: total)
      return
    }
    let n = Double(total)
    let share = Double(count) / n
    let alone = share * (1 - share) / n
    guard alone > 0 else {
      self.init(count, of: total, designEffect: n / Double(drawn.count))
      return
    }
    let squares = drawn.reduce(0.0) { sum, cluster in
      let excess = Double(cluster.count) - share * Double(cluster.total)
      return sum + excess * excess
    }
    let variance = squares / (n * n) * Double(drawn.count) / Double(drawn.count - 1)
    self.init(count, of: total, designEffect: variance / alone)
  }

  /// The share, 0 where there are no cases.
  public var share: Double { total > 0 ? Double(count) / Double(total) : 0 }

  /// Wilson's score interval; 0...1 where there are no cases.
  ///
  /// - Parameter confidence: Below 1.
  /// - Returns: Where the share lies with that confidence, within 0...1.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    let z = NormalDistribution.quantile(0.5 + min(max(confidence, 0), 0.999_999) / 2)
    let n = Double(total) / designEffect
    let divisor = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / divisor
    let spread = (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let half = z * spread / divisor
    let lower = count == 0 ? 0 : max(0, centre - half)
    let upper = count == total ? 1 : min(1, centre + half)
    return min(lower, upper)...upper
  }

  /// Half the width of the interval.
  public func halfWidth(confidence: Double = 0.95) -> Double {
    let interval = interval(confidence: confidence)
    return (interval.upperBound - interval.lowerBound) / 2
  }
}
