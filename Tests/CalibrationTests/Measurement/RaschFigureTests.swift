import Testing

@testable import Calibration

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  (ours - expected).magnitude <= tolerance
}

/// Figures of an analysis that are computed again here, from the expectations of the ratings.
@Suite struct `Figures of an analysis` {
  /// A rating and what the model expects of it.
  private struct Row {
    let candidate: Int
    let criterion: Int
    let category: Double
    let expected: Double
    let variance: Double
    let fourth: Double
  }

  /// Ratings of 30 candidates by four raters, two times; the second rater draws lots.
  private static func fit() throws -> RaschFit {
    let random = CounterRandom(seed: 5)
    let drawn = (0..<2).flatMap { occasion in
      RatingDraws.drawn(
        seed: 8 + UInt64(occasion),
        abilities: (0..<30).map { 1.4 * random.normal(at: UInt64($0)) },
        severities: [0, 0.2, -0.3, 0.4],
        difficulties: [0, 0.3, -0.2],
        scale: AndrichScale(thresholds: [-1.4, 0, 1.4])
      ).enumerated().filter { place, rating in
        rating.criterion != 1 || rating.candidate < 22
      }.map { place, rating in
        FacetedRatings.Rating(
          candidate: rating.candidate,
          rater: rating.rater,
          criterion: rating.criterion,
          rating: rating.rater == 1
            ? 1 + random.integer(below: 4, stream: 3 + UInt64(occasion), counter: UInt64(place))
            : rating.rating,
          occasion: occasion
        )
      }
    }
    return try ManyFacetRasch().fit(RatingDraws.table(drawn, (30, 4, 3)))
  }

  private static func rows(_ fit: RaschFit, rater: Int) -> [Row] {
    let design = fit.design
    return (0..<design.candidateCount).flatMap { candidate in
      (design.starts[candidate]..<design.starts[candidate + 1]).compactMap { rating in
        guard Int(design.cells[3 * rating]) == rater else { return nil }
        return Row(
          candidate: candidate,
          criterion: Int(design.cells[3 * rating + 1]),
          category: Double(design.cells[3 * rating + 2]),
          expected: fit.expectations.expected[rating],
          variance: fit.expectations.variances[rating],
          fourth: fit.expectations.fourths[rating]
        )
      }
    }
  }

  private static func squares(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  @Test func `spread and noise of a rater`() throws {
    let fit = try Self.fit()
    let rows = Self.rows(fit, rater: 1)
    let count = Double(rows.count)
    let tendency = fit.tendencies()[1]
    #expect(tendency.count == rows.count)
    #expect(near(tendency.spread, (Self.squares(rows.map(\.category)) / count).squareRoot()))
    let variances = rows.reduce(0) { $0 + $1.variance }
    let expected = (Self.squares(rows.map(\.expected)) + variances) / count
    #expect(near(tendency.expectedSpread, expected.squareRoot()))
    let residuals = rows.reduce(0) {
      $0 + ($1.category - $1.expected) * ($1.category - $1.expected)
    }
    let squared = rows.reduce(0) { $0 + $1.variance * $1.variance }
    let noise = (residuals - variances) / squared
    #expect(noise > 0.1)
    #expect(near(tendency.excessNoise, noise.squareRoot()))
    let spread = rows.reduce(0) { $0 + $1.fourth - $1.variance * $1.variance }
    let error = spread.squareRoot() / squared / (2 * noise.squareRoot())
    #expect(near(try #require(tendency.excessNoiseError), error))
  }

  @Test func `spread over the criteria within candidates`() throws {
    let fit = try Self.fit()
    for (rater, tendency) in fit.tendencies().enumerated() {
      let groups = Dictionary(grouping: Self.rows(fit, rater: rater), by: \.candidate)
        .sorted { $0.key < $1.key }.map(\.value)
      var observed = 0.0
      var expected = 0.0
      var degrees = 0.0
      for group in groups {
        let count = Double(group.count)
        observed += Self.squares(group.map(\.category))
        expected += Self.squares(group.map(\.expected))
        expected += group.reduce(0) { $0 + $1.variance } * (count - 1) / count
        degrees += count - 1
      }
      #expect(near(tendency.withinSpread, (observed / degrees).squareRoot()))
      #expect(near(tendency.expectedWithinSpread, (expected / degrees).squareRoot()))
    }
  }

  @Test func `noise between occasions`() throws {
    let fit = try Self.fit()
    for rater in 0..<4 {
      let rows = Self.rows(fit, rater: rater)
      var excess = 0.0
      var spread = 0.0
      var squared = 0.0
      var pairs = 0
      for (place, first) in rows.enumerated() {
        for second in rows[(place + 1)...]
        where first.candidate == second.candidate && first.criterion == second.criterion {
          let half = (first.category - second.category) * (first.category - second.category) / 2
          excess += half - first.variance
          spread += (half - first.variance) * (half - first.variance)
          squared += first.variance * first.variance
          pairs += 1
        }
      }
      let found = try #require(fit.occasionNoise(of: "r\(rater)"))
      #expect(found.pairs == pairs && pairs == 82)
      let deviation = max(excess / squared, 0).squareRoot()
      #expect(near(found.deviation, deviation))
      guard deviation > 0 else { continue }
      let error = spread.squareRoot() / squared / (2 * deviation)
      #expect(near(try #require(found.error), error))
    }
    #expect(fit.occasionNoise(of: "nobody") == nil)
  }

  @Test func `correlation of criteria over candidates that have both`() throws {
    let fit = try Self.fit()
    let criteria = Dictionary(grouping: Self.rows(fit, rater: 0), by: \.criterion)
    #expect(criteria[1]?.count == 44 && criteria[2]?.count == 60)
    let found = try #require(fit.tendencies()[0].criterionCorrelation)
    #expect(found > 0 && found < 1)
  }
}

@Suite struct `Parts of an analysis` {
  @Test func `a rater's drift is a weighted line through the occasions`() throws {
    let points = [(0, 0.4, 0.5), (1, -0.1, 1), (3, 0.9, 2)].map { occasion, shift, error in
      RaterDrift.Point(occasion: occasion, count: 1, shift: shift, standardError: error)
    }
    let drift = RaterDrift(name: "r", points: points)
    // Weights 4, 1 and a quarter: means 1.75 / 5.25 and 1.725 / 5.25.
    let meanX = 1.75 / 5.25
    let meanY = 1.725 / 5.25
    func sum(_ of: (Double, Double) -> Double) -> Double {
      4 * of(-meanX, 0.4 - meanY) + of(1 - meanX, -0.1 - meanY) + 0.25 * of(3 - meanX, 0.9 - meanY)
    }
    let slope = sum { $0 * $1 } / sum { x, _ in x * x }
    #expect(near(try #require(drift.slope), slope))
    #expect(near(try #require(drift.slopeError), 1 / sum { x, _ in x * x }.squareRoot()))
    #expect(near(drift.chiSquare, sum { _, y in y * y }))
  }

  @Test func `a severity that goes up and down again has no slope, but differs`() throws {
    let points = [1.2, -1.2, 1.2].enumerated().map { occasion, shift in
      RaterDrift.Point(occasion: occasion, count: 30, shift: shift, standardError: 0.25)
    }
    let drift = RaterDrift(name: "r", points: points)
    #expect(near(try #require(drift.slope), 0))
    #expect(try #require(drift.slopePValue) > 0.999)
    #expect(try #require(drift.pValue) < 1e-6)
    // Between two occasions both are the same: the square of a normal deviate is a chi-square.
    let two = RaterDrift(name: "r", points: Array(points.prefix(2)))
    #expect((try #require(two.slopePValue) - (try #require(two.pValue))).magnitude < 1e-12)
    // A deviate of 1.96 on either side.
    let even = [0, 1.96].enumerated().map { occasion, shift in
      RaterDrift.Point(
        occasion: occasion,
        count: 30,
        shift: shift,
        standardError: 0.5.squareRoot()
      )
    }
    let p = try #require(RaterDrift(name: "r", points: even).slopePValue)
    #expect((p - 0.049_995_790).magnitude < 1e-8)
    #expect(RaterDrift(name: "r", points: [points[0]]).slopePValue == nil)
  }

  @Test func `what has no variance says nothing about fit`() {
    var fit = FitStatistics()
    fit.add(residual: 0, variance: 0, fourth: 0)
    #expect(fit == FitStatistics())
    fit.add(residual: 2, variance: 0.5, fourth: 1)
    #expect(fit.infit == 8 && fit.outfit == 8)
  }

  @Test func `agreement beyond what the model expects`() {
    var agreement = ModelAgreement()
    #expect(agreement.raschKappa == nil)
    agreement.add(distance: 0, exactChance: 0.5, adjacentChance: 0.75)
    agreement.add(distance: 2, exactChance: 0.25, adjacentChance: 0.5)
    #expect(agreement.raschKappa == 0.2)
    #expect(near(agreement.exactDeviation, (0.25 + 0.1875).squareRoot()))
    #expect(near(agreement.adjacentDeviation, (0.1875 + 0.25).squareRoot()))
  }

  @Test(arguments: [
    ([-1, 0, 1], true), ([-1, 1, 0], false), ([0, 0], false), ([-1, nil, 2], true),
  ])
  func `thresholds are ordered or not`(estimates: [Double?], isOrdered: Bool) {
    let thresholds = RaschThresholds(name: nil, counts: [], estimates: estimates, jointErrors: [])
    #expect(thresholds.areOrdered == isOrdered)
  }

  @Test func `who gets nothing but the lowest rating that was given is extreme`() throws {
    let drawn = RatingDraws.drawn(
      seed: 4,
      abilities: [-1, 0, 1, 0.5, -0.5, 0.2, 0.8],
      severities: [0, 0.2, -0.2],
      difficulties: [0, 0.3],
      scale: AndrichScale(thresholds: [-1, 0, 1])
    )
    // Nobody gives the 1 and the 6 that the scale has.
    let ratings = drawn.map { rating in
      FacetedRatings.Rating(
        candidate: rating.candidate,
        rater: rating.rater,
        criterion: rating.criterion,
        rating: rating.candidate == 0 ? 2 : rating.candidate == 2 ? 5 : rating.rating + 1
      )
    }
    let fit = try ManyFacetRasch().fit(RatingDraws.table(ratings, (7, 3, 2), scale: 1...6))
    #expect(fit.candidates.filter(\.isExtreme).map(\.name) == ["c0", "c2"])
  }

  @Test func `as many ratings as measures are too few`() throws {
    func reason(_ values: [Int]) throws -> RaschError {
      let ratings = values.enumerated().map { place, value in
        FacetedRatings.Rating(
          candidate: place / 2,
          rater: place % 2,
          criterion: 0,
          rating: value
        )
      }
      return RaschError(emptied: try RatingDraws.table(ratings, (values.count / 2, 2, 1)))
    }
    // Two candidates, two raters and a criterion are five.
    #expect(try reason([1, 2, 3, 4]) == .tooFewRatings(4))
    #expect(try reason([1, 2, 3, 4, 1, 3]) == .tooFewRatings(6))
    #expect(try reason([1, 1, 2, 2, 3, 3, 4, 4]) == .fullAgreement)
  }
}
