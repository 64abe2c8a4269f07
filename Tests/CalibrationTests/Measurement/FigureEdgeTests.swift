import Testing

@testable import Calibration

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  (ours - expected).magnitude <= tolerance
}

@Suite struct `A figure at its edges` {
  @Test func `of a partial correlation has one degree of freedom fewer`() throws {
    let first = [1.0, 2, 3, 5, 8, 13, 4, 7]
    let second = [2.0, 1, 4, 3, 9, 8, 6, 5]
    let third = [1.0, 4, 1, 5, 9, 2, 6, 5]
    let found = try Correlation(first, second, holding: third)
    let half = 1.959963984540054 / (8.0 - 3 - 1).squareRoot()
    let z = FisherZ.transform(found.coefficient)
    let interval = try found.interval()
    #expect(near(interval.lowerBound, FisherZ.inverse(z - half)))
    #expect(near(interval.upperBound, FisherZ.inverse(z + half)))
  }

  @Test func `is no error where it is 0 or no number`() {
    for error in [nil, 0, 1e-10, -1, .nan, .infinity] as [Double?] {
      #expect(DrawnSpread.error(error) == nil)
    }
    #expect(DrawnSpread.error(0.1) == 0.1)
    #expect(DrawnSpread.interval(0.5...0.5) == nil && DrawnSpread.interval(0...1) == 0...1)
  }

  @Test func `has no value where one category of several is all that was given`() throws {
    let flat = try RatingTable(units: [[2, 2], [2, 2]]).declaring([1, 2, 3])
    #expect(throws: Undefined.noVariation) { try FleissKappa(flat) }
    #expect(flat.rating(ofUnit: 1, byRater: 1) == 2)
  }

  @Test func `of a table is where it was put`() throws {
    let rows: [[Double?]] = [[1, 2, nil], [3, nil, 1]]
    let table = try RatingTable(units: rows)
    for (unit, row) in rows.enumerated() {
      for (rater, rating) in row.enumerated() {
        #expect(table.rating(ofUnit: unit, byRater: rater) == rating)
      }
    }
    for (unit, rater) in [(-1, 0), (2, 0), (0, -1), (0, 3)] {
      #expect(table.rating(ofUnit: unit, byRater: rater) == nil)
    }
  }

  @Test func `of a nested design divides each component by what it is averaged over`() throws {
    var random = CounterRandomGenerator(seed: 9)
    let tasks = (0..<4).map { _ in 2 * random.normal() }
    let raters = (0..<12).map { _ in random.normal() }
    let cells = (0..<20).map { _ in
      let person = random.normal()
      return (0..<4).map { task in
        let own = person + tasks[task] + random.normal()
        return (0..<3).map { own + raters[3 * task + $0] + random.normal() }
      }
    }
    let study = try GeneralizabilityStudy(nested: cells)
    let values = study.components.map(\.variance)
    #expect(values.allSatisfy { $0 > 0 })
    let worth = study.decision(first: 3, second: 2)
    let relative = values[3] / 3 + values[4] / 6
    #expect(near(worth.relativeError, relative))
    #expect(near(worth.absoluteError, relative + values[1] / 3 + values[2] / 6))
  }

  @Test func `of shared departures may be small`() throws {
    var sums = HaloCovariance(count: 3)
    let loadings = [0.1, 0.2, 0.05]
    sums.add(
      loadings.enumerated().map { rater, loading in
        HaloCovariance.Departure(
          rater: rater,
          criterion: 0,
          residual: loading * 0.5,
          information: 0.5
        )
      }
    )
    let found = try #require(sums.halo())
    for (ours, made) in zip(found.loadings, loadings) { #expect(near(ours, made, 1e-6)) }
    #expect(near(found.halo[1], 0, 1e-6) && near(found.halo[2], 0.75, 1e-6))
  }

  @Test func `of a bias of few ratings has Welch's degrees of freedom`() {
    func bias(_ count: Int, _ bias: Double, _ error: Double) -> RaschBias {
      RaschBias(
        rater: "r",
        element: "e",
        count: count,
        observed: 0,
        expected: 0,
        bias: bias,
        standardError: error,
        isExtreme: false,
        pValue: nil
      )
    }
    let contrast = bias(2, 1.5, 0.3).contrast(with: bias(5, -0.5, 0.4))
    #expect(near(contrast.difference, 2) && near(contrast.standardError, 0.5))
    #expect(near(contrast.degreesOfFreedom, 0.0625 / (0.0081 / 1 + 0.0256 / 4)))
    let least = bias(1, 0, 1).contrast(with: bias(2, 0, 1))
    #expect(near(least.degreesOfFreedom, 2))
  }

  @Test func `of a rater at the ends is a share of the rater's ratings`() {
    var sums = TendencySums()
    sums.add(category: 3, expected: 2, variance: 0.5, fourth: 0.4, isEnd: true, endChance: 0.4)
    #expect(sums.endShare == 1 && near(sums.expectedEndShare, 0.4))
    #expect(near(sums.endShareError, 0.24.squareRoot()))
    sums.add(category: 1, expected: 2, variance: 0.5, fourth: 0.4, isEnd: false, endChance: 0.2)
    #expect(sums.endShare == 0.5 && near(sums.expectedEndShare, 0.3))
  }

  @Test func `of agreement is at most 1, its interval too`() throws {
    let kappa = try WeightedKappa(
      [1, 2, 3, 4, 1, 2, 3, 4, 1],
      [1, 2, 3, 4, 1, 2, 3, 4, 2],
      scale: 1...4,
      weights: .identity
    )
    let interval = kappa.interval()
    #expect(kappa.coefficient + 1.96 * kappa.standardError > 1 && interval.upperBound == 1)
    #expect(near(interval.lowerBound, kappa.coefficient - 1.959963984540054 * kappa.standardError))
  }
}

@Suite struct `A Rasch estimate at its edges` {
  @Test func `says why nothing is left of a table`() throws {
    func reason(_ raters: Int, _ rating: (Int, Int, Int) -> Int) throws -> RaschError {
      let ratings = (0..<3).flatMap { candidate in
        (0..<raters).flatMap { rater in
          (0..<3).map { criterion in
            FacetedRatings.Rating(
              candidate: candidate,
              rater: rater,
              criterion: criterion,
              rating: rating(candidate, rater, criterion)
            )
          }
        }
      }
      return RaschError(emptied: try RatingDraws.table(ratings, (3, raters, 3)))
    }
    #expect(try reason(1) { candidate, _, _ in candidate + 1 } == .nothingVaries)
    #expect(try reason(2) { candidate, _, _ in candidate + 1 } == .fullAgreement)
    #expect(try reason(2) { candidate, rater, _ in candidate + 1 + rater } == .nothingVaries)
    #expect(try reason(2) { _, _, _ in 2 } == .allTheSame(2))
  }

  @Test func `of two raters of whom one is always harder hangs on the prior alone`() throws {
    let ratings = (0..<3).flatMap { candidate in
      (0..<2).map { rater in
        FacetedRatings.Rating(candidate: candidate, rater: rater, criterion: 0, rating: 2 - rater)
      }
    }
    let found = try PairwiseSeverity(RatingDraws.table(ratings, (3, 2, 1), scale: 1...2))
    let difference = found.raters[1].severity - found.raters[0].severity
    // Where three splits the same way and a deviation of 30 logits for each severity balance.
    #expect(near(3 / (1 + ElementaryFunctions.exp(difference)), difference / 1800, 1e-7))
  }

  @Test func `from pairs has the derivatives of its likelihood`() throws {
    let ratings = RatingDraws.drawn(
      seed: 6,
      abilities: (0..<30).map { Double($0 % 7) / 2 - 1.5 },
      severities: [0, 0.6, -0.4],
      difficulties: [0, 0.3],
      scale: AndrichScale(thresholds: [-1, 0, 1])
    )
    let pairs = RatingPairs(try RatingDraws.table(ratings, (30, 3, 2)))
    let point = [0.2, -0.5, 0.4, 0.3, -0.2]
    try #require(pairs.raters.count + pairs.interior.count == point.count)
    func gradient(_ point: [Double]) -> (value: Double, gradient: [Double], curvature: SquareMatrix)
    {
      var gradient = point
      var curvature = SquareMatrix(size: point.count)
      let value = pairs.evaluate(point, &gradient, &curvature)
      return (value, gradient, curvature)
    }
    let here = gradient(point)
    let step = 1e-5
    for place in point.indices {
      var (less, more) = (point, point)
      less[place] -= step
      more[place] += step
      let (low, high) = (gradient(less), gradient(more))
      #expect(near(here.gradient[place], (high.value - low.value) / (2 * step), 1e-3))
      for other in 0...place {
        let slope = (high.gradient[other] - low.gradient[other]) / (2 * step)
        #expect(near(here.curvature[place, other], slope, 1e-3))
      }
    }
  }

  @Test func `of severities leaves their mean without an error`() throws {
    let fit = try MarginalRasch(tolerance: 1e-7).fit(RatingDraws.guilford())
    let covariance = try #require(fit.severityCovariance)
    for (rater, estimate) in fit.raters.enumerated() {
      #expect(near((0..<3).reduce(0) { $0 + covariance[rater, $1] }, 0))
      let error = try #require(estimate.standardError)
      #expect(near(covariance[rater, rater], error * error))
    }
  }
}
