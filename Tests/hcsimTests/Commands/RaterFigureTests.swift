import Calibration
import Testing

@testable import hcsim

/// Figures of `calibrate raters` on small files, where each can be checked by eye.
@Suite struct `Figures about raters` {
  private func json(_ words: [String], _ csv: String) throws -> JSONValue {
    let run = runInProcess(["calibrate", "raters", "-f", "json"] + words + ["-"], input: csv)
    return try JSONReader.read(SourceText(name: "output", text: run.output))
  }

  private func text(_ words: [String], _ csv: String) -> String {
    let run = runInProcess(["calibrate", "raters"] + words + ["-"], input: csv)
    return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let wide = ["--layout", "raters"]

  /// Two raters of six candidates, of whom c2 and c4 have nothing but the lowest or highest rating left.
  private static let two = """
    candidate,a,c
    c1,2,3
    c2,3,3
    c3,1,2
    c4,4,4
    c5,2,1
    c6,3,2

    """

  @Test func `means are those of all ratings that are counted beside them`() throws {
    let found = try json(Self.wide, Self.two)
    let raters = try #require(found["raters"]?.array)
    #expect(raters.map { $0["ratings"]?.integer } == [6, 6])
    #expect(raters.map { $0["mean"]?.double } == [2.5, 2.5])
    // What the fit rests on is told beside its own count.
    #expect(raters.map { $0["measure"]?["ratings"]?.integer } == [4, 4])
    #expect(raters.map { $0["measure"]?["mean"]?.double } == [2, 2])
    #expect(text(Self.wide, Self.two).contains(" a 6 2.50 2.00 "))
  }

  /// Three raters of 16 candidates, of whom the last four have nothing but one end of the scale.
  private static let three: String = {
    let rows = [
      "2,3,2", "3,1,2", "1,2,2", "3,4,2", "2,1,1", "3,2,4", "4,2,3", "2,2,3", "1,3,1", "3,3,4",
      "4,4,3", "2,3,3", "4,4,4", "4,4,4", "4,4,4", "1,1,1",
    ]
    let lines = rows.enumerated().map { "c\($0),\($1)\n" }
    return "candidate,a,b,c\n" + lines.joined()
  }()

  // 8 of the 36 pairs of the first twelve candidates agree, where 12.1 are expected of ratings with the
  // same sums, as going through all of them by hand gives; the estimates, which follow the ratings, expect
  // 15.6. With the twelve pairs of the others it would be 20 of 48.
  @Test func `agreement is held against what is expected of the same pairs`() throws {
    let found = try json(Self.wide, Self.three)
    #expect(found["converged"] == .bool(true))
    let model = try #require(found["agreement-against-model"])
    #expect(model["pairs"]?.integer == 36 && model["exact"]?.integer == 8)
    #expect((try #require(model["exact-expected"]?.double) - 12.106_548).magnitude < 2e-6)
    let all = try #require(found["agreement"]?["exact"]?["value"]?.double)
    #expect((all - 20.0 / 48).magnitude < 1e-6)
    #expect(text(Self.wide, Self.three).contains("the same rating in 22% of pairs, 34% expected"))
  }

  // Infit is .826, 1.348 and .826: only the second scatters more than by chance, though there are no
  // more than three ratings a candidate.
  @Test func `noise is what infit is above 1, in a small file too`() throws {
    let found = try json(Self.wide, Self.three)
    let raters = try #require(found["raters"]?.array)
    #expect(raters.map { $0["noise"]?.double == 0 } == [true, false, true])
    #expect(raters[0]["noise-error"] == .null)
    #expect((try #require(raters[1]["noise"]?.double) - 0.886_936).magnitude < 2e-5)
    #expect((try #require(raters[1]["noise-error"]?.double) - 0.490_197).magnitude < 2e-5)
  }

  /// Ratings so nearly in one order that the steps run off.
  private static let loose = """
    candidate,a,b,c
    c0,4,4,4
    c1,1,1,1
    c2,2,3,3
    c3,4,3,3
    c4,3,2,2
    c5,1,1,1

    """

  @Test(arguments: [two, loose])
  func `a fit that has not converged gives no all-clear`(csv: String) throws {
    #expect(try json(Self.wide, csv)["converged"] == .bool(false))
    let page = text(Self.wide, csv)
    #expect(page.contains("! The fit has not converged, so who stands out cannot be told."))
    #expect(!page.contains("stands out, and") && !page.contains("expected: about what"))
  }

  /// A fourth rater, who gives nothing but the highest rating, beside those three.
  private static let topped: String = {
    let lines = three.split(separator: "\n")
    return lines.enumerated().map { "\($1),\($0 == 0 ? "top" : "4")\n" }.joined()
  }()

  @Test func `means are of all ratings, and those of one end of the scale are set aside`() throws {
    let found = try json(Self.wide, Self.topped)
    let first = try #require(
      found["candidates"]?.array?.first { $0["measure"]?["name"]?.string == "c0" }
    )
    // 2, 3, 2 and 4.
    #expect(first["mean"]?.double == 2.75 && first["set-aside"]?.integer == 1)
    let alone = try json(Self.wide, Self.three)
    let same = try #require(
      alone["candidates"]?.array?.first { $0["measure"]?["name"]?.string == "c0" }
    )
    #expect(same["set-aside"]?.integer == 0)
    let adjusted = try #require(first["adjusted"]?.double)
    #expect((adjusted - (try #require(same["adjusted"]?.double))).magnitude < 3e-6)
    let page = text(Self.wide, Self.topped)
    let verdict = "Set aside: the 16 ratings of top, whose severity cannot be told."
    #expect(page.contains(verdict))
    #expect(page.contains("in no adjusted mean"))
    #expect(!text(Self.wide, Self.three).contains("Set aside"))
  }

  /// Two raters of 60 candidates on a scale of two: the second passes many more.
  private static let twoRatings: String = {
    let rows = (0..<60).map { place -> String in
      let first = place % 3 == 0 ? 2 : 1
      let second = place % 12 == 0 ? 1 : place % 4 == 3 ? 1 : 2
      return "c\(place),\(first),\(second)\n"
    }
    return "candidate,a,b\n" + rows.joined()
  }()

  @Test func `who stands out is measured by the length of the scale`() throws {
    let words = Self.wide + ["--scale", "1,2"]
    let found = try json(words, Self.twoRatings)
    let p = try #require(found["facets"]?["raters"]?["p"]?.double)
    #expect(p < 0.05)
    #expect(!text(words, Self.twoRatings).contains("No interviewer stands out"))
  }

  @Test func `points have one sign in text and JSON`() throws {
    let found = try json(Self.wide, Self.three)
    for rater in try #require(found["raters"]?.array) {
      let severity = try #require(rater["severity"]?.double)
      let points = try #require(rater["points"]?.double)
      #expect(severity == 0 || (severity > 0) == (points < 0))
    }
  }

  @Test func `one candidate is one, and of few pairs it is told how many`() {
    let rows = ["a,k1,4", "a,k2,3", "a,k3,4", "b,k1,2", "b,k2,1", "b,k3,3"]
    let csv = "candidate,rater,criterion,rating\n" + rows.map { "c1,\($0)\n" }.joined()
    let page = text([], csv)
    #expect(page.contains("3 pairs"))
    #expect(!page.contains("1 candidates") && !page.contains("stand out"))
    #expect(!page.contains("of pairs"))
  }

  @Test func `raters who tell no candidates apart are not called all the same`() throws {
    let csv = "candidate,a,b\n" + (1...6).map { "c\($0),2,3\n" }.joined()
    let found = try json(Self.wide, csv)
    for coefficient in ["icc-3-1", "icc-3-k", "kendall-w"] {
      let reason = found["agreement"]?[coefficient]?["undefined"]?.string
      #expect(reason == "no rater's ratings differ from one unit to another", "\(coefficient)")
    }
    #expect(!text(Self.wide, csv).contains("all ratings are the same"))
  }

  // Wilson's interval of six of six cases, the candidates: from 6 / (6 + 1.96^2).
  @Test func `full agreement is no certainty`() throws {
    let rows = [1, 2, 3, 4, 2, 3].enumerated().map { "c\($0),\($1),\($1),\($1)\n" }
    let csv = "candidate,a,b,c\n" + rows.joined()
    let found = try json(Self.wide, csv)
    let agreement = try #require(found["agreement"])
    for share in ["exact", "adjacent"] {
      #expect(agreement[share]?["value"]?.double == 1 && agreement[share]?["error"] == .null)
      let interval = try #require(agreement[share]?["interval"]?.array).compactMap(\.double)
      #expect(interval.count == 2 && interval.last == 1)
      #expect(((interval.first ?? 0) - 0.609_666).magnitude < 2e-6)
    }
    for coefficient in ["alpha-ordinal", "gwet-ac2", "icc-2-1", "kendall-w"] {
      let known = try #require(agreement[coefficient])
      #expect(known["value"]?.double == 1, "\(coefficient)")
      #expect(known["error"] == .null && known["interval"] == .null, "\(coefficient)")
    }
    #expect(found["pairs"]?.array?.first?["kappa"]?["error"] == .null)
    #expect(found["study"]?["needed-interval"] == .null)
    let page = text(Self.wide, csv)
    #expect(page.contains("dependability of 0.80; how surely, these ratings do not tell."))
    #expect(page.contains("Same or next rating 1.000 - 0.61 to 1.00"))
    #expect(!page.contains("1.00 to 1.00"))
  }

  /// 60 candidates on three occasions; rater r1 is harder on the first and the last.
  private static let unsteady: String = {
    var csv = "candidate,occasion,rater,k0,k1\n"
    for candidate in 0..<60 {
      for rater in 0..<4 {
        let ratings = (0..<2).map { criterion -> Int in
          let chance =
            (candidate * 37 + rater * 11 + criterion * 23 + candidate * rater * 5) % 13
          let shift = rater != 1 ? 0 : candidate % 3 == 1 ? -6 : 6
          // Up to 3; below 0 it would not be rounded down.
          return min(max((6 * (candidate / 3 % 10) + 2 * chance - shift) / 20, 0), 3) + 1
        }
        csv += "c\(candidate),\(candidate % 3),r\(rater),\(ratings[0]),\(ratings[1])\n"
      }
    }
    return csv
  }()

  // The slope and its error as the program printed them: -.130495 and .268735 are .4856 errors.
  @Test func `a severity that goes up and down again did not grow`() throws {
    let found = try json([], Self.unsteady)
    let raters = try #require(found["raters"]?.array)
    let drift = try #require(raters[1]["drift"])
    #expect((try #require(drift["slope"]?.double) + 0.130_495).magnitude < 2e-6)
    #expect((try #require(drift["slope-error"]?.double) - 0.268_735).magnitude < 2e-6)
    #expect((try #require(drift["slope-p"]?.double) - 0.627_258).magnitude < 2e-5)
    #expect(try #require(drift["p"]?.double) < 1e-6)
    let advice = try #require(raters[1]["advice"]?.array?.first?.string)
    #expect(advice.hasPrefix("changed between occasions, by up to 3.28 logits, but grew neither"))
    let page = text([], Self.unsteady)
    #expect(page.contains("r1 changed between occasions") && !page.contains("r1 grew"))
    #expect(page.contains("-0.13 0.27 0.627 < 0.001"))
  }
}
