extension AnswerReader {
  /// The level that an answer reads at.
  ///
  /// - Parameters:
  ///   - vote: Its vote.
  ///   - ratings: Its ratings.
  ///   - findings: What was found, rivals left out.
  ///   - faint: Signals short of a finding.
  /// - Returns: The level; without numbers for it in the rubric, that of a strong no is told by ratings.
  func level(
    _ vote: Vote,
    _ ratings: [Int?],
    _ findings: [Finding],
    _ faint: [FaintSignal]
  ) -> Level {
    guard let base = compiled.rubric.scale.level else {
      return Level(
        vote: vote,
        adequate: ratings.count { ($0 ?? 0) >= 2 },
        isSpokenFor: findings.contains { compiled.signals[$0.signal].direction == .for }
      )
    }
    let undertone = faint.reduce(base) { $0 + compiled.signals[$1.signal].level * $1.strength }
    let logits = findings.reduce(undertone) {
      $0 + compiled.signals[$1.signal].level * $1.strength
    }
    return Level(vote: vote, logits: logits)
  }
}
