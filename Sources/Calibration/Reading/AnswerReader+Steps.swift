extension AnswerReader {
  /// What would have moved the vote of the record last read.
  package func outlook(on reading: AnswerReading, isChallenged: Bool) -> VoteOutlook {
    VoteOutlook(
      missing: missing(in: reading, isChallenged: isChallenged),
      bearing: reading.vote.isYes ? bearing(of: reading, isChallenged: isChallenged) : nil
    )
  }

  /// The nearest signal for the level that the record last read does not show, with the vote it leads to.
  ///
  /// Signals are tried from the one whose evidence comes closest: the first that raises the vote by one
  /// is taken, else the first that raises it, else, with the vote as it is, what the finding that holds
  /// the vote or heads the answer excludes, or what raises the mean most. What a signal excludes goes when it comes.
  ///
  /// - Returns: Null at a strong yes, and where every such signal is shown.
  package func missing(
    in reading: AnswerReading,
    isChallenged: Bool
  ) -> AnswerExplanation.VoteChange? {
    guard reading.vote < .strongYes else { return nil }
    let absent = lastEvidence.enumerated().compactMap { signal, logits -> (Int, Double)? in
      guard let logits, compiled.signals[signal].direction == .for,
        !reading.struck.contains(signal),
        !(logits > 0 && reading.struckInVain.contains(signal)),
        !reading.findings.contains(where: { $0.signal == signal })
      else { return nil }
      return (signal, max(0, -logits))
    }
    var higher: AnswerExplanation.VoteChange?
    var highest: (change: AnswerExplanation.VoteChange, mean: Double)?
    let deciding = reading.holders.first ?? reading.findings.first?.signal
    let opposites = deciding.map { compiled.signals[$0].excludes } ?? []
    for (signal, distance) in absent.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) {
      let mean = mean(of: reading, adding: signal, isChallenged: isChallenged)
      let change = AnswerExplanation.VoteChange(
        signal: signal,
        isStrike: false,
        distance: distance,
        vote: vote(
          forMean: mean,
          rise: reading.rise,
          showing: shown(in: reading, adding: signal)
        )
      )
      if change.vote.rawValue == reading.vote.rawValue + 1 { return change }
      if change.vote > reading.vote { higher = higher ?? change }
      // A mean of a rating cannot reach five.
      let rank = opposites.contains(signal) ? 5 : mean
      if rank > highest?.mean ?? 0 { highest = (change, rank) }
    }
    return higher ?? highest?.change
  }

  /// The strongest finding for the level without which the vote would be lower.
  ///
  /// - Returns: Null where the vote stands without any one of them.
  package func bearing(
    of reading: AnswerReading,
    isChallenged: Bool
  ) -> AnswerExplanation.VoteChange? {
    for finding in reading.findings where compiled.signals[finding.signal].direction == .for {
      var change = AnswerExplanation.VoteChange(
        signal: finding.signal,
        isStrike: true,
        distance: finding.evidence,
        vote: reading.vote
      )
      change.vote = vote(after: change, of: reading, isChallenged: isChallenged)
      if change.vote < reading.vote { return change }
    }
    return nil
  }

  /// The vote on the record last read, had a finding not been made or a signal been found; what a signal
  /// excludes goes when it comes.
  func vote(
    after change: AnswerExplanation.VoteChange,
    of reading: AnswerReading,
    isChallenged: Bool
  ) -> Vote {
    let mean =
      change.isStrike
      ? mean(of: reading, without: [change.signal], isChallenged: isChallenged)
      : mean(of: reading, adding: change.signal, isChallenged: isChallenged)
    let shown =
      change.isStrike
      ? reading.findings.map(\.signal).filter { $0 != change.signal }
      : shown(in: reading, adding: change.signal)
    return vote(forMean: mean, rise: reading.rise, showing: shown)
  }

  /// The signals found had one been found as well, which takes along what it excludes.
  private func shown(in reading: AnswerReading, adding signal: Int) -> [Int] {
    let excluded = compiled.signals[signal].excludes
    return reading.findings.map(\.signal).filter { !excluded.contains($0) } + [signal]
  }

  private func mean(of reading: AnswerReading, adding signal: Int, isChallenged: Bool) -> Double {
    let added = compiled.signals[signal]
    return mean(
      of: reading,
      without: added.excludes,
      adding: added.contributions,
      isChallenged: isChallenged
    )
  }

  /// The weighted mean of the expected ratings without some findings, and with a further one's
  /// contributions.
  private func mean(
    of reading: AnswerReading,
    without signals: [Int],
    adding addition: [Double]? = nil,
    isChallenged: Bool
  ) -> Double {
    let findings = reading.findings.filter { !signals.contains($0.signal) }
    let steps = compiled.rubric.scale.steps
    var sum = 0.0
    var weight = 0.0
    for (place, criterion) in compiled.criteria.enumerated() {
      let more = addition?[place] ?? 0
      var theta = reading.undertone[place] - criterion.difficulty + more
      var isTouched = more.magnitude >= Self.touch
      for finding in findings {
        theta += finding.contributions[place]
        isTouched = isTouched || finding.contributions[place].magnitude >= Self.touch
      }
      switch criterion.applies {
      case .always: break
      case .afterChallenge: guard isChallenged else { continue }
      case .whenShown: guard isTouched || isProbed(place, in: reading) else { continue }
      }
      sum += RatingModel.expectedRating(at: theta, steps: steps) * criterion.weight
      weight += criterion.weight
    }
    return weight > 0 ? sum / weight : 1
  }

  /// Whether a criterion was rated although no finding touches it.
  private func isProbed(_ criterion: Int, in reading: AnswerReading) -> Bool {
    reading.theta[criterion] != nil
      && !reading.findings.contains { $0.contributions[criterion].magnitude >= Self.touch }
  }
}
