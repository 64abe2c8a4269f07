import Calibration
import Testing

@Suite struct `Recovery of known severities` {
  let severities = [-0.9, -0.6, -0.35, -0.2, -0.05, 0.05, 0.2, 0.35, 0.6, 0.9]
  let scale = AndrichScale(thresholds: [-2, -0.6, 0.6, 2])

  /// 400 candidates, each seen by some of ten raters on one criterion or more.
  func ratings(seed: UInt64, raters: Int, criteria: Int) -> [FacetedRatings.Rating] {
    let random = CounterRandom(seed: seed)
    let panels = (0..<400).map { Set(random.stream(UInt64($0)).permutation(of: 10).prefix(raters)) }
    return RatingDraws.drawn(
      seed: seed &+ 1000,
      abilities: (0..<400).map { 1.2 * random.normal(at: UInt64($0)) },
      severities: severities,
      difficulties: Array([-0.3, 0.3, 0, 0].prefix(criteria)),
      scale: scale,
      sees: { panels[$0].contains($1) }
    )
  }

  /// The least-squares slope of estimates on the truth.
  func slope(_ estimates: [Double]) -> Double {
    var above = 0.0
    var below = 0.0
    for (estimate, truth) in zip(estimates, severities) {
      above += estimate * truth
      below += truth * truth
    }
    return above / below
  }

  // Joint likelihood inflates by L / (L - 1) with L ratings a candidate: 2.04 at 2, 1.145 at 8 in a
  // study of the same design.
  @Test(arguments: [(2, 1, 2.04), (4, 2, 1.145)])
  func `the correction takes back the inflation`(
    raters: Int,
    criteria: Int,
    inflation: Double
  ) throws {
    var raw: [Double] = []
    var corrected: [Double] = []
    for seed in 0..<8 as Range<UInt64> {
      let made = ratings(seed: seed, raters: raters, criteria: criteria)
      let fit = try ManyFacetRasch().fit(
        RatingDraws.table(made, (400, 10, criteria), scale: 1...5)
      )
      #expect(fit.isConverged)
      raw.append(slope(fit.raters.map(\.estimate)))
      corrected.append(slope(fit.raters.map(\.corrected)))
    }
    let mean = raw.reduce(0, +) / 8
    #expect((mean - inflation).magnitude < 0.06 * inflation)
    #expect((corrected.reduce(0, +) / 8 - 1).magnitude < 0.06)
  }

  // The same study: 95% intervals of the uncorrected estimate and the model error hold the truth in
  // .76 of cases, of the corrected one with the joint error in .93.
  @Test func `corrected intervals hold the truth as often as they say`() throws {
    var corrected = 0
    var uncorrected = 0
    for seed in 0..<24 as Range<UInt64> {
      let made = ratings(seed: seed &+ 50, raters: 4, criteria: 2)
      let fit = try ManyFacetRasch().fit(RatingDraws.table(made, (400, 10, 2), scale: 1...5))
      for (rater, truth) in zip(fit.raters, severities) {
        corrected += rater.interval().contains(truth) ? 1 : 0
        uncorrected += (rater.estimate - truth).magnitude < 1.96 * rater.modelError ? 1 : 0
      }
    }
    #expect(corrected > 213 && corrected <= 238, "\(corrected) of 240")
    #expect(uncorrected < corrected - 20, "\(uncorrected) of 240")
  }

  @Test(arguments: [(2, 1), (4, 2)])
  func `pairs recover severities however few ratings there are`(raters: Int, criteria: Int) throws {
    var slopes: [Double] = []
    var held = 0
    for seed in 0..<4 as Range<UInt64> {
      let made = ratings(seed: seed &+ 100, raters: raters, criteria: criteria)
      let pairwise = try PairwiseSeverity(
        RatingDraws.table(made, (400, 10, criteria), scale: 1...5)
      )
      #expect(pairwise.isConverged)
      slopes.append(slope(pairwise.raters.map(\.severity)))
      for (rater, truth) in zip(pairwise.raters, severities) {
        held += (rater.severity - truth).magnitude < 1.96 * (rater.standardError ?? 0) ? 1 : 0
      }
    }
    #expect((slopes.reduce(0, +) / 4 - 1).magnitude < 0.06)
    #expect(held >= 33, "\(held) of 40")
  }

  @Test func `a normal population recovers severities and its own spread`() throws {
    let made = ratings(seed: 7, raters: 3, criteria: 2)
    let fit = try MarginalRasch(pointCount: 21, tolerance: 1e-4).fit(
      RatingDraws.table(made, (400, 10, 2), scale: 1...5)
    )
    #expect(fit.isConverged)
    #expect((slope(fit.raters.map(\.value)) - 1).magnitude < 0.15)
    #expect((fit.deviation - 1.2).magnitude < 0.15)
    for (rater, truth) in zip(fit.raters, severities) {
      let error = try #require(rater.standardError)
      #expect((rater.value - truth).magnitude < 3.5 * error)
      #expect(error > 0.05 && error < 0.2)
    }
  }
}

@Suite struct `Marginal Rasch` {
  // The same likelihood over 801 points, maximised by SciPy's BFGS and Newton steps.
  @Test func `agrees with an independent optimiser on Guilford's ratings`() throws {
    let fit = try MarginalRasch(tolerance: 1e-7).fit(RatingDraws.guilford())
    #expect(fit.isConverged)
    #expect((fit.logLikelihood + 175.42883180819945).magnitude < 1e-6)
    #expect((fit.deviation - 0.3785319889920649).magnitude < 1e-6)
    let leniencies = [-0.021762936205, 0.169745503058, -0.147982566853]
    for (rater, expected) in zip(fit.raters, leniencies) {
      #expect((rater.value - expected).magnitude < 1e-6)
    }
    let difficulties = [
      -0.260305645749, -0.13693361512, 0.195273514473, -0.280969715648, 0.482935462044,
    ]
    for (criterion, expected) in zip(fit.criteria, difficulties) {
      #expect((criterion.value - expected).magnitude < 1e-6)
    }
    #expect((fit.mean + 0.05745676013460577).magnitude < 1e-6)
    #expect(fit.raters.allSatisfy { ($0.standardError ?? 0) > 0.05 })
    #expect(fit.candidates.count == 7)
  }

  /// At the maximum the population's variance is the mean over candidates of the squared distance of
  /// the ability from its mean, which is that of its estimate plus the variance left.
  @Test func `spreads the population as far as its members and their errors`() throws {
    let fit = try MarginalRasch(tolerance: 1e-7).fit(RatingDraws.guilford())
    let squares = try fit.candidates.map { candidate in
      let error = try #require(candidate.standardError)
      return (candidate.value - fit.mean) * (candidate.value - fit.mean) + error * error
    }
    let variance = squares.reduce(0, +) / Double(squares.count)
    #expect((variance - fit.deviation * fit.deviation).magnitude < 1e-4)
  }

  @Test func `recovers the thresholds of each criterion`() throws {
    let thresholds = [[-1.2, 0.2, 1], [-0.2, -0.6, 0.8]]
    let made = thresholds.enumerated().flatMap { criterion, steps in
      RatingDraws.drawn(
        seed: UInt64(criterion + 20),
        abilities: (0..<500).map { CounterRandom(seed: 1).normal(at: UInt64($0)) },
        severities: [-0.3, 0.3],
        difficulties: [0],
        scale: AndrichScale(thresholds: steps)
      ).map { rating in
        FacetedRatings.Rating(
          candidate: rating.candidate,
          rater: rating.rater,
          criterion: criterion,
          rating: rating.rating
        )
      }
    }
    let model = RaschModel.partialCreditByCriterion
    let fit = try MarginalRasch(model: model, pointCount: 21, tolerance: 1e-4).fit(
      RatingDraws.table(made, (500, 2, 2))
    )
    #expect(fit.isConverged && fit.thresholds.count == 2)
    for (found, truth) in zip(fit.thresholds, thresholds) {
      for (step, expected) in zip(found, truth) {
        #expect((try #require(step) - expected).magnitude < 0.4)
      }
    }
  }

  @Test func `keeps candidates with extreme scores`() throws {
    var made = RatingDraws.drawn(
      seed: 4,
      abilities: (0..<60).map { CounterRandom(seed: 1).normal(at: UInt64($0)) },
      severities: [-0.3, 0.3],
      difficulties: [-0.4, 0, 0.4],
      scale: AndrichScale(thresholds: [-1, 0, 1])
    )
    for rater in 0..<2 {
      made.append(FacetedRatings.Rating(candidate: 60, rater: rater, criterion: 0, rating: 4))
    }
    for model in [RaschModel.ratingScale, .partialCreditByCriterion] {
      let fit = try MarginalRasch(model: model, pointCount: 21, tolerance: 1e-4).fit(
        RatingDraws.table(made, (61, 2, 3))
      )
      #expect(fit.candidates.count == 61)
      let best = try #require(fit.candidates.last)
      #expect(best.value > fit.mean && best.value < fit.mean + 3 * fit.deviation)
    }
  }
}

@Suite struct `Pairs of raters` {
  @Test func `fall into groups that are named`() throws {
    let made = RatingDraws.drawn(
      seed: 4,
      abilities: (0..<20).map { CounterRandom(seed: 1).normal(at: UInt64($0)) },
      severities: [-0.3, 0.3, 0, 0.1],
      difficulties: [0],
      scale: AndrichScale(thresholds: [-1, 0, 1]),
      sees: { ($0 < 10) == ($1 < 2) }
    )
    let error = #expect(throws: RaschError.self) {
      try PairwiseSeverity(RatingDraws.table(made, (20, 4, 1)))
    }
    guard case .disconnected(let subsets) = error else {
      Issue.record("expected a disconnected design")
      return
    }
    #expect(subsets.map(\.raters) == [["r0", "r1"], ["r2", "r3"]])
  }

  @Test func `recover thresholds that add up to 0`() throws {
    let truth = [-1.2, 0.2, 1]
    let made = RatingDraws.drawn(
      seed: 6,
      abilities: (0..<500).map { CounterRandom(seed: 2).normal(at: UInt64($0)) },
      severities: [-0.3, 0.3],
      difficulties: [0, 0.2],
      scale: AndrichScale(thresholds: truth)
    )
    let pairs = try PairwiseSeverity(RatingDraws.table(made, (500, 2, 2)))
    let found = try pairs.thresholds.map { try #require($0) }
    #expect(found.reduce(0, +).magnitude < 1e-9)
    for (step, expected) in zip(found, truth) { #expect((step - expected).magnitude < 0.4) }
  }

  @Test func `are needed`() throws {
    let alone = [FacetedRatings.Rating(candidate: 0, rater: 0, criterion: 0, rating: 2)]
    #expect(throws: RaschError.nothingVaries) {
      try PairwiseSeverity(RatingDraws.table(alone, (1, 1, 1)))
    }
  }
}
