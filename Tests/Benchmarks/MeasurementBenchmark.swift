import Calibration

/// The measurement figures: elementary functions, agreement, Rasch, regression.
enum MeasurementBenchmark {
  /// Prints milliseconds of each.
  ///
  /// - Parameter folder: The folder with the peers' sources: then only what they do too.
  static func run(peers folder: String?) {
    if let folder {
      guard let ratings = panel(candidates: 1000, raters: 50, perCandidate: 5) else { return }
      MeasurementPeers(folder: folder).run(ratings, cells())
      return
    }
    elementary()
    agreement()
    rasch(candidates: 1000, raters: 50, perCandidate: 5)
    rasch(candidates: 1000, raters: 50, perCandidate: 50)
    regression()
    alternatives()
  }

  /// The fastest and the median of a number of runs, in milliseconds.
  static func measure(_ name: String, runs: Int = 25, _ body: () -> Double) {
    let clock = ContinuousClock()
    var times: [Double] = []
    var sink = body()
    for _ in 0..<runs {
      let time = clock.measure { sink += body() }
      times.append(
        Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15
      )
    }
    times.sort()
    print(
      "\(name): fastest \(digits(times[0])) ms, median \(digits(times[runs / 2])) ms",
      sink.sign
    )
  }

  private static func digits(_ value: Double) -> Double {
    (value * 1e4).rounded() / 1e4
  }

  private static func elementary() {
    let random = CounterRandom(seed: 1)
    let numbers = (0..<1_000_000).map { 20 * random.uniform(at: UInt64($0)) }
    measure("exp, a million") { numbers.reduce(0) { $0 + ElementaryFunctions.exp($1) } }
    measure("log, a million") { numbers.reduce(0) { $0 + ElementaryFunctions.log($1) } }
    measure("uniform, a million") {
      (0..<1_000_000).reduce(0) { $0 + random.uniform(at: UInt64($1)) }
    }
    measure("normal, a million") {
      (0..<1_000_000).reduce(0) { $0 + random.normal(at: UInt64($1)) }
    }
  }

  /// Ratings 1 to 5 of a thousand units by fifty raters, a fifth of them missing.
  private static func cells() -> [[Double?]] {
    let random = CounterRandom(seed: 2)
    return (0..<1000).map { unit -> [Double?] in
      let level = random.normal(stream: 1, counter: UInt64(unit))
      return (0..<50).map { rater in
        let cell = UInt64(unit * 50 + rater)
        guard random.uniform(stream: 2, counter: cell) > 0.2 else { return nil }
        let value = 3 + level + random.normal(stream: 3, counter: cell)
        return min(max(value.rounded(), 1), 5)
      }
    }
  }

  private static func agreement() {
    let cells = cells()
    guard let table = try? RatingTable(units: cells),
      let full = try? RatingTable(units: cells.map { $0.map { $0 ?? 3 } })
    else { return }
    for metric in KrippendorffAlpha.Metric.allCases {
      measure("alpha \(metric), 1000 x 50, table made") {
        (try? KrippendorffAlpha(table, metric: metric).coefficient) ?? 0
      }
    }
    measure("alpha interval with making the table") {
      guard let table = try? RatingTable(units: cells) else { return 0 }
      return (try? KrippendorffAlpha(table, metric: .interval).coefficient) ?? 0
    }
    measure("AC2 quadratic, 1000 x 50") {
      (try? ChanceCorrectedAgreement(.gwet, table, weights: .quadratic).coefficient) ?? 0
    }
    let row = cells.flatMap { $0.map { $0 ?? 3 } }
    measure("ICC, 1000 x 50, row of numbers") {
      let icc = try? IntraclassCorrelation(ratings: row, unitCount: 1000, raterCount: 50)
      return (try? icc?.coefficient(.twoWayRandom, .single)) ?? 0
    }
    measure("Fleiss, 1000 x 50") { (try? FleissKappa(full).coefficient) ?? 0 }
  }

  /// Ratings of a made-up panel, each candidate seen by some of the raters on eight criteria.
  static func panel(candidates: Int, raters: Int, perCandidate: Int) -> FacetedRatings? {
    let random = CounterRandom(seed: 3)
    let scale = AndrichScale(thresholds: [-2, -0.6, 0.6, 2], lowest: 0)
    var ratings: [FacetedRatings.Rating] = []
    for candidate in 0..<candidates {
      let draws = random.stream(UInt64(candidate))
      let ability = 1.2 * draws.normal(at: 1_000_000)
      for rater in draws.permutation(of: raters).prefix(perCandidate) {
        let severity = 0.7 * random.normal(stream: 1 << 40, counter: UInt64(rater))
        for criterion in 0..<8 {
          let position = ability - severity - 0.2 * Double(criterion - 4)
          var rest = draws.uniform(at: UInt64(2_000_000 + rater * 8 + criterion))
          var category = -1
          for probability in scale.probabilities(at: position) where rest > 0 {
            rest -= probability
            category += 1
          }
          ratings.append(
            FacetedRatings.Rating(
              candidate: candidate,
              rater: rater,
              criterion: criterion,
              rating: category
            )
          )
        }
      }
    }
    return try? FacetedRatings(
      ratings,
      candidates: (0..<candidates).map { "c\($0)" },
      raters: (0..<raters).map { "r\($0)" },
      criteria: (0..<8).map { "k\($0)" },
      scale: 0...4
    )
  }

  private static func rasch(candidates: Int, raters: Int, perCandidate: Int) {
    guard let table = panel(candidates: candidates, raters: raters, perCandidate: perCandidate)
    else { return }
    let analysis = ManyFacetRasch()
    if let fit = try? analysis.fit(table) {
      print(
        "Rasch: \(table.ratings.count) ratings, \(fit.iterations) steps, converged "
          + "\(fit.isConverged), logL \(fit.logLikelihood)"
      )
    }
    measure("Rasch, \(table.ratings.count) ratings, to 1e-8, with errors and fit", runs: 11) {
      (try? analysis.fit(table).logLikelihood) ?? 0
    }
  }

  /// The estimates that need no correction, on the same ratings.
  private static func alternatives() {
    guard let table = panel(candidates: 1000, raters: 50, perCandidate: 5) else { return }
    measure("marginal Rasch, \(table.ratings.count) ratings", runs: 3) {
      (try? MarginalRasch().fit(table).logLikelihood) ?? 0
    }
    measure("pairs of raters, \(table.ratings.count) ratings", runs: 5) {
      (try? PairwiseSeverity(table).raters.first?.severity) ?? 0
    }
  }

  private static func regression() {
    let random = CounterRandom(seed: 4)
    let scale = AndrichScale(thresholds: [-1.5, 0, 1.5])
    let truth = (0..<400).map { random.normal(stream: 1, counter: UInt64($0)) }
    let observations = (0..<10_000).map { index -> RatingScaleRegression.Observation in
      let criterion = index % 10
      let draws = random.stream(UInt64(100 + index))
      let features = (0..<40).filter { draws.uniform(at: UInt64($0)) < 0.15 }
        .map { SparseFeature(criterion * 40 + $0) }
      let position = features.reduce(0) { $0 + truth[$1.index] }
      var rest = draws.uniform(at: 99)
      var rating = 0
      for probability in scale.probabilities(at: position) where rest > 0 {
        rest -= probability
        rating += 1
      }
      return .init(criterion: criterion, features: features, rating: rating)
    }
    let regression = RatingScaleRegression(
      coefficients: truth.map {
        CoefficientPrior(precision: 0.5, sign: $0 < 0 ? .nonpositive : .nonnegative)
      },
      difficulties: Array(repeating: CoefficientPrior(precision: 0.01), count: 10)
    )
    if let fit = try? regression.fit(observations) {
      print("regression: \(fit.iterations) steps, converged \(fit.isConverged)")
    }
    measure("regression, 10 criteria x 40 signals x 1000 answers", runs: 5) {
      (try? regression.fit(observations).logLikelihood) ?? 0
    }
  }
}
