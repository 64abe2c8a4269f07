import Calibration
import Testing

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  (ours - expected).magnitude <= tolerance
}

@Suite struct `Krippendorff's alpha` {
  // Krippendorff (2011), examples C, A and B; printed .743, .815, .849, .797, .095, .692.
  @Test(arguments: [
    (KrippendorffAlpha.Metric.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814),
    (.interval, 0.8491071428571428), (.ratio, 0.7974027747116121),
  ])
  func `reproduces example C`(metric: KrippendorffAlpha.Metric, expected: Double) throws {
    let table = try RatingTable(raters: PublishedData.krippendorffC)
    let alpha = try KrippendorffAlpha(table, metric: metric)
    #expect(near(alpha.coefficient, expected))
    #expect(alpha.pairableCount == 40)
  }

  @Test(
    arguments: [
      ([[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]], 0.09523809523809534),
      (
        [[1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1], [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4]],
        0.6919642857142858
      ),
    ] as [([[Double]], Double)]
  )
  func `reproduces examples A and B`(raters: [[Double]], expected: Double) throws {
    let alpha = try KrippendorffAlpha(RatingTable(raters: raters), metric: .nominal)
    #expect(near(alpha.coefficient, expected))
  }

  @Test(arguments: [
    (KrippendorffAlpha.Metric.nominal, -0.023725212464589474), (.ordinal, 0.22838694529232206),
    (.interval, 0.17009860788863107),
  ])
  func `reproduces the anxiety ratings`(
    metric: KrippendorffAlpha.Metric,
    expected: Double
  ) throws {
    let alpha = try KrippendorffAlpha(RatingTable(units: PublishedData.anxiety), metric: metric)
    #expect(near(alpha.coefficient, expected))
  }

  @Test(arguments: KrippendorffAlpha.Metric.allCases)
  func `is 1 where all agree and has no value where nothing varies`(
    metric: KrippendorffAlpha.Metric
  ) throws {
    let agreeing = try RatingTable(units: [[1, 1, nil], [3, 3, 3], [nil, 2, 2], [4, nil, nil]])
    #expect(try KrippendorffAlpha(agreeing, metric: metric).coefficient == 1)
    let flat = try RatingTable(units: [[2, 2], [2, 2], [5, nil]])
    #expect(throws: Undefined.noVariation) { try KrippendorffAlpha(flat, metric: metric) }
    let alone = try RatingTable(units: [[1, nil], [nil, 2]])
    #expect(throws: Undefined.noPairs) { try KrippendorffAlpha(alone, metric: metric) }
  }

  @Test func `refuses values below 0 under the ratio metric only`() throws {
    let table = try RatingTable(units: [[-1, 2], [3, 3]])
    #expect(throws: Undefined.negativeValue) { try KrippendorffAlpha(table, metric: .ratio) }
    #expect(try KrippendorffAlpha(table, metric: .interval).coefficient < 1)
  }
}

@Suite struct `Cohen's kappa` {
  let cohen = [[88.0, 14, 18], [10, 40, 10], [2, 6, 12]]
  let fleiss = [[106.0, 10, 4], [22, 28, 10], [2, 12, 6]]

  // Cohen (1968), printed .492 and .348; Fleiss, Cohen & Everitt (1969), .429 (.054), .507 (.057).
  @Test func `reproduces Cohen's table with its standard errors`() throws {
    let table = try ConfusionMatrix(counts: cohen)
    let kappa = try WeightedKappa(table, weights: .identity)
    #expect(near(kappa.coefficient, 0.49152542372881347))
    #expect(near(kappa.standardError, 0.05100181557607786))
    #expect(near(kappa.nullStandardError, 0.051978936356595444))
    let weighted = try WeightedKappa(
      table,
      weights: .disagreement([[0, 1, 3], [1, 0, 6], [3, 6, 0]])
    )
    #expect(near(weighted.coefficient, 0.3478260869565216))
    #expect(near(weighted.standardError, 0.07550401525482296))
    #expect(near(weighted.nullStandardError, 0.05971999355952613))
  }

  @Test func `reproduces the table of Fleiss, Cohen and Everitt`() throws {
    let table = try ConfusionMatrix(counts: fleiss)
    let kappa = try WeightedKappa(table, weights: .identity)
    #expect(near(kappa.coefficient, 0.4285714285714285))
    #expect(near(kappa.standardError, 0.05371100486916735))
    #expect(near(kappa.nullStandardError, 0.05551245493635843))
    let weights = [[1, 0, 0.4444], [0, 1, 0.6667], [0.4444, 0.6667, 1]]
    let weighted = try WeightedKappa(table, weights: .agreement(weights))
    #expect(near(weighted.coefficient, 0.5070699648667976))
    #expect(near(weighted.standardError, 0.05699388470325765))
    #expect(near(weighted.nullStandardError, 0.06533588456726369))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `with quadratic weights equals its one-pass form`(seed: UInt64) throws {
    var random = CounterRandomGenerator(seed: seed)
    let first = (0..<50).map { _ in random.integer(below: 4) + 1 }
    let second = first.map { min(max($0 + random.integer(below: 3) - 1, 1), 4) }
    let full = try WeightedKappa(first, second, scale: 1...4, weights: .quadratic)
    #expect(near(try WeightedKappa.quadratic(first, second), full.coefficient, 1e-13))
    let wider = try WeightedKappa(first, second, scale: 0...9, weights: .quadratic)
    #expect(near(wider.coefficient, full.coefficient, 1e-13))
  }

  @Test func `is 1 when both agree and has no value when nothing varies`() throws {
    #expect(
      try WeightedKappa([1, 2, 4], [1, 2, 4], scale: 1...4, weights: .quadratic).coefficient == 1
    )
    #expect(try WeightedKappa.quadratic([1, 2, 4], [1, 2, 4]) == 1)
    #expect(throws: Undefined.noVariation) {
      try WeightedKappa([3, 3], [3, 3], scale: 1...4, weights: .quadratic)
    }
    #expect(throws: Undefined.noVariation) { try WeightedKappa.quadratic([3, 3], [3, 3]) }
    #expect(throws: Undefined.lengthsDiffer(1, 2)) { try WeightedKappa.quadratic([3], [3, 3]) }
    #expect(throws: Undefined.tooFewUnits(needed: 1, found: 0)) {
      try WeightedKappa([], [], scale: 1...4, weights: .quadratic)
    }
    #expect(throws: Undefined.scaleTooWide) {
      try WeightedKappa([1], [1], scale: Int.min...Int.max, weights: .quadratic)
    }
    #expect(throws: Undefined.ratingOutsideScale(5, position: 1)) {
      try WeightedKappa([1, 2], [1, 5], scale: 1...4, weights: .quadratic)
    }
    #expect(throws: Undefined.weightsOfWrongSize(needed: 3, found: 2)) {
      try WeightedKappa(ConfusionMatrix(counts: cohen), weights: .agreement([[1, 0], [0, 1]]))
    }
  }

  @Test func `linear weights give half credit in the middle of three`() throws {
    let table = try ConfusionMatrix(counts: cohen)
    let linear = try WeightedKappa(table, weights: .linear)
    let own = try WeightedKappa(
      table,
      weights: .agreement([[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]])
    )
    #expect(linear == own)
  }

  @Test func `exact and adjacent agreement count what they say`() throws {
    let table = try ConfusionMatrix([1, 2, 3, 4], [1, 3, 1, 4], scale: 1...4)
    #expect(try table.exactAgreement() == 0.5)
    #expect(try table.adjacentAgreement() == 0.75)
    #expect(table.counts[2][0] == 1)
    #expect(table.rowTotals == [1, 1, 1, 1])
    #expect(table.columnTotals == [2, 0, 1, 1])
    #expect(throws: Undefined.tooFewUnits(needed: 1, found: 0)) {
      try ConfusionMatrix(counts: [[0]]).exactAgreement()
    }
  }
}

@Suite struct `Agreement among several raters` {
  // Fleiss (1971), printed .430; categories .245 .245 .520 .471 .566.
  @Test func `reproduces Fleiss' diagnoses`() throws {
    let table = try RatingTable(units: PublishedData.fleiss)
    let kappa = try FleissKappa(table)
    #expect(near(kappa.coefficient, 0.43024452006014074))
    #expect(near(kappa.z, 17.65183, 5e-6))
    #expect(kappa.categories == [1, 2, 3, 4, 5])
    for (ours, printed) in zip(kappa.categoryCoefficients, [0.245, 0.245, 0.520, 0.471, 0.566]) {
      #expect(near(ours, printed, 5e-4))
    }
    let conger = try ChanceCorrectedAgreement(.conger, table)
    #expect(near(conger.coefficient, 0.44180854, 5e-9))
    let fleiss = try ChanceCorrectedAgreement(.fleiss, table)
    #expect(near(fleiss.coefficient, kappa.coefficient, 1e-13))
  }

  typealias Row = (
    coefficient: ChanceCorrectedAgreement.Coefficient, weights: AgreementWeights,
    expected: Double, error: Double, observed: Double, chance: Double
  )

  // irrCAC on Gwet's four raters, nine decimals.
  static let gwet: [Row] = [
    (.gwet, .identity, 0.775444068, 0.142949951, 0.818181818, 0.190321181),
    (.fleiss, .identity, 0.761169275, 0.153019203, 0.818181818, 0.238715278),
    (.krippendorff, .identity, 0.743421053, 0.145573887, 0.805, 0.24),
    (.conger, .identity, 0.762817441, 0.149168152, 0.818181818, 0.233425161),
    (.brennanPrediger, .identity, 0.772727273, 0.14471662, 0.818181818, 0.2),
    (.gwet, .linear, 0.858739136, 0.117329022, 0.939393939, 0.570963542),
    (.fleiss, .linear, 0.817944767, 0.148504355, 0.939393939, 0.667100694),
    (.krippendorff, .linear, 0.800383877, 0.135477744, 0.935, 0.674375),
    (.conger, .linear, 0.81377632, 0.145085402, 0.939393939, 0.674552342),
    (.brennanPrediger, .linear, 0.848484848, 0.123356124, 0.939393939, 0.6),
    (.gwet, .quadratic, 0.914000724, 0.103962245, 0.975378788, 0.713704427),
    (.fleiss, .quadratic, 0.864935065, 0.146033611, 0.975378788, 0.817708333),
    (.krippendorff, .quadratic, 0.849107143, 0.129129966, 0.97359375, 0.825),
    (.conger, .quadratic, 0.857710656, 0.143670664, 0.975378788, 0.826963766),
    (.brennanPrediger, .quadratic, 0.901515152, 0.110894375, 0.975378788, 0.75),
    (.gwet, .ordinal, 0.89893977, 0.106903524, 0.968181818, 0.68515625),
    (.fleiss, .ordinal, 0.850206189, 0.147035694, 0.968181818, 0.787586806),
    (.krippendorff, .ordinal, 0.833638026, 0.13107343, 0.965875, 0.794875),
    (.conger, .ordinal, 0.843659525, 0.144099959, 0.968181818, 0.796481481),
    (.brennanPrediger, .ordinal, 0.886363636, 0.113905904, 0.968181818, 0.72),
  ]

  @Test(arguments: gwet)
  func `reproduces Gwet's four raters`(row: Row) throws {
    let table = try RatingTable(units: PublishedData.gwet)
    let found = try ChanceCorrectedAgreement(row.coefficient, table, weights: row.weights)
    #expect(near(found.coefficient, row.expected, 5.1e-10))
    #expect(near(found.standardError, row.error, 5.1e-10))
    #expect(near(found.observed, row.observed, 5.1e-10))
    #expect(near(found.expected, row.chance, 5.1e-10))
    let interval = found.interval()
    #expect(interval.contains(found.coefficient) && interval.upperBound <= 1)
  }

  @Test(arguments: ChanceCorrectedAgreement.Coefficient.allCases)
  func `has no value without pairs or variation`(
    coefficient: ChanceCorrectedAgreement.Coefficient
  ) throws {
    let alone = try RatingTable(units: [[1, nil], [nil, 2]])
    #expect(throws: Undefined.noPairs) { try ChanceCorrectedAgreement(coefficient, alone) }
    let flat = try RatingTable(units: [[2, 2], [2, 2]])
    #expect(throws: Undefined.noVariation) { try ChanceCorrectedAgreement(coefficient, flat) }
    let single = try RatingTable(units: [[2, 2]])
    #expect(throws: Undefined.tooFewUnits(needed: 2, found: 1)) {
      try ChanceCorrectedAgreement(coefficient, single)
    }
  }

  // R's irr on its anxiety ratings: .502 uncorrected, .540 corrected for ties.
  @Test func `reproduces Kendall's W with ties`() throws {
    let w = try KendallConcordance(RatingTable(units: PublishedData.anxiety))
    #expect(near(w.coefficient, 0.5396568759543698))
    #expect(near(w.uncorrected, 0.501921470342523))
    #expect(near(w.chiSquare, 3 * 19 * 0.5396568759543698))
    #expect(w.degreesOfFreedom == 19)
    #expect(w.pValue > 0.04 && w.pValue < 0.06)
    #expect(throws: Undefined.missingCells(7)) {
      try KendallConcordance(RatingTable(units: PublishedData.gwet))
    }
    #expect(throws: Undefined.constantRaters) {
      try KendallConcordance(RatingTable(units: [[1, 2], [1, 2]]))
    }
    #expect(throws: Undefined.noVariation) {
      try KendallConcordance(RatingTable(units: [[1, 1], [1, 1]]))
    }
  }
}

@Suite struct `Intraclass correlation` {
  typealias Row = (
    design: IntraclassCorrelation.Design, form: IntraclassCorrelation.Form,
    expected: Double, low: Double, high: Double
  )

  // Shrout & Fleiss (1979), tables 2 to 4, and their intervals.
  static let rows: [Row] = [
    (.oneWayRandom, .single, 0.16574176840547553, -0.133, 0.723),
    (.twoWayRandom, .single, 0.2897637795275592, 0.019, 0.761),
    (.twoWayMixed, .single, 0.7148407148407154, 0.342, 0.946),
    (.oneWayRandom, .mean, 0.4427971336792688, -0.884, 0.912),
    (.twoWayRandom, .mean, 0.6200505475989893, 0.071, 0.927),
    (.twoWayMixed, .mean, 0.9093155423770697, 0.676, 0.986),
  ]

  @Test(arguments: rows)
  func `reproduces Shrout and Fleiss`(row: Row) throws {
    let correlation = try IntraclassCorrelation(
      RatingTable(units: PublishedData.shroutFleiss)
    )
    #expect(near(try correlation.coefficient(row.design, row.form), row.expected))
    let interval = try correlation.interval(row.design, row.form)
    #expect(near(interval.lowerBound, row.low, 5.01e-4))
    #expect(near(interval.upperBound, row.high, 5.01e-4))
  }

  @Test func `has the published mean squares`() throws {
    let correlation = try IntraclassCorrelation(
      RatingTable(units: PublishedData.shroutFleiss)
    )
    #expect(near(correlation.betweenUnits, 11.241666666666669))
    #expect(near(correlation.withinUnits, 6.2638888888888875))
    #expect(near(correlation.betweenRaters, 32.486111111111114))
    #expect(near(correlation.residual, 1.019444444444442))
  }

  @Test func `steps up by Spearman and Brown's formula`() throws {
    #expect(
      near(
        try SpearmanBrown.reliability(0.16574176840547553, ofMeanOf: 4),
        0.4427971336792688
      )
    )
    #expect(
      near(
        try SpearmanBrown.reliability(0.7148407148407154, ofMeanOf: 4),
        0.9093155423770697
      )
    )
    #expect(near(try SpearmanBrown.count(for: 0.9093155423770697, from: 0.7148407148407154), 4))
    #expect(throws: Undefined.noReliability) { try SpearmanBrown.count(for: 0.8, from: 0) }
    #expect(throws: Undefined.noReliability) {
      try SpearmanBrown.reliability(-0.5, ofMeanOf: 4)
    }
  }

  @Test func `says what it lacks`() throws {
    #expect(throws: Undefined.missingCells(7)) {
      try IntraclassCorrelation(RatingTable(units: PublishedData.gwet))
    }
    #expect(throws: Undefined.noVariation) {
      try IntraclassCorrelation(RatingTable(units: [[2, 2], [2, 2]]))
    }
    #expect(throws: Undefined.tooFewRaters(needed: 2, found: 1)) {
      try IntraclassCorrelation(RatingTable(units: [[2], [3]]))
    }
    let perfect = try IntraclassCorrelation(RatingTable(units: [[1, 1], [2, 2], [4, 4]]))
    #expect(try perfect.coefficient(.twoWayRandom, .single) == 1)
    #expect(throws: Undefined.noVariation) { try perfect.interval(.oneWayRandom, .single) }
  }

  // Each had an interval that left the coefficient out and ended above 1, or ended the program.
  @Test(
    arguments: [
      [[1, 4], [4, 1], [1, 1], [1, 4]], [[2, 3], [2, 1], [2, 2], [1, 4], [3, 3]],
      [[3, 3, 2], [2, 1, 3], [4, 1, 3], [1, 4, 2], [4, 4, 2]],
      [[4, 1], [4, 1], [4, 1], [4, 1], [2, 3]],
      [[1, 4], [2, 3], [2, 3], [1, 4], [1, 4], [1, 4]],
    ] as [[[Double]]]
  )
  func `of the mean has no interval past the lowest correlation`(rows: [[Double]]) throws {
    let correlation = try IntraclassCorrelation(RatingTable(units: rows))
    #expect(throws: Undefined.belowLowestCorrelation) {
      try correlation.interval(.twoWayRandom, .mean)
    }
  }

  @Test func `lies in its interval, which ends at 1`() throws {
    let random = CounterRandom(seed: 12)
    var found = 0
    for run in 0..<300 {
      let draws = random.stream(UInt64(run))
      let raters = 2 + run % 3
      let rows = (0..<(3 + run % 5)).map { unit -> [Double?] in
        let first = draws.integer(below: 4, at: UInt64(100 * unit)) + 1
        return (0..<raters).map { rater -> Double? in
          let own = draws.integer(below: 4, at: UInt64(100 * unit + rater + 1)) + 1
          // Every second table is of raters who contradict each other.
          if run % 2 == 1, rater % 2 == 0 { return Double(first) }
          if run % 2 == 1, own % 2 == 1 { return Double(5 - first) }
          return Double(own)
        }
      }
      guard let correlation = try? IntraclassCorrelation(RatingTable(units: rows)) else { continue }
      for design in IntraclassCorrelation.Design.allCases {
        for form in IntraclassCorrelation.Form.allCases {
          guard let value = try? correlation.coefficient(design, form),
            let interval = try? correlation.interval(design, form)
          else { continue }
          found += 1
          let slack = 1e-9 * max(1, value.magnitude)
          #expect(interval.lowerBound <= value + slack, "\(rows), \(design), \(form)")
          #expect(interval.upperBound >= value - slack, "\(rows), \(design), \(form)")
          #expect(interval.upperBound <= 1 + 1e-9, "\(rows), \(design), \(form)")
        }
      }
    }
    #expect(found > 1000)
  }
}

@Suite struct `Rating table` {
  @Test func `is the same by raters and by units`() throws {
    let byRaters = try RatingTable(raters: [[1, nil, 3], [2, 5]])
    let byUnits = try RatingTable(units: [[1, 2], [nil, 5], [3, nil]])
    #expect(byRaters == byUnits)
    #expect(byRaters.categories == [1, 2, 3, 5])
    #expect(byRaters.ratingCount == 4 && byRaters.missingCount == 2)
    #expect(byRaters.rating(ofUnit: 1, byRater: 1) == 5)
    #expect(byRaters.rating(ofUnit: 1, byRater: 0) == nil)
    #expect(byRaters.rating(ofUnit: 3, byRater: 0) == nil)
    #expect(byRaters.rating(ofUnit: 0, byRater: -1) == nil)
  }

  @Test func `refuses what is not a number`() {
    #expect(throws: Undefined.notFinite(position: 2)) {
      try RatingTable(units: [[1, 2], [.nan]])
    }
  }
}
