import Testing

@testable import Calibration

@Suite struct `What ratings are worth` {
  private static let halves: [Double] = [1, 1.5, 2, 2.5, 3, 3.5, 4]

  @Test func `is their value where they rise by equal steps`() throws {
    let values = try #require(RatingValues(Self.halves))
    #expect((1...7).map { values.value(Double($0)) } == Self.halves)
    #expect(Self.halves.map(values.count) == [1, 2, 3, 4, 5, 6, 7])
    #expect((1...7).map { values.text($0) } == ["1", "1.5", "2", "2.5", "3", "3.5", "4"])
    #expect(values.difference(3) == 1.5 && values.variance(2) == 0.5)
    #expect(values.sum(9, of: 2) == 5.5)
    let tenths = try #require(RatingValues([0.1, 0.2, 0.3]))
    #expect(tenths.text(3) == "0.3")
    let tens = try #require(RatingValues([0, 10, 20]))
    #expect(tens.text(1) == "0" && tens.text(3) == "20")
  }

  @Test(arguments: [[], [1], [1, 2, 4], [3, 2, 1], [2, 2]] as [[Double]])
  func `is their place otherwise`(values: [Double]) {
    #expect(RatingValues(values) == nil)
  }

  @Test func `changes no digit of ratings that are counted as they are`() throws {
    let values = try #require(RatingValues([1, 2, 3, 4]))
    #expect(values == .asCounted)
    #expect(values.value(2.3456789) == 2.3456789 && values.count(0.1) == 0.1)
    #expect(values.sum(7.3, of: 3) == 7.3)
  }

  @Test func `comes from the scale of a file, for votes too`() throws {
    let labels = try #require(RatingLabels("1,1.5,2,2.5,3,3.5,4"))
    func read(_ text: String) -> Loaded<PanelRatings> {
      RatingsReader(RatingColumns(labels: labels)).read(SourceText(name: "r.csv", text: text))
    }
    let panel = try read("rater,candidate,rating,vote\nAna,Kim,2.5,yes\nBen,Kim,3,1.5\n").get()
    #expect(panel.values == RatingValues(Self.halves))
    #expect(panel.ratings.ratings.map(\.rating) == [4, 5])
    #expect(panel.votes.map { panel.values.value($0.vote) } == [3, 1.5])
    #expect(read("rater,candidate,rating,vote\nAna,Kim,2.5,7\n").value == nil)
    #expect(RatingLabels("no,yes")?.values == .asCounted)
    #expect(RatingLabels("1-4")?.values == .asCounted)
    #expect(RatingLabels("1,2,5")?.values == .asCounted)
  }

  /// The same ratings, worth what they are counted as and worth half of it.
  private func calibrations() throws -> (counted: RaterCalibration, halved: RaterCalibration) {
    let random = CounterRandom(seed: 31)
    let ratings = RatingDraws.drawn(
      seed: 32,
      abilities: (0..<40).map { random.normal(at: UInt64($0)) },
      severities: [0.7, 0, -0.7],
      difficulties: [-0.2, 0.2],
      scale: AndrichScale(thresholds: [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5])
    )
    let table = try RatingDraws.table(ratings, (40, 3, 2), scale: 1...7)
    return (
      RaterCalibration(PanelRatings(table), settings: RaterSettings(line: 5, draws: 20)),
      RaterCalibration(
        PanelRatings(table, values: try #require(RatingValues(Self.halves))),
        settings: RaterSettings(line: 3, draws: 20)
      )
    )
  }

  @Test func `is what JSON tells, and what the line is read in`() throws {
    let (counted, halved) = try calibrations()
    #expect(halved.line == 5 && halved.crossings == counted.crossings)
    let (one, other) = (RaterJSON(counted).value, RaterJSON(halved).value)
    #expect(other["scale"]?.array?.compactMap(\.double) == [1, 4])
    #expect(other["line"]?.double == 3)
    func near(_ path: (JSONValue) -> JSONValue?, _ convert: (Double) -> Double) throws {
      let before = try #require(path(one)?.double)
      let after = try #require(path(other)?.double)
      #expect((after - convert(before)).magnitude < 2e-6, "\(before), \(after)")
    }
    func half(_ value: Double) -> Double { value / 2 }
    func mean(_ value: Double) -> Double { 1 + (value - 1) / 2 }
    try near({ $0["raters"]?.array?.first?["severity"] }, { $0 })
    try near({ $0["raters"]?.array?.first?["points"] }, half)
    try near({ $0["raters"]?.array?.first?["habits"]?["spread"] }, half)
    try near({ $0["raters"]?.array?.first?["measure"]?["mean"] }, mean)
    try near({ $0["raters"]?.array?.first?["measure"]?["fair-average"] }, mean)
    try near({ $0["candidates"]?.array?.first?["adjusted"] }, mean)
    try near({ $0["candidates"]?.array?.first?["adjustment-error"] }, half)
    try near({ $0["departures-by-candidate"]?.array?.first?["expected"] }, { 2 + ($0 - 2) / 2 })
    try near({ $0["study"]?["components"]?.array?.first?["variance"] }, { $0 / 4 })
    try near({ $0["agreement"]?["gwet-ac2"]?["value"] }, { $0 })
    try near({ $0["agreement"]?["icc-2-1"]?["value"] }, { $0 })
  }

  @Test func `is what the page tells`() throws {
    let (counted, halved) = try calibrations()
    let one = TextRenderer(width: 200).render(RaterReport(counted).page)
    let other = TextRenderer(width: 200).render(RaterReport(halved).page)
    #expect(one.contains("all  6 to 7") && !other.contains("all  6 to 7"))
    #expect(other.contains("all  3.5 to 4") && other.contains("all  1 to 1.5"))
    #expect(!other.contains("line of 5.00"))
    let flat = (0..<8).map {
      FacetedRatings.Rating(candidate: $0 / 2, rater: $0 % 2, criterion: 0, rating: 4)
    }
    let same = RaterCalibration(
      PanelRatings(
        try RatingDraws.table(flat, (4, 2, 1), scale: 1...7),
        values: try #require(RatingValues(Self.halves))
      ),
      settings: RaterSettings(draws: 20)
    )
    let page = TextRenderer(width: 200).render(RaterReport(same).page)
    #expect(page.contains("No severity can be measured: all ratings are 2.5."))
    #expect(RaterJSON(same).value["problem"]?["reason"]?.string == "all ratings are 2.5")
  }
}
