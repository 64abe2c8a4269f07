import Testing

@testable import Calibration

@Suite struct `Comparing runs` {
  private func line(_ id: String, _ vote: Int, span: Int? = 2, _ findings: [String] = []) -> String
  {
    let found = findings.map { "{\"signal\":\"\($0)\",\"quote\":\"so\"}" }.joined(separator: ",")
    let rating = span.map(String.init) ?? "null"
    return "{\"id\":\"\(id)\",\"vote\":\(vote),\"level\":\"senior\",\"headline\":null,"
      + "\"criteria\":{\"span\":\(rating)},\"findings\":[\(found)]}"
  }

  private func run(_ lines: [String], name: String = "run") throws -> ComparedRun {
    let text = lines.joined(separator: "\n")
    return try #require(ComparedRun(SourceText(name: name, text: text)))
  }

  @Test func `counts what rose and fell, with the exact probability`() throws {
    let before = try run((1...6).map { line("a\($0)", 2, ["spread"]) })
    let after = try run((1...6).map { line("a\($0)", $0 == 6 ? 1 : 3, span: 3, ["solo"]) })
    let comparison = try RunComparison(before, after, bootstrap: Bootstrap(replicates: 200))
    #expect(comparison.votes == SignTest(up: 5, down: 1))
    #expect(comparison.side == SignTest(up: 5, down: 0))
    #expect(comparison.findings.map(\.id) == ["solo", "spread"])
    #expect(comparison.findings[1].test == SignTest(up: 0, down: 6))
    #expect(comparison.criteria.map(\.test) == [SignTest(up: 6, down: 0)])
    #expect((comparison.voteChange.value ?? 0 - 4.0 / 6).magnitude < 1)
    let interval = try #require(comparison.voteChange.interval)
    #expect(interval.contains(4.0 / 6) && interval.lowerBound >= -1 && interval.upperBound <= 1)
    #expect(comparison.regressions.isEmpty)
    #expect(comparison.agreement == nil)
  }

  @Test(arguments: [1, 2, 40])
  func `has no interval where all votes changed alike`(count: Int) throws {
    let before = try run((0..<count).map { line("a\($0)", 2) })
    let after = try run((0..<count).map { line("a\($0)", 3) })
    let comparison = try RunComparison(before, after, bootstrap: Bootstrap(replicates: 50))
    #expect(comparison.voteChange == Estimate(1))
  }

  @Test func `counts as worse what falls below the bar, and nothing that rises over it`() throws {
    let before = try run([line("a", 2), line("b", 3), line("c", 4), line("d", 2)])
    let after = try run([line("a", 3), line("b", 2), line("c", 3), line("d", 1)])
    let comparison = try RunComparison(before, after, bootstrap: nil)
    #expect(comparison.regressions.map(\.after.id) == ["b"])
    let back = try RunComparison(after, before, bootstrap: nil)
    #expect(back.regressions.map(\.after.id) == ["a"])
  }

  @Test func `counts as worse what leaves its label, or its label's side of the bar`() throws {
    let before = try run([line("a", 1), line("b", 3), line("c", 2), line("d", 2), line("e", 3)])
    let after = try run([line("a", 3), line("b", 2), line("c", 3), line("d", 1), line("e", 2)])
    let comparison = try RunComparison(
      before,
      after,
      labels: ["a": .no, "b": .strongYes, "c": .yes, "d": .no, "e": .no],
      bootstrap: nil
    )
    #expect(comparison.regressions.map(\.after.id) == ["a", "b", "d"])
    #expect(comparison.improvements.map(\.after.id) == ["c", "e"])
    let text = TextRenderer(isPlain: true)
      .render(ComparisonReport(comparison, first: "one", second: "two").page)
    #expect(text.contains("2 came to their label, 1 left it"))
  }

  @Test func `lists a rise against its label as a regression, with the label`() throws {
    let before = try run([line("a", 2), line("b", 2), line("c", 3)])
    let after = try run([line("a", 3), line("b", 3), line("c", 3)])
    let comparison = try RunComparison(
      before,
      after,
      labels: ["a": .yes, "b": .no, "c": .yes],
      bootstrap: nil
    )
    let text = TextRenderer(width: 100, isPlain: true)
      .render(ComparisonReport(comparison, first: "one", second: "two").page)
    let plain = text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(plain.contains("Of 3 labelled: QWK"))
    #expect(plain.contains("1 more came over it against its label, and stands under regressions."))
    #expect(plain.contains("left their label or its side of the bar, upwards too"))
    #expect(plain.contains("Answer Vote Label Gained Lost"))
    #expect(plain.contains("b 2 to 3 2"))
  }

  @Test func `takes labels for what is right`() throws {
    let before = try run([line("a", 2), line("b", 3), line("c", 1)])
    let after = try run([line("a", 3), line("b", 2), line("c", 1)])
    let comparison = try RunComparison(
      before,
      after,
      labels: ["a": .yes, "b": .yes, "c": .strongNo],
      bootstrap: nil
    )
    #expect(comparison.improvements.map(\.after.id) == ["a"])
    #expect(comparison.regressions.map(\.after.id) == ["b"])
    #expect(comparison.agreement?.after.value != nil)
  }

  @Test func `refuses unlike runs and says what differs`() throws {
    let one = try run([line("a", 2), line("b", 2)])
    let other = try run([line("a", 2), line("c", 2)])
    #expect(throws: RunDifference.answers(onlyFirst: ["b"], onlySecond: ["c"])) {
      try RunComparison(one, other, bootstrap: nil)
    }
    let standard = try SmallLabels.standard(in: SmallLabels.tree())
    let answers = ComparedRun(
      SourceText(name: "a.txt", text: "We made a plan."),
      format: .text,
      standard: standard
    )
    #expect(throws: RunDifference.kinds("a run of batch", "answers")) {
      try RunComparison(one, answers, bootstrap: nil)
    }
    let foreign = try run(["{\"id\":\"a\",\"vote\":2,\"criteria\":{\"depth\":1}}"])
    let own = try run([line("a", 2)])
    #expect(throws: RunDifference.criteria(onlyFirst: ["span"], onlySecond: ["depth"])) {
      try RunComparison(own, foreign, bootstrap: nil)
    }
    let difference = RunDifference.answers(onlyFirst: (1...7).map { "a\($0)" }, onlySecond: [])
    #expect(
      difference.message.hasSuffix("only the first has 'a1', 'a2', 'a3', 'a4', 'a5' and 2 more")
    )
  }

  @Test func `tells the rubrics of two envelopes apart`() throws {
    func envelope(_ digest: String) throws -> ComparedRun {
      try run([
        "{\"records\":[", line("a", 2),
        "],\"rubric\":{\"digest\":\"\(digest)\",\"id\":\"tiny\"},\"schema\":\"hcsim.batch/1\"}",
      ])
    }
    let (one, other) = (try envelope("aa"), try envelope("bb"))
    #expect(one.items.map(\.id) == ["a"])
    #expect(throws: RunDifference.rubrics("aa", "bb")) {
      try RunComparison(one, other, bootstrap: nil)
    }
    #expect(try RunComparison(one, other, acrossRubrics: true, bootstrap: nil).pairs.count == 1)
  }

  @Test func `matches two drafts whatever their files are called`() throws {
    let standard = try SmallLabels.standard(in: SmallLabels.tree())
    func draft(_ name: String, _ text: String) -> ComparedRun {
      ComparedRun(SourceText(name: name, text: text), format: .text, standard: standard)
    }
    let comparison = try RunComparison(
      draft("one.txt", "I made the list on my own last year."),
      draft("two.txt", "The depot adopted it, and the team made a plan."),
      bootstrap: nil
    )
    let pair = try #require(comparison.pairs.first)
    #expect(pair.gained.map(\.signal) == ["spread"])
    #expect(pair.lost.map(\.signal) == ["solo"])
    #expect(pair.after.vote > pair.before.vote)
  }

  @Test func `reports lines that no run wrote`() throws {
    let broken = try run([line("a", 2), "{\"id\":\"b\"}", "{oops", line("a", 3)])
    #expect(broken.problems.map(\.place.position.line) == [2, 3, 4])
    #expect(ComparedRun(SourceText(name: "x", text: "{\"answer\":\"no run\"}")) == nil)
    #expect(ComparedRun(SourceText(name: "x", text: "")) == nil)
  }
}
