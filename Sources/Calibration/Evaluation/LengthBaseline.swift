/// How far the length of an answer alone foretells its vote.
///
/// A straight line on the logarithm of the words, its values cut so that the votes are as frequent as
/// among the answers it was fitted on; each answer is foretold from the other nine tenths.
public struct LengthBaseline: Sendable, Hashable {
  /// The vote foretold for each answer.
  public let votes: [Int]

  private static let folds = 10

  /// Foretells votes from lengths.
  ///
  /// - Parameters:
  ///   - wordCounts: The words of each answer.
  ///   - labels: The vote of each answer.
  ///   - seed: What the tenths are drawn from.
  public init(wordCounts: [Int], labels: [Int], seed: UInt64 = 1) {
    let lengths = wordCounts.map { ElementaryFunctions.log(Double(max(1, $0))) }
    let count = min(lengths.count, labels.count)
    let order = CounterRandom(seed: seed).permutation(of: count)
    var votes = Array(repeating: 1, count: count)
    for fold in 0..<Self.folds {
      let held = order.indices.filter { $0 % Self.folds == fold }.map { order[$0] }
      let rest = order.indices.filter { $0 % Self.folds != fold }.map { order[$0] }
      guard !rest.isEmpty else {
        for place in held { votes[place] = labels[place] }
        continue
      }
      let rises = Self.slope(rest.map { lengths[$0] }, rest.map { Double(labels[$0]) }) >= 0
      let sign: Double = rises ? 1 : -1
      let fitted = rest.map { sign * lengths[$0] }.sorted()
      let known = rest.map { labels[$0] }.sorted()
      for place in held {
        let below = fitted.partitioningIndex(above: sign * lengths[place])
        votes[place] = known[min(known.count - 1, max(0, below))]
      }
    }
    self.votes = votes
  }

  private static func slope(_ x: [Double], _ y: [Double]) -> Double {
    let meanX = x.reduce(0, +) / Double(max(1, x.count))
    let meanY = y.reduce(0, +) / Double(max(1, y.count))
    return zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
  }
}

extension [Double] {
  /// How many of these sorted numbers lie below a value, ties counted half.
  fileprivate func partitioningIndex(above value: Double) -> Int {
    let below = count { $0 < value }
    let equal = count { $0 == value }
    return below + equal / 2
  }
}
