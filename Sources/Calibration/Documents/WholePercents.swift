/// Shares as whole percents, the parts of one whole so that they add up to 100.
package enum WholePercents {
  /// Whole percents, but `<1%` and `>99%` for what is not quite none or all.
  package static func text(_ share: Double) -> String {
    if share > 0, share < 0.005 { return "<1%" }
    if share >= 0.995, share < 1 { return ">99%" }
    return DecimalText.percent(share)
  }

  /// The same of all parts of a whole, by largest remainders: 81.5% and 18.5% are 82% and 18%.
  ///
  /// Parts that show as `<1%` have no number: the others add up to what they are together. Shares that
  /// are no whole are rounded each by itself.
  ///
  /// - Complexity: O(n log n) in the shares.
  package static func texts(_ shares: [Double]) -> [String] {
    let sum = shares.reduce(0, +)
    guard shares.allSatisfy({ $0 >= 0 }), (sum - 1).magnitude < 1e-6 else {
      return shares.map(text)
    }
    let large = shares.indices.filter { shares[$0] >= 0.005 }
    // Shares are quotients of counts: what is nearly a whole number is one.
    var percents = shares.map { Int(100 * $0 + 1e-9) }
    func remainder(_ place: Int) -> Int {
      DecimalText.rounded(max(100 * shares[place] - Double(percents[place]), 0) * 1e6)
    }
    let ranked = large.map { (place: $0, remainder: remainder($0), share: shares[$0]) }.sorted {
      ($1.remainder, $1.share, $0.place) < ($0.remainder, $0.share, $1.place)
    }
    let whole = DecimalText.rounded(100 * large.reduce(0) { $0 + shares[$1] })
    let missing = whole - large.reduce(0) { $0 + percents[$1] }
    for part in ranked.prefix(max(missing, 0)) { percents[part.place] += 1 }
    return shares.indices.map { place in
      if percents[place] < 1, shares[place] > 0 { return "<1%" }
      if percents[place] > 99, shares[place] < 1 { return ">99%" }
      return "\(percents[place])%"
    }
  }
}
