/// What an attempt at qualifying came to, and the twenty ballots beside the committee's.
package struct QualificationReport: Sendable {
  private let result: Qualification
  private let round: TrainingRound

  /// Takes a result and its round.
  package init(_ result: Qualification, _ round: TrainingRound) {
    self.result = result
    self.round = round
  }

  /// The verdict, the two sets, and each ballot.
  package var blocks: [Block] {
    let verdict: RichText =
      result.isPassed
      ? "\(.toned(.for, "\(.strong("Qualified"))"))"
      : "\(.toned(.against, "\(.strong("Not yet"))"))"
    let sets = result.sets.enumerated().map { place, set in
      "set \(place + 1) \(set.exact.count) of \(set.exact.total)"
    }
    var blocks: [Block] = [
      .heading(level: 3, RichText("Attempt \(result.attempt) at qualifying")),
      .paragraph(
        """
        \(verdict): the committee's vote in \(Prose.list(sets)) (7 needed in each); \
        \(Prose.count(result.far)) two or more away (at most one).
        """
      ),
    ]
    if let pair = mixedUp {
      blocks.append(
        .paragraph(
          """
          Most often mixed up: \(pair.rawValue) and \(pair.rawValue + 1). \
          \(.code("hcsim train remediate")) practises on them.
          """
        )
      )
    }
    return blocks + [BallotTable.block(of: round.attempts)]
  }

  /// The lower vote of the pair that most of the votes that were not the committee's lie between.
  private var mixedUp: Vote? {
    let missed = round.attempts.filter { abs($0.voteError) == 1 }
    let counts = Vote.allCases.dropLast().map { vote in
      missed.count { min($0.vote, $0.reference.vote) == vote }
    }
    guard let most = counts.max(), most > 1, let place = counts.firstIndex(of: most) else {
      return nil
    }
    return Vote.allCases[place]
  }
}
