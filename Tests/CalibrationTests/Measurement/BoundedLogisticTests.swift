import Testing

@testable import Calibration

@Suite struct `Logistic regression by coordinates` {
  private static let count = 200

  /// Five features, two of them sparse, and answers that follow three of them.
  private static let rows: [[Double]] = (0..<count).map { row in
    let random = CounterRandom(seed: 3).stream(UInt64(row))
    return (0..<5).map { place in
      let value = random.normal(at: UInt64(place))
      return place < 3 ? value : random.uniform(at: UInt64(10 + place)) < 0.3 ? 1 : 0
    }
  }

  private static let targets: [Double] = rows.enumerated().map { row, values in
    let logits = 1.2 * values[0] - 0.8 * values[1] + 1.5 * values[3] - 0.5
    let draw = CounterRandom(seed: 4).uniform(at: UInt64(row))
    return draw < ElementaryFunctions.logistic(logits) ? 1 : 0
  }

  private static var columns: [BoundedLogistic.Column] {
    (0..<5).map { place in
      var column = BoundedLogistic.Column(rows: [], values: [])
      for (row, values) in rows.enumerated() where values[place] != 0 {
        column.rows.append(Int32(row))
        column.values.append(values[place])
      }
      return column
    }
  }

  @Test func `gives what Newton's method gives, signs kept`() throws {
    let means = [0.5, 0, 0, 0, 0.3]
    let signs: [CoefficientPrior.Sign] = [.free, .nonnegative, .free, .nonnegative, .free]
    let priors = zip(means, signs).map { CoefficientPrior(mean: $0, precision: 2, sign: $1) }
    let reference = LogisticRegression(
      coefficients: priors + [CoefficientPrior(mean: 0, precision: 0)]
    )
    let observations = zip(Self.rows, Self.targets).map { values, target in
      LogisticRegression.Observation(
        features: values.enumerated().map { SparseFeature($0.offset, $0.element) }
          + [SparseFeature(5, 1)],
        target: target
      )
    }
    let expected = try reference.fit(observations).coefficients
    var solver = BoundedLogistic()
    solver.tolerance = 1e-8
    let beliefs = priors.map {
      BoundedLogistic.Belief(
        mean: $0.mean,
        precision: 2,
        lower: $0.sign == .nonnegative ? 0 : -4,
        upper: 4
      )
    }
    let found = solver.fit(Self.columns, targets: Self.targets, beliefs: beliefs)
    for (ours, theirs) in zip(found.coefficients + [found.intercept], expected) {
      #expect((ours - theirs).magnitude < 1e-5)
    }
    #expect(found.coefficients[1] == 0)
  }

  @Test func `holds a coefficient whose bounds meet`() {
    let beliefs = (0..<5).map { place in
      let limit = place == 0 ? 0.25 : 4
      return BoundedLogistic.Belief(
        mean: 0,
        precision: 1,
        lower: place == 0 ? limit : -4,
        upper: limit
      )
    }
    let fit = BoundedLogistic().fit(Self.columns, targets: Self.targets, beliefs: beliefs)
    #expect(fit.coefficients[0] == 0.25)
    #expect(fit.coefficients[3] > 0.5)
  }

  @Test func `ends on answers that a feature parts fully`() {
    let columns = [BoundedLogistic.Column(rows: [0, 1], values: [1, 1])]
    let belief = BoundedLogistic.Belief(mean: 0, precision: 1e-9, lower: -4, upper: 4)
    let fit = BoundedLogistic().fit(columns, targets: [1, 1, 0, 0], beliefs: [belief])
    #expect(fit.coefficients[0].isFinite && fit.intercept.isFinite)
    #expect(fit.coefficients[0] > 1)
  }

  // Newton's steps from the start make the loss larger on each of these, and some never come back.
  @Test(
    arguments: [
      ([4, 6, 7, 5], [1, 1, 0, 1]), ([-3, -4, -4, -3], [1, 0, 0, 1]),
      ([3, 4, 5, 4, 1], [1, 1, 0, 1, 1]),
      ([1, 4, 3, 4, 1], [0, 1, 0, 1, 0]), ([2, -2, -3, 0], [0, 0, 1, 0]),
    ] as [([Double], [Double])]
  )
  func `ends at the least loss where a full step would overshoot`(
    values: [Double],
    targets: [Double]
  ) {
    let column = BoundedLogistic.Column(rows: values.indices.map { Int32($0) }, values: values)
    let belief = BoundedLogistic.Belief(mean: 0, precision: 0.01, lower: -40, upper: 40)
    var solver = BoundedLogistic()
    solver.tolerance = 1e-8
    solver.rounds = 200
    let fit = solver.fit([column], targets: targets, beliefs: [belief])
    let misses = zip(values, targets).map { value, target in
      target - ElementaryFunctions.logistic(fit.intercept + fit.coefficients[0] * value)
    }
    let slope = zip(values, misses).reduce(0) { $0 + $1.0 * $1.1 } - 0.01 * fit.coefficients[0]
    #expect(slope.magnitude < 1e-3 && misses.reduce(0, +).magnitude < 1e-3)
  }
}
