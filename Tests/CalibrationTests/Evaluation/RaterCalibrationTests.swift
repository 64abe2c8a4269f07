import Calibration
import Testing

@Suite struct `A panel's calibration` {
  /// 90 candidates, three of five raters each; the first is hard, the last easy.
  private static let severities = [1.2, 0.1, 0, -0.1, -1.2]

  /// For what does not look at intervals.
  private static let quick = RaterSettings(draws: 20)

  private func panel(
    criteria: Int = 4,
    sees: @escaping (Int, Int) -> Bool = { ($0 + $1) % 5 < 3 },
    votes: [PanelRatings.StatedVote] = []
  ) throws -> PanelRatings {
    let random = CounterRandom(seed: 40)
    let ratings = RatingDraws.drawn(
      seed: 41,
      abilities: (0..<90).map { random.normal(at: UInt64($0)) },
      severities: Self.severities,
      difficulties: Array([-0.3, 0.3, 0.1, -0.1].prefix(criteria)),
      scale: AndrichScale(thresholds: [-1.4, 0, 1.4]),
      sees: sees
    )
    return PanelRatings(try RatingDraws.table(ratings, (90, 5, criteria)), votes: votes)
  }

  @Test func `names the hard and the easy rater, and pairs them`() throws {
    let found = RaterCalibration(try panel(), settings: Self.quick)
    for (rater, truth) in zip(found.raters, Self.severities) {
      let severity = try #require(rater.severity)
      let error = try #require(severity.standardError)
      #expect((severity.value - truth).magnitude < 4 * error)
    }
    let harder = found.raters[0].flags.contains { if case .harder = $0 { true } else { false } }
    let easier = found.raters[4].flags.contains { if case .easier = $0 { true } else { false } }
    #expect(harder && easier)
    #expect(found.raters[0].partner == 4 && found.raters[4].partner == 0)
    for middle in 1...3 {
      #expect(found.raters[middle].partner == nil)
    }
  }

  @Test func `moves candidates across the line only against severity`() throws {
    let found = RaterCalibration(try panel(), settings: Self.quick)
    #expect(!found.crossings.isEmpty && found.crossings.count < 30)
    #expect(found.line == 2.5)
    for crossing in found.crossings {
      let average = crossing.average
      #expect((average.observed >= 2.5) != (average.adjusted >= 2.5))
      #expect(crossing.passes == (average.adjusted >= 2.5))
    }
    let high = RaterCalibration(try panel(), settings: RaterSettings(line: 5, draws: 20))
    #expect(high.crossings.isEmpty)
  }

  @Test func `gives every coefficient a value with an interval, or a reason`() throws {
    for panel in [try panel(), try panel(criteria: 1, sees: { _, _ in true })] {
      let found = RaterCalibration(panel, settings: RaterSettings(draws: 200))
      #expect(found.agreement.lines.map(\.coefficient) == AgreementCoefficient.allCases)
      for line in found.agreement.lines {
        let estimate = try line.result.get()
        let interval = try #require(estimate.interval, "\(line.coefficient)")
        #expect(interval.contains(estimate.value), "\(line.coefficient)")
        #expect(interval.upperBound - interval.lowerBound < 0.6, "\(line.coefficient)")
      }
      #expect(try found.agreement.exact.get().interval != nil)
    }
    let alone = try panel(sees: { candidate, rater in candidate % 5 == rater })
    let found = RaterCalibration(alone, settings: Self.quick)
    for line in found.agreement.lines {
      #expect(throws: Undefined.self) { try line.result.get() }
    }
    #expect(throws: Undefined.noPairs) { try found.agreement.exact.get() }
    #expect(throws: Undefined.noPairs) { try found.study.get() }
  }

  @Test func `keeps the values that the coefficients have by themselves`() throws {
    let panel = try panel(criteria: 1, sees: { _, _ in true })
    let found = RaterCalibration(panel, settings: RaterSettings(draws: 50))
    var units = Array(repeating: [Double?](repeating: nil, count: 5), count: 90)
    for rating in panel.ratings.ratings {
      units[rating.candidate][rating.rater] = Double(rating.rating)
    }
    let table = try RatingTable(units: units)
    func value(_ coefficient: AgreementCoefficient) throws -> Double {
      try found.agreement.result(coefficient).get().value
    }
    let alpha = try KrippendorffAlpha(table, metric: .ordinal).coefficient
    #expect((try value(.alphaOrdinal) - alpha).magnitude < 1e-9)
    let icc = try IntraclassCorrelation(table)
    #expect(try value(.randomSingle) == icc.coefficient(.twoWayRandom, .single))
    #expect(try value(.kendall) == KendallConcordance(table).coefficient)
    #expect(try value(.conger) == ChanceCorrectedAgreement(.conger, table).coefficient)
    let single = try icc.coefficient(.oneWayRandom, .single)
    let needed = try found.agreement.ratersNeeded.get().value
    #expect((needed - (try SpearmanBrown.count(for: 0.8, from: single))).magnitude < 1e-12)
  }

  @Test func `names the parts of a panel that falls apart`() throws {
    let found = RaterCalibration(
      try panel(sees: { candidate, rater in (candidate < 45) == (rater < 2) }),
      settings: Self.quick
    )
    guard case .failure(.disconnected(let parts)) = found.rasch else {
      Issue.record("not disconnected")
      return
    }
    #expect(parts.map(\.raters) == [["r0", "r1"], ["r2", "r3", "r4"]])
    #expect(found.raters.allSatisfy { $0.severity == nil && $0.flags.isEmpty })
    #expect(found.crossings.isEmpty)
    let marginal = RaterCalibration(
      try panel(sees: { candidate, rater in (candidate < 45) == (rater < 2) }),
      settings: RaterSettings(estimation: .marginal, draws: 20)
    )
    #expect(marginal.raters.allSatisfy { $0.severity?.standardError != nil })
  }

  @Test func `takes marginal severities where they are asked for`() throws {
    let found = RaterCalibration(
      try panel(),
      settings: RaterSettings(model: .partialCreditByCriterion, estimation: .marginal, draws: 20)
    )
    let marginal = try #require(try found.marginal?.get())
    #expect(found.raters.compactMap { $0.severity?.value } == marginal.raters.map(\.value))
    #expect(try found.rasch.get().thresholds.count == 4)
    for (rater, truth) in zip(found.raters, Self.severities) {
      #expect(((rater.severity?.value ?? 9) - truth).magnitude < 0.4)
    }
  }

  @Test func `studies what the arrangement of the ratings allows`() throws {
    func arrangement(_ panel: PanelRatings) throws -> InterviewerStudy.Arrangement {
      try InterviewerStudy(panel.ratings, RaterSettings(draws: 30)).arrangement
    }
    #expect(try arrangement(panel(sees: { _, _ in true })) == .crossed)
    #expect(try arrangement(panel(criteria: 1, sees: { _, _ in true })) == .raters)
    #expect(try arrangement(panel()) == .within)
    let crossed = try InterviewerStudy(
      panel(sees: { _, _ in true }).ratings,
      RaterSettings(wantedDependability: 0.7, draws: 200)
    )
    let needed = try #require(crossed.needed)
    #expect(try #require(crossed.worths[needed - 1].dependability) >= 0.7)
    #expect(try needed == 1 || #require(crossed.worths[needed - 2].dependability) < 0.7)
    let interval = try #require(crossed.neededInterval)
    #expect(interval.lower <= needed && (interval.upper ?? .max) >= needed)
    #expect(crossed.worths.allSatisfy { $0.interval != nil })
  }

  @Test func `finds raters who keep to their own criterion`() throws {
    let ratings = try panel(criteria: 2, sees: { _, _ in true }).ratings.ratings
      .filter { $0.rater < 4 && $0.rater / 2 == $0.criterion }
    let nested = try RatingDraws.table(ratings, (90, 4, 2))
    let study = try InterviewerStudy(nested, RaterSettings(draws: 30))
    #expect(study.arrangement == .nested)
    #expect(study.study.components.map(\.effect) == ["p", "t", "r:t", "pt", "pr:t"])
  }

  @Test func `takes weights and susceptibility from votes alone`() throws {
    let base = try panel()
    let none = RaterCalibration(base, settings: Self.quick)
    #expect(throws: Undefined.self) { try none.raters[0].weights.get() }
    #expect(throws: Undefined.self) { try none.raters[0].susceptibility.get() }
    var sums: [Int: [Int: Int]] = [:]
    for rating in base.ratings.ratings {
      sums[rating.candidate, default: [:]][rating.rater, default: 0] += rating.rating
    }
    var votes: [PanelRatings.StatedVote] = []
    for (candidate, row) in sums.sorted(by: { $0.key < $1.key }) {
      for (rater, sum) in row.sorted(by: { $0.key < $1.key }) {
        let own = Double(sum) / 4
        let others = row.filter { $0.key != rater }.map { Double($0.value) / 4 }
        let mean = others.reduce(0, +) / Double(others.count)
        for (stage, vote) in [
          (PanelRatings.Stage.before, own), (.after, own + 0.25 * (mean - own)),
        ] {
          votes.append(
            PanelRatings.StatedVote(rater: rater, candidate: candidate, stage: stage, vote: vote)
          )
        }
      }
    }
    let found = RaterCalibration(try panel(votes: votes), settings: Self.quick)
    for rater in found.raters {
      #expect((try rater.susceptibility.get().slope - 0.25).magnitude < 1e-9)
      for weight in try rater.weights.get().fit.weights {
        #expect((weight - 1).magnitude < 1e-6)
      }
    }
  }

  @Test func `says of few ratings that they are few`() throws {
    let ratings = [[1, 2], [3, 2], [2, 2], [4, 3]].enumerated().flatMap { candidate, row in
      row.enumerated().map {
        FacetedRatings.Rating(candidate: candidate, rater: $0, criterion: 0, rating: $1)
      }
    }
    let found = RaterCalibration(PanelRatings(try RatingDraws.table(ratings, (4, 2, 1))))
    #expect(found.raters.map(\.flags) == [[.few(4)], [.few(4)]])
  }
}
