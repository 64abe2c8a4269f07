/// A rating that can be held against the committee's: both rated the criterion.
struct RatedCell: Sendable, Hashable {
  /// The place of the attempt among those that are scored.
  let attempt: Int
  /// Id of the criterion.
  let criterion: String
  /// The trainee's rating.
  let rating: Int
  /// The committee's ratings.
  let counts: RatingCounts
  /// Their mean.
  let standard: Double

  /// The rating less the committee's mean: above 0 is lenient.
  var error: Double { Double(rating) - standard }
}

extension TrainingAttempt {
  /// The ratings that can be held against the committee's.
  func cells(at place: Int) -> [RatedCell] {
    ratings.compactMap { given in
      guard let rating = given.rating, let counts = reference.counts(of: given.criterion),
        counts.isShown, let standard = counts.mean
      else { return nil }
      return RatedCell(
        attempt: place,
        criterion: given.criterion,
        rating: rating,
        counts: counts,
        standard: standard
      )
    }
  }

  /// The mean rating less the committee's, in points; null where no criterion was rated by both.
  var elevation: Double? {
    let cells = cells(at: 0)
    guard !cells.isEmpty else { return nil }
    return cells.reduce(0) { $0 + $1.error } / Double(cells.count)
  }
}
