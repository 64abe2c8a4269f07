extension PatternCompiler {
  /// What is kept of the patterns.
  func plan(_ frequency: WordFrequency) -> PatternPlan {
    let shares = (0..<(rowStarts.count - 1)).map { set in
      rows[Int(rowStarts[set])..<Int(rowStarts[set + 1])].reduce(0) {
        $0 + frequency.share(of: $1, symbols)
      }
    }
    return PatternLayout(self, weights: shares).plan
  }
}
