import Calibration
import Testing

/// Twenty-four answers to two criteria with three signals: criterion, signals, rating, weight.
private let answers: [(criterion: Int, signals: [Int], rating: Int, weight: Double)] = [
  (0, [1, 1, 1], 4, 2), (1, [1, 1, 0], 3, 1), (0, [0, 0, 1], 2, 1), (1, [1, 1, 1], 3, 1),
  (0, [0, 1, 0], 2, 1), (1, [0, 0, 1], 4, 2), (0, [1, 0, 1], 4, 1), (1, [1, 1, 0], 3, 1),
  (0, [0, 1, 0], 2, 1), (1, [1, 0, 0], 3, 1), (0, [0, 0, 1], 4, 2), (1, [1, 1, 0], 2, 1),
  (0, [0, 1, 1], 4, 1), (1, [1, 1, 1], 2, 1), (0, [1, 1, 0], 3, 1), (1, [0, 0, 0], 2, 2),
  (0, [1, 1, 0], 2, 1), (1, [1, 1, 0], 2, 1), (0, [1, 0, 1], 4, 1), (1, [0, 0, 1], 2, 1),
  (0, [1, 1, 0], 4, 2), (1, [0, 0, 1], 3, 1), (0, [1, 0, 1], 4, 1), (1, [0, 0, 1], 2, 1),
]

private func matches(_ ours: [Double], _ expected: [Double], _ tolerance: Double = 1e-7) -> Bool {
  ours.count == expected.count
    && zip(ours, expected).allSatisfy { ($0 - $1).magnitude < tolerance }
}

@Suite struct `Rating-scale regression` {
  let regression = RatingScaleRegression(
    coefficients: [
      CoefficientPrior(mean: 0.5, precision: 0.5, sign: .nonnegative),
      CoefficientPrior(mean: -0.5, precision: 0.5, sign: .nonpositive),
      CoefficientPrior(mean: 0, precision: 0.5, sign: .nonnegative),
      CoefficientPrior(mean: 0.5, precision: 0.5, sign: .nonnegative),
      CoefficientPrior(mean: -0.5, precision: 0.5, sign: .nonpositive),
      CoefficientPrior(mean: 0, precision: 0.5, sign: .nonpositive),
    ],
    difficulties: [CoefficientPrior(precision: 0.1), CoefficientPrior(precision: 0.1)]
  )

  var observations: [RatingScaleRegression.Observation] {
    answers.map { answer in
      let features = answer.signals.enumerated().filter { $0.element == 1 }
        .map { SparseFeature(answer.criterion * 3 + $0.offset) }
      return .init(
        criterion: answer.criterion,
        features: features,
        rating: answer.rating,
        weight: answer.weight
      )
    }
  }

  // Expected values: the same objective minimised by SciPy's L-BFGS-B, then by Newton steps.
  @Test func `agrees with an independent optimiser`() throws {
    let fit = try regression.fit(observations)
    #expect(fit.isConverged)
    #expect(fit.iterations < 25)
    #expect(
      matches(
        fit.coefficients,
        [1.472883797, -0.167615173, 1.61650421, 0.393214515, -0.673667701, 0]
      )
    )
    #expect(matches(fit.difficulties, [-0.896245447, -1.39452666]))
    #expect(matches(fit.scale.thresholds, [-3.657714974, 2.153916191, 1.503798783]))
    #expect(fit.coefficients[5] == 0)
    #expect(fit.coefficientErrors[5] == nil)
    #expect(
      matches(
        fit.coefficientErrors.prefix(5).compactMap(\.self),
        [0.77402536, 0.86455356, 0.85453294, 0.83307393, 0.85267713],
        1e-5
      )
    )
  }

  @Test func `does not depend on the order of the answers`() throws {
    let forwards = try regression.fit(observations)
    let backwards = try regression.fit(observations.reversed())
    #expect(matches(forwards.coefficients, backwards.coefficients, 1e-9))
  }

  @Test func `is the prior without answers`() throws {
    let fit = try regression.fit([])
    #expect(fit.coefficients == [0.5, -0.5, 0, 0.5, -0.5, 0])
    #expect(fit.scale.thresholds == [0, 0, 0])
    #expect(fit.logLikelihood == 0)
  }

  @Test func `counts a weight as so many answers`() throws {
    let doubled = observations.flatMap { observation in
      Array(
        repeating: RatingScaleRegression.Observation(
          criterion: observation.criterion,
          features: observation.features,
          rating: observation.rating
        ),
        count: Int(observation.weight)
      )
    }
    let fit = try regression.fit(observations)
    #expect(matches(try regression.fit(doubled).coefficients, fit.coefficients, 1e-8))
  }

  @Test func `recovers what made the ratings`() throws {
    let random = CounterRandom(seed: 11)
    let truth = [1.5, -1, 0.7, 0, -0.6, 2]
    let scale = AndrichScale(thresholds: [-1, 0.2, 0.8])
    let made = (0..<6000).map { index -> RatingScaleRegression.Observation in
      let draw = random.stream(UInt64(index))
      let features = (0..<6).filter { draw.uniform(at: UInt64($0)) < 0.4 }
      let position = features.reduce(index % 2 == 0 ? -0.3 : 0.4) { $0 + truth[$1] }
      var rest = draw.uniform(at: 9)
      var rating = 0
      for probability in scale.probabilities(at: position) where rest > 0 {
        rest -= probability
        rating += 1
      }
      return .init(
        criterion: index % 2,
        features: features.map { SparseFeature($0) },
        rating: rating
      )
    }
    let free = RatingScaleRegression(
      coefficients: Array(repeating: CoefficientPrior(precision: 1e-6), count: 6),
      difficulties: Array(repeating: CoefficientPrior(precision: 1e-6), count: 2)
    )
    let fit = try free.fit(made)
    for (index, value) in fit.coefficients.enumerated() {
      let error = try #require(fit.coefficientErrors[index])
      #expect((value - truth[index]).magnitude < 4 * error)
      #expect(error < 0.08)
    }
    #expect(matches(fit.scale.thresholds, scale.thresholds, 0.2))
    #expect(matches(fit.difficulties, [0.3, -0.4], 0.2))
  }

  @Test func `names the answer it cannot use`() {
    func attempt(_ observation: RatingScaleRegression.Observation) -> RegressionInputError? {
      #expect(throws: RegressionInputError.self) {
        try regression.fit(observations + [observation])
      }
    }
    #expect(
      attempt(.init(criterion: 0, features: [SparseFeature(6)], rating: 1))
        == .unknownCoefficient(6, observation: 24, count: 6)
    )
    #expect(
      attempt(.init(criterion: 2, features: [], rating: 1))
        == .unknownCriterion(2, observation: 24, count: 2)
    )
    #expect(
      attempt(.init(criterion: 0, features: [], rating: 5))
        == .ratingOutsideScale(5, observation: 24, scale: 1...4)
    )
    #expect(
      attempt(.init(criterion: 0, features: [SparseFeature(0, .nan)], rating: 1))
        == .invalidNumber(observation: 24)
    )
    #expect(
      attempt(.init(criterion: 0, features: [], rating: 1, weight: -1))
        == .invalidNumber(observation: 24)
    )
  }
}

@Suite struct `Logistic regression` {
  let regression = LogisticRegression(coefficients: [
    CoefficientPrior(mean: 0, precision: 0.5),
    CoefficientPrior(mean: 0.5, precision: 0.5, sign: .nonnegative),
    CoefficientPrior(mean: -0.5, precision: 0.5, sign: .nonpositive),
    CoefficientPrior(mean: 0, precision: 0.5, sign: .nonpositive),
  ])

  // Expected values: as above.
  @Test func `agrees with an independent optimiser`() throws {
    let fit = try regression.fit(
      answers.map { answer in
        let signals = answer.signals.enumerated().filter { $0.element == 1 }
          .map { SparseFeature($0.offset + 1) }
        return .init(
          features: [SparseFeature(0)] + signals,
          target: answer.rating > 2 ? 1 : 0,
          weight: answer.weight
        )
      }
    )
    #expect(fit.isConverged)
    #expect(matches(fit.coefficients, [0.16094464958, 1.45891237411, -0.85786140401, 0]))
    #expect(
      matches(fit.errors.prefix(3).compactMap(\.self), [0.5318015, 0.77750861, 0.77637931], 1e-6)
    )
    #expect(fit.errors[3] == nil)
    #expect(
      (fit.probability([SparseFeature(0)]) - ElementaryFunctions.logistic(0.16094464958)).magnitude
        < 1e-7
    )
  }

  @Test func `refuses a share outside 0 to 1`() {
    #expect(throws: RegressionInputError.invalidNumber(observation: 0)) {
      try regression.fit([.init(features: [], target: 1.5)])
    }
  }
}

@Suite struct `Andrich scale` {
  let scale = AndrichScale(thresholds: [-1.5, 0.2, 1.3])

  @Test(arguments: [-50.0, -3, -0.4, 0, 1, 7, 800])
  func `has probabilities that add up to 1`(position: Double) {
    let probabilities = scale.probabilities(at: position)
    #expect((probabilities.reduce(0, +) - 1).magnitude < 1e-15)
    #expect(probabilities.allSatisfy { $0 >= 0 })
  }

  @Test(arguments: [1.15, 1.5, 2, 2.5, 3.7, 3.85])
  func `finds the position of an expected rating`(rating: Double) {
    let position = scale.position(ofExpected: rating)
    #expect((scale.expected(at: position) - rating).magnitude < 1e-13)
  }

  @Test func `is unbounded at its ends`() {
    #expect(scale.position(ofExpected: 1) == -.infinity)
    #expect(scale.position(ofExpected: 4) == .infinity)
    #expect(AndrichScale(thresholds: []).expected(at: 3) == 1)
  }

  @Test func `makes neighbours equally likely at their threshold`() {
    for (index, threshold) in scale.thresholds.enumerated() {
      let probabilities = scale.probabilities(at: threshold)
      #expect((probabilities[index] - probabilities[index + 1]).magnitude < 1e-15)
    }
  }
}
