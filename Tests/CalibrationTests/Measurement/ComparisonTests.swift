import Calibration
import Testing

private func near(_ ours: Double?, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
  ((ours ?? .nan) - expected).magnitude <= tolerance
}

@Suite struct `Correlation of ratings` {
  let first = [1.0, 2, 3, 4, 5, 6]
  let second = [2.0, 1, 4, 3, 7, 5]
  let third = [1.0, 1, 2, 2, 2, 3]

  @Test func `is Pearson's, Spearman's and Yule's`() throws {
    let pearson = try Correlation(first, second)
    #expect(near(pearson.coefficient, 0.7917946548886295))
    let ranks = try Correlation.ofRanks([10, 20, 30, 40, 50, 60], second)
    #expect(near(ranks.coefficient, 29.0 / 35))
    let r13 = try Correlation(first, third).coefficient
    let r23 = try Correlation(second, third).coefficient
    let expected =
      (pearson.coefficient - r13 * r23) / ((1 - r13 * r13) * (1 - r23 * r23)).squareRoot()
    #expect(near(try Correlation(first, second, holding: third).coefficient, expected))
  }

  @Test func `has Fisher's interval`() throws {
    let interval = try Correlation(first, second).interval()
    #expect(near(interval.lowerBound, -0.055305159673339724, 1e-12))
    #expect(near(interval.upperBound, 0.9761145801153426, 1e-12))
    #expect(throws: Undefined.tooFewUnits(needed: 4, found: 3)) {
      try Correlation([1, 2, 4], [2, 1, 3]).interval()
    }
  }

  @Test func `says what it lacks`() {
    #expect(throws: Undefined.noVariation) { try Correlation([1, 1], [1, 2]) }
    #expect(throws: Undefined.lengthsDiffer(1, 2)) { try Correlation([1], [1, 2]) }
    #expect(throws: Undefined.tooFewUnits(needed: 2, found: 1)) { try Correlation([1], [2]) }
    #expect(throws: Undefined.collinear) {
      try Correlation(first, second, holding: first.map { 2 * $0 })
    }
  }
}

@Suite struct `Standardised mean difference` {
  @Test func `is the difference in pooled standard deviations`() throws {
    let found = try StandardizedMeanDifference([2, 4, 6], [1, 2, 3])
    #expect(near(found.difference, 2))
    #expect(near(found.value, 2 / 2.5.squareRoot()))
    #expect(throws: Undefined.noVariation) { try StandardizedMeanDifference([1, 1], [2, 2]) }
    #expect(throws: Undefined.tooFewUnits(needed: 2, found: 0)) {
      try StandardizedMeanDifference([], [2, 3])
    }
  }
}

@Suite struct `Detection scores` {
  @Test func `weigh labels by frequency or alike`() {
    let scores = DetectionScores([
      DetectionCounts(found: 8, spurious: 2, missed: 0),
      DetectionCounts(found: 1, spurious: 0, missed: 3),
      DetectionCounts(),
    ])
    #expect(near(scores.micro.precision, 9.0 / 11))
    #expect(near(scores.micro.recall, 9.0 / 12))
    #expect(near(scores.micro.f1, 18.0 / 23))
    #expect(near(scores.macroPrecision, 0.9))
    #expect(near(scores.macroRecall, 0.625))
    #expect(near(scores.macroF1, (16.0 / 18 + 2.0 / 5) / 2))
    #expect(scores.labels[2].f1 == nil)
    #expect(DetectionScores([]).macroF1 == nil)
  }

  @Test func `of single ratings have accuracy as micro F1`() throws {
    let table = try ConfusionMatrix([1, 2, 3, 3], [1, 3, 3, 3], scale: 1...3)
    let scores = DetectionScores(table)
    #expect(near(scores.micro.f1, try table.exactAgreement()))
    #expect(scores.labels[1] == DetectionCounts(found: 0, spurious: 0, missed: 1))
  }
}

@Suite struct `Bootstrap interval` {
  let row = (0..<200).map { CounterRandom(seed: 4).normal(at: UInt64($0)) }

  func mean(_ units: [Int]) -> Double {
    units.reduce(0) { $0 + row[$1] } / Double(units.count)
  }

  @Test func `has the width of the mean's standard error`() throws {
    let found = try Bootstrap(seed: 9).interval(unitCount: row.count, of: mean)
    let average = mean(Array(row.indices))
    let deviation = (row.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 200).squareRoot()
    let expected = deviation / 200.squareRoot()
    #expect((found.standardError - expected).magnitude < 0.1 * expected)
    #expect((found.upper - found.lower - 3.92 * expected).magnitude < 0.3 * expected)
    #expect(found.lower < average && average < found.upper)
    #expect(found.undefinedCount == 0)
  }

  @Test func `repeats from its seed`() throws {
    let first = try Bootstrap(seed: 9).interval(unitCount: row.count, of: mean)
    #expect(try Bootstrap(seed: 9).interval(unitCount: row.count, of: mean) == first)
    #expect(try Bootstrap(seed: 10).interval(unitCount: row.count, of: mean) != first)
  }

  @Test func `gives any coefficient of a table an interval`() throws {
    let table = try RatingTable(units: PublishedData.anxiety)
    let whole = try KendallConcordance(table).coefficient
    let found = try Bootstrap(replicates: 500).interval(unitCount: table.unitCount) { units in
      try? KendallConcordance(table.selecting(units: units)).coefficient
    }
    #expect(found.lower < whole && whole < found.upper && found.upper <= 1)
    #expect(table.selecting(units: Array(0..<20)) == table)
    #expect(table.selecting(units: [-1, 3, 99]).unitCount == 1)
  }

  @Test func `leaves out draws without a value`() throws {
    let found = try Bootstrap(replicates: 400).interval(unitCount: 3) { units in
      try? WeightedKappa.quadratic(units.map { [1, 2, 4][$0] }, units.map { [2, 2, 4][$0] })
    }
    #expect(found.undefinedCount > 5 && found.undefinedCount < 100)
    #expect(throws: Undefined.noVariation) {
      try Bootstrap().interval(unitCount: 2) { _ in nil }
    }
    #expect(throws: Undefined.tooFewUnits(needed: 1, found: 0)) {
      try Bootstrap().interval(unitCount: 0, of: mean)
    }
  }
}
