import Testing

@testable import Calibration

@Suite struct `Ratings that say too little` {
  private typealias Rating = FacetedRatings.Rating

  private static let quick = RaterSettings(draws: 20)

  private func drawn(_ counts: (Int, Int, Int)) -> [FacetedRatings.Rating] {
    let random = CounterRandom(seed: 77)
    return RatingDraws.drawn(
      seed: 78,
      abilities: (0..<counts.0).map { random.normal(at: UInt64($0)) },
      severities: Array([0.5, -0.5, 0, 0.3, -0.3].prefix(counts.1)),
      difficulties: Array([0.2, -0.2, 0].prefix(counts.2)),
      scale: AndrichScale(thresholds: [-1.4, 0, 1.4])
    )
  }

  /// Two raters who give the highest rating to all but one candidate, whom nobody else rated.
  private func cornered() throws -> FacetedRatings {
    var ratings = drawn((30, 5, 2))
    for (rater, own) in [(5, 1), (6, 2)] {
      for candidate in 0..<4 {
        ratings.append(Rating(candidate: candidate, rater: rater, criterion: 0, rating: 4))
      }
      ratings.append(Rating(candidate: 30, rater: rater, criterion: 0, rating: own))
    }
    return try RatingDraws.table(ratings, (31, 7, 2))
  }

  @Test func `are left out where they cannot be compared, and the rest is measured`() throws {
    let found = RaterCalibration(PanelRatings(try cornered()), settings: Self.quick)
    #expect(found.leftOut == [.rater: ["r5", "r6"], .candidate: ["c30"]])
    let alone = RaterCalibration(
      PanelRatings(try RatingDraws.table(drawn((30, 5, 2)), (30, 5, 2))),
      settings: Self.quick
    )
    for rater in 0..<5 {
      let severity = try #require(found.raters[rater].severity?.value)
      let expected = try #require(alone.raters[rater].severity?.value)
      #expect((severity - expected).magnitude < 1e-9)
    }
    #expect(found.raters[5].severity == nil && found.raters[6].severity == nil)
    let report = TextRenderer(width: 80).render(RaterReport(found).page)
    #expect(report.contains("Left out: interviewers r5 and r6 and candidate c30."))
    let json = RaterJSON(found).value
    #expect(json["left-out"]?["raters"]?.array?.compactMap(\.string) == ["r5", "r6"])
    #expect(json["problem"] == .null)
  }

  @Test func `are all refused where nothing contradicts any order`() throws {
    let rows = [[1, 2], [2, 3], [3, 4], [1, 2], [2, 3]]
    let ratings = rows.enumerated().flatMap { candidate, row in
      row.enumerated().map { Rating(candidate: candidate, rater: $0, criterion: 0, rating: $1) }
    }
    let table = try RatingDraws.table(ratings, (5, 2, 1))
    #expect(throws: RaschError.self) { try ManyFacetRasch().boundedFit(table) }
  }

  private func reason(_ rows: [[Int]]) throws -> RaschError? {
    let ratings = rows.enumerated().flatMap { candidate, row in
      row.enumerated().map { Rating(candidate: candidate, rater: $0, criterion: 0, rating: $1) }
    }
    let table = try RatingDraws.table(ratings, (rows.count, rows.first?.count ?? 0, 1))
    do throws(RaschError) {
      _ = try ManyFacetRasch().fit(table)
      return nil
    } catch { return error }
  }

  @Test func `give the reason that is true`() throws {
    #expect(try reason([[3, 3], [3, 3], [3, 3], [3, 3]]) == .allTheSame(3))
    #expect(try reason([[1, 1], [2, 2], [3, 3], [4, 4], [2, 2], [3, 3]]) == .fullAgreement)
    #expect(try reason([[3, 2]]) == .tooFewRatings(2))
    #expect(try reason([[1, 1, 1], [4, 4, 4], [4, 4, 4]]) == .fullAgreement)
    #expect(try reason([[1, 4, 2], [1, 4, 3], [1, 4, 2], [1, 4, 3]]) == .nothingVaries)
    #expect("\(RaschError.allTheSame(3))" == "all ratings are 3")
  }

  @Test func `are in one part where one of them is far from all others`() throws {
    let rows = [[4, 4], [44, 1], [1, 2], [4, 3]]
    let ratings = rows.enumerated().flatMap { candidate, row in
      row.enumerated().map { Rating(candidate: candidate, rater: $0, criterion: 0, rating: $1) }
    }
    let table = try RatingDraws.table(ratings, (4, 2, 1), scale: 1...44)
    #expect(throws: RaschError.looseSteps) { try ManyFacetRasch().fit(table) }
    let found = RaterCalibration(PanelRatings(table), settings: Self.quick)
    let report = TextRenderer(width: 200).render(RaterReport(found).page)
    #expect(!report.contains("share nobody") && !report.contains("Part 1"))
    #expect(report.contains("or one lies too far from the others, to tell how far apart the steps"))
  }

  @Test func `of no common criterion are no panels of other people`() throws {
    let ratings = drawn((40, 2, 2)).map {
      Rating(
        candidate: $0.candidate,
        rater: $0.rater,
        criterion: $0.criterion + ($0.candidate < 20 ? 0 : 2),
        rating: $0.rating
      )
    }
    let found = RaterCalibration(
      PanelRatings(try RatingDraws.table(ratings, (40, 2, 4))),
      settings: Self.quick
    )
    let report = TextRenderer(width: 200).render(RaterReport(found).page)
    #expect(report.contains("two sets of criteria without a common candidate"))
    #expect(report.contains("Part 2: candidates") && !report.contains("share nobody"))
  }

  @Test func `without variation say nothing of numbers of interviewers`() throws {
    let flat = drawn((10, 4, 3)).map {
      Rating(candidate: $0.candidate, rater: $0.rater, criterion: $0.criterion, rating: 3)
    }
    let table = try RatingDraws.table(flat, (10, 4, 3))
    #expect(throws: Undefined.noVariation) { try InterviewerStudy(table, Self.quick) }
    let report = TextRenderer(width: 80).render(
      RaterReport(RaterCalibration(PanelRatings(table), settings: Self.quick)).page
    )
    #expect(report.contains("No severity can be measured: all ratings are 3."))
    #expect(report.contains("How many: cannot be told"))
  }

  @Test func `by one interviewer have no severity`() throws {
    for estimation in RaterSettings.Estimation.allCases {
      let found = RaterCalibration(
        PanelRatings(try RatingDraws.table(drawn((12, 1, 3)), (12, 1, 3))),
        settings: RaterSettings(estimation: estimation, draws: 20)
      )
      #expect(found.raters[0].severity == nil)
      guard case .failure(.oneRater(others: 0)) = found.rasch else {
        Issue.record("expected one rater")
        return
      }
      let report = TextRenderer(width: 80).render(RaterReport(found).page)
      #expect(report.contains("one interviewer cannot be compared with anybody"))
      let undefined = found.agreement.result(.randomSingle)
      #expect(throws: Undefined.tooFewRaters(needed: 2, found: 1)) { try undefined.get() }
    }
  }

  @Test func `have no errors from a few candidates`() throws {
    let rows = [(0, 0, 4), (0, 1, 2), (1, 0, 3), (1, 1, 1)]
    let ratings = rows.map { Rating(candidate: $0, rater: $1, criterion: 0, rating: $2) }
    let table = try RatingDraws.table(ratings, (2, 2, 1))
    let found = RaterCalibration(PanelRatings(table), settings: Self.quick)
    let exact = try found.agreement.exact.get()
    #expect(exact.value == 0 && exact.standardError == nil && exact.interval == nil)
    let gwet = try found.agreement.result(.gwetWeighted).get()
    #expect(gwet.standardError == nil && gwet.interval == nil)
    let report = TextRenderer(width: 200).render(RaterReport(found).page)
    #expect(report.contains("too few candidates or no spread"))
    #expect(report.contains("2 candidates are too few to say how surely"))
  }

  /// Two raters on four criteria: the second is easier beyond chance, on so many candidates.
  private func lopsided(candidates: Int) throws -> RaterCalibration {
    let rows = [[1, 2, 1, 1], [1, 3, 3, 3], [1, 1, 3, 1], [3, 2, 2, 3]]
    let ratings = (0..<(8 * candidates)).map { place in
      let row = rows[place / 4 % 4]
      return Rating(
        candidate: place / 8,
        rater: place / 4 % 2,
        criterion: place % 4,
        rating: row[place % 4]
      )
    }
    let table = try RatingDraws.table(ratings, (candidates, 2, 4))
    return RaterCalibration(PanelRatings(table), settings: Self.quick)
  }

  @Test func `of few candidates do not say that nobody stands out`() throws {
    let few = try lopsided(candidates: 2)
    let interval = try #require(few.raters[1].interval)
    #expect(interval.upperBound < 0)
    #expect(few.raters.allSatisfy { $0.flags == [.few(8)] })
    let report = TextRenderer(width: 200).render(RaterReport(few).page)
    let verdict = "Two candidates are too few to tell whether an interviewer stands out."
    #expect(report.contains(verdict))
    #expect(!report.contains("No interviewer stands out") && !report.contains("side of the line"))
    let more = TextRenderer(width: 200).render(RaterReport(try lopsided(candidates: 6)).page)
    #expect(more.contains("interviewers stand out") && !more.contains("too few to tell"))
  }

  @Test func `that contradict each other have no interval of the mean, and say so`() throws {
    let rows = [[1, 4], [4, 1], [1, 1], [1, 4]]
    let ratings = rows.enumerated().flatMap { candidate, row in
      row.enumerated().map { Rating(candidate: candidate, rater: $0, criterion: 0, rating: $1) }
    }
    let table = try RatingDraws.table(ratings, (4, 2, 1))
    let found = RaterCalibration(PanelRatings(table), settings: Self.quick)
    let mean = try found.agreement.result(.randomMean).get()
    #expect((mean.value + 8).magnitude < 1e-9 && mean.interval == nil)
    let json = RaterJSON(found).value["agreement"]?["icc-2-k"]
    #expect(json?["interval"] == .null)
    let reason = "the ratings contradict each other too much for an interval"
    #expect(json?["interval-undefined"]?.string == reason)
    #expect(TextRenderer(width: 200).render(RaterReport(found).page).contains(reason))
  }

  @Test func `share a part that is complete, though the busiest raters do not`() throws {
    // Rater 0 is busiest and shares nothing; 1 and 2 share three units.
    let given = [[0, 1, 2, 3, 4], [5, 6, 7], [5, 6, 7, 8]]
    let block = try #require(
      CompleteBlock(unitCount: 9, raterCount: 3) { unit, rater in given[rater].contains(unit) }
    )
    #expect(block.raters == [1, 2] && block.units == [5, 6, 7])
    #expect(
      CompleteBlock(unitCount: 9, raterCount: 3) { unit, rater in unit / 3 == rater } == nil
    )
  }

  @Test func `say of halo why it is not known`() throws {
    let found = RaterCalibration(
      PanelRatings(try RatingDraws.table(drawn((30, 4, 1)), (30, 4, 1))),
      settings: Self.quick
    )
    #expect(throws: Undefined.tooFewCriteria(needed: 2, found: 1)) {
      try found.raters[0].halo.get()
    }
  }
}

@Suite struct `Departures on candidates` {
  @Test func `are all in the JSON, and the largest in the text`() throws {
    let found = RaterCalibration(
      PanelRatings(try RatingDraws.guilford()),
      settings: RaterSettings(draws: 20)
    )
    let json = RaterJSON(found).value
    let cells = try #require(json["departures-by-candidate"]?.array)
    #expect(cells.count == 21)
    // Linacre's example: Brahe is 1.30 logits harder on Edward, give or take .36.
    let edward = try #require(
      cells.first { $0["rater"]?.string == "Brahe" && $0["on"]?.string == "Edward" }
    )
    #expect((try #require(edward["harder-by"]?.double) - 1.30).magnitude < 0.01)
    #expect((try #require(edward["error"]?.double) - 0.36).magnitude < 0.01)
    // Of all ways in which Edward's fifteen ratings add up to what they do, few are so far off.
    #expect(edward["rare"] == .bool(true))
    #expect((try #require(edward["p"]?.double)) < 0.05 / 21)
    #expect(cells.count { $0["rare"] == .bool(true) } == 1)
    let report = TextRenderer(width: 100).render(RaterReport(found).page)
    #expect(report.contains("Departures"))
    let line = report.split(separator: "\n").first { $0.contains("Brahe") && $0.contains("Edward") }
    #expect(try #require(line).contains("+1.30"))
  }
}

@Suite struct `Candidates near the line` {
  @Test func `count in the headline only where they are clear of it`() throws {
    let random = CounterRandom(seed: 40)
    let ratings = RatingDraws.drawn(
      seed: 41,
      abilities: (0..<60).map { random.normal(at: UInt64($0)) },
      severities: [0.4, 0, -0.4],
      difficulties: [-0.3, 0.3],
      scale: AndrichScale(thresholds: [-1.4, 0, 1.4]),
      sees: { ($0 + $1) % 3 < 2 }
    )
    let panel = PanelRatings(try RatingDraws.table(ratings, (60, 3, 2)))
    var closeOnly = 0
    for step in 0..<12 {
      let line = 2 + Double(step) / 12
      let found = RaterCalibration(panel, settings: RaterSettings(line: line, draws: 20))
      let report = TextRenderer(width: 200).render(RaterReport(found).page)
      let clear = found.crossings.count { $0.isClear }
      #expect(report.contains("would have crossed the line") == (clear > 0), "\(line)")
      if clear == 0, !found.crossings.isEmpty {
        closeOnly += 1
        #expect(report.contains("clearly hangs on"))
        #expect(report.contains("too close to tell"))
      }
    }
    #expect(closeOnly > 0)
  }
}
