/// The spread of a mean whose parts were drawn in clusters.
///
/// Parts of one cluster are added up first: what they have in common is not counted as if it had
/// been drawn anew each time.
///
/// - Note: Cochran, W. G. (1977). *Sampling Techniques*, chapter 9: ultimate clusters.
struct ClusteredSpread: Sendable {
  /// With fewer clusters a spread is hardly known itself, and may be 0 by chance.
  static let fewestClusters = 5

  private var sums: [Int: Double] = [:]
  private var partCount = 0

  /// Adds a part's distance from the mean.
  mutating func add(_ deviation: Double, cluster: Int) {
    sums[cluster, default: 0] += deviation
    partCount += 1
  }

  /// Adds what several parts' distances from the mean come to.
  mutating func add(sum: Double, of count: Int, cluster: Int) {
    sums[cluster, default: 0] += sum
    partCount += count
  }

  var clusterCount: Int { sums.count }

  /// The standard error of the mean; not a number with fewer than two clusters.
  var standardErrorOfMean: Double {
    let clusters = Double(sums.count)
    // In order of clusters, so that the last digits do not depend on the dictionary's.
    let squares = sums.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
    let count = Double(partCount)
    return (squares * clusters / (clusters - 1)).squareRoot() / count
  }
}
