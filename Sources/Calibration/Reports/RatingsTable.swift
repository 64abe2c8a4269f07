/// A trainee's ratings as the CSV that `hcsim calibrate raters` reads.
package struct RatingsTable: Sendable {
  /// The file, a rating a row; exercises in the place of candidates, rounds in that of occasions.
  package let bytes: [UInt8]

  /// Writes the committed ballots of a record.
  package init(_ record: TrainingRecord, rater: String) {
    var writer = CSVWriter(guardsFormulas: true)
    writer.write(["candidate", "occasion", "rater", "criterion", "rating", "vote"])
    for attempt in record.attempts {
      for rating in attempt.ratings {
        guard let value = rating.rating else { continue }
        writer.write([
          attempt.exercise, String(attempt.round), rater, rating.criterion, String(value),
          String(attempt.vote.rawValue),
        ])
      }
    }
    bytes = writer.bytes
  }
}
