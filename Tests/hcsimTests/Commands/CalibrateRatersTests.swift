import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite struct `Calibrating raters` {
  private static let file = ProjectPage.root.appendingPathComponent("Scenarios/ratings/panel.csv")
    .path

  private func json(_ run: ProgramRun) throws -> JSONValue {
    try JSONReader.read(SourceText(name: "output", text: run.output))
  }

  @Test func `begins with what to do, on one screen`() {
    let run = runInProcess(["calibrate", "raters", Self.file])
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    let first = run.output.split(separator: "\n", omittingEmptySubsequences: false).prefix(24)
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
    for words in [
      "interviewers stand out", "Amara is half a category harder than the panel: pair with Bastian",
      "Across the line of 2.50 with an average panel", "Agreement: the same rating in",
      "interviewers reach a dependability of 0.80",
    ] {
      #expect(first.contains(words), "\(words)")
    }
    for heading in [
      "Interviewers", "Habits", "Candidates", "Agreement", "Two by two", "Criteria and scale",
      "Over time", "How many interviewers",
    ] {
      #expect(run.lines.contains(heading), "\(heading)")
    }
  }

  /// 12 candidates, three raters, two criteria.
  private static let small: String = {
    let random = CounterRandom(seed: 9)
    var csv = "candidate,rater,criterion,rating\n"
    for cell in 0..<72 {
      let (candidate, rater, criterion) = (cell / 6, cell / 2 % 3, cell % 2)
      let rating = min((candidate + random.integer(below: 9, at: UInt64(cell))) / 5 + 1, 4)
      csv += "c\(candidate),r\(rater),k\(criterion),\(rating)\n"
    }
    return csv
  }()

  @Test func `is the same each time, and in Markdown`() {
    let words = ["calibrate", "raters", "-f", "markdown", "-"]
    let run = runInProcess(words, input: Self.small)
    #expect(run.output == runInProcess(words, input: Self.small).output)
    #expect(run.output.hasPrefix("# How these interviewers rate\n"))
  }

  @Test func `writes an envelope that others may rely on`() throws {
    let value = try json(runInProcess(["calibrate", "raters", "-f", "json", Self.file]))
    #expect(value["schema"]?.string == "hcsim.raters/1")
    guard case .object(let members) = value else {
      Issue.record("no object")
      return
    }
    #expect(
      members.keys.sorted() == [
        "agreement", "agreement-against-model", "agreement-by-criterion", "beside-simulation",
        "candidates",
        "confidence", "converged", "correction", "criteria", "departures",
        "departures-by-candidate",
        "estimation", "facets", "left-out", "limits", "line", "log-likelihood", "pairs", "problem",
        "raters", "ratings", "scale",
        "schema", "study", "thresholds",
      ]
    )
    #expect(value["converged"] == .bool(true))
    #expect(value["raters"]?.array?.count == 6)
    #expect(value["pairs"]?.array?.count == 15)
    #expect(value["agreement"]?["gwet-ac2"]?["interval"]?.array?.count == 2)
  }

  // Guilford (1954): judges .0397, .2454 and -.0960 less their mean, by the converged estimates.
  @Test func `reproduces Guilford's judges from a file`() throws {
    let names = ["attack", "basis", "clarity", "daring", "enthusiasm"]
    var csv = "junior,judge," + names.joined(separator: ",") + "\n"
    for row in Self.guilford {
      csv +=
        "\(row.junior),\(row.judge),"
        + row.ratings.map { String($0) }.joined(separator: ",") + "\n"
    }
    let run = runInProcess(
      [
        "calibrate", "raters", "--rater", "judge", "--candidate", "junior", "--scale", "1-9",
        "-f", "json", "-",
      ],
      input: csv
    )
    let value = try json(run)
    let judges = try #require(value["raters"]?.array)
    for (judge, expected) in zip(judges, [-0.023354, 0.182372, -0.159019]) {
      let estimate = try #require(judge["measure"]?["estimate"]?.double)
      #expect((estimate - expected).magnitude < 2e-6, "\(estimate)")
    }
    #expect(value["log-likelihood"]?.double == -165.684984)
    let against = try #require(value["agreement-against-model"])
    #expect(against["exact"]?.integer == 33 && against["pairs"]?.integer == 105)
    #expect(value["study"]?["arrangement"]?.string == "raters x criteria")
  }

  @Test func `takes weights of one's own`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let weights = folder.appendingPathComponent("weights.csv")
    try Data("1,0.5,0,0\n0.5,1,0.5,0\n0,0.5,1,0.5\n0,0,0.5,1\n".utf8).write(to: weights)
    func calibrate(_ weights: String) -> ProgramRun {
      runInProcess(
        ["calibrate", "raters", "-f", "json", "--weights", weights, "-"],
        input: Self.small
      )
    }
    let own = calibrate(weights.path)
    let value = try json(own)
    let weighted = value["agreement"]?["fleiss-kappa-weighted"]?["value"]?.double
    let plain = value["agreement"]?["fleiss-kappa"]?["value"]?.double
    #expect(try #require(weighted) > #require(plain))
    let wrong = calibrate("quadratc")
    #expect(wrong.status == 2)
    #expect(wrong.messages.contains("did you mean 'quadratic'?"))
    try Data("1,0.5\n0.5,1\n".utf8).write(to: weights)
    let small = calibrate(weights.path)
    #expect(small.status == 65)
    #expect(small.messages.contains("the weights have 2 rows, and the scale has 4 ratings"))
    try Data("1,x\n0.5,1\n".utf8).write(to: weights)
    #expect(
      calibrate(weights.path).status == 2
    )
  }

  @Test func `shows problems with their places, and counts the rest`() {
    var csv = "candidate,rater,rating\n"
    for row in 1...60 { csv += "c\(row),Ana,good\n" }
    let run = runInProcess(["calibrate", "raters", "-"], input: csv)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("standard input:2:8: error: 'good' is no whole number"))
    #expect(run.messages.contains("and 20 more problems"))
    #expect(runInProcess(["calibrate", "raters", "nowhere.csv"]).status == 66)
    #expect(runInProcess(["calibrate", "raters"]).status == 2)
    #expect(runInProcess(["calibrate"]).messages.contains("missing command: one of "))
  }

  @Test func `tells half points by their value`() throws {
    var csv = "candidate,rater,rating\n"
    for place in 0..<36 {
      let points = place / 3 % 4 + (place * 7 + place * place * 3) % 17 % 4
      csv += "c\(place / 3),r\(place % 3),\(points / 2 + 1)\(points % 2 == 0 ? "" : ".5")\n"
    }
    let words = ["calibrate", "raters", "--scale", "1,1.5,2,2.5,3,3.5,4", "-f", "json"]
    let value = try json(runInProcess(words + ["--line", "3", "-"], input: csv))
    #expect(value["scale"]?.array?.compactMap(\.double) == [1, 4])
    #expect(value["line"]?.double == 3)
    // Counted from 1 to 7 they are 3.917, 3.833 and 4.083.
    let means = value["raters"]?.array?.compactMap { $0["measure"]?["mean"]?.double }
    #expect(means == [2.458333, 2.416667, 2.541667])
    let middle = try json(runInProcess(words + ["-"], input: csv))
    #expect(middle["line"]?.double == 2.5)
  }

  // A step is half a point: half a category would be taken for twice what it is.
  @Test func `tells points where a category is not one`() throws {
    var csv = "candidate,rater,rating\n"
    for place in 0..<90 {
      let steps = place / 3 % 4 + (place * 7 + place * place * 3) % 17 % 3
      let own = min(6, steps + [0, 1, 2][place % 3])
      csv += "c\(place / 3),r\(place % 3),\(own / 2 + 1)\(own % 2 == 0 ? "" : ".5")\n"
    }
    let words = ["calibrate", "raters", "--scale", "1,1.5,2,2.5,3,3.5,4", "-"]
    let text = runInProcess(words, input: csv).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains(" points harder than the panel"))
    #expect(text.contains(" points easier than the panel") && !text.contains("category"))
  }

  @Test func `says of a column of texts once how to leave it out`() {
    var csv = "candidate,rater,depth,Notes\n"
    for row in 1...100 { csv += "c\(row / 2),r\(row % 2),\(row % 4 + 1),fine\n" }
    let run = runInProcess(["calibrate", "raters", "-"], input: csv)
    #expect(run.status == 65)
    let message = "standard input:1:23: error: the column 'Notes' holds no ratings"
    #expect(run.messages.contains(message))
    #expect(!run.messages.contains("fine") && !run.messages.contains("more problems"))
    let ignoring = ["calibrate", "raters", "--ignore", "Notes", "-"]
    #expect(runInProcess(ignoring, input: csv).status == 0)
  }

  @Test func `writes interviewers that a debrief takes as they are`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let interviewers = folder.appendingPathComponent("interviewers")
    let run = runInProcess(
      ["calibrate", "raters", "--write-interviewers", interviewers.path, Self.file]
    )
    #expect(run.status == 0)
    #expect(run.messages.contains("members: [amara, "))
    let names = try FileManager.default.contentsOfDirectory(atPath: interviewers.path).sorted()
    let ids = ["amara", "bastian", "chen", "dolores", "emeka", "freya"]
    #expect(names == ids.map { $0 + ".yaml" })
    for id in ids {
      let text = try String(
        contentsOf: interviewers.appendingPathComponent(id + ".yaml"),
        encoding: .utf8
      )
      for key in ["severity: ", "halo: ", "noise: ", "susceptibility: ", "weights:"] {
        #expect(text.contains("\n" + key), "\(id): \(key)")
      }
      #expect(text.contains("SE 0."))
    }
    let check = try await runProgram(["check", interviewers.path])
    #expect(check.status == 0, "\(check.output)")
    try writeDebrief(ids, in: folder)
    let debrief = try await runProgram(
      ["debrief", "--scenarios", folder.path, "-f", "json", "tour"]
    )
    #expect(debrief.status == 0, "\(debrief.messages)")
    let value = try json(debrief)
    let seats = value["ballots"]?.array?.compactMap { $0["interviewer"]?.string }
    #expect(seats == ids)
  }

  @Test func `says what it could not estimate`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var csv = "candidate,rater,Charm,rating-of-nothing\n"
    let random = CounterRandom(seed: 3)
    for candidate in 0..<25 {
      for (place, rater) in ["Ana Maria", "ana-maria", "Ωmega"].enumerated() {
        let level = random.normal(stream: 1, counter: UInt64(candidate))
        let own = (0..<2).map { criterion -> Int in
          let cell = UInt64(candidate * 10 + place * 2 + criterion)
          return min(max(Int(2.6 + level + random.normal(stream: 2, counter: cell)), 1), 4)
        }
        csv += "c\(candidate),\(rater),\(own[0]),\(own[1])\n"
      }
    }
    let run = runInProcess(
      ["calibrate", "raters", "--write-interviewers", folder.path, "-"],
      input: csv
    )
    #expect(run.status == 0, "\(run.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["ana-maria-2.yaml", "ana-maria.yaml", "mega.yaml"])
    let text = try String(
      contentsOf: folder.appendingPathComponent("ana-maria.yaml"),
      encoding: .utf8
    )
    #expect(text.contains("susceptibility: 0.3  # not estimated, the default"))
    #expect(text.contains("# weights not estimated"))
    #expect(text.contains("# Not in the rubric staff-pm, so without a weight here: Charm,"))
    #expect(run.messages.contains("count as two"))
  }

  private func writeDebrief(_ ids: [String], in folder: URL) throws {
    let members = ids.joined(separator: ", ")
    let files = [
      "panels/measured.yaml": """
      kind: panel
      id: measured
      title: The measured panel
      members: [\(members)]
      decision: {rule: majority}

      """,
      "debriefs/tour.yaml": """
      kind: debrief
      title: The tour
      setting: {loop: promotion}
      rubric: staff-pm
      panel: measured
      candidate:
        id: candidate-b
        name: Candidate B
        answers:
          - {id: a1, interview: influence, question: "What changed?", answer: "I wrote the checklist, and two other teams dropped their own and moved a launch because of it."}

      """,
    ]
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
  }

  private static let guilford: [(judge: String, junior: String, ratings: [Int])] = [
    ("Avogadro", "Anne", [5, 5, 3, 5, 3]), ("Avogadro", "Betty", [9, 7, 5, 8, 5]),
    ("Avogadro", "Chris", [3, 3, 3, 7, 1]), ("Avogadro", "David", [7, 3, 1, 3, 3]),
    ("Avogadro", "Edward", [9, 7, 7, 8, 5]), ("Avogadro", "Fred", [3, 5, 3, 5, 1]),
    ("Avogadro", "George", [7, 7, 5, 5, 5]), ("Brahe", "Anne", [6, 5, 4, 6, 3]),
    ("Brahe", "Betty", [8, 7, 5, 7, 2]), ("Brahe", "Chris", [4, 5, 3, 6, 6]),
    ("Brahe", "David", [5, 6, 4, 5, 5]), ("Brahe", "Edward", [2, 4, 3, 2, 3]),
    ("Brahe", "Fred", [4, 4, 6, 4, 2]), ("Brahe", "George", [3, 3, 5, 5, 4]),
    ("Cavendish", "Anne", [5, 5, 5, 7, 3]), ("Cavendish", "Betty", [7, 7, 5, 7, 5]),
    ("Cavendish", "Chris", [3, 5, 5, 5, 5]), ("Cavendish", "David", [5, 3, 3, 3, 1]),
    ("Cavendish", "Edward", [9, 7, 7, 7, 7]), ("Cavendish", "Fred", [3, 3, 3, 5, 3]),
    ("Cavendish", "George", [7, 7, 7, 5, 7]),
  ]
}
