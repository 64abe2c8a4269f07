import Calibration
import Testing

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  (ours - expected).magnitude <= tolerance
}

@Suite struct `Rating accuracy` {
  func rows(
    _ value: (PublishedTrainee) -> Double
  ) -> [[Double]] {
    (0..<6).map { exercise in
      PublishedData.trainee.filter { $0.exercise == exercise }.map(value)
    }
  }

  typealias PublishedTrainee = (exercise: Int, criterion: Int, rating: Double, standard: Double)

  @Test func `splits the mean squared difference as Cronbach does`() throws {
    let accuracy = try RatingAccuracy(rows { $0.rating }, standard: rows { $0.standard })
    #expect(near(accuracy.parts.elevation, 0.173611111111111))
    #expect(near(accuracy.parts.differentialElevation, 0.13888888888888887))
    #expect(near(accuracy.parts.stereotypeAccuracy, 0.06249999999999991))
    #expect(near(accuracy.parts.differentialAccuracy, 0.375))
    #expect(near(accuracy.parts.total, 0.75))
    #expect(near(accuracy.signedElevation, 0.4166666666666665))
    #expect(near(accuracy.exerciseCorrelation ?? .nan, 0.9986154372037583))
    #expect(near(accuracy.criterionCorrelation ?? .nan, 0.8581163303210334))
    #expect(near(accuracy.interactionCorrelation ?? .nan, 0.20078234442307633))
    #expect(near(accuracy.spreadRatio ?? .nan, 0.6198864890117056))
    #expect(near(accuracy.differentialAccuracyZ ?? .nan, 1.1296615594903177))
    let expected = [
      0.8931977372352652, 0.768273325346536, 0.7416198487095663, 0.8043996665398436,
    ]
    for (ours, theirs) in zip(accuracy.correlationByCriterion, expected) {
      #expect(near(ours ?? .nan, theirs))
    }
  }

  @Test func `has a floor that adds up to the noise`() {
    let floor = RatingAccuracy.noiseFloor(noiseVariance: 1, exercises: 6, criteria: 4)
    #expect(near(floor.elevation, 0.041666666666666664))
    #expect(near(floor.differentialElevation, 0.20833333333333334))
    #expect(near(floor.stereotypeAccuracy, 0.125))
    #expect(near(floor.differentialAccuracy, 0.625))
    #expect(near(floor.total, 1))
    #expect(near(floor.above(floor).total, 0))
  }

  @Test(arguments: [
    (3, 0.3185615819295878), (5, 0.24675674031095662), (10, 0.17448336437736534),
    (20, 0.12337837015547831), (30, 0.10073801739238343), (50, 0.07803133273813083),
  ])
  func `knows how sure an elevation is`(exercises: Int, expected: Double) {
    #expect(
      near(RatingAccuracy.elevationError(exercises: exercises, criteria: 9), expected)
    )
  }

  @Test(arguments: [
    (5, 1.3859292911256331), (10, 0.7408103670980853), (20, 0.4753698250712126),
    (30, 0.3772021758705555), (50, 0.28589538333587333),
  ])
  func `knows how wide a correlation is`(count: Int, halfWidth: Double) throws {
    let row = (0..<count).map { Double($0) }
    let other = row.map { $0.truncatingRemainder(dividingBy: 3) }
    let correlation = try Correlation(row, other)
    let interval = try correlation.interval()
    func z(_ r: Double) -> Double { 0.5 * ElementaryFunctions.log((1 + r) / (1 - r)) }
    let half = (z(interval.upperBound) - z(interval.lowerBound)) / 2
    #expect(near(half, halfWidth, 1e-4))
  }

  @Test func `has no correlation where the ratings are flat`() throws {
    let accuracy = try RatingAccuracy([[3, 3], [3, 3]], standard: [[1, 2], [4, 3]])
    #expect(accuracy.exerciseCorrelation == nil)
    #expect(accuracy.differentialAccuracyZ == nil)
    #expect(accuracy.spreadRatio == 0)
    #expect(throws: Undefined.lengthsDiffer(1, 2)) {
      try RatingAccuracy([[1, 2]], standard: [[1, 2], [1, 2]])
    }
  }
}

@Suite struct `Anchored severity` {
  let positions = [1.2, 0.4, -0.3, 0.9, -1.1, 0.2, 1.8, -0.6, 0.5, 0, 0.7, -1.6]
  let ratings = [2, 2, 1, 3, 1, 2, 3, 1, 2, 1, 3, 0]
  let scale = AndrichScale(thresholds: [-2, -0.6, 0.6, 2], lowest: 0)

  @Test func `reproduces the likelihood estimate`() throws {
    let found = try AnchoredSeverity(ratings, positions: positions, scale: scale)
    #expect(near(found.severity, 0.5446401025549378))
    #expect(near(found.standardError, 0.3492147396762955))
    #expect(near(found.infit, 0.31332025276848735))
    #expect(near(found.outfit, 0.3184813150025471))
  }

  @Test func `reproduces the estimate with a prior`() throws {
    let found = try AnchoredSeverity(
      ratings,
      positions: positions,
      scale: scale,
      priorDeviation: 0.6
    )
    #expect(near(found.severity, 0.40723076058914304))
    #expect(near(found.standardError, 0.30099663605128196))
    #expect(near(found.infit, 0.317929920172582))
    #expect(near(found.outfit, 0.32681639154526393))
  }

  @Test func `needs a prior where all ratings are the highest`() throws {
    #expect(throws: Undefined.noVariation) {
      try AnchoredSeverity([4, 4], positions: [0, 1], scale: scale)
    }
    let lenient = try AnchoredSeverity(
      [4, 4],
      positions: [0, 1],
      scale: scale,
      priorDeviation: 1
    )
    #expect(lenient.severity < -0.5 && lenient.severity > -3)
    let nothing = try AnchoredSeverity([], positions: [], scale: scale, priorDeviation: 0.6)
    #expect(nothing.severity == 0 && near(nothing.standardError, 0.6))
    #expect(throws: Undefined.ratingOutsideScale(5, position: 0)) {
      try AnchoredSeverity([5], positions: [0], scale: scale)
    }
  }

  @Test(
    arguments: zip(
      [-3.0, -2, -1, 0, 1, 2, 3],
      [
        0.2661884657211852, 0.4841472310973009, 0.6782264358661403, 0.7531983665837005,
        0.6782264358661401, 0.4841472310973014, 0.26618846572118393,
      ]
    )
  )
  func `information is the variance of a rating`(position: Double, information: Double) {
    #expect(near(scale.moments(at: position).variance, information, 1e-12))
  }
}

@Suite struct `Forecast score` {
  let confidences = [0.9, 0.8, 0.6, 0.7, 0.9, 0.6, 0.5, 0.8, 0.7, 0.9]
  let outcomes = [true, true, false, true, true, true, false, false, true, true]

  @Test func `splits the Brier score as Murphy does`() throws {
    let score = try ForecastScore(confidences, outcomes: outcomes)
    #expect(near(score.brier, 0.166))
    #expect(near(score.reliability, 0.066))
    #expect(near(score.resolution, 0.11))
    #expect(near(score.uncertainty, 0.21))
    #expect(near(score.skill ?? .nan, 0.20952380952380956))
    #expect(near(score.logScore, 0.49822764347993453))
    #expect(near(score.overconfidence, 0.04))
    #expect(score.bins.map(\.confidence) == [0.5, 0.6, 0.7, 0.8, 0.9])
    #expect(score.bins.map(\.count) == [1, 2, 2, 2, 3])
    #expect(score.bins.map(\.frequency) == [0, 0.5, 1, 0.5, 1])
  }

  @Test func `has no skill where all came out alike`() throws {
    let score = try ForecastScore([1, 0], outcomes: [true, true])
    #expect(score.skill == nil)
    #expect(score.logScore < 2.4)
    #expect(throws: Undefined.notFinite(position: 0)) {
      try ForecastScore([1.2], outcomes: [true])
    }
  }
}

@Suite struct `Forgetting curve` {
  @Test func `reproduces the published points`() {
    let curve = ForgettingCurve()
    #expect(near(curve.retrievability(after: 7, stability: 7), 0.9, 1e-14))
    #expect(near(curve.retrievability(after: 14, stability: 7), 0.8250286473253902))
    #expect(near(curve.interval(forRetrievability: 0.8, stability: 5), 11.990131578947366))
    #expect(near(curve.interval(forRetrievability: 0.95, stability: 5), 2.3028138212567453))
    let slow = ForgettingCurve(decay: 0.1542)
    #expect(near(slow.retrievability(after: 2, stability: 1), 0.8458846451494336))
  }

  @Test func `stays within its bounds`() {
    let curve = ForgettingCurve()
    #expect(curve.retrievability(after: -3, stability: 1) == 1)
    #expect(curve.retrievability(after: 3, stability: 0) == 0)
    #expect(curve.interval(forRetrievability: 1, stability: 5) == 0)
    #expect(curve.interval(forRetrievability: 0, stability: 5) == .infinity)
  }
}
