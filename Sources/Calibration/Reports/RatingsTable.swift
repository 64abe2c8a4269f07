/// Trainees' ratings as the CSV that `hcsim calibrate raters` reads, the committee's beside them.
package struct RatingsTable: Sendable {
  /// The file, a rating a row; exercises in the place of candidates, rounds in that of occasions.
  package let bytes: [UInt8]

  /// Who the committee is in the table; nobody is measured without somebody to compare with.
  package static let committee = "committee"

  /// Writes the committed ballots of some records, and what the committees made of the same
  /// exercises: the lower median of each criterion, as one rater.
  ///
  /// - Parameter records: Names and records; a name that the committee has gets an apostrophe.
  package init(_ records: [(name: String, record: TrainingRecord)]) {
    var writer = CSVWriter(guardsFormulas: true)
    writer.write(["candidate", "occasion", "rater", "criterion", "rating", "vote"])
    var known: Set<String> = []
    for (name, record) in records {
      let rater = name == Self.committee ? name + "'" : name
      for attempt in record.attempts {
        for rating in attempt.ratings {
          guard let value = rating.rating else { continue }
          writer.write([
            attempt.exercise, String(attempt.round), rater, rating.criterion, String(value),
            String(attempt.vote.rawValue),
          ])
        }
        guard known.insert(attempt.exercise).inserted else { continue }
        for rating in Self.committee(of: attempt.reference) {
          writer.write([
            attempt.exercise, "", Self.committee, rating.criterion, String(rating.median),
            String(attempt.reference.vote.rawValue),
          ])
        }
      }
    }
    bytes = writer.bytes
  }

  private static func committee(
    of reference: ExerciseReference
  ) -> [(criterion: String, median: Int)] {
    reference.criteria.compactMap { entry in
      guard entry.counts.isShown, let median = entry.counts.median else { return nil }
      return (entry.criterion, median)
    }
  }
}
