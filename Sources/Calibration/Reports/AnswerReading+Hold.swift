extension AnswerReading {
  /// Ids of the signals found that each keep the vote below what the mean amounts to.
  func holders(in rubric: Rubric) -> [String] {
    holders.filter(rubric.signals.indices.contains).map { rubric.signals[$0].id }
  }

  /// A sentence on what keeps the vote below what the mean amounts to; null where nothing does.
  func hold(in rubric: Rubric) -> String? {
    let holders = holders(in: rubric)
    guard !holders.isEmpty else { return nil }
    let earned = rubric.scale.vote(forMean: mean, rise: rise)
    let verb = holders.count == 1 ? "holds" : "hold"
    return "By its mean it would be a \(earned.words); \(Prose.list(holders)) \(verb) it at "
      + "\(vote.rawValue)."
  }
}
