import Calibration
import Testing

@Suite struct `Rater tendencies` {
  /// Ratings of 200 candidates on six criteria by five raters, drawn from a position.
  func made(
    _ position: (_ ability: Double, _ profile: [Double], _ rater: Int, _ criterion: Int) -> Double,
    noise: [Double] = [0, 0, 0, 0, 0],
    occasions: Int = 1,
    shift: (Int, Int) -> Double = { _, _ in 0 }
  ) throws -> RaschFit {
    let random = CounterRandom(seed: 31)
    let scale = AndrichScale(thresholds: [-1.2, 0, 1.2])
    var ratings: [FacetedRatings.Rating] = []
    for candidate in 0..<200 {
      let draws = random.stream(UInt64(candidate))
      let profile = (0..<6).map { 0.9 * draws.normal(at: UInt64(10 + $0)) }
      for occasion in 0..<occasions {
        for rater in 0..<5 {
          for criterion in 0..<6 {
            let cell = UInt64((occasion * 5 + rater) * 6 + criterion)
            let at =
              position(draws.normal(at: 0), profile, rater, criterion)
              + noise[rater] * draws.normal(at: 1000 + cell) - shift(rater, occasion)
            var rest = draws.uniform(at: 5000 + cell)
            var rating = 0
            for probability in scale.probabilities(at: at) where rest > 0 {
              rest -= probability
              rating += 1
            }
            ratings.append(
              FacetedRatings.Rating(
                candidate: candidate,
                rater: rater,
                criterion: criterion,
                rating: rating,
                occasion: occasion
              )
            )
          }
        }
      }
    }
    return try ManyFacetRasch().fit(RatingDraws.table(ratings, (200, 5, 6)))
  }

  @Test func `halo shows within candidates, between criteria and in the loadings`() throws {
    let halos = [0, 0, 0.3, 0.6, 0.8]
    let fit = try made { ability, profile, rater, criterion in
      let mean = profile.reduce(0, +) / 6
      return ability + mean + (1 - halos[rater]) * (profile[criterion] - mean)
    }
    let tendencies = fit.tendencies()
    let within = tendencies.compactMap(\.withinRatio)
    #expect(within[4] < within[0] - 0.1)
    let correlations = tendencies.compactMap(\.criterionCorrelation)
    #expect(correlations[4] > correlations[0] + 0.05)
    for (halo, truth) in zip(try fit.relativeHalo(), halos) {
      let error = try #require(halo.standardError)
      #expect((halo.halo - truth).magnitude < max(4 * error, 0.12), "\(halo)")
      #expect(error < 0.15)
    }
  }

  @Test func `a narrow range shows in the spread and at the ends`() throws {
    let fit = try made { ability, _, rater, _ in rater == 2 ? 0.3 * ability : 1.5 * ability }
    let tendencies = fit.tendencies()
    let narrow = tendencies[2]
    #expect(narrow.spread < 0.95 * narrow.expectedSpread)
    #expect(narrow.endShare < narrow.expectedEndShare - 0.05)
    for other in [0, 1, 3, 4] {
      #expect(tendencies[other].spread > 0.97 * tendencies[other].expectedSpread)
    }
  }

  @Test func `noise shows as scatter beyond chance and between occasions`() throws {
    let fit = try made(
      { ability, _, _, _ in ability },
      noise: [0, 0, 0, 0, 1],
      occasions: 2
    )
    let tendencies = fit.tendencies()
    #expect(tendencies[4].excessNoise > 0.6 && tendencies[4].excessNoise < 1.3)
    #expect(tendencies[0].excessNoise < 0.4)
    let noisy = try #require(fit.occasionNoise(of: "r4"))
    let steady = try #require(fit.occasionNoise(of: "r0"))
    #expect(noisy.pairs == 1200)
    #expect(noisy.deviation > 0.6 && noisy.deviation < 1.3)
    #expect(steady.deviation < 0.5)
    #expect(try #require(fit.occasionNoise()).pairs == 6000)
  }

  @Test func `drift shows as a slope over occasions`() throws {
    let fit = try made(
      { ability, _, _, _ in ability },
      occasions: 3,
      shift: { rater, occasion in rater == 1 ? 0.5 * Double(occasion) : 0 }
    )
    let drift = fit.drift()
    let moved = drift[1]
    let slope = try #require(moved.slope)
    let error = try #require(moved.slopeError)
    #expect((slope - 0.5).magnitude < 4 * error)
    #expect(try #require(moved.pValue) < 1e-6)
    #expect(moved.points.map(\.occasion) == [0, 1, 2])
    #expect(moved.points[0].shift < 0 && moved.points[2].shift > 0)
    let steady = try #require(drift[3].slope)
    #expect((steady / (drift[3].slopeError ?? 1)).magnitude < 4)
    let once = try made { ability, _, _, _ in ability }
    #expect(once.drift()[0].slope == nil)
    #expect(once.drift()[0].pValue == nil)
    #expect(once.occasionNoise() == nil)
  }

  @Test func `relative halo needs three raters`() throws {
    let ratings = RatingDraws.drawn(
      seed: 1,
      abilities: (0..<40).map { CounterRandom(seed: 2).normal(at: UInt64($0)) },
      severities: [0, 0.2],
      difficulties: [0, 0.1],
      scale: AndrichScale(thresholds: [-1, 0, 1])
    )
    let fit = try ManyFacetRasch().fit(RatingDraws.table(ratings, (40, 2, 2)))
    #expect(throws: Undefined.tooFewRaters(needed: 3, found: 2)) { try fit.relativeHalo() }
  }
}

@Suite struct `Vote weights` {
  @Test func `recover what made the votes`() throws {
    let random = CounterRandom(seed: 3)
    let truth = [2.0, 1, 0.5, 0.5]
    let ballots = (0..<400).map { ballot -> [Double?] in
      (0..<4).map { criterion in
        let cell = UInt64(ballot * 4 + criterion)
        guard random.uniform(stream: 1, counter: cell) > 0.1 else { return nil }
        return Double(random.integer(below: 4, stream: 2, counter: cell) + 1)
      }
    }
    let votes = ballots.enumerated().map { index, ballot in
      var sum = 0.0
      var total = 0.0
      for (criterion, rating) in ballot.enumerated() {
        guard let rating else { continue }
        sum += truth[criterion] * rating
        total += truth[criterion]
      }
      let mean = total > 0 ? sum / total : 2
      return mean + 0.1 * random.normal(stream: 3, counter: UInt64(index))
    }
    let found = try VoteWeights(ballots, votes: votes, shrinkage: 0.01)
    for (index, weight) in found.weights.enumerated() {
      let error = try #require(found.standardErrors[index])
      #expect((weight - truth[index]).magnitude < 4 * error)
      #expect(error < 0.05)
    }
    #expect((found.residual - 0.1).magnitude < 0.02)
  }

  @Test func `are equal without ballots that tell them apart`() throws {
    let found = try VoteWeights([[3, 3, 3]], votes: [3])
    #expect(found.weights == [1, 1, 1])
    #expect(throws: Undefined.tooFewUnits(needed: 1, found: 0)) {
      try VoteWeights([[nil, nil]], votes: [3])
    }
    #expect(throws: Undefined.lengthsDiffer(2, 1)) {
      try VoteWeights([[1, 2], [3]], votes: [1, 2])
    }
  }

  @Test func `never fall below 0`() throws {
    let ratings = (1...20).map { Double($0 % 4 + 1) }
    let ballots = ratings.map { rating -> [Double?] in [rating, 5 - rating] }
    let found = try VoteWeights(ballots, votes: ratings, shrinkage: 0.001)
    #expect(found.weights[1] < 0.01)
    #expect(found.weights.allSatisfy { $0 >= 0 })
  }
}
