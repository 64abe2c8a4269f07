/// Committed ballots beside how the committee voted.
enum BallotTable {
  /// A row a ballot, in order.
  static func block(of attempts: [TrainingAttempt]) -> Block {
    .table(
      Table(
        columns: [
          Table.Column("Exercise"), Table.Column("You", .trailing), Table.Column("Committee"),
          Table.Column("Sure", .trailing),
        ],
        rows: attempts.map { attempt in
          let vote = RichText(String(attempt.vote.rawValue))
          let isOff = attempt.reference.isConsensus && attempt.voteError != 0
          return [
            RichText(attempt.exercise), isOff ? "\(.toned(.warning, vote))" : vote,
            RichText(ExerciseReport.votes(attempt.reference.votes)),
            RichText("\(attempt.confidence)%"),
          ]
        }
      )
    )
  }
}
