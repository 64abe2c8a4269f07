extension RubricFit {
  /// Fits where a strong no reads Senior, where raters give levels; else leaves it as it is.
  ///
  /// - Parameters:
  ///   - rows: The answers, as places in the corpus.
  ///   - strengths: What counts of each signal in each of them.
  ///   - fitted: The rubric with what was fitted so far.
  func fitLevels(_ rows: [Int], _ strengths: [[Double]], _ fitted: inout Rubric) {
    var cases: [LevelFit.Case] = []
    for (place, row) in rows.enumerated() {
      let label = corpus.answers[row].label
      guard label.vote == .strongNo, let level = label.level else { continue }
      cases.append(
        LevelFit.Case(
          strengths: signals.map { strengths[place][$0] },
          isSenior: level >= .senior
        )
      )
    }
    guard let fit = LevelFit(cases, signalCount: signals.count) else { return }
    fitted.scale.level = Self.rounded(fit.base, 1000)
    for (index, place) in signals.enumerated() {
      fitted.signals[place].level = Self.rounded(fit.levels[index], 1000)
    }
  }
}
