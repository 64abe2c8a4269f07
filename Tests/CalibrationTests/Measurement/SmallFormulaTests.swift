import Testing

@testable import Calibration

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
  (ours - expected).magnitude <= tolerance
}

private func near(_ ours: [Double], _ expected: [Double]) -> Bool {
  ours.count == expected.count && zip(ours, expected).allSatisfy { near($0, $1) }
}

@Suite struct `A proportion` {
  // Expected values: the same formulas in Python.
  @Test(arguments: [
    (8, 10, 0.49016247153664183, 0.9433178485456247),
    (1, 10, 0.017876213095072896, 0.4041500267952385), (0, 10, 0, 0.2775327998628892),
  ])
  func `has Wilson's interval`(count: Int, total: Int, lower: Double, upper: Double) {
    let interval = Proportion(count, of: total).interval()
    #expect(near(interval.lowerBound, lower, 1e-9) && near(interval.upperBound, upper, 1e-9))
    let half = Proportion(count, of: total).halfWidth()
    #expect(near(half, (upper - lower) / 2, 1e-9))
  }

  @Test func `is wider where cases come in clusters`() {
    let drawn = Proportion(clusters: [(1, 2), (3, 4), (0, 3), (5, 6), (0, 0)])
    #expect(near(drawn.designEffect, 2.074074074074074))
    #expect(near(drawn.interval().lowerBound, 0.2746897609499649, 1e-9))
    #expect(near(drawn.interval().upperBound, 0.8559297622647352, 1e-9))
    let all = Proportion(clusters: [(2, 2), (3, 3)])
    #expect(all.designEffect == 2.5)
    #expect(near(all.interval().lowerBound, 0.34238022750665303, 1e-9))
    #expect(all.interval().upperBound == 1)
  }
}

@Suite struct `Estimates drawn together` {
  // Expected values: the same formulas in Python.
  @Test func `move by as much as their errors say`() {
    let some = DrawnTogether([1, 2, 6, -3], errors: [1, 0.5, 2, 0.1])
    let values = [0.9462431925448791, 1.8143036734177023, 4.290367168480938, -2.5259987309464127]
    #expect(near(some.values, values))
    let least = 1.0684098147938188
    #expect(near(some.errors, [least, least, 1.6538883283597625, least]))
    let wide = DrawnTogether([10, -10, 5], errors: [3, 3, 4])
    #expect(near(wide.values, [9.165348845048898, -8.914214869222903, 4.518507442250943]))
  }

  @Test func `are one where they differ by less than their errors`() {
    let alike = DrawnTogether([1, 1.1, 0.9], errors: [1, 1, 1])
    #expect(near(alike.values, [1, 1, 1]) && alike.errors == [0, 0, 0])
    let alone = DrawnTogether([2], errors: [0.5])
    #expect(alone.values == [2] && alone.errors == [0])
    let known = DrawnTogether([2, 3], errors: [0, 0])
    #expect(known.values == [2, 3])
  }
}

@Suite struct `A bootstrap interval` {
  @Test func `is made of the draws' quantiles and their spread`() throws {
    var drawn: [Double] = []
    let interval = try Bootstrap(seed: 3, replicates: 8, confidence: 0.8).interval(unitCount: 5) {
      let sum = $0.reduce(0.0) { $0 + Double($1 * $1) }
      drawn.append(sum)
      return sum
    }
    let sorted = drawn.sorted()
    #expect(sorted.count == 8 && sorted[0] < sorted[1])
    // A tenth of seven steps from each end.
    #expect(near(interval.lower, sorted[0] + 0.7 * (sorted[1] - sorted[0]), 1e-9))
    #expect(near(interval.upper, sorted[7] - 0.7 * (sorted[7] - sorted[6]), 1e-9))
    let mean = drawn.reduce(0, +) / 8
    let squares = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(near(interval.standardError, (squares / 7).squareRoot(), 1e-9))
    #expect(interval.undefinedCount == 0)
  }
}

@Suite struct `Ends of ranges` {
  @Test(arguments: ChanceCorrectedAgreement.Coefficient.allCases)
  func `a unit without ratings changes no agreement`(
    coefficient: ChanceCorrectedAgreement.Coefficient
  ) throws {
    let units = PublishedData.gwet
    let some = try ChanceCorrectedAgreement(coefficient, RatingTable(units: units))
    let more = try ChanceCorrectedAgreement(
      coefficient,
      RatingTable(units: units + [[nil, nil, nil, nil]])
    )
    #expect(more.coefficient == some.coefficient)
    #expect(more.standardError == some.standardError)
    #expect(more.unitCount == some.unitCount)
  }

  @Test func `no reliability is reached by any number where one rating has none or all`() throws {
    #expect(near(try SpearmanBrown.count(for: 0.8, from: 0.5), 4))
    for (wanted, from) in [(1.0, 0.5), (0.5, 1.0), (0.5, 0), (-0.1, 0.5)] {
      #expect(throws: Undefined.noReliability) { try SpearmanBrown.count(for: wanted, from: from) }
    }
  }

  @Test func `a correlation says what it is that does not vary`() throws {
    let constant = try IntraclassCorrelation(RatingTable(units: [[2, 3], [2, 3], [2, 3]]))
    // Each unit's own raters contradict each other as far as they can.
    #expect(try constant.coefficient(.oneWayRandom, .single) == -1)
    for form in IntraclassCorrelation.Form.allCases {
      #expect(throws: Undefined.constantRaters) { try constant.coefficient(.twoWayMixed, form) }
    }
    let opposed = try IntraclassCorrelation(RatingTable(units: [[1, 3], [3, 1], [2, 2]]))
    #expect(try opposed.coefficient(.twoWayMixed, .single) == -1)
    #expect(throws: Undefined.equalMeans) { try opposed.coefficient(.twoWayMixed, .mean) }
  }

  @Test func `a number of raters is looked for up to the limit`() throws {
    let rows = PublishedData.brennanCrossed.map { $0.compactMap(\.self) }
    let study = try GeneralizabilityStudy(raters: rows)
    let wanted = try study.decision(first: 2).dependability()
    #expect(try study.firstCount(forDependability: wanted, limit: 2) == 2)
    #expect(try study.firstCount(forDependability: wanted, limit: 1) == nil)
    #expect(try study.firstCount(forDependability: wanted, limit: 0) == nil)
  }

  @Test func `raters of their own within persons are one facet`() throws {
    let study = try GeneralizabilityStudy(withinPersons: [[1, 2, 3], [2, 4], [5, 5, 6, 4]])
    #expect(study.personCount == 3 && study.firstCount == 4 && study.secondCount == 1)
    let person = try #require(study.components.first)
    let rest = try #require(study.components.last)
    #expect(person.degreesOfFreedom == 2 && rest.degreesOfFreedom == 6)
    let between = person.sumOfSquares / 2
    let within = rest.sumOfSquares / 6
    // Nine ratings, of which three, two and four are of one person.
    let size = (9 - 29.0 / 9) / 2
    #expect(near(person.variance, (between - within) / size))
    let error = (2 * between * between / 4 + 2 * within * within / 8).squareRoot() / size
    #expect(near(person.standardError, error))
  }

  @Test func `a feature behind the last coefficient is refused`() throws {
    let regression = LogisticRegression(coefficients: [CoefficientPrior(precision: 1)])
    #expect(throws: RegressionInputError.unknownCoefficient(1, observation: 0, count: 1)) {
      try regression.fit([.init(features: [SparseFeature(1)], target: 1)])
    }
    #expect(throws: RegressionInputError.unknownCoefficient(-1, observation: 0, count: 1)) {
      try regression.fit([.init(features: [SparseFeature(-1)], target: 1)])
    }
    let fit = try regression.fit([.init(features: [SparseFeature(0)], target: 1)])
    #expect(fit.coefficients[0] > 0)
  }

  @Test func `an answer that weighs nothing is left out`() throws {
    let regression = RatingScaleRegression(
      coefficients: [CoefficientPrior(precision: 1)],
      difficulties: [CoefficientPrior(precision: 1)]
    )
    let some = (0..<8).map { place in
      RatingScaleRegression.Observation(
        criterion: 0,
        features: place % 2 == 0 ? [SparseFeature(0)] : [],
        rating: 1 + place % 4
      )
    }
    let nothing = RatingScaleRegression.Observation(
      criterion: 0,
      features: [SparseFeature(0)],
      rating: 1,
      weight: 0
    )
    #expect(try regression.fit(some + [nothing]).coefficients == regression.fit(some).coefficients)
  }
}
