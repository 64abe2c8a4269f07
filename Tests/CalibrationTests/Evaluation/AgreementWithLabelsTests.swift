import Testing

@testable import Calibration

@Suite struct `Agreement with labels` {
  private func label(
    _ vote: Int,
    _ ratings: [Int?] = [nil, nil],
    _ findings: [Int] = [],
    level: Level? = nil,
    headline: Int? = nil
  ) -> AnswerLabel {
    AnswerLabel(
      vote: Vote(rawValue: vote) ?? .no,
      level: level,
      ratings: ratings,
      findings: findings,
      headlines: headline.map { [$0] } ?? []
    )
  }

  @Test func `takes medians with a half going down, and what most raters name`() throws {
    let raters = [
      label(2, [3, nil], [0, 1], level: .senior, headline: 0),
      label(3, [2, 4], [1], level: .staff, headline: 1),
    ]
    let two = try #require(AnswerLabel(consensusOf: raters))
    #expect(two.vote == .no)
    #expect(two.ratings == [2, nil])
    #expect(two.findings == [1])
    #expect(two.level == .senior)
    #expect(two.headlines == [0, 1])
    let three = try #require(AnswerLabel(consensusOf: raters + [label(4, [4, 4], [0])]))
    #expect(three.vote == .yes)
    #expect(three.ratings == [3, 4])
    #expect(three.findings == [0, 1])
    #expect(AnswerLabel(consensusOf: []) == nil)
  }

  @Test func `gives the figures that a count by hand gives`() throws {
    let standard = try SmallLabels.standard(in: SmallLabels.tree())
    let votes = [1, 2, 3, 4]
    let answers = votes.enumerated().compactMap { place, vote in
      LabelledAnswer(
        record: AnswerRecord(id: "a-\(place)", text: AnswerText(answer: "one two three")),
        raters: [label(vote, [vote, nil], [0])]
      )
    }
    let readings = [
      label(1, [1, 1], [0]), label(3, [2, 1], [0, 1]), label(3, [nil, 1], []),
      label(2, [4, 1], [0]),
    ]
    let agreement = RubricAgreement(
      answers,
      readings: readings,
      rubric: standard.rubric,
      bootstrap: nil
    )
    #expect(agreement.figures.exact.value == 0.5)
    #expect(agreement.figures.adjacent.value == 0.75)
    #expect(agreement.figures.twoOff.value == 0.25)
    #expect(agreement.figures.side.value == 0.5)
    #expect(agreement.criteria[0].rated == 4)
    #expect(agreement.criteria[0].bothRated == 3)
    #expect(agreement.criteria[0].kappa.value == 1)
    #expect(agreement.criteria[1].rated == 0)
    // No rater names the second signal, so that finding it is not held against anybody.
    #expect(agreement.findings.map(\.signal) == [0])
    #expect(agreement.findings[0].counts == DetectionCounts(found: 3, spurious: 0, missed: 1))
    #expect(agreement.figures.precision.value == 1)
    #expect(agreement.figures.recall.value == 0.75)
    #expect(agreement.confusion[3] == [0, 1, 0, 0])
    #expect(agreement.raters == nil)
  }

  @Test func `is repeated by its seed, with intervals around the figures`() throws {
    let standard = try SmallLabels.standard(in: SmallLabels.tree())
    let answers = SmallLabels.answers
    let readings = RubricReading.labels(of: answers, by: standard, jobs: 2)
    #expect(readings == RubricReading.labels(of: answers, by: standard))
    let bootstrap = Bootstrap(seed: 5, replicates: 50)
    let one = RubricAgreement(
      answers,
      readings: readings,
      rubric: standard.rubric,
      bootstrap: bootstrap
    )
    let two = RubricAgreement(
      answers,
      readings: readings,
      rubric: standard.rubric,
      bootstrap: bootstrap
    )
    #expect(one.figures == two.figures)
    let kappa = one.figures.kappa
    let value = try #require(kappa.value)
    #expect(try #require(kappa.interval).contains(value))
    // Shares that all or none of the answers have: Wilson's interval, of the 40 with findings for those.
    #expect(one.figures.adjacent == Estimate(1, interval: Proportion(60, of: 60).interval()))
    #expect(one.figures.twoOff == Estimate(0, interval: Proportion(0, of: 60).interval()))
    #expect(one.figures.precision == Estimate(1, interval: Proportion(40, of: 40).interval()))
    #expect(one.figures.recall == Estimate(1, interval: Proportion(40, of: 40).interval()))
    let lower = try #require(one.figures.adjacent.interval?.lowerBound)
    #expect((lower - 60 / (60 + 1.959_964 * 1.959_964)).magnitude < 1e-6)
    // A coefficient that no draw moves has none.
    #expect(one.figures.f1 == Estimate(1))
    #expect(one.voices.map(\.name) == ["letter", "note", "talk"])
    #expect(one.voices.map(\.figures.count) == [15, 15, 30])
    #expect(one.raters?.kappa.value == 1)
  }

  @Test func `foretells nothing from lengths that say nothing`() {
    let labels = (0..<100).map { $0 % 4 + 1 }
    let same = LengthBaseline(wordCounts: labels.map { $0 * 50 }, labels: labels).votes
    #expect((LabelPairs.kappa(same, labels) ?? 0) > 0.95)
    let none = LengthBaseline(wordCounts: labels.indices.map { 40 + $0 / 4 }, labels: labels).votes
    #expect(abs(LabelPairs.kappa(none, labels) ?? 0) < 0.3)
  }
}
