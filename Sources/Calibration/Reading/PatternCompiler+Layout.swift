extension PatternCompiler {
  /// What is kept of the patterns.
  func plan(_ frequency: WordFrequency) -> PatternPlan {
    let shares = classShares { frequency.share(of: $0, symbols) }
    var plan = PatternLayout(self, weights: shares).plan
    plan.commonRows = commonRows(frequency)
    let common = Set(plan.commonRows)
    let rare = classShares { common.contains($0) ? 0 : frequency.share(of: $0, symbols) }
    // What is noted most often stands close together.
    let order = rare.indices.dropFirst().sorted { (-rare[$0], $0) < (-rare[$1], $1) }
    plan.order(classes: [0] + order.map { Int32($0) })
    return plan
  }

  /// By class the share of a text's words that are expected to stand in it.
  private func classShares(_ share: (Int32) -> Double) -> [Double] {
    (0..<(rowStarts.count - 1)).map { set in
      rows[Int(rowStarts[set])..<Int(rowStarts[set + 1])].reduce(0) { $0 + share($1) }
    }
  }

  /// The rows that would be noted most often if each were noted in each of its classes, most first.
  private func commonRows(_ frequency: WordFrequency) -> [Int32] {
    var counts: [Int32: Int] = [:]
    for row in rows { counts[row, default: 0] += 1 }
    let notes = counts.map { (Double($0.value) * frequency.share(of: $0.key, symbols), $0.key) }
    return notes.sorted { (-$0.0, $0.1) < (-$1.0, $1.1) }.prefix(CommonRows.most).map(\.1)
  }
}
