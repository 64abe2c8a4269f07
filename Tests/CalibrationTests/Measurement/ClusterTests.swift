import Calibration
import Testing

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  (ours - expected).magnitude <= tolerance
}

@Suite struct `Agreement of units drawn together` {
  @Test(arguments: ChanceCorrectedAgreement.Coefficient.allCases)
  func `has the usual error where each unit is a cluster`(
    coefficient: ChanceCorrectedAgreement.Coefficient
  ) throws {
    let table = try RatingTable(units: PublishedData.gwet)
    let alone = try ChanceCorrectedAgreement(coefficient, table, weights: .linear)
    let clusters = try ChanceCorrectedAgreement(
      coefficient,
      table,
      weights: .linear,
      clusters: (0..<12).map { 100 - $0 }
    )
    #expect(near(alone.standardError, clusters.standardError, 1e-14))
    #expect(alone.coefficient == clusters.coefficient)
  }

  @Test(arguments: ChanceCorrectedAgreement.Coefficient.allCases)
  func `gains nothing by a copy of every unit`(
    coefficient: ChanceCorrectedAgreement.Coefficient
  ) throws {
    let once = try ChanceCorrectedAgreement(coefficient, RatingTable(units: PublishedData.gwet))
    let table = try RatingTable(units: PublishedData.gwet + PublishedData.gwet)
    let twice = try ChanceCorrectedAgreement(
      coefficient,
      table,
      clusters: Array(0..<12) + Array(0..<12)
    )
    #expect(twice.clusterCount == once.clusterCount)
    // Alpha's small-sample term is smaller with more values.
    let tolerance = coefficient == .krippendorff ? 0.01 : 1e-12
    #expect(near(twice.standardError, once.standardError, tolerance))
    let naive = try ChanceCorrectedAgreement(coefficient, table)
    #expect(naive.standardError < 0.8 * twice.standardError)
  }

  @Test func `needs a cluster for each unit`() throws {
    let table = try RatingTable(units: PublishedData.gwet)
    #expect(throws: Undefined.lengthsDiffer(12, 2)) {
      try ChanceCorrectedAgreement(.gwet, table, clusters: [0, 1])
    }
  }

  @Test func `is the same for kappa`() throws {
    let random = CounterRandom(seed: 8)
    let first = (0..<40).map { random.integer(below: 4, at: UInt64($0)) + 1 }
    let second = first.enumerated().map { place, rating in
      random.uniform(at: UInt64(1000 + place)) < 0.6 ? rating : (rating % 4) + 1
    }
    let alone = try WeightedKappa(first, second, scale: 1...4, weights: .quadratic)
    func clustered(_ first: [Int], _ second: [Int], _ clusters: [Int]) throws -> WeightedKappa {
      try WeightedKappa(first, second, scale: 1...4, weights: .quadratic, clusters: clusters)
    }
    let single = try clustered(first, second, Array(0..<40))
    // The usual error has no n / (n - 1).
    let factor = (40.0 / 39).squareRoot()
    #expect(near(single.standardError, alone.standardError * factor, 1e-12))
    let twice = try clustered(first + first, second + second, Array(0..<40) + Array(0..<40))
    #expect(near(twice.standardError, single.standardError, 1e-12))
    #expect(twice.interval().contains(twice.coefficient))
  }

  // irrCAC's error of alpha with quadratic weights is that of the interval metric.
  @Test func `gives alpha of every metric an error`() throws {
    let c = try RatingTable(raters: PublishedData.krippendorffC)
    for metric in KrippendorffAlpha.Metric.allCases {
      let alpha = try KrippendorffAlpha(c, metric: metric)
      let found = try KrippendorffAlpha.agreement(c, metric: metric)
      #expect(near(found.coefficient, alpha.coefficient))
      #expect(found.standardError > 0 && found.standardError < 0.3)
    }
    let gwet = try RatingTable(units: PublishedData.gwet)
    let interval = try KrippendorffAlpha.agreement(gwet, metric: .interval)
    #expect(near(interval.standardError, 0.129129966, 5.1e-10))
    let flat = try RatingTable(units: [[2, 2], [2, 2]])
    #expect(throws: Undefined.noVariation) {
      try KrippendorffAlpha.agreement(flat, metric: .ordinal)
    }
    let alone = try RatingTable(units: [[1, nil], [nil, 2]])
    #expect(throws: Undefined.noPairs) { try KrippendorffAlpha.agreement(alone, metric: .ratio) }
  }

  @Test func `counts ratings of the scale that nobody gave`() throws {
    let table = try RatingTable(units: [[1, 1], [2, 2], [1, 2]])
    let declared = table.declaring([4, 3, 2, .nan])
    #expect(declared.categories == [1, 2, 3, 4])
    #expect(declared.rating(ofUnit: 2, byRater: 1) == 2)
    let two = try ChanceCorrectedAgreement(.brennanPrediger, table)
    let four = try ChanceCorrectedAgreement(.brennanPrediger, declared)
    #expect(near(two.expected, 0.5) && near(four.expected, 0.25))
    let alpha = try KrippendorffAlpha(table, metric: .ordinal)
    #expect(near(try KrippendorffAlpha(declared, metric: .ordinal).coefficient, alpha.coefficient))
  }
}

@Suite struct `Ratings without severity` {
  @Test func `stay where severities are 0, and move against them`() throws {
    let fit = try ManyFacetRasch().fit(RatingDraws.guilford())
    for average in fit.adjustedAverages(severity: { _ in (0, 0) }) {
      #expect(near(average.adjusted, average.observed, 1e-12))
      #expect(average.adjustmentError == 0)
    }
    let harder = fit.adjustedAverages { _ in (0.5, 0.1) }
    for average in harder {
      #expect(average.adjusted > average.observed + 0.2)
      #expect(average.adjustmentError > 0)
    }
    #expect(near(harder[0].observed, 70.0 / 15, 1e-12))
  }

  @Test func `are what an average rater would give`() throws {
    let random = CounterRandom(seed: 4)
    let abilities = (0..<400).map { random.normal(at: UInt64($0)) }
    let severities = [1, 0, -1.0]
    let ratings = RatingDraws.drawn(
      seed: 5,
      abilities: abilities,
      severities: severities,
      difficulties: [-0.5, 0, 0, 0.5],
      scale: AndrichScale(thresholds: [-1, 0, 1]),
      sees: { candidate, rater in candidate % 3 != rater }
    )
    let fit = try ManyFacetRasch().fit(RatingDraws.table(ratings, (400, 3, 4)))
    let averages = fit.adjustedAverages()
    func mean(_ part: Int, _ value: (AdjustedAverage) -> Double) -> Double {
      let own = averages.filter { $0.index % 3 == part }
      return own.reduce(0) { $0 + value($1) } / Double(own.count)
    }
    // Who was spared the hard rater looks better than who met both hard and middling ones.
    #expect(mean(0, \.observed) - mean(2, \.observed) > 0.5)
    #expect((mean(0, \.adjusted) - mean(2, \.adjusted)).magnitude < 0.25)
    let points = fit.severityPoints().compactMap(\.self)
    #expect(points[0] > 0.3 && points[2] < -0.3 && points[1].magnitude < 0.1)
  }

  @Test func `agree rater by rater as they do all together`() throws {
    let fit = try ManyFacetRasch().fit(RatingDraws.guilford())
    let all = fit.agreement()
    let each = fit.agreementByRater()
    #expect(all.exact == 33 && all.opportunities == 105)
    #expect(near(all.expectedExact, 27.019, 5e-4))
    #expect(each.reduce(0) { $0 + $1.exact } == 2 * all.exact)
    #expect(near(each.reduce(0) { $0 + $1.expectedExact }, 2 * all.expectedExact, 1e-9))
    #expect(all.exactDeviation > 3 && all.exactDeviation < 105.0.squareRoot() / 2)
    #expect(all.adjacentDeviation > 3)
  }

  @Test func `say when no rating contradicts their order`() throws {
    let rows = [[1, 2], [2, 3], [3, 4], [1, 2], [2, 3]]
    let ratings = rows.enumerated().flatMap { candidate, row in
      row.enumerated().map {
        FacetedRatings.Rating(candidate: candidate, rater: $0, criterion: 0, rating: $1)
      }
    }
    let fit = try ManyFacetRasch().fit(RatingDraws.table(ratings, (5, 2, 1)))
    #expect(!fit.unbounded.isEmpty)
    #expect(try ManyFacetRasch().fit(RatingDraws.guilford()).unbounded.isEmpty)
  }

  @Test func `have marginal errors with few candidates too`() throws {
    let fit = try MarginalRasch(tolerance: 1e-7).fit(RatingDraws.guilford())
    let joint = try ManyFacetRasch().fit(RatingDraws.guilford())
    for (marginal, measure) in zip(fit.raters, joint.raters) {
      let error = try #require(marginal.standardError)
      #expect((error / measure.jointError - 1).magnitude < 0.25)
    }
  }
}

@Suite struct `Raters within persons` {
  // ICC(1,1) and ICC(1,k) of Shrout and Fleiss are the coefficients of this design.
  @Test func `reproduce the one-way intraclass correlation`() throws {
    let rows = PublishedData.shroutFleiss.map { $0.compactMap(\.self) }
    let study = try GeneralizabilityStudy(withinPersons: rows)
    #expect(near(try study.decision(first: 1).dependability(), 0.16574176840547553))
    #expect(near(try study.decision(first: 4).dependability(), 0.4427971336792688))
    #expect(study.components.map(\.effect) == ["p", "r:p"])
    #expect(study.components.map(\.degreesOfFreedom) == [5, 18])
  }

  @Test func `recover the components behind unequal numbers`() throws {
    let random = CounterRandom(seed: 21)
    let rows = (0..<600).map { person -> [Double] in
      let draws = random.stream(UInt64(person))
      return (0..<(1 + person % 4)).map {
        draws.normal(at: 0) + 0.7 * draws.normal(at: UInt64(1 + $0))
      }
    }
    let study = try GeneralizabilityStudy(withinPersons: rows)
    for (component, truth) in zip(study.components, [1, 0.49]) {
      #expect((component.variance - truth).magnitude < 4 * component.standardError)
    }
    #expect(throws: Undefined.noPairs) {
      try GeneralizabilityStudy(withinPersons: [[1], [2], []])
    }
  }
}

@Suite struct `The susceptibility of a rater` {
  @Test func `is the slope of moves on distances`() throws {
    let random = CounterRandom(seed: 17)
    let moves = (0..<200).map { place -> Susceptibility.Move in
      let before = random.normal(stream: 1, counter: UInt64(place))
      let others = random.normal(stream: 2, counter: UInt64(place))
      let noise = 0.2 * random.normal(stream: 3, counter: UInt64(place))
      return .init(before: before, others: others, after: 0.6 * before + 0.4 * others + noise)
    }
    let found = try Susceptibility(moves)
    let error = try #require(found.standardError)
    #expect((found.value - 0.4).magnitude < 4 * error && error < 0.02)
    let away = moves.map {
      Susceptibility.Move(before: $0.before, others: $0.others, after: 2 * $0.before - $0.others)
    }
    #expect(try Susceptibility(away).value == 0)
    #expect(try Susceptibility(away).slope < -0.9)
  }

  @Test func `needs discussions, and distance in them`() {
    let still = Susceptibility.Move(before: 3, others: 3, after: 3)
    #expect(throws: Undefined.tooFewUnits(needed: 3, found: 2)) {
      try Susceptibility([still, still])
    }
    #expect(throws: Undefined.noVariation) { try Susceptibility([still, still, still]) }
  }
}
