import Calibration
import Testing

/// Tables of ratings for tests of measurement.
enum RatingDraws {
  /// Guilford's ratings as a table.
  static func guilford() throws -> FacetedRatings {
    let judges = ["Avogadro", "Brahe", "Cavendish"]
    let juniors = ["Anne", "Betty", "Chris", "David", "Edward", "Fred", "George"]
    let ratings = try PublishedData.guilford.flatMap { row in
      let judge = try #require(judges.firstIndex(of: row.judge))
      let junior = try #require(juniors.firstIndex(of: row.junior))
      return row.ratings.enumerated().map {
        FacetedRatings.Rating(candidate: junior, rater: judge, criterion: $0, rating: $1)
      }
    }
    return try FacetedRatings(
      ratings,
      candidates: juniors,
      raters: judges,
      criteria: ["attack", "basis", "clarity", "daring", "enthusiasm"],
      scale: 1...9
    )
  }

  static func table(
    _ ratings: [FacetedRatings.Rating],
    _ counts: (Int, Int, Int),
    scale: ClosedRange<Int> = 1...4
  ) throws -> FacetedRatings {
    try FacetedRatings(
      ratings,
      candidates: (0..<counts.0).map { "c\($0)" },
      raters: (0..<counts.1).map { "r\($0)" },
      criteria: (0..<counts.2).map { "k\($0)" },
      scale: scale
    )
  }

  /// Ratings drawn from known measures; a rater sees a candidate where `sees` says so.
  static func drawn(
    seed: UInt64,
    abilities: [Double],
    severities: [Double],
    difficulties: [Double],
    scale: AndrichScale,
    sees: (Int, Int) -> Bool = { _, _ in true }
  ) -> [FacetedRatings.Rating] {
    let random = CounterRandom(seed: seed)
    var ratings: [FacetedRatings.Rating] = []
    for candidate in abilities.indices {
      for rater in severities.indices where sees(candidate, rater) {
        for criterion in difficulties.indices {
          let cell = UInt64((candidate * severities.count + rater) * difficulties.count + criterion)
          let position = abilities[candidate] - severities[rater] - difficulties[criterion]
          var rest = random.uniform(at: cell)
          var rating = scale.lowest - 1
          for probability in scale.probabilities(at: position) where rest > 0 {
            rest -= probability
            rating += 1
          }
          ratings.append(
            FacetedRatings.Rating(
              candidate: candidate,
              rater: rater,
              criterion: criterion,
              rating: rating
            )
          )
        }
      }
    }
    return ratings
  }
}
