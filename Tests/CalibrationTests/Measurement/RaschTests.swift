import Calibration
import Testing

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-6) -> Bool {
  (ours - expected).magnitude <= tolerance
}

@Suite struct `Many-facet Rasch of Guilford's juniors` {
  let fit: RaschFit

  init() throws {
    fit = try ManyFacetRasch(floating: .rater).fit(RatingDraws.guilford())
  }

  @Test func `converges in a few Newton steps`() {
    #expect(fit.isConverged)
    #expect(fit.iterations < 12)
    #expect(near(fit.logLikelihood, -165.684984021))
    #expect(fit.ratingsPerCandidate == 15)
    #expect(fit.unmeasured.isEmpty)
  }

  @Test(arguments: [
    (RaschFacet.rater, GuilfordReference.judges), (.candidate, GuilfordReference.juniors),
    (.criterion, GuilfordReference.traits),
  ])
  func `reproduces measures, errors and fit`(
    facet: RaschFacet,
    rows: [GuilfordReference.Row]
  ) {
    #expect(fit.measures(facet).map(\.name) == rows.map(\.name))
    for (measure, row) in zip(fit.measures(facet), rows) {
      #expect(measure.rawScore == row.raw)
      let ours = [
        measure.estimate, measure.modelError, measure.jointError, measure.infit, measure.outfit,
        measure.infitZ, measure.outfitZ, measure.fairAverage, measure.fairAverageAtZero,
      ]
      for (value, expected) in zip(ours, row.values) {
        #expect(near(value, expected), "\(row.name)")
      }
      #expect(near(measure.corrected, row.values[0] * 14 / 15), "\(row.name)")
    }
  }

  @Test func `reproduces the thresholds`() throws {
    let thresholds = try #require(fit.thresholds.first)
    for (index, expected) in GuilfordReference.thresholds.enumerated() {
      #expect(near(try #require(thresholds.estimates[index]), expected))
      #expect(
        near(try #require(thresholds.jointErrors[index]), GuilfordReference.thresholdErrors[index])
      )
    }
    #expect(!thresholds.areOrdered)
    #expect(thresholds.counts[4] == 31 && thresholds.counts[5] == 6)
  }

  @Test(
    arguments: [
      (
        RaschFacet.rater, GuilfordReference.judgesPopulation, GuilfordReference.judgesSample,
        [GuilfordReference.judgesMean, GuilfordReference.judgesChiSquare, 2]
      ),
      (
        .candidate, GuilfordReference.juniorsPopulation, GuilfordReference.juniorsSample,
        [GuilfordReference.juniorsMean, GuilfordReference.juniorsChiSquare, 6]
      ),
      (
        .criterion, GuilfordReference.traitsPopulation, GuilfordReference.traitsSample,
        [GuilfordReference.traitsMean, GuilfordReference.traitsChiSquare, 4]
      ),
    ] as [(RaschFacet, GuilfordReference.Summary, GuilfordReference.Summary, [Double])]
  )
  func `reproduces separation, strata and reliability in both versions`(
    facet: RaschFacet,
    population: GuilfordReference.Summary,
    sample: GuilfordReference.Summary,
    chiSquare: [Double]
  ) throws {
    let summary = try fit.summary(facet)
    #expect(near(summary.mean, chiSquare[0]))
    #expect(near(summary.fixedChiSquare, chiSquare[1]))
    #expect(Double(summary.degreesOfFreedom) == chiSquare[2])
    for (spread, real, expected) in [
      (summary.population, summary.realPopulation, population),
      (summary.sample, summary.realSample, sample),
    ] {
      let ours = [
        spread.standardDeviation, spread.rootMeanSquareError, spread.trueDeviation,
        spread.separation, spread.strata, spread.reliability, real.rootMeanSquareError,
        real.separation, real.reliability,
      ]
      for (value, theirs) in zip(ours, expected) {
        #expect(near(value, theirs))
      }
    }
  }

  @Test func `reproduces exact agreement`() {
    let agreement = fit.agreement()
    #expect(agreement.opportunities == 105)
    #expect(agreement.exact == 33)
    #expect(near(agreement.expectedExact, 27.019402))
    #expect(agreement.adjacent > 33 && agreement.expectedAdjacent > agreement.expectedExact)
  }

  @Test(arguments: [
    (RaschFacet.candidate, GuilfordReference.judgesByJuniors),
    (.criterion, GuilfordReference.judgesByTraits),
  ])
  func `reproduces the biases`(facet: RaschFacet, rows: [GuilfordReference.Bias]) {
    let biases = fit.biases(by: facet)
    #expect(biases.count == rows.count)
    for (bias, row) in zip(biases, rows) {
      let label = "\(row.first) by \(row.second)"
      #expect(bias.rater == row.first && bias.element == row.second)
      #expect(bias.observed == row.observed, "\(label)")
      #expect(near(bias.expected, row.expected), "\(label)")
      #expect(near(bias.bias, row.bias), "\(label)")
      #expect(near(bias.standardError, row.error), "\(label)")
    }
    #expect(fit.biases(by: .rater).isEmpty)
  }

  // Facets' printout stops early, so its digits are met within .03 logits only.
  @Test func `contrasts two judges of David as Facets does`() throws {
    let biases = fit.biases(by: .candidate)
    let brahe = try #require(biases.first { $0.rater == "Brahe" && $0.element == "David" })
    let cavendish = try #require(biases.first { $0.rater == "Cavendish" && $0.element == "David" })
    let contrast = brahe.contrast(with: cavendish)
    #expect(near(contrast.difference, 1.30, 0.04))
    #expect(near(contrast.standardError, 0.45, 0.01))
    #expect(near(contrast.difference / contrast.standardError, 2.86, 0.06))
    #expect(contrast.degreesOfFreedom.rounded() == 8)
  }
}

@Suite struct `Facet summary` {
  // Facets manual, essays: RMSE .08, adjusted SD .17; Winsteps manual, Knox cube test.
  @Test(arguments: [
    (0.17, 0.08, 2.17, 3.22, 0.82), (0.18, 0.08, 2.28, 3.38, 0.84), (3.40, 0.74, 4.59, 6.46, 0.95),
    (3.39, 0.77, 4.41, 6.21, 0.95),
  ])
  func `has the published arithmetic`(
    trueDeviation: Double,
    error: Double,
    separation: Double,
    strata: Double,
    reliability: Double
  ) {
    let spread = FacetSummary.Spread(
      standardDeviation: (trueDeviation * trueDeviation + error * error).squareRoot(),
      rootMeanSquareError: error
    )
    #expect(near(spread.trueDeviation, trueDeviation, 1e-12))
    #expect(near(spread.separation, separation, 0.07))
    #expect(near(spread.strata, strata, 0.1))
    #expect(near(spread.reliability, reliability, 0.01))
  }
}
