/// How far single raters of the committee scatter around its mean.
struct CommitteeNoise: Sendable, Hashable {
  /// The variance of one rater's rating, pooled over exercises and criteria, in squared points.
  let raterVariance: Double
  /// The variance of one rating less the committee's mean, which has an error of its own.
  let differenceVariance: Double

  /// Where each rating has one rater only, scatter cannot be told; this is what trained raters show.
  private static let usualVariance = 0.25

  /// Pools the scatter of the committee over the cells that are compared.
  init(_ cells: [RatedCell]) {
    var squares = 0.0
    var degrees = 0.0
    var shares = 0.0
    for cell in cells {
      let rated = Double(cell.counts.rated)
      shares += 1 / max(rated, 1)
      guard cell.counts.rated > 1 else { continue }
      for rating in RatingCounts.scale {
        let error = Double(rating) - cell.standard
        squares += Double(cell.counts.count(of: rating)) * error * error
      }
      degrees += rated - 1
    }
    raterVariance = degrees > 0 ? squares / degrees : Self.usualVariance
    let share = cells.isEmpty ? 1 : shares / Double(cells.count)
    differenceVariance = raterVariance * (1 + share)
  }

  /// The share of the committee's error in the variance of a mean rating.
  func errorOfMean(_ cell: RatedCell) -> Double {
    raterVariance / Double(max(cell.counts.rated, 1))
  }
}
