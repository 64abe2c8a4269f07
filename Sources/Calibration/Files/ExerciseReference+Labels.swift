extension ExerciseReference {
  /// Counts what raters said; quotes are what a reading found for the same signals.
  init(_ labels: [AnswerLabel], reading: AnswerReading, rubric: Rubric) {
    func counts(_ ratings: [Int?]) -> RatingCounts {
      RatingCounts(
        RatingCounts.scale.map { rating in ratings.count { $0 == rating } },
        unrated: ratings.count { $0 == nil }
      )
    }
    let criteria = rubric.criteria.enumerated().map { place, criterion in
      CriterionCounts(
        criterion.id,
        counts(labels.map { $0.ratings.indices.contains(place) ? $0.ratings[place] : nil })
      )
    }
    let findings = rubric.signals.enumerated().compactMap { place, signal -> ExpectedFinding? in
      let raters = labels.count { $0.findings.contains(place) }
      guard raters > 0 else { return nil }
      var quotes: [String] = []
      for finding in reading.findings where finding.signal == place {
        if let quote = finding.quote, !quotes.contains(quote) { quotes.append(quote) }
      }
      return ExpectedFinding(
        signal: signal.id,
        raters: raters,
        headline: min(raters, labels.count { $0.headlines.contains(place) }),
        quotes: quotes
      )
    }
    let ranked = findings.enumerated().sorted {
      ($1.element.raters, $1.element.headline, $0.offset)
        < ($0.element.raters, $0.element.headline, $1.offset)
    }
    self.init(
      votes: counts(labels.map(\.vote.rawValue)),
      levels: Level.allCases.map { level in labels.count { $0.level == level } },
      criteria: criteria,
      findings: ranked.map(\.element)
    )
  }
}
